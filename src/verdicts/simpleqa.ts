import { float, type JudgementDefinition, noSamples } from '../core/index.ts';
import { correctWrongOrNone } from './readers/verdict-letter.ts';
import { gradeRun } from './tallies/grades.ts';

/** SimpleQA: A is right, B is wrong, C and replies without a letter are not attempted. Shares in percent, F1 is not. */
export const simpleQaJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.simpleqa.simpleqa_postprocess',
  create: () =>
    gradeRun({
      gradeOf: correctWrongOrNone,
      others: ['C'],
      metricsOf({ right, rightOfAttempted, f1 }, { total }) {
        if (total === 0) throw noSamples();
        return {
          accuracy: float(right * 100),
          accuracy_given_attempted: float(rightOfAttempted * 100),
          f1: float(f1),
        };
      },
    }),
};
