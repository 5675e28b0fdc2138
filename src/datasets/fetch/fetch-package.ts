import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorLine, LodestoneError } from '../../core/index.ts';
import { DownloadRefused, fileDigest } from '../../util/index.ts';
import { type DataHost, type DataPackage, type DataSource, HOST_NAMES } from '../packages/data-package.ts';
import { fetchPart, isOfDisk, type PartOptions } from './fetch-part.ts';
import { filesBelow, moveInto } from './place-files.ts';
import { publishedDigests } from './published.ts';
import { NOTES, type Receipt, writeReceipt } from './receipt.ts';

export interface FetchOptions extends PartOptions {
  /** The data folder. */
  readonly target: string;
  /** Only this host is asked. */
  readonly only?: DataHost | undefined;
  /** This host is asked first. */
  readonly first?: DataHost | undefined;
}

/**
 * Puts a package into a data folder, from the first of its sources that has it whole. Nothing of a source that
 * fails reaches the folder. Throws with every source's reason.
 */
export async function fetchPackage(pack: DataPackage, options: FetchOptions): Promise<Receipt> {
  const failures: string[] = [];
  const sources = sourcesFor(pack, options);
  for (const source of sources) {
    const host = HOST_NAMES[source.host];
    options.log(`fetching ${pack.name} from ${host}`);
    try {
      return await fetchFrom(source, pack, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof LodestoneError && error.code === 'config-invalid') throw error;
      if (isOfDisk(error)) throw unwritable(options.target, error);
      const failure = `${host}: ${failureReason(error)}`;
      failures.push(failure);
      if (failures.length < sources.length) options.log(`${pack.name}: ${failure}; trying the next source`);
    }
  }
  throw new LodestoneError('data-unfetched', `${pack.name} could not be fetched (${failures.join('; ')})`, {
    hint: `See docs/data.md for proxies, mirrors, and machines without a network, or put it at ${path.join(options.target, pack.holds[0] ?? pack.name)}.`,
  });
}

function sourcesFor({ name, sources }: DataPackage, { only, first }: FetchOptions): DataSource[] {
  const chosen = only === undefined ? sources : sources.filter(({ host }) => host === only);
  if (only !== undefined && chosen.length === 0) {
    const hosts = [...new Set(sources.map(({ host }) => host))].join(', ');
    throw new LodestoneError('bad-value', `${HOST_NAMES[only]} does not have ${name}`, {
      hint: `Choose one of ${hosts} with --source, or omit the option.`,
    });
  }
  const rank = ({ host }: DataSource) => (host === first ? 0 : 1);
  return chosen.toSorted((a, b) => rank(a) - rank(b));
}

async function fetchFrom(source: DataSource, pack: DataPackage, options: FetchOptions): Promise<Receipt> {
  const notes = path.join(options.target, NOTES);
  await mkdir(notes, { recursive: true });
  const staging = await mkdtemp(path.join(notes, `${pack.name}-`));
  try {
    for (const part of source.parts) await fetchPart(part, pack, staging, options);
    const lacking = pack.holds.find((place) => !existsSync(path.join(staging, place)));
    if (lacking !== undefined) throw new DownloadRefused(`it has no ${lacking}`);
    const receipt: Receipt = { host: source.host, files: await folderDigests(staging) };
    checkPublished(source, receipt);
    await moveInto(staging, options.target);
    await writeReceipt(options.target, pack.name, receipt);
    return receipt;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function folderDigests(folder: string): Promise<Receipt['files']> {
  const digests: { [place: string]: string } = {};
  for (const file of await filesBelow(folder)) digests[file] = await fileDigest(path.join(folder, file));
  return digests;
}

/** Files that others than OpenCompass send must be those that OpenCompass sends, as far as these are known. */
function checkPublished({ isOfficial, parts }: DataSource, { files }: Receipt): void {
  if (isOfficial === true) return;
  const converted = new Set(parts.flatMap((part) => (part.kind === 'table' ? [part.to] : [])));
  for (const [place, digest] of Object.entries(files)) {
    const published = converted.has(place) ? undefined : publishedDigests().get(place);
    if (published === undefined || published === digest) continue;
    throw new DownloadRefused(
      `its ${place} has sha256 ${digest.slice(0, 12)}…, but OpenCompass's has ${published.slice(0, 12)}…`,
    );
  }
}

function failureReason(error: unknown): string {
  const isClosed = error instanceof DownloadRefused && (error.status === 401 || error.status === 403);
  const line = errorLine(error);
  return isClosed ? `${line}; a token in HF_TOKEN may give access` : line;
}

function unwritable(folder: string, cause: unknown): LodestoneError {
  return new LodestoneError('file-unwritable', `data cannot be written: ${errorLine(cause)}`, {
    hint: `Free some space, or replace ${folder} with --data-dir; LODESTONE_CACHE sets the folder of partial downloads.`,
    cause,
  });
}
