import { aliasFile, type DatasetFamily, type InferConfig, since } from '../../core/index.ts';
import {
  datasetFiles,
  evaluator,
  fixKRetriever,
  genInferencer,
  promptTemplate,
  round,
  zeroRetriever,
} from '../parts.ts';
import { type DatasetParts, datasets, firstOption, reader } from '../task-parts.ts';

const SUBJECTS = [
  'Math',
  'Physics',
  'Chemistry',
  'Law',
  'Engineering',
  'Other',
  'Economics',
  'Health',
  'Psychology',
  'Business',
  'Biology',
  'Philosophy',
  'Computer_Science',
  'History',
];
const READER = reader(['input', 'A', 'B', 'C', 'D'], 'target', { train_split: 'dev' });

function subjects(infer: InferConfig) {
  return datasets(
    ...SUBJECTS.map(
      (name): DatasetParts => ({
        abbr: `mmlu_cf_${name}`,
        type: 'MMLUCFDataset',
        path: 'microsoft/MMLU-CF',
        args: { name },
        reader: READER,
        infer,
        evaluate: {
          evaluator: evaluator('AccwithDetailsEvaluator'),
          pred_postprocessor: firstOption('ABCD'),
        },
      }),
    ),
  );
}

function asked(note: string, retriever = fixKRetriever([0, 1, 2, 3, 4])): InferConfig {
  const question = `There is a single choice question${note}. Answer the question by replying A, B, C or D.\nQuestion: {input}\nA. {A}\nB. {B}\nC. {C}\nD. {D}\nAnswer: `;
  return {
    ice_template: promptTemplate(round(question, '{target}\n')),
    prompt_template: promptTemplate({ begin: '</E>', ...round(question) }, { ice_token: '</E>' }),
    retriever,
    inferencer: genInferencer(),
  };
}

const WITH_ANSWERS = ' (with answers)';
const file = datasetFiles('mmlu_cf_datasets');
const NEWEST = since('0.5.4');
const gen040615 = file('mmlu_cf_gen_040615', subjects(asked('')), NEWEST);

/** MMLU-CF (Zhao et al. 2024): questions in the manner of MMLU that training data should not hold. */
export const mmluCf: DatasetFamily = {
  folder: 'mmlu_cf',
  title: 'MMLU-CF',
  abilities: ['knowledge'],
  languages: ['en'],
  licence: 'CDLA-Permissive-2.0',
  size: 10000,
  files: [
    { name: 'mmlu_cf_categories', versions: NEWEST, build: () => ({ categories: SUBJECTS }) },
    file('mmlu_cf_few_shot', subjects(asked(WITH_ANSWERS)), NEWEST),
    aliasFile('mmlu_cf_gen', { '0.5.4': gen040615 }, NEWEST),
    gen040615,
    file('mmlu_cf_zero_shot', subjects(asked(WITH_ANSWERS, zeroRetriever())), NEWEST),
  ],
};
