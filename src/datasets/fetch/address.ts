import type { Environment } from '../../util/index.ts';
import type { Address } from '../packages/data-package.ts';

/** The environment variable with a mirror of each hub, and the hub's own address. */
const HUBS = {
  huggingface: { mirror: 'HF_ENDPOINT', own: 'https://huggingface.co' },
  modelscope: { mirror: 'MODELSCOPE_ENDPOINT', own: 'https://www.modelscope.cn' },
} as const;

/** An address as the user's environment has it. */
export function addressUrl(address: Address, env: Environment): string {
  if ('url' in address) return address.url;
  const { hub, repository, revision, file } = address;
  const base = (env(HUBS[hub].mirror) || HUBS[hub].own).replace(/\/+$/, '');
  const place = file.split('/').map(encodeURIComponent).join('/');
  return `${base}/datasets/${repository}/resolve/${encodeURIComponent(revision)}/${place}`;
}

/** The user's right to read closed repositories of a hub. */
export function authorizationFor(address: Address, env: Environment): string | undefined {
  const token = 'hub' in address && address.hub === 'huggingface' ? env('HF_TOKEN') : undefined;
  return token === undefined || token === '' ? undefined : `Bearer ${token}`;
}

/** Where a house of the user's has copies of OpenCompass's archives: `LODESTONE_DATA_MIRROR`. */
export function mirrorUrl(address: Address, env: Environment): string | undefined {
  const base = (env('LODESTONE_DATA_MIRROR') ?? '').replace(/\/+$/, '');
  return base === '' ? undefined : `${base}/${addressFileName(address)}`;
}

export function addressFileName(address: Address): string {
  const place = 'url' in address ? address.url : address.file;
  return place.slice(place.lastIndexOf('/') + 1);
}
