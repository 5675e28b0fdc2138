import { float, type JudgementDefinition, type JudgementRun, noSamples } from '../core/index.ts';
import { taggedVerdict } from './readers/verdict-letter.ts';
import { gradeRun } from './tallies/grades.ts';

/**
 * Grades by letter: whichever of `true_tag` (default A) and `false_tag` (default B) comes first in the reply. A reply
 * with neither counts as not attempted.
 */
export const genericJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.generic.generic_llmjudge_postprocess',
  create: ({ true_tag = 'A', false_tag = 'B' }) =>
    letterRun({ metric: 'accuracy', right: String(true_tag), wrong: String(false_tag), hasF1: true }),
};

/** The same under a metric of another name (`metric_name`, default accuracy), without F1. */
export const academicJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.generic.generic_llmjudge_academic_postprocess',
  create: ({ metric_name = 'accuracy' }) =>
    letterRun({ metric: String(metric_name), right: 'A', wrong: 'B', hasF1: false }),
};

interface LetterRule {
  readonly metric: string;
  readonly right: string;
  readonly wrong: string;
  readonly hasF1: boolean;
}

/** Shares in percent; F1 is between 0 and 1, as in OpenCompass. */
function letterRun({ metric, right, wrong, hasF1 }: LetterRule): JudgementRun {
  return gradeRun({
    right,
    wrong,
    gradeOf: (reply) => taggedVerdict(reply, right, wrong),
    metricsOf(shares, counts) {
      if (counts.total === 0) throw noSamples();
      return {
        [metric]: float(shares.right * 100),
        [`${metric}_given_attempted`]: float(shares.rightOfAttempted * 100),
        ...(hasF1 ? { f1: float(shares.f1) } : {}),
        attempted_ratio: float(((counts.right + counts.wrong) / counts.total) * 100),
        correct_count: counts.right,
        incorrect_count: counts.wrong,
        not_attempted_count: counts.total - counts.right - counts.wrong,
      };
    },
  });
}
