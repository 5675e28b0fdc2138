import type { EvaluatorDefinition } from '../../../core/index.ts';
import { stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun, shareTimesHundred } from '../../metrics/runs/mean-run.ts';

/** SeedBench, texts: the reference is part of the prediction, in any case. */
export const seedBenchTextEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.SeedBench.AccScoreStr_Evaluator',
  create: () =>
    meanRun({
      metric: 'ACCStrScore',
      percent: shareTimesHundred,
      details: 'list',
      valueOf({ prediction, reference }) {
        const pred = requiredText(prediction);
        const answer = requiredText(reference);
        const value = inSmall(pred).includes(inSmall(answer)) ? 1 : 0;
        return { value, detail: { pred, answer, correct: value } };
      },
    }),
};

function inSmall(text: string): string {
  return stripText(text).toLowerCase();
}
