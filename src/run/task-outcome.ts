import { LodestoneError } from '../core/index.ts';
import type { MetricIntervals, TestedPrograms } from '../evaluators/index.ts';

/** Counts next to a score. */
export interface Coverage {
  /** Samples that were scored. */
  readonly scored: number;
  /** Samples that the dataset has. */
  readonly expected: number;
  /** Samples that the benchmark was published with, if known. */
  readonly published?: number;
  /** Requests that can never succeed; scored as empty answers. */
  readonly failed: number;
  /** Samples that got no answer, let through allowed by `--max-errors`; scored as empty answers. */
  readonly unanswered?: number;
  /** Answers that were truncated at `max_out_len`. */
  readonly truncated: number;
  /** Replies in which no answer was found. */
  readonly unparsed: number;
  /** Samples whose reference is empty or missing while others have one; scored as the evaluator does. */
  readonly unreferenced?: number;
  /** Samples about which a helper, such as a judge, can give no answer; scored as if it had said nothing. */
  readonly unjudged?: number;
  /** Samples that took too long to score; scored as empty answers. Absent if there are none. */
  readonly timedOut?: number;
  /** Where the tests of programs ran. Absent if none were run. */
  readonly tested?: TestedPrograms;
  /** 95 % intervals by metric, in the metric's own unit, where they can be computed. */
  readonly intervals?: MetricIntervals;
}

/** Counts of judgements. */
export interface JudgementCounts {
  readonly judgements: number;
  /** Requests that can never succeed, or got no reply allowed by `--max-errors`: judgements that say nothing. */
  readonly failed: number;
  /** Replies that hold no verdict, where a rule reads them here and not in the summary. */
  readonly unreadable?: number;
}

/** Outcome of a task: of one model on one dataset. */
export type TaskOutcome =
  | { readonly status: 'scored'; readonly coverage: Coverage }
  /** Inferred; scoring was not asked for. */
  | { readonly status: 'inferred' }
  /** The dataset has no reference answers, so that there is nothing to score. */
  | { readonly status: 'no-reference'; readonly samples: number }
  /** A judge has seen all answers; what it said are results of their own. */
  | ({ readonly status: 'judged' } & JudgementCounts)
  /** Scored by another program, without counts. */
  | { readonly status: 'known' }
  /** There is no score, and this is why. */
  | { readonly status: 'failed'; readonly reason: LodestoneError };

/** No score, because of what was thrown. */
export function failed(error: unknown): TaskOutcome {
  if (error instanceof LodestoneError) return { status: 'failed', reason: error };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', reason: new LodestoneError('scoring-failed', message, { cause: error }) };
}
