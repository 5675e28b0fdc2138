import type { JudgementDefinition } from '../core/index.ts';
import { lastBracketedWord } from './readers/bracketed-verdict.ts';
import { categoryRun } from './tallies/category-means.ts';

/** `[[PASS]]` or `[[FAIL]]`: `pass_rate` is the share that passed, in percent, and that of each category. */
export const ownPassJudgement: JudgementDefinition = {
  type: 'lodestone.judgements.Pass',
  create: () =>
    categoryRun(
      'pass_rate',
      (reply) => {
        const word = lastBracketedWord(reply, ['PASS', 'FAIL']);
        return word === undefined ? undefined : Number(word === 'PASS');
      },
      100,
      (score) => ({ kind: 'grade', value: score === 1 ? 'PASS' : 'FAIL' }),
    ),
};
