import { LodestoneError } from './errors.ts';

/** What an evaluator that divides by the number of samples says where there are none. */
export function noSamples(): LodestoneError {
  return new LodestoneError('scoring-failed', 'no samples to score', {
    hint: 'Check the ranges in reader_cfg.',
  });
}
