import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import {
  type DatasetParts,
  datasets,
  optionAccuracy,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const COLUMNS = ['context', 'sentence_quiz1', 'sentence_quiz2'];
const ANSWER = 'answer_right_ending';

function stories(parts: Pick<DatasetParts, 'type' | 'reader' | 'infer' | 'evaluate'>) {
  return datasets({
    abbr: 'story_cloze',
    path: { '0.2.4': './data/xstory_cloze', '0.3.3': 'opencompass/xstory_cloze' },
    args: { lang: 'en' },
    ...parts,
  });
}

/** Both endings scored. */
function scored(template: (number: number) => Json) {
  return stories({
    type: { '0.2.4': 'storyclozeDataset', '0.3.3': 'StoryClozeDataset' },
    reader: reader(COLUMNS, ANSWER, { train_split: 'test', test_split: 'test' }),
    infer: zeroShotPpl(perNumber(1, [1, 2], template)),
  });
}

const file = datasetFiles('storycloze_datasets');
const gen7f656a = file(
  'storycloze_gen_7f656a',
  stories({
    type: { '0.2.4': 'storyclozeDataset_V2', '0.3.3': 'StoryClozeDatasetV2' },
    reader: reader(COLUMNS, ANSWER),
    infer: zeroShotGen(
      round(
        "{context}\nQuestion: Which ending makes the most sense?\nA. {sentence_quiz1}\nB. {sentence_quiz2}\nYou may choose between 'A' and 'B'.\nAnswer:",
      ),
    ),
    evaluate: optionAccuracy('AB'),
  }),
);
const ppl496661 = file(
  'storycloze_ppl_496661',
  scored((number) => round('{context}', `{sentence_quiz${number}}`)),
);

/** Story Cloze (Mostafazadeh et al. 2016), as XStoryCloze has it: which of two endings fits a story? */
export const storycloze: DatasetFamily = {
  folder: 'storycloze',
  title: 'StoryCloze',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY-SA 4.0',
  size: 1871,
  sizes: { story_cloze: 1871 },
  files: [
    aliasFile('storycloze_gen', { '0.2.4': gen7f656a }),
    gen7f656a,
    aliasFile('storycloze_ppl', { '0.2.4': ppl496661 }),
    ppl496661,
    file(
      'storycloze_ppl_afd16f',
      scored((number) => `{context}{sentence_quiz${number}}`),
    ),
  ],
};
