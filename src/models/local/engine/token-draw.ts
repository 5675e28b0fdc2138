import { createHash } from 'node:crypto';
import type { Sampling } from './messages.ts';

export interface TokenLogit {
  readonly token: number;
  readonly logit: number;
}

/** The logits that llama.cpp returns as a flat list of tokens and values. */
export function logitPairs(flat: readonly number[]): TokenLogit[] {
  const pairs: TokenLogit[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) pairs.push({ token: flat[i] ?? 0, logit: flat[i + 1] ?? 0 });
  return pairs;
}

/**
 * Draws a token as Hugging Face's generation does: temperature, then the k likeliest, then the smallest set of
 * likeliest tokens whose probabilities reach `topP`, then those with at least `minP` of the largest probability.
 * `candidates` are in falling order and already limited to k; `chance` is in [0, 1).
 */
export function drawToken(candidates: readonly TokenLogit[], sampling: Sampling, chance: number): number {
  const largest = candidates[0]?.logit ?? 0;
  const weights = candidates.map(({ logit }) => Math.exp((logit - largest) / sampling.temperature));
  const count = Math.min(countByTopP(weights, sampling.topP), countByMinP(weights, sampling.minP));
  const kept = weights.slice(0, Math.max(1, count));
  let left = chance * kept.reduce((sum, weight) => sum + weight, 0);
  const drawn = kept.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return candidates[drawn < 0 ? kept.length - 1 : drawn]?.token ?? 0;
}

/** A number in [0, 1) for a step of a generation: the first 48 bits of a hash of seed and step. */
export function drawChance(seed: string, step: number): number {
  return createHash('sha256').update(`${seed}/${step}`).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** A token stays while the likelier ones together have less than `topP`. */
function countByTopP(weights: readonly number[], topP: number): number {
  if (topP >= 1) return weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  const end = weights.findIndex((weight) => {
    const out = before >= topP * total;
    before += weight;
    return out;
  });
  return end < 0 ? weights.length : end;
}

/** The largest weight is 1, since candidates are measured against it. */
function countByMinP(weights: readonly number[], minP: number): number {
  const end = weights.findIndex((weight) => weight < minP);
  return end < 0 ? weights.length : end;
}
