import { type CatalogFile, type Compat, type DatasetFamily, isAtLeast, since } from '../../core/index.ts';
import {
  judged,
  judgePrompt,
  judgeSummarizer,
  openQuestion,
  RAW_QUESTION,
  rawJudgePrompt,
} from '../subjective-parts.ts';
import { type DatasetParts, datasets, reader } from '../task-parts.ts';
import { AUTO_J, JUDGE_LM } from '../texts/alignbench.ts';

/** The prompt of the benchmark's own judge, which the loader makes by the question's category. */
const CRITIQUE = '{critiquellm_prefix}[助手的答案开始]\n{prediction}\n[助手的答案结束]\n';
const FIELD = 'critiquellm_prefix';
const GENERAL = { judge_type: 'general' };
const COUNTER = 'alignbench_postprocess';

interface Parts extends Pick<DatasetParts, 'evaluate'> {
  readonly version?: string;
  /** The column that the judge's prompt needs besides the question. */
  readonly field?: string;
  readonly infer?: DatasetParts['infer'];
  /** Who the summarizer thinks the judge is; without one the scores are counted at once. */
  readonly judge?: string;
}

function rated({ version = '', field = FIELD, infer, judge, evaluate }: Parts) {
  const name = `alignment_bench${version}`;
  const args = (compat: Compat) => ({
    name,
    ...(field === FIELD
      ? {
          alignment_bench_config_path: 'data/subjective/alignment_bench/config',
          alignment_bench_config_name: 'multi-dimension',
        }
      : {}),
    ...(isAtLeast(compat, '0.3.3') ? { mode: 'singlescore' } : {}),
    ...(isAtLeast(compat, '0.3.3') && judge !== undefined
      ? judgeSummarizer('AlignmentBenchSummarizer', { judge_type: judge })
      : {}),
  });
  return datasets({
    abbr: name,
    type: 'AlignmentBenchDataset',
    path: 'data/subjective/alignment_bench',
    args,
    reader: reader(['question', 'capability', field], 'judge'),
    infer: infer ?? openQuestion('{question}', 2048),
    ...(evaluate === undefined ? {} : { evaluate }),
  });
}

const LATER = since('0.3.3');
const NEWEST = since('0.5.4');

/** A file whose variable was called otherwise before 0.3.3. */
function file(name: string, parts: Parts, versions: CatalogFile['versions']): CatalogFile {
  const build = rated(parts);
  return {
    name,
    versions,
    build: (compat) => ({
      [isAtLeast(compat, '0.3.3') ? 'alignbench_datasets' : 'subjective_datasets']: build(compat),
    }),
  };
}

const BY_CRITIC = judged(judgePrompt(CRITIQUE));
const COUNTED = judged(judgePrompt(CRITIQUE), COUNTER, GENERAL);
const RAW = { infer: RAW_QUESTION, evaluate: judged(rawJudgePrompt(CRITIQUE), COUNTER, GENERAL) };
const OLDER: CatalogFile['versions'] = ['0.2.4', '0.3.3'];

/** The files of one edition of the questions. */
function edition(name: string, version: string, versions: CatalogFile['versions']): CatalogFile[] {
  return [
    file(`${name}_critiquellm`, { version, judge: 'general', evaluate: BY_CRITIC }, versions),
    file(`${name}_critiquellm_new`, { version, evaluate: COUNTED }, NEWEST),
    file(`${name}_critiquellm_rawprompt`, { version, ...RAW }, NEWEST),
  ];
}

/** AlignBench (Liu et al. 2023): open questions in Chinese, each rated in the dimensions of its category. */
export const alignbench: DatasetFamily = {
  folder: 'subjective/alignbench',
  title: 'AlignBench',
  abilities: ['instruction following', 'language'],
  languages: ['zh'],
  licence: 'unstated',
  size: 683,
  sizes: { alignment_bench: 683, alignment_bench_v1_1: 683 },
  files: [
    file(
      'alignbench_judgeby_autoj',
      { field: 'ref', judge: 'autoj', evaluate: judged(judgePrompt(AUTO_J)) },
      OLDER,
    ),
    ...edition('alignbench_judgeby', '', since('0.2.4')),
    file(
      'alignbench_judgeby_judgelm',
      { field: 'ref', judge: 'judgelm', evaluate: judged(judgePrompt(JUDGE_LM)) },
      OLDER,
    ),
    ...edition('alignbench_v1_1_judgeby', '_v1_1', LATER),
  ],
};
