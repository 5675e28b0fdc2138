import { LodestoneError } from '../core/index.ts';

/** How many samples of a task may stay without an answer: a number, or a percentage of them. */
export type MaxErrors = { readonly count: number } | { readonly percent: number };

/** Reads `N` or `P%`. */
export function readMaxErrors(text: string): MaxErrors {
  const [, number, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number);
  if (sign === '%' && value <= 100) return { percent: value };
  if (sign === '' && Number.isInteger(value)) return { count: value };
  throw new LodestoneError('bad-value', `--max-errors must be a number or a percentage, not "${text}"`, {
    hint: 'Write 10 or 0.5%.',
  });
}

/** The number of samples that this allows a task of so many. */
export function allowedFailures(most: MaxErrors | undefined, samples: number): number {
  if (most === undefined) return 0;
  return 'count' in most ? most.count : Math.floor((most.percent * samples) / 100);
}
