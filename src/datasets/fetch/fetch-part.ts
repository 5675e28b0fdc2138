import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Digest,
  type DownloadOptions,
  DownloadRefused,
  download,
  withFileLock,
  ZipArchive,
} from '../../util/index.ts';
import { jsonOfRow, parquetRows } from '../formats/parquet-rows.ts';
import type {
  Address,
  ArchivePart,
  DataPackage,
  DataPart,
  FilePart,
  TablePart,
} from '../packages/data-package.ts';
import { authorizationFor, fileNameOf, mirrorOf, urlOf } from './address.ts';
import { placingOf } from './archive-layout.ts';

export interface PartOptions extends DownloadOptions {
  /** Where downloads grow, and where archives stay that hold several packages. */
  readonly downloads: string;
}

/** Puts a part of a package into a folder, in the `data/` layout; fails with the reason. */
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
    const placing = placingOf(
      files.map(({ name }) => name),
      part,
      pack,
    );
    for (const entry of files) {
      const to = placing(entry.name);
      if (to !== undefined) await archive.unpack(entry, await placeFor(folder, to));
    }
  } finally {
    await archive.close();
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

type WantedDownload = PartOptions & {
  readonly digest?: Digest | undefined;
  /** The file stays for others. */
  readonly keeps?: boolean | undefined;
};

/** Has something done with a file of an address while no other process fetches or removes it. */
async function withDownload(
  address: Address,
  options: WantedDownload,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const url = urlOf(address, options.env);
  const key = createHash('sha256').update(url).digest('hex').slice(0, 12);
  const file = path.join(options.downloads, `${key}-${fileNameOf(address)}`);
  await withFileLock(`${file}.lock`, options.signal, async () => {
    if (!existsSync(file)) await downloadFromAny(address, url, file, options);
    try {
      await use(file);
    } catch (error) {
      // What cannot be used must not be found again; a full disk says nothing of the file.
      if (!(error instanceof Error && 'errno' in error)) await rm(file, { force: true });
      throw error;
    }
    if (options.keeps !== true) await rm(file, { force: true });
  });
}

/** Tries the user's mirror first. */
async function downloadFromAny(
  address: Address,
  url: string,
  file: string,
  { digest, ...options }: WantedDownload,
): Promise<void> {
  const mirror = mirrorOf(address, options.env);
  if (mirror !== undefined) {
    try {
      return await download({ url: mirror, file, digest }, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof DownloadRefused)) throw error;
    }
  }
  const authorization = authorizationFor(address, options.env);
  await download({ url, file, digest, authorization }, options);
}

async function placeFor(folder: string, place: string): Promise<string> {
  const target = path.join(folder, place);
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}
