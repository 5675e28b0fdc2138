import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorLine } from '../../core/index.ts';
import {
  type Digest,
  type Download,
  type DownloadOptions,
  DownloadRefused,
  download,
  withFileLock,
  ZipArchive,
  type ZipEntry,
} from '../../util/index.ts';
import { jsonOfRow, parquetRows } from '../formats/parquet-rows.ts';
import { partPlacing } from '../packages/archive-layout.ts';
import type {
  Address,
  ArchivePart,
  DataPackage,
  DataPart,
  FilePart,
  TablePart,
} from '../packages/data-package.ts';
import { addressFileName, addressUrl, authorizationFor, mirrorUrl } from './address.ts';

export interface PartOptions extends DownloadOptions {
  /** Where downloads grow, and where archives stay that hold several packages. */
  readonly downloads: string;
  readonly log: (line: string) => void;
}

/** Puts a part of a package into a folder, in the `data/` layout; throws with the reason. */
export async function fetchPart(
  part: DataPart,
  pack: DataPackage,
  folder: string,
  options: PartOptions,
): Promise<void> {
  if (part.kind === 'file') await fetchFile(part, folder, options);
  else if (part.kind === 'archive') await fetchArchive(part, pack, folder, options);
  else await fetchTable(part, folder, options);
}

async function fetchFile(
  { from, to, digest }: FilePart,
  folder: string,
  options: PartOptions,
): Promise<void> {
  const target = await placeFor(folder, to);
  await withDownload(from, { ...options, digest }, (file) => copyFile(file, target));
}

async function fetchArchive(
  part: ArchivePart,
  pack: DataPackage,
  folder: string,
  options: PartOptions,
): Promise<void> {
  await withDownload(part.from, { ...options, digest: part.digest, keeps: part.isShared }, (file) =>
    unpack(file, part, pack, folder),
  );
}

async function unpack(file: string, part: ArchivePart, pack: DataPackage, folder: string): Promise<void> {
  const archive = await ZipArchive.open(file);
  try {
    const files = archive.entries.filter((entry) => !entry.isFolder && !entry.isLink);
    const placing = partPlacing(
      files.map(({ name }) => name),
      part,
      pack,
    );
    for (const entry of files) {
      const to = placing(entry.name);
      if (to !== undefined) await unpackEntry(archive, entry, folder, to);
    }
  } finally {
    await archive.close();
  }
}

/** A name that stands for a file and a folder, or is too long, is the fault of the archive, not of the disk. */
async function unpackEntry(archive: ZipArchive, entry: ZipEntry, folder: string, to: string): Promise<void> {
  try {
    await archive.unpack(entry, await placeFor(folder, to));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG'].includes(code)) throw error;
    throw new DownloadRefused(
      `its entry ${JSON.stringify(entry.name.slice(0, 80))} cannot be unpacked (${code})`,
    );
  }
}

async function fetchTable(
  { from, to, toRow }: TablePart,
  folder: string,
  options: PartOptions,
): Promise<void> {
  const target = await placeFor(folder, to);
  for (const address of from) {
    await withDownload(address, options, async (file) => {
      const lines = async function* () {
        for await (const row of parquetRows(file))
          yield `${jsonOfRow(toRow === undefined ? row : toRow(row))}\n`;
      };
      await pipeline(lines, createWriteStream(target, { flags: 'a' }));
    });
  }
}

type DownloadRequest = PartOptions & {
  readonly digest?: Digest | undefined;
  /** The file stays for others. */
  readonly keeps?: boolean | undefined;
};

/** Has something done with a file of an address while no other process fetches or removes it. */
async function withDownload(
  address: Address,
  options: DownloadRequest,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const url = addressUrl(address, options.env);
  const key = createHash('sha256').update(url).digest('hex').slice(0, 12);
  const file = path.join(options.downloads, `${key}-${addressFileName(address)}`);
  await withFileLock(`${file}.lock`, options.signal, async () => {
    const places = filePlaces(address, url, options.env);
    for (const [number, place] of places.entries()) {
      try {
        if (!existsSync(file)) await download({ ...place, file, digest: options.digest }, options);
        await use(file);
        break;
      } catch (error) {
        options.signal?.throwIfAborted();
        // A full disk says nothing of the file.
        if (isOfDisk(error)) throw error;
        await rm(file, { force: true });
        if (number === places.length - 1) throw error;
        // What is half there is of this place, and no other goes on with it.
        await rm(`${file}.part`, { force: true });
        await rm(`${file}.part.etag`, { force: true });
        options.log(`the mirror cannot be used: ${place.url}: ${errorLine(error)}`);
      }
    }
    if (options.keeps !== true) await rm(file, { force: true });
  });
}

/** Where a file can be had: the user's mirror comes first. */
function filePlaces(
  address: Address,
  url: string,
  env: PartOptions['env'],
): Pick<Download, 'url' | 'authorization'>[] {
  const mirror = mirrorUrl(address, env);
  const authorization = authorizationFor(address, env);
  return [...(mirror === undefined ? [] : [{ url: mirror }]), { url, authorization }];
}

/** No other place can help against these. */
export function isOfDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EDQUOT'].includes(code);
}

async function placeFor(folder: string, place: string): Promise<string> {
  const target = path.join(folder, place);
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}
