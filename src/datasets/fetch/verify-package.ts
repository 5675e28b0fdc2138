import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fileDigest } from '../../util/index.ts';
import { createDataFiles, type DataRoot } from '../data-files.ts';
import type { DataPackage } from '../packages/data-package.ts';
import { findPackage } from '../packages/find-package.ts';
import { dataState, rootHolding } from './data-state.ts';
import { publishedDigests } from './published.ts';
import { readReceipt } from './receipt.ts';

/** Outcome of a file of a package. */
export interface FileCheck {
  readonly place: string;
  /** Where it lies. */
  readonly file: string;
  /**
   * - `published`: it has the bytes that OpenCompass published
   * - `fetched`: it has the bytes that were fetched, of another revision or converted
   * - `changed`: it has other bytes than were fetched
   * - `different`: it was put there by somebody else and is not as OpenCompass published it
   */
  readonly state: 'published' | 'fetched' | 'changed' | 'different';
}

export interface PackageCheck {
  readonly state: 'here' | 'partly' | 'missing';
  readonly missing: readonly string[];
  readonly roots: readonly DataRoot[];
  /** The files of which a digest is known. */
  readonly files: readonly FileCheck[];
}

/** Compares the files of a package with their digests: those that OpenCompass published, and those that were fetched. */
export async function verifyPackage(pack: DataPackage, roots: readonly DataRoot[]): Promise<PackageCheck> {
  const { state, missing, roots: found } = await dataState(pack, roots);
  const files: FileCheck[] = [];
  for (const place of await knownPlaces(pack, found)) {
    const check = await checkFile(place, pack, roots);
    if (check !== undefined) files.push(check);
  }
  return { state, missing, roots: found, files };
}

async function knownPlaces(pack: DataPackage, roots: readonly DataRoot[]): Promise<string[]> {
  const published = [...publishedDigests().keys()].filter((place) => findPackage(place) === pack);
  const fetched = await Promise.all(roots.map(({ folder }) => readReceipt(folder, pack.name)));
  return [
    ...new Set([...published, ...fetched.flatMap((receipt) => Object.keys(receipt?.files ?? {}))]),
  ].sort();
}

async function checkFile(
  place: string,
  pack: DataPackage,
  roots: readonly DataRoot[],
): Promise<FileCheck | undefined> {
  const files = createDataFiles(roots);
  if (!(await files.exists(place))) return undefined;
  const file = await files.path(place);
  const digest =
    file.endsWith('.gz') && !place.endsWith('.gz') ? await unpackedDigest(file) : await fileDigest(file);
  if (digest === publishedDigests().get(place)) return { place, file, state: 'published' };
  const root = rootHolding(file, place, roots);
  const fetched = root && (await readReceipt(root.folder, pack.name))?.files[place];
  if (fetched === undefined) return { place, file, state: 'different' };
  return { place, file, state: fetched === digest ? 'fetched' : 'changed' };
}

async function unpackedDigest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), createGunzip(), hash);
  return hash.digest('hex');
}
