import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { plainWords } from '../../metrics/text/plain-words.ts';

/** InfiniteBench, dialogue: the first reference is among the words of the prediction in capitals. */
export const infiniteBenchDialogueEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.infinitebench.infinitebench_endia.InfiniteBenchendiaEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect({ prediction, reference }) {
        const wanted = Array.isArray(reference)
          ? requiredText(reference[0])
          : [...requiredText(reference)][0];
        const words = plainWords(requiredText(prediction)).map((word) => word.toUpperCase());
        return wanted !== undefined && words.includes(wanted);
      },
    }),
};
