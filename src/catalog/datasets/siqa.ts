import { aliasFile, type DatasetFamily, isAtLeast, type Json } from '../../core/index.ts';
import { datasetFiles, evaluator, round } from '../parts.ts';
import {
  ACCURACY,
  datasets,
  firstOption,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const ANSWERS = ['answerA', 'answerB', 'answerC'];
const DATASET = { abbr: 'siqa', path: { '0.2.4': './data/siqa', '0.3.3': 'opencompass/siqa' } };

function siqaReader(answers: string[], label: string) {
  return reader(['context', 'question', ...answers], label, { test_split: 'validation' });
}

const NUMBERED = { ...DATASET, type: 'siqaDataset', reader: siqaReader(ANSWERS, 'label') };

function options([A = '', B = '', C = '']: string[]): string {
  return `{context}\nQuestion: {question}\nA. {${A}}\nB. {${B}}\nC. {${C}}`;
}

/** Each answer scored. */
function answers(template: (answer: string) => Json): Json {
  return perNumber(1, ANSWERS, (answer) => template(`{${answer}}`));
}

const file = datasetFiles('siqa_datasets');

const gen18632c = file(
  'siqa_gen_18632c',
  datasets({
    ...DATASET,
    type: { '0.2.4': 'siqaDataset_V3', '0.3.3': 'SiqaDatasetV3' },
    reader: siqaReader(['A', 'B', 'C'], 'answer'),
    infer: zeroShotGen(round(`${options(['A', 'B', 'C'])}\nAnswer:`)),
    evaluate: (compat) => ({
      ...ACCURACY,
      pred_postprocessor: firstOption('ABC', isAtLeast(compat, '0.5.4') ? { cushion: false } : {}),
    }),
  }),
);
const genE78df3 = file(
  'siqa_gen_e78df3',
  datasets({
    ...DATASET,
    type: 'siqaDataset_V2',
    reader: siqaReader(ANSWERS, 'all_labels'),
    infer: zeroShotGen(round(`${options(ANSWERS)}\nAnswer:`)),
    evaluate: { evaluator: evaluator('EDAccEvaluator'), pred_role: 'BOT' },
  }),
);
const pplCed5f6 = file(
  'siqa_ppl_ced5f6',
  datasets({
    ...NUMBERED,
    infer: zeroShotPpl(answers((answer) => round('{context}\nQuestion: {question}\nAnswer:', answer))),
  }),
);

/** Social IQa (Sap et al. 2019): why people do what they do, and what follows. */
export const siqa: DatasetFamily = {
  folder: 'siqa',
  title: 'Social IQa',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 1954,
  sizes: { siqa: 1954 },
  files: [
    aliasFile('siqa_gen', { '0.2.4': genE78df3, '0.5.4': gen18632c }),
    gen18632c,
    genE78df3,
    aliasFile('siqa_ppl', { '0.2.4': pplCed5f6 }),
    file(
      'siqa_ppl_42bc6e',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(
          answers((answer) => `The following makes sense:\n {context} \nQ: {question}\nA: ${answer}`),
        ),
      }),
    ),
    file(
      'siqa_ppl_7845b0',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl(answers((answer) => `{context} \nQ: {question}\nA: ${answer}`)),
      }),
    ),
    pplCed5f6,
    file(
      'siqa_ppl_e8d8c5',
      datasets({
        ...NUMBERED,
        infer: zeroShotPpl({
          '1': round(options(ANSWERS), 'Answer: A'),
          '2': round(options(ANSWERS), 'Answer: B'),
          '3': round(options(ANSWERS), 'Answer: C'),
        }),
      }),
    ),
  ],
};
