import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import {
  type CacheOptions,
  type MaxErrors,
  type Price,
  type RunSums,
  readMaxErrors,
  readPrice,
} from '../run/index.ts';
import type { CacheMode } from '../store/index.ts';
import { cacheFolder, type Surroundings } from '../util/index.ts';
import { optionFlag, type RunOptions } from './options/index.ts';

/** What the command line says about what a run may spend, and on what. */
export interface Spending {
  readonly maxErrors: MaxErrors | undefined;
  readonly price: Price | undefined;
  readonly budget: { readonly cost: number | undefined; readonly tokens: number | undefined };
  readonly cache: CacheOptions | undefined;
}

/** Reads the flags that bound what a run spends. */
export function spendingLimits(
  options: RunOptions,
  hasPrices: boolean,
  surroundings: Surroundings,
): Spending {
  const maxErrors = options.maxErrors;
  const price = readPrice(options.price, '--price');
  const cost = options.maxCost;
  if (cost !== undefined && price === undefined && !hasPrices) {
    throw new LodestoneError('bad-option', '--max-cost needs token prices', {
      hint: 'Add --price IN,OUT (price per million tokens), or price=[in, out] to the model config.',
    });
  }
  const mode = readCacheMode(options.cache ?? 'off');
  const folder = path.join(cacheFolder(surroundings.env, surroundings.home), 'responses');
  return {
    maxErrors: maxErrors === undefined ? undefined : readMaxErrors(maxErrors),
    price,
    budget: { cost, tokens: options.maxTokensTotal },
    cache: mode === 'off' ? undefined : { folder, mode },
  };
}

const CACHE_MODES: readonly CacheMode[] = ['off', 'read', 'write', 'refresh'];

function readCacheMode(text: string): CacheMode {
  const mode = CACHE_MODES.find((one) => one === text);
  if (mode !== undefined) return mode;
  throw new LodestoneError(
    'bad-value',
    `${optionFlag('cache')} must be ${CACHE_MODES.join(', ')}, not "${text}"`,
  );
}

/** What a run did and spent, as one line. */
export function spentLine(sums: RunSums): string {
  const { requests, retries, rateLimited, waitedMs, promptTokens, completionTokens, cost } = sums;
  const parts = [
    `${requests} requests`,
    ...(promptTokens + completionTokens === 0 ? [] : [`${promptTokens} tokens in, ${completionTokens} out`]),
    ...(cost === undefined ? [] : [`cost ${cost.toFixed(4)}`]),
    ...(retries === 0 ? [] : [`${retries} retries (${rateLimited} rate-limited)`]),
    ...(waitedMs === 0 ? [] : [`waited ${Math.round(waitedMs / 1000)} s as requested by the server`]),
  ];
  return parts.join(' · ');
}
