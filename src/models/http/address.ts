import { LodestoneError } from '../../core/index.ts';
import { Redactor } from '../../util/index.ts';

/** A path below a base URL, whether or not that ends with a slash; the query of the base stands behind the path. */
export function joinUrl(base: string, path: string): string {
  const { address, query } = split(base);
  const joined = `${address.replace(/\/+$/, '')}/${path}`;
  if (query === '') return joined;
  return joined + (path.includes('?') ? '&' : '?') + query;
}

/** A base URL without an end of its path; its query stays. */
export function withoutEnd(base: string, end: RegExp): string {
  const { address, query } = split(base);
  return address.replace(end, '') + (query === '' ? '' : `?${query}`);
}

/** Checks a URL of a config. */
export function checkedUrl(url: string, where: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new LodestoneError('config-invalid', `${where} is no http address: ${new Redactor().text(url)}`, {
    hint: 'Write it in full, e.g. http://127.0.0.1:8000/v1.',
  });
}

function split(url: string): { readonly address: string; readonly query: string } {
  const [whole = ''] = url.split('#');
  const mark = whole.indexOf('?');
  if (mark < 0) return { address: whole, query: '' };
  return { address: whole.slice(0, mark), query: whole.slice(mark + 1) };
}
