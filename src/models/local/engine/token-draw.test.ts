import { expect, test } from 'vitest';
import type { Sampling } from './messages.ts';
import { drawChance, drawToken, logitPairs } from './token-draw.ts';

/** Probabilities 0.5, 0.25, 0.15, 0.1 of the tokens 10, 20, 30, 40. */
const CANDIDATES = [0.5, 0.25, 0.15, 0.1].map((p, i) => ({ token: 10 * (i + 1), logit: Math.log(p) + 3 }));
const PLAIN: Sampling = { temperature: 1, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: '' };

/** The tokens that can be drawn, over a fine grid of chances, with their shares. */
function shares(sampling: Partial<Sampling>): [token: number, share: number][] {
  const counts = new Map<number, number>();
  for (let i = 0; i < 1000; i += 1) {
    const token = drawToken(CANDIDATES, { ...PLAIN, ...sampling }, (i + 0.5) / 1000);
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return [...counts];
}

test('draws by probability', () => {
  expect(shares({})).toEqual([
    [10, 500],
    [20, 250],
    [30, 150],
    [40, 100],
  ]);
});

test('temperature comes before the limits', () => {
  // At temperature 0.5 the probabilities are 0.725, 0.181, 0.065, 0.029.
  expect(shares({ temperature: 0.5, topP: 0.9 }).map(([token]) => token)).toEqual([10, 20]);
});

test('topP keeps the token that reaches it, minP measures against the likeliest', () => {
  expect(shares({ topP: 0.5 })).toEqual([[10, 1000]]);
  expect(shares({ topP: 0.51 }).map(([token]) => token)).toEqual([10, 20]);
  expect(shares({ minP: 0.4 }).map(([token]) => token)).toEqual([10, 20]);
  expect(shares({ topP: 0 })).toEqual([[10, 1000]]);
});

test('chances are a function of seed and step', () => {
  expect(drawChance('0/0', 1)).toBe(drawChance('0/0', 1));
  const chances = Array.from({ length: 2000 }, (_, step) => drawChance('7/0', step));
  expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...chances)).toBeLessThan(1);
  expect(chances.reduce((sum, chance) => sum + chance, 0) / 2000).toBeCloseTo(0.5, 1);
});

test('reads flat lists of tokens and logits', () => {
  expect(logitPairs([3, 0.5, 4, -1])).toEqual([
    { token: 3, logit: 0.5 },
    { token: 4, logit: -1 },
  ]);
});
