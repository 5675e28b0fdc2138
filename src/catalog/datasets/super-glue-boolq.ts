import { aliasFile, type Compat, type DatasetFamily, forCompat, since } from '../../core/index.ts';
import { datasetFiles, fixKRetriever, perLabel, pplInferencer, round } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  fewShot,
  fewShotGen,
  optionAccuracy,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const PATH = { '0.2.4': './data/SuperGLUE/BoolQ/val.jsonl', '0.3.3': 'opencompass/boolq' };
const COLUMNS = ['question', 'passage'];

/** The answer is A for yes and B for no. */
const LETTERED = {
  abbr: 'BoolQ',
  type: { '0.2.4': 'BoolQDataset_V2', '0.3.3': 'BoolQDatasetV2' },
  path: PATH,
  reader: reader(COLUMNS, 'label'),
};
/** The answer is 1 for yes and 0 for no. */
const NUMBERED = {
  abbr: 'BoolQ',
  type: 'BoolQDataset',
  path: 'json',
  args: (compat: Compat) => ({ data_files: forCompat(compat, PATH), split: 'train' }),
  reader: reader(COLUMNS, 'answer', { test_split: 'train' }),
};

const QUESTION = '{passage}\nQuestion: {question}?';
const OPTIONS = '{passage}\nQuestion: {question}\nA. Yes\nB. No\nAnswer:';
const STEP_BY_STEP =
  "Answer the following question. The last line of your response should be of the following format: 'ANSWER: $LETTER' (without quotes) where LETTER is one of AB. Think step by step before answering.";
const FIVE = [0, 2, 4, 6, 8];

const file = datasetFiles('BoolQ_datasets');
const LATER = since('0.3.3');

const gen883d50 = file(
  'SuperGLUE_BoolQ_gen_883d50',
  datasets({ ...LETTERED, infer: zeroShotGen(round(OPTIONS)), evaluate: FIRST_CAPITAL_OF_BOT }),
);
const ppl314b96 = file(
  'SuperGLUE_BoolQ_ppl_314b96',
  datasets({
    ...NUMBERED,
    infer: zeroShotPpl(perNumber(0, ['No', 'Yes'], (answer) => round(QUESTION, answer))),
  }),
);

/** BoolQ (Clark et al. 2019), as SuperGLUE has it: yes or no, by a passage of Wikipedia. */
export const superGlueBoolQ: DatasetFamily = {
  folder: 'SuperGLUE_BoolQ',
  title: 'BoolQ (SuperGLUE)',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'CC BY-SA 3.0',
  size: 3270,
  sizes: { BoolQ: 3270 },
  files: [
    file(
      'SuperGLUE_BoolQ_cot_gen_1d56df',
      datasets({
        ...LETTERED,
        infer: zeroShotGen(
          round(`${STEP_BY_STEP}\n\nPassage: {passage}\n\nQuestion: {question}\n\nA. Yes\nB. NO`),
        ),
        evaluate: optionAccuracy('AB'),
      }),
      LATER,
    ),
    file(
      'SuperGLUE_BoolQ_few_shot_gen_ba58ea',
      datasets({
        ...LETTERED,
        infer: fewShotGen({ begin: '</E>', ...round(OPTIONS, '{label}') }, FIVE, { max_out_len: 50 }),
        evaluate: FIRST_CAPITAL_OF_BOT,
      }),
      LATER,
    ),
    file(
      'SuperGLUE_BoolQ_few_shot_ppl',
      datasets({
        ...LETTERED,
        infer: fewShot(
          { B: round(QUESTION, 'No'), A: round(QUESTION, 'Yes') },
          fixKRetriever(FIVE),
          pplInferencer({ max_out_len: 50 }),
        ),
      }),
      LATER,
    ),
    aliasFile('SuperGLUE_BoolQ_gen', { '0.2.4': gen883d50 }),
    gen883d50,
    aliasFile('SuperGLUE_BoolQ_ppl', { '0.2.4': ppl314b96 }),
    file(
      'SuperGLUE_BoolQ_ppl_16b1d9',
      datasets({
        ...LETTERED,
        infer: zeroShotPpl({ A: round(QUESTION, 'Yes'), B: round(QUESTION, 'No') }),
      }),
      LATER,
    ),
    file(
      'SuperGLUE_BoolQ_ppl_314797',
      datasets({
        ...LETTERED,
        type: { '0.2.4': 'BoolQDataset_V3', '0.3.3': 'BoolQDatasetV3' },
        reader: reader(COLUMNS, 'label', { test_split: 'train' }),
        infer: zeroShotPpl(
          perLabel(['false', 'true'], (label) =>
            round(`Passage: ${QUESTION}`, `Answer: ${label === 'true' ? 'Yes' : 'No'}`),
          ),
        ),
      }),
    ),
    ppl314b96,
    file(
      'SuperGLUE_BoolQ_ppl_4da4db',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(
          perNumber(0, ['No.', 'Yes.'], (answer) => round('{passage}\nQuestion: {question}', answer)),
        ),
      }),
    ),
    file(
      'SuperGLUE_BoolQ_ppl_9619db',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(
          perNumber(
            0,
            ['No', 'Yes'],
            (answer) => `Passage:{passage}。\nQuestion:{question}。\nAnswer: ${answer}.`,
          ),
        ),
      }),
    ),
  ],
};
