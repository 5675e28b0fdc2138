import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { CircularTally } from './circular-tally.ts';

/** CircularEval of questions with four options; references are `number--option--order`. */
export const fourOptionCircularEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_circular_evaluator.CircularEvaluator',
  create() {
    const tally = new CircularTally();
    return {
      add: ({ prediction, reference }) => tally.verdict(prediction, requiredText(reference)),
      finish: () => tally.result(),
    };
  },
};
