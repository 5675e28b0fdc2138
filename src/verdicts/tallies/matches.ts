import { type Json, type JsonObject, type JudgementRun, LodestoneError } from '../../core/index.ts';
import { leadOfA } from '../readers/comparisons.ts';
import { type PairFacts, type PairRule, pairRun } from './pairs.ts';
import { answerText, styleCounts } from './style-counts.ts';

/** Who wins a match: the model that was shown first, the second, or neither. */
export type Winner = 'model_a' | 'model_b' | 'tie';

export interface MatchRule<Verdict> extends Pick<PairRule<Verdict>, 'verdictOf' | 'worthToFirst'> {
  /** `null`: a verdict that makes no match; undefined: no verdict. */
  winnerOf(verdict: Verdict, facts: PairFacts, first: PairFacts): Winner | null | undefined;
  /** What the dataset says of the question. */
  labelsOf(facts: PairFacts): JsonObject;
}

/** Gathers matches for a Bradley-Terry model, with counts of what decides the style of the answers. */
export function matchRun<Verdict>({ winnerOf, labelsOf, ...rule }: MatchRule<Verdict>): JudgementRun {
  const matches: Json[] = [];
  return pairRun<Verdict>({
    ...rule,
    take({ verdict, facts }, first) {
      requirePredictions(first);
      const winner = winnerOf(verdict, facts, first);
      if (winner) matches.push(matchRecord(winner, facts, labelsOf(facts)));
      return winner !== undefined;
    },
    metricsOf: () => ({ matches }),
  });
}

/** The winner by a comparison such as `A>>B`; undefined for signs that compare nothing. */
export function winnerOfComparison(signs: string): Winner | undefined {
  return winnerOfLead(leadOfA(signs));
}

/** The winner by how far the model that was shown first is ahead. */
export function winnerOfLead(lead: number | undefined): Winner | undefined {
  if (lead === undefined) return undefined;
  if (lead === 0) return 'tie';
  return lead > 0 ? 'model_a' : 'model_b';
}

function matchRecord(winner: Winner, facts: PairFacts, labels: JsonObject): JsonObject {
  const { answer1 = null, answer2 = null, prediction1 = null, prediction2 = null } = facts;
  return {
    winner,
    ...labels,
    model_a: answer1,
    model_b: answer2,
    prediction1,
    prediction2,
    conv_metadata: {
      ...styleCounts(answerText(prediction1), '_a'),
      ...styleCounts(answerText(prediction2), '_b'),
    },
  };
}

function requirePredictions(first: PairFacts): void {
  if ('prediction1' in first && 'prediction2' in first) return;
  throw new LodestoneError('scoring-failed', 'the judgements do not hold the answers that were compared', {
    hint: 'Set keep_predictions=True in the LMEvaluator of the dataset.',
  });
}
