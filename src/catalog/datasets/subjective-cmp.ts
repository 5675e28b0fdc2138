import type { CatalogFile, DatasetFamily, EvalConfig } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { judged, judgePrompt } from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';

function questions(name: string, type: string, evaluate: EvalConfig, parts: Partial<DatasetParts> = {}) {
  return datasets({
    abbr: name,
    type,
    path: './data/subjective/',
    args: { name },
    reader: reader(['question', 'prefix', 'suffix'], 'judge'),
    infer: zeroShotGen(round('{question}'), { max_out_len: 2048 }),
    evaluate,
    ...parts,
  });
}

const COMPARED = judged(
  judgePrompt(
    '{prefix}问题: <问题开始> {question} <问题结束>\n\n回答 1: <回答 1 开始> {prediction} <回答 1 结束>\n\n回答 2: <回答 2 开始> {prediction2} <回答 2 结束>\n\n{suffix}',
  ),
  undefined,
  {},
  { infer_order: 'random' },
);

const RATED = judged(
  judgePrompt(
    '{prefix}问题: <问题开始> {question} <问题结束>\n\n回答: <回答开始> {prediction} <回答结束>\n\n{suffix}',
  ),
);

const BOTH_ORDERS = judged(
  judgePrompt(
    '回答 1: <回答 1 开始> {prediction} <回答 1 结束>\n回答 2: <回答 2 开始> {prediction2} <回答 2 结束>\n',
    '{prompt}',
  ),
  undefined,
  {},
  { cmp_order: 'both' },
);

const COLUMNS = ['question', 'index', 'reference_answer', 'evaluating_guidance', 'capability', 'prompt'];

const file = datasetFiles('subjective_datasets');
const VERSIONS: CatalogFile['versions'] = ['0.2.4', '0.3.3'];

/** Questions of OpenCompass's own, whose data was not published. Two of the classes exist in no version. */
export const subjectiveCmp: DatasetFamily = {
  folder: 'subjective/subjective_cmp',
  title: 'Open questions of OpenCompass',
  abilities: ['language'],
  languages: ['zh'],
  licence: 'unstated',
  files: [
    file(
      'subjective_cmp',
      questions('creation_v0.1', 'subjective_cmp.SubjectiveCmpDataset', BOTH_ORDERS, {
        reader: reader(COLUMNS, 'judge', { train_split: 'test' }),
      }),
      VERSIONS,
    ),
    file('subjective_corev2', questions('COREV2_6A_all', 'Corev2Dataset', COMPARED), VERSIONS),
    file('subjective_creation', questions('creation_v0.1', 'Creationv01Dataset', RATED), VERSIONS),
  ],
};
