import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import {
  datasets,
  jsonFileSource,
  optionAccuracy,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const PATH = './data/SuperGLUE/COPA/val.jsonl';
const COLUMNS = ['question', 'premise', 'choice1', 'choice2'];
const NUMBERED = {
  abbr: 'COPA',
  type: 'HFDataset',
  ...jsonFileSource(PATH),
  reader: reader(COLUMNS, 'label', { test_split: 'train' }),
};

/** The question answered by each choice. */
function answered(question: string) {
  return zeroShotPpl(
    perNumber(0, ['{choice1}', '{choice2}'], (choice) =>
      round(`{premise}\nQuestion: ${question}\nAnswer:`, choice),
    ),
  );
}

const file = datasetFiles('COPA_datasets');

const gen91ca53 = file(
  'SuperGLUE_COPA_gen_91ca53',
  datasets({
    abbr: 'COPA',
    type: { '0.2.4': 'COPADataset_V2', '0.3.3': 'COPADatasetV2' },
    path: PATH,
    reader: reader(COLUMNS, 'label'),
    infer: zeroShotGen(
      round('{premise}\nQuestion: Which may be the {question}?\nA. {choice1}\nB. {choice2}\nAnswer:'),
    ),
    evaluate: optionAccuracy('AB'),
  }),
);
const ppl9f3618 = file(
  'SuperGLUE_COPA_ppl_9f3618',
  datasets({ ...NUMBERED, infer: answered('What may be the {question}?') }),
);

/** COPA (Roemmele et al. 2011), as SuperGLUE has it: the cause or the effect of what a sentence tells. */
export const superGlueCopa: DatasetFamily = {
  folder: 'SuperGLUE_COPA',
  title: 'COPA (SuperGLUE)',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'BSD-2-Clause',
  size: 100,
  sizes: { COPA: 100 },
  files: [
    aliasFile('SuperGLUE_COPA_gen', { '0.2.4': gen91ca53 }),
    gen91ca53,
    aliasFile('SuperGLUE_COPA_ppl', { '0.2.4': ppl9f3618 }),
    file(
      'SuperGLUE_COPA_ppl_54058d',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(
          perNumber(
            0,
            ['Premise', 'Passage'],
            (title, label) => `${title}:{premise}。\nQuestion:{question}。\nAnswer: {choice${label + 1}}.`,
          ),
        ),
      }),
    ),
    file('SuperGLUE_COPA_ppl_5c24f1', datasets({ ...NUMBERED, infer: answered('{question}') })),
    ppl9f3618,
  ],
};
