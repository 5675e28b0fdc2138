import {
  asDict,
  type Json,
  type JsonObject,
  type JudgementRun,
  LodestoneError,
  type Metrics,
} from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';

/** What was shown to a judge of two answers, as OpenCompass keeps it as the gold answer of the judgement. */
export type PairFacts = JsonObject;

/** A judgement that says something. */
export interface ReadPair<Verdict> {
  readonly verdict: Verdict;
  readonly facts: PairFacts;
}

export interface PairRule<Verdict> {
  /** What a judge's reply says; undefined if it says nothing. */
  verdictOf(reply: string): Verdict | undefined;
  /** What it is worth to the answer shown first, from 0 to 1; undefined for one that compares nothing. */
  worthToFirst(verdict: Verdict): number | undefined;
  /**
   * Takes a judgement; `first` is what was shown for the first one that says something. False: what it says is no verdict
   * that counts.
   */
  take(read: ReadPair<Verdict>, first: PairFacts): boolean;
  /** Only called where some judgement says something. */
  metricsOf(): Metrics;
  /** Where none does. Default: an error, for there is nothing to make a score of. */
  withoutVerdicts?(): Metrics;
}

/** Takes judgements of pairs of answers; those that say nothing are left out. */
export function pairRun<Verdict>(rule: PairRule<Verdict>): JudgementRun {
  let first: PairFacts | undefined;
  return {
    add({ prediction, gold }) {
      const verdict = rule.verdictOf(pythonStr(prediction));
      if (verdict === undefined) return { isReadable: false };
      const facts = asDict(gold);
      first ??= facts;
      const worth = rule.worthToFirst(verdict);
      return {
        isReadable: rule.take({ verdict, facts }, first),
        ...(worth === undefined ? {} : { verdict: { kind: 'preference', first: worth } }),
      };
    },
    finish() {
      if (first !== undefined) return rule.metricsOf();
      if (rule.withoutVerdicts !== undefined) return rule.withoutVerdicts();
      throw noVerdict();
    },
  };
}

export function noVerdict(): LodestoneError {
  return new LodestoneError('scoring-failed', 'no judgement has a usable verdict', {
    hint: 'Check the replies of the judge in the predictions of its task; use another judge or prompt.',
  });
}

/**
 * Whether the answer that was shown first is a base model's. The bases are those that the first judgement names; without
 * any they are `otherwise`, or the model that it shows first.
 */
export function isBaseFirst(facts: PairFacts, first: PairFacts, otherwise?: readonly string[]): boolean {
  return baseAnswers(first, otherwise).includes(facts.answer1 ?? null);
}

function baseAnswers(first: PairFacts, otherwise: readonly string[] | undefined): readonly Json[] {
  const { base_models: bases = otherwise ?? [first.answer1 ?? null] } = first;
  return typeof bases === 'string' ? [bases] : Array.isArray(bases) ? bases : [];
}
