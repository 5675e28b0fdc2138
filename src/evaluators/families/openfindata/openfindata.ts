import type { EvaluatorDefinition } from '../../../core/index.ts';
import { pythonRound } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';

/** OpenFinData, keywords: the prediction holds every keyword of the reference. */
export const openFinDataEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.OpenFinData.OpenFinDataKWEvaluator',
  create: () =>
    shareRun({
      percent: (correct, total) => pythonRound(correct / total, 4) * 100,
      isCorrect({ prediction, reference }) {
        const text = requiredText(prediction);
        return requiredText(reference)
          .split('、')
          .every((keyword) => text.includes(keyword));
      },
    }),
};
