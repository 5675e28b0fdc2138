import type { Json, PredictionRecord } from '../core/index.ts';
import type { SampleScore } from '../evaluators/index.ts';
import type { StoredVerdict } from '../store/index.ts';

/** What is kept of the scoring of a sample. */
export function storedVerdict(
  index: number,
  { prediction }: PredictionRecord,
  { value, span, parsed, reference, verdict }: SampleScore,
  isTimedOut = false,
): StoredVerdict {
  return {
    index,
    ...(value === prediction || value === undefined ? {} : { answer: value as Json }),
    ...(span === undefined ? {} : { span }),
    ...(parsed ? {} : { unparsed: true }),
    ...(isTimedOut ? { timedOut: true } : {}),
    ...(reference === undefined ? {} : { reference: reference as Json }),
    ...(verdict?.score === undefined ? {} : { score: verdict.score }),
  };
}
