import { aliasFile, type DatasetFamily, type InferConfig, type Json } from '../../core/index.ts';
import {
  datasetFiles,
  genInferencer,
  perLabel,
  pplInferencer,
  promptTemplate,
  round,
  zeroRetriever,
} from '../parts.ts';
import { datasets, FIRST_CAPITAL, reader } from '../task-parts.ts';

const DATASET = {
  abbr: 'commonsenseqa_cn',
  type: 'CommonsenseQADataset_CN',
  path: './data/commonsenseqa_cn/validation.jsonl',
  reader: reader(['question', 'A', 'B', 'C', 'D', 'E'], 'answerKey', { test_split: 'validation' }),
};

/** A place for examples, and none there. */
function withoutExamples(template: Json, inferencer: InferConfig['inferencer']): InferConfig {
  return {
    prompt_template: promptTemplate(template, { ice_token: '</E>' }),
    retriever: zeroRetriever(),
    inferencer,
  };
}

const OPTIONS = 'A. {A}\nB. {B}\nC. {C}\nD. {D}\nE. {E}\n';

const file = datasetFiles('commonsenseqacn_datasets');

const genD380d0 = file(
  'commonsenseqacn_gen_d380d0',
  datasets({
    ...DATASET,
    infer: withoutExamples(
      { begin: '</E>', ...round(`{question}\n${OPTIONS}答案：`, '{answerKey}') },
      genInferencer(),
    ),
    evaluate: FIRST_CAPITAL,
  }),
);
const ppl971f48 = file(
  'commonsenseqacn_ppl_971f48',
  datasets({
    ...DATASET,
    infer: withoutExamples(
      perLabel('ABCDE', (letter) => ({
        begin: '</E>',
        ...round('问题: {question}\n答案: ', `{${letter}}`),
      })),
      pplInferencer(),
    ),
  }),
);

/** CommonsenseQA (Talmor et al. 2019) in Chinese. */
export const commonsenseqaCn: DatasetFamily = {
  folder: 'commonsenseqa_cn',
  title: 'CommonsenseQA (Chinese)',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'MIT',
  size: 1221,
  sizes: { commonsenseqa_cn: 1221 },
  files: [
    aliasFile('commonsenseqacn_gen', { '0.2.4': genD380d0 }),
    genD380d0,
    aliasFile('commonsenseqacn_ppl', { '0.2.4': ppl971f48 }),
    ppl971f48,
  ],
};
