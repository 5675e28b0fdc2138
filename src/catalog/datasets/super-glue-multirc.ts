import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { datasets, optionAccuracy, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const NUMBERED = {
  abbr: 'MultiRC',
  type: 'MultiRCDataset',
  path: './data/SuperGLUE/MultiRC/val.jsonl',
  reader: reader(['question', 'text', 'answer'], 'label'),
};

const QUESTION = '{text}\nQuestion: {question}\nAnswer: {answer}\nIs it true?';

const file = datasetFiles('MultiRC_datasets');

const gen27071f = file(
  'SuperGLUE_MultiRC_gen_27071f',
  datasets({
    ...NUMBERED,
    type: { '0.2.4': 'MultiRCDataset_V2', '0.3.3': 'MultiRCDatasetV2' },
    infer: zeroShotGen(round(`${QUESTION}\nA. Yes\nB. No\nAnswer:`)),
    evaluate: optionAccuracy('AB'),
  }),
);
const pplCed824 = file(
  'SuperGLUE_MultiRC_ppl_ced824',
  datasets({
    ...NUMBERED,
    infer: zeroShotPpl(
      perNumber(0, ['No, it is false.', 'Yes, it is true.'], (verdict) => round(QUESTION, verdict)),
    ),
  }),
);

/** MultiRC (Khashabi et al. 2018), as SuperGLUE has it: each answer to a question about a text is right or wrong. */
export const superGlueMultiRc: DatasetFamily = {
  folder: 'SuperGLUE_MultiRC',
  title: 'MultiRC (SuperGLUE)',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'research only',
  size: 4848,
  sizes: { MultiRC: 4848 },
  files: [
    aliasFile('SuperGLUE_MultiRC_gen', { '0.2.4': gen27071f }),
    gen27071f,
    aliasFile('SuperGLUE_MultiRC_ppl', { '0.2.4': pplCed824 }),
    file(
      'SuperGLUE_MultiRC_ppl_866273',
      datasets({
        ...NUMBERED,
        // The second template lacks its passage.
        infer: zeroShotPpl(
          perNumber(
            0,
            [
              ['{text}', 'false'],
              ['</P>', 'true'],
            ] as const,
            ([passage, verdict]) =>
              `Passage:${passage}。\nQuestion:{question}。\nAnswer: {answer}. It is ${verdict}.`,
          ),
        ),
      }),
    ),
    pplCed824,
  ],
};
