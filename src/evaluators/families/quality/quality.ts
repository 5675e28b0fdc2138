import { type EvaluatorDefinition, float, noSamples } from '../../../core/index.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';

/**
 * QuALITY: the share of right answers among easy questions and among all, by the row's `difficult`.
 * `hard_acc` is divided by the number of easy questions, as OpenCompass does.
 */
export const qualityEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.QuALITY.QuALITYEvaluator',
  create() {
    const counts = { easyRight: 0, hardRight: 0, easy: 0, total: 0 };
    return {
      add({ prediction, reference, row }) {
        const right = isEqual(prediction, reference);
        const isEasy = isEqual(row.difficult, 0);
        counts.total += 1;
        if (isEasy) counts.easy += 1;
        if (right && isEasy) counts.easyRight += 1;
        if (right && !isEasy) counts.hardRight += 1;
        return { score: right ? 1 : 0 };
      },
      finish() {
        const { easyRight, hardRight, easy, total } = counts;
        if (easy === 0) throw noSamples();
        return {
          metrics: {
            easy_acc: float((easyRight / easy) * 100),
            hard_acc: float((hardRight / easy) * 100),
            all_acc: float(((easyRight + hardRight) / total) * 100),
          },
        };
      },
    };
  },
};
