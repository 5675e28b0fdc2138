import type { EvaluatorDefinition } from '../../../core/index.ts';
import { before, pythonRound, pythonStr } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';

/** BABILong: the first gold answer occurs in the first sentence, in any case. */
export const babilongEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.babilong.babilong.BabiLongEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: (correct, total) => pythonRound((correct / total) * 100, 2),
      isCorrect({ prediction, record }) {
        const gold = Array.isArray(record.gold) ? record.gold[0] : [...requiredText(record.gold)][0];
        const sentence = ['.', '<context>', '<example>'].reduce(
          before,
          requiredText(prediction).toLowerCase(),
        );
        return sentence.includes(pythonStr(gold).toLowerCase());
      },
    }),
};
