import { asJson, type PredictionRecord, type Sample } from '../../core/index.ts';
import type { SampleScore } from '../../evaluators/index.ts';
import type { SampleFlags, StoredVerdict } from '../../store/index.ts';

/** What is known of a sample next to its score. */
export interface VerdictFacts {
  readonly flags?: SampleFlags | undefined;
  readonly isTimedOut?: boolean;
}

/** What is kept of the scoring of a sample. */
export function storedVerdict(
  { index, id, replica }: Pick<Sample, 'index' | 'id' | 'replica'>,
  { prediction }: PredictionRecord,
  { value, span, parsed, reference, verdict }: SampleScore,
  { flags, isTimedOut = false }: VerdictFacts = {},
): StoredVerdict {
  // A line for each of many samples: spreading would cost more than all the rest.
  const stored: { -readonly [key in keyof StoredVerdict]: StoredVerdict[key] } = { index };
  if (id !== undefined) stored.id = id;
  if (replica !== undefined) stored.replica = replica;
  if (value !== prediction && value !== undefined) stored.answer = asJson(value);
  if (span !== undefined) stored.span = span;
  if (!parsed) stored.unparsed = true;
  if (flags?.failed.has(index)) stored.failed = true;
  if (flags?.truncated.has(index)) stored.truncated = true;
  if (flags?.unanswered.has(index)) stored.unanswered = true;
  if (isTimedOut) stored.timedOut = true;
  if (reference !== undefined) stored.reference = asJson(reference);
  if (verdict?.score !== undefined) stored.score = verdict.score;
  return stored;
}
