import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A digest with its algorithm: `sha256:` or `md5:`, then hexadecimal digits. */
export type Digest = `sha256:${string}` | `md5:${string}`;

/** The sha256 of a file, read whole, in hexadecimal digits. */
export async function fileDigest(file: string, signal?: AbortSignal): Promise<string> {
  return fileHash(file, 'sha256', signal);
}

/** Whether a file has the digest that is expected of it; if not, the one that it has. */
export async function differentDigest(
  file: string,
  expected: Digest,
  signal?: AbortSignal,
): Promise<Digest | undefined> {
  const algorithm = expected.startsWith('md5:') ? 'md5' : 'sha256';
  const found: Digest = `${algorithm}:${await fileHash(file, algorithm, signal)}`;
  return found === expected ? undefined : found;
}

/** A digest as messages show it. */
export function shownDigest(digest: Digest): string {
  const [algorithm, digits = ''] = digest.split(':');
  return `${algorithm} ${digits.slice(0, 12)}…`;
}

async function fileHash(file: string, algorithm: 'sha256' | 'md5', signal?: AbortSignal): Promise<string> {
  const hash = createHash(algorithm);
  const stream = createReadStream(file, {
    highWaterMark: 1 << 20,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}
