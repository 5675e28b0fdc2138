import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { afterLast, before, pythonStr } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** StrategyQA: the first "yes" or "no" of the first paragraph, behind "answer is " where that occurs. */
export const strategyqaPrediction: PostprocessorDefinition = {
  type: 'opencompass.datasets.strategyqa.strategyqa_pred_postprocess',
  aliases: ['strategyqa'],
  apply(value) {
    const answer = afterLast(before(requiredText(value), '\n\n'), 'answer is ').toLowerCase();
    return /yes|no/.exec(answer)?.[0] ?? Extraction.none('');
  },
};

/** StrategyQA: "yes" for the reference True, else "no". */
export const strategyqaReference: PostprocessorDefinition = {
  type: 'opencompass.datasets.strategyqa.strategyqa_dataset_postprocess',
  aliases: ['strategyqa_dataset'],
  apply: (value) => (pythonStr(value) === 'True' ? 'yes' : 'no'),
};
