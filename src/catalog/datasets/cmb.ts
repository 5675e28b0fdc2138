import type { DatasetFamily } from '../../core/index.ts';
import { hashedFile, round, textPostprocessor } from '../parts.ts';
import { ACCURACY, type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';

/** The questions of a split, which is also where examples would come from. */
function exam(abbr: string, split: string): DatasetParts {
  return {
    abbr,
    type: 'CMBDataset',
    path: './data/CMB/',
    reader: reader(['exam_type', 'exam_class', 'question_type', 'question', 'option_str'], 'answer', {
      train_split: split,
      test_split: split,
    }),
    infer: zeroShotGen(
      round(
        '以下是中国{exam_type}中{exam_class}考试的一道{question_type}，不需要做任何分析和解释，直接输出答案选项。\n{question}\n{option_str} \n 答案: ',
        '{answer}',
      ),
      { max_out_len: 10 },
    ),
    evaluate: { ...ACCURACY, pred_postprocessor: textPostprocessor('multiple_select_postprocess') },
  };
}

/** CMB-Exam (Wang et al. 2023): Chinese exams of medicine. The answers of the test split are not published. */
export const cmb: DatasetFamily = {
  folder: 'cmb',
  title: 'CMB',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'Apache-2.0',
  size: 11480,
  sizes: { cmb: 280, cmb_test: 11200 },
  files: hashedFile(
    'cmb_datasets',
    'cmb_gen',
    'dfb5c4',
    datasets(exam('cmb', 'val'), exam('cmb_test', 'test')),
  ),
};
