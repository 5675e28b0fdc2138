import path from 'node:path';
import { EXIT, errorLine, LodestoneError } from '../../core/index.ts';
import {
  type DataHost,
  type DataPackage,
  type DataRoot,
  type FetchOptions,
  loadFetching,
  SAMPLES,
} from '../../datasets/index.ts';
import { cacheFolder, systemClock } from '../../util/index.ts';
import type { Terminal } from '../terminal.ts';
import { DownloadLine } from './download-line.ts';

export interface PullDataOptions {
  readonly packages: readonly DataPackage[];
  readonly roots: readonly DataRoot[];
  readonly target: DataRoot;
  readonly only: DataHost | undefined;
  readonly first: DataHost | undefined;
  /** Fetch what is here already, too. */
  readonly isForced: boolean;
  readonly isJson: boolean;
}

/** Outcome of a package. */
interface Pulled {
  readonly name: string;
  readonly outcome: 'fetched' | 'here' | 'failed';
  readonly host?: DataHost;
  readonly files?: number;
  readonly reason?: string;
}

/** `lodestone data pull`: fetches packages one after the other; one that fails does not hold up the others. */
export async function pullData(options: PullDataOptions, terminal: Terminal): Promise<number> {
  const { target, packages } = options;
  const { HOST_NAMES } = await loadFetching();
  const line = new DownloadLine(terminal, systemClock.monotonic);
  const stop = new AbortController();
  const release = terminal.onInterrupt(() => {
    stop.abort(
      new LodestoneError('interrupted', 'the download was stopped', {
        hint: 'Partial downloads are kept; run the same command to resume.',
      }),
    );
  });
  const fetching: FetchOptions = {
    env: terminal.env,
    signal: stop.signal,
    target: target.folder,
    downloads: path.join(cacheFolder(terminal.env, terminal.home), 'downloads'),
    only: options.only,
    first: options.first,
    onProgress: line.show,
    log: line.log,
  };
  terminal.err(`data goes to ${target.folder} (${target.origin})\n`);
  const pulled: Pulled[] = [];
  try {
    for (const pack of packages) {
      const one = await pull(pack, options, fetching);
      line.log(sentence(one, HOST_NAMES));
      pulled.push(one);
    }
  } finally {
    line.clear();
    release();
  }
  if (options.isJson) terminal.out(`${JSON.stringify({ folder: target.folder, packages: pulled })}\n`);
  return pulled.some(({ outcome }) => outcome === 'failed') ? EXIT.incomplete : EXIT.ok;
}

async function pull(pack: DataPackage, options: PullDataOptions, fetching: FetchOptions): Promise<Pulled> {
  const { dataState, fetchPackage } = await loadFetching();
  const { name } = pack;
  const { state, roots } = await dataState(pack, options.roots);
  // The samples are a slice of the data, or cannot be told from one.
  const isHere = state === 'here' && roots.every(({ origin }) => origin !== SAMPLES);
  if (isHere && !options.isForced) return { name, outcome: 'here' };
  try {
    const { host, files } = await fetchPackage(pack, fetching);
    return { name, outcome: 'fetched', host, files: Object.keys(files).length };
  } catch (error) {
    fetching.signal?.throwIfAborted();
    if (error instanceof LodestoneError && error.code === 'file-unwritable') throw error;
    return { name, outcome: 'failed', reason: errorLine(error) };
  }
}

function sentence(
  { name, outcome, host, files, reason }: Pulled,
  hosts: Readonly<Record<DataHost, string>>,
): string {
  if (outcome === 'failed') return `error: ${reason}`;
  if (outcome === 'here') return `${name} is already here (--force fetches it again)`;
  return `${name}: ${files} ${files === 1 ? 'file' : 'files'} from ${host === undefined ? '' : hosts[host]}`;
}

/** OpenCompass's way to choose a hub: the value of `DATASET_SOURCE`. */
export function preferredHost(source: string | undefined): DataHost | undefined {
  return source === 'ModelScope' ? 'modelscope' : source === 'HF' ? 'huggingface' : undefined;
}
