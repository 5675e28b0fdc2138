import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  jsonFileSource,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const PATH = './data/SuperGLUE/WiC/val.jsonl';
const COLUMNS = ['word', 'sentence1', 'sentence2'];
const NUMBERED = {
  abbr: 'WiC',
  type: 'WiCDataset',
  ...jsonFileSource(PATH),
  reader: reader(COLUMNS, 'answer', { test_split: 'train' }),
};

const SENTENCES = 'Sentence 1: {sentence1}\nSentence 2: {sentence2}\n';

/** What is said of the word, each way scored. */
function said([different, same]: [string, string], template: (text: string) => Json) {
  return datasets({ ...NUMBERED, infer: zeroShotPpl(perNumber(0, [different, same], template)) });
}

const BETWEEN: [string, string] = [
  '{word} in {sentence1} and {sentence2} is different.',
  '{word} in {sentence1} and {sentence2} is same.',
];

const file = datasetFiles('WiC_datasets');

const genD06864 = file(
  'SuperGLUE_WiC_gen_d06864',
  datasets({
    abbr: 'WiC',
    type: { '0.2.4': 'WiCDataset_V2', '0.3.3': 'WiCDatasetV2' },
    path: PATH,
    reader: reader(COLUMNS, 'label'),
    infer: zeroShotGen(
      round(`${SENTENCES}Are '{word}' in the above two sentenses the same?\nA. Yes\nB. No\nAnswer:`),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const ppl312de9 = file(
  'SuperGLUE_WiC_ppl_312de9',
  said(['different', 'the same'], (how) =>
    round(`${SENTENCES}'{word}' in the above two sentenses are ${how}.`),
  ),
);

/** WiC (Pilehvar and Camacho-Collados 2019), as SuperGLUE has it: one meaning of a word, or two. */
export const superGlueWic: DatasetFamily = {
  folder: 'SuperGLUE_WiC',
  title: 'WiC (SuperGLUE)',
  abilities: ['language'],
  languages: ['en'],
  licence: 'CC BY-NC 4.0',
  size: 638,
  sizes: { WiC: 638 },
  files: [
    aliasFile('SuperGLUE_WiC_gen', { '0.2.4': genD06864 }),
    genD06864,
    aliasFile('SuperGLUE_WiC_ppl', { '0.2.4': ppl312de9 }),
    ppl312de9,
    file(
      'SuperGLUE_WiC_ppl_3fb6fd',
      said(BETWEEN, (text) => text),
    ),
    file(
      'SuperGLUE_WiC_ppl_c926be',
      said(BETWEEN, (text) => round(text)),
    ),
  ],
};
