import {
  float,
  type JsonObject,
  type Judgement,
  type JudgementDefinition,
  type JudgementRun,
  type Metrics,
} from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';

/**
 * Grades by letter: whichever of `true_tag` (default A) and `false_tag` (default B) comes first in the reply. A reply
 * with neither counts as not attempted.
 */
export const genericJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.generic.generic_llmjudge_postprocess',
  create: ({ true_tag = 'A', false_tag = 'B' }) =>
    gradeRun({ metric: 'accuracy', right: String(true_tag), wrong: String(false_tag), hasF1: true }),
};

/** The same under a metric of another name (`metric_name`, default accuracy), without F1. */
export const academicJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.generic.generic_llmjudge_academic_postprocess',
  create: ({ metric_name = 'accuracy' }) =>
    gradeRun({ metric: String(metric_name), right: 'A', wrong: 'B', hasF1: false }),
};

interface GradeRule {
  readonly metric: string;
  readonly right: string;
  readonly wrong: string;
  readonly hasF1: boolean;
}

function gradeRun({ metric, right, wrong, hasF1 }: GradeRule): JudgementRun {
  const counts = { right: 0, wrong: 0, total: 0 };
  return {
    add({ prediction }: Judgement) {
      const grade = firstOf(pythonStr(prediction), right, wrong);
      counts.total += 1;
      if (grade === right) counts.right += 1;
      else if (grade === wrong) counts.wrong += 1;
      return { score: grade === right ? 1 : 0 };
    },
    finish: () => gradeMetrics(counts, metric, hasF1),
  };
}

/** Which of two texts comes first; the first of them where both start at one place. */
function firstOf(text: string, one: string, other: string): string | undefined {
  const places = [one, other].map((tag) => ({ tag, at: text.indexOf(tag) })).filter(({ at }) => at >= 0);
  return places.sort((a, b) => a.at - b.at)[0]?.tag;
}

interface GradeCounts {
  readonly right: number;
  readonly wrong: number;
  readonly total: number;
}

/** Shares in percent; F1 is between 0 and 1, as in OpenCompass. */
function gradeMetrics({ right, wrong, total }: GradeCounts, metric: string, hasF1: boolean): Metrics {
  const correct = right / total;
  const attempted = correct + wrong / total;
  const ofAttempted = attempted > 0 ? correct / attempted : 0;
  const f1 = ofAttempted + correct > 0 ? (2 * ofAttempted * correct) / (ofAttempted + correct) : 0;
  const metrics: JsonObject = {
    [metric]: float(correct * 100),
    [`${metric}_given_attempted`]: float(ofAttempted * 100),
    ...(hasF1 ? { f1: float(f1) } : {}),
    attempted_ratio: float(((right + wrong) / total) * 100),
    correct_count: right,
    incorrect_count: wrong,
    not_attempted_count: total - right - wrong,
  };
  return metrics;
}
