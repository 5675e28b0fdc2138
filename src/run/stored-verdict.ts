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
  // A line for each of many samples: spreading would cost more than all the rest.
  const stored: { -readonly [key in keyof StoredVerdict]: StoredVerdict[key] } = { index };
  if (value !== prediction && value !== undefined) stored.answer = value as Json;
  if (span !== undefined) stored.span = span;
  if (!parsed) stored.unparsed = true;
  if (isTimedOut) stored.timedOut = true;
  if (reference !== undefined) stored.reference = reference as Json;
  if (verdict?.score !== undefined) stored.score = verdict.score;
  return stored;
}
