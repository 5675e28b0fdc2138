import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { plainWords } from '../../metrics/text/plain-words.ts';

/** InfiniteBench, key-value retrieval: the reference is among the words of the prediction. */
export const infiniteBenchKvEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.infinitebench.infinitebench_retrievekv.InfiniteBenchretrievekvEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect: ({ prediction, reference }) =>
        typeof reference === 'string' && plainWords(requiredText(prediction)).includes(reference),
    }),
};
