import { float, type JudgementDefinition } from '../core/index.ts';
import { correctWrongOrNone } from './readers/verdict-letter.ts';
import { gradeRun } from './tallies/grades.ts';

/** Chinese SimpleQA: the same grades, as shares between 0 and 1. */
export const chineseSimpleQaJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.chinese_simpleqa.csimpleqa_postprocess',
  aliases: ['csimpleqa'],
  create: () =>
    gradeRun({
      gradeOf: correctWrongOrNone,
      others: ['C'],
      metricsOf: ({ right, wrong, f1 }, counts) => ({
        correct: float(right),
        incorrect: float(wrong),
        not_attempted: float(
          counts.total === 0 ? 0 : (counts.total - counts.right - counts.wrong) / counts.total,
        ),
        given_attempted_accuracy: float(
          counts.right === 0 ? 0 : counts.right / (counts.right + counts.wrong),
        ),
        F1: float(f1),
      }),
    }),
};
