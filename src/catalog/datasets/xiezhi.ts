import type { DatasetFamily, EvalConfig, InferConfig } from '../../core/index.ts';
import { component, genInferencer, hashedFile, perLabel, pplInferencer, round } from '../parts.ts';
import { ACCURACY, datasets, FIRST_CAPITAL_OF_BOT, fewShot, reader } from '../task-parts.ts';

const SETS = ['spec_eng', 'spec_chn', 'inter_eng', 'inter_chn'];
/** Three examples that share a label with the question. */
const SAME_LABEL = component('opencompass.datasets.XiezhiRetriever', { ice_num: 3 });

/** How a question and its answer begin. */
interface Words {
  readonly question: string;
  readonly answer: string;
}

function setWording(set: string): Words {
  return set.endsWith('_chn')
    ? { question: '题目: ', answer: '答案: ' }
    : { question: 'Question: ', answer: 'Answer: ' };
}

function sets(infer: (words: Words) => InferConfig, evaluate: EvalConfig) {
  return datasets(
    ...SETS.map((set) => ({
      abbr: `xiezhi-${set}`,
      type: 'XiezhiDataset',
      path: './data/xiezhi/',
      args: { name: `xiezhi_${set}` },
      reader: reader(['question', 'A', 'B', 'C', 'D', 'labels'], 'answer', {
        train_split: 'train',
        test_split: 'test',
      }),
      infer: infer(setWording(set)),
      evaluate,
    })),
  );
}

const OPTIONS = '{question}\nA. {A}\nB. {B}\nC. {C}\nD. {D}';

const WRITTEN = sets(
  ({ question, answer }) =>
    fewShot(
      { begin: '</E>', ...round(`${question}${OPTIONS}\n${answer}`, '{answer}') },
      SAME_LABEL,
      genInferencer(),
    ),
  FIRST_CAPITAL_OF_BOT,
);
const SCORED = sets(
  ({ question, answer }) =>
    fewShot(
      perLabel('ABCD', (letter) => ({
        begin: '</E>',
        ...round(`${question}${OPTIONS}`, `${answer}${letter}`),
      })),
      SAME_LABEL,
      pplInferencer(),
    ),
  ACCURACY,
);

/** Xiezhi (Gu et al. 2023): knowledge of 516 disciplines, in Chinese and English. */
export const xiezhi: DatasetFamily = {
  folder: 'xiezhi',
  title: 'Xiezhi',
  abilities: ['knowledge'],
  languages: ['zh', 'en'],
  licence: 'CC BY-NC-SA 4.0',
  files: [
    ...hashedFile('xiezhi_datasets', 'xiezhi_gen', 'b86cf5', WRITTEN),
    ...hashedFile('xiezhi_datasets', 'xiezhi_ppl', 'ea6bd7', SCORED),
  ],
};
