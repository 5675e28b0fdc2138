import type { JudgementDefinition } from '../core/index.ts';
import { lastBracketedNumber } from './readers/bracketed-verdict.ts';
import { categoryRun } from './tallies/category-means.ts';

/** A rating from 1 to 10 in double brackets: `score` is the mean, and that of each category. */
export const ownScoreJudgement: JudgementDefinition = {
  type: 'lodestone.judgements.Score',
  create: () => categoryRun('score', (reply) => lastBracketedNumber(reply, 1, 10)),
};
