import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, type Environment, fileDigest, writeAtomically } from '../../../util/index.ts';
import { weightsParts } from './weights-parts.ts';

interface Note {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly sha256: string;
}

/**
 * The sha256 of weights, in hex; of weights in several files, that of the list of their digests. A digest is kept
 * in the user's cache for as long as the file's size and time stay the same.
 */
export async function weightsDigest(file: string, env: Environment, signal?: AbortSignal): Promise<string> {
  const digests: string[] = [];
  for (const part of weightsParts(file)) digests.push(await keptDigest(part, env, signal));
  const [only = ''] = digests;
  return digests.length === 1 ? only : createHash('sha256').update(digests.join('\n')).digest('hex');
}

async function keptDigest(file: string, env: Environment, signal?: AbortSignal): Promise<string> {
  const place = path.resolve(file);
  const { size, mtimeMs: modified } = await stat(place);
  const name = createHash('sha256').update(place).digest('hex').slice(0, 24);
  const note = path.join(cacheFolder(env), 'digests', `${name}.json`);
  const kept = await readNote(note);
  if (kept?.path === place && kept.size === size && kept.modified === modified && kept.sha256)
    return kept.sha256;
  const sha256 = await fileDigest(place, signal);
  // Without a cache that can be written to, the digest is computed again next time.
  await writeAtomically(note, JSON.stringify({ path: place, size, modified, sha256 } satisfies Note)).catch(
    () => undefined,
  );
  return sha256;
}

async function readNote(file: string): Promise<Partial<Note> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
