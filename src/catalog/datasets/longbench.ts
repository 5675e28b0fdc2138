import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';
import * as texts from '../texts/longbench.ts';

interface Task {
  /** What stands behind `LongBench` and `longbench` in names. */
  readonly id: string;
  readonly hash: string;
  readonly prompt: string;
  readonly maxOutLen: number;
  /** What stands between `LongBench` and `Evaluator`. */
  readonly metric: string;
  readonly language?: string;
  readonly postprocessor?: string;
  /** Default 200. */
  readonly size?: number;
}

const ZH = { language: 'zh' };
const ABOUT_PASSAGES = { hash: '6b3efc', prompt: texts.PASSAGES, maxOutLen: 32, metric: 'F1' };

const TASKS: Task[] = [
  { id: '2wikimqa', ...ABOUT_PASSAGES },
  { id: 'hotpotqa', ...ABOUT_PASSAGES },
  { id: 'musique', ...ABOUT_PASSAGES },
  {
    id: 'multifieldqa_en',
    hash: 'd3838e',
    prompt: texts.TEXT_EN,
    maxOutLen: 64,
    metric: 'F1',
    size: 150,
  },
  { id: 'multifieldqa_zh', hash: 'e9a7ef', prompt: texts.TEXT_ZH, maxOutLen: 64, metric: 'F1', ...ZH },
  { id: 'narrativeqa', hash: 'a68305', prompt: texts.STORY, maxOutLen: 128, metric: 'F1' },
  { id: 'qasper', ...ABOUT_PASSAGES },
  {
    id: 'triviaqa',
    hash: 'd30cb9',
    prompt: texts.TRIVIA,
    maxOutLen: 32,
    metric: 'F1',
    postprocessor: 'triviaqa_postprocess',
  },
  { id: 'gov_report', hash: '54c5b0', prompt: texts.REPORT, maxOutLen: 512, metric: 'Rouge' },
  { id: 'qmsum', hash: 'd33331', prompt: texts.MEETING_EN, maxOutLen: 512, metric: 'Rouge' },
  { id: 'vcsum', hash: 'f7a8ac', prompt: texts.MEETING_ZH, maxOutLen: 512, metric: 'Rouge', ...ZH },
  { id: 'dureader', hash: 'c6c7e4', prompt: texts.ARTICLE_ZH, maxOutLen: 128, metric: 'Rouge', ...ZH },
  {
    id: 'lcc',
    hash: '6ba507',
    prompt: texts.nextLine('{context}'),
    maxOutLen: 64,
    metric: 'CodeSim',
    size: 500,
  },
  {
    id: 'repobench',
    hash: '6df953',
    prompt: texts.nextLine('{context}{input}'),
    maxOutLen: 64,
    metric: 'CodeSim',
    size: 500,
  },
  { id: 'passage_retrieval_en', hash: '734db5', prompt: texts.FIND_EN, maxOutLen: 32, metric: 'Retrieval' },
  {
    id: 'passage_retrieval_zh',
    hash: '01cca2',
    prompt: texts.FIND_ZH,
    maxOutLen: 32,
    metric: 'Retrieval',
    ...ZH,
  },
  { id: 'passage_count', hash: 'dcdaab', prompt: texts.COUNT, maxOutLen: 32, metric: 'Count' },
  {
    id: 'trec',
    hash: '824187',
    prompt: texts.QUESTION_TYPE,
    maxOutLen: 64,
    metric: 'Classification',
    postprocessor: 'trec_postprocess',
  },
  {
    id: 'lsht',
    hash: 'e8a339',
    prompt: texts.NEWS_CLASS,
    maxOutLen: 64,
    metric: 'Classification',
    postprocessor: 'lsht_postprocess',
  },
  { id: 'multi_news', hash: '6f9da9', prompt: texts.NEWS_SUMMARY, maxOutLen: 512, metric: 'Rouge' },
  {
    id: 'samsum',
    hash: 'f4416d',
    prompt: texts.DIALOGUE,
    maxOutLen: 128,
    metric: 'Rouge',
    postprocessor: 'samsum_postprocess',
  },
];

/** The name of the data, where it differs. */
const NAMES: { [id: string]: string } = { repobench: 'repobench-p' };
/** Tasks whose prompts have the text alone. */
const WITHOUT_QUESTION = ['gov_report', 'lcc', 'multi_news', 'vcsum'];

function taskName({ id }: Task): string {
  return NAMES[id] ?? id;
}

/** The task, its prompt in rounds with a limit on the answer, or as one message without. */
function built(task: Task, isRaw: boolean): (compat: Compat) => DatasetConfig[] {
  const { id, prompt, metric, language, postprocessor } = task;
  const columns = WITHOUT_QUESTION.includes(id) ? ['context'] : ['context', 'input'];
  const output = metric === 'Classification' ? 'all_labels' : 'answers';
  return datasets({
    abbr: `LongBench_${taskName(task)}`,
    type: `LongBench${id}Dataset`,
    path: { '0.2.4': 'THUDM/LongBench', '0.3.3': 'opencompass/Longbench' },
    args: { name: taskName(task) },
    reader: reader(columns, output, { train_split: 'test', test_split: 'test' }),
    infer: isRaw ? rawGen(prompt) : zeroShotGen(round(prompt), { max_out_len: task.maxOutLen }),
    evaluate: {
      evaluator: component(
        `opencompass.datasets.LongBench${metric}Evaluator`,
        language === undefined ? {} : { language },
      ),
      pred_role: 'BOT',
      ...(postprocessor === undefined
        ? {}
        : { pred_postprocessor: component(`opencompass.datasets.${postprocessor}`) }),
    },
  });
}

function taskVariable({ id }: Task): string {
  return `LongBench_${id}_datasets`;
}

const NEWEST = since('0.5.4');

/** The files of one task, in a folder of their own. */
function taskFiles(task: Task): CatalogFile[] {
  const { id, hash } = task;
  const file = datasetFiles(taskVariable(task));
  const name = `longbench${id}/longbench_${id}`;
  const gen = file(`${name}_gen_${hash}`, built(task, false));
  return [
    aliasFile(`${name}_gen`, { '0.2.4': gen }),
    gen,
    file(`${name}_rawprompt_gen`, built(task, true), NEWEST),
  ];
}

/** All tasks: each in a variable of its own, and together. */
function allTasks(together: string, isRaw: boolean): (compat: Compat) => JsonObject {
  return (compat) => {
    const lists = TASKS.map((task) => [taskVariable(task), built(task, isRaw)(compat)] as const);
    return { ...Object.fromEntries(lists), [together]: lists.flatMap(([, list]) => list) };
  };
}

/** LongBench (Bai et al. 2023): questions, summaries and code over texts of thousands of words. */
export const longbench: DatasetFamily = {
  folder: 'longbench',
  title: 'LongBench',
  abilities: ['long context', 'understanding'],
  languages: ['en', 'zh'],
  licence: 'MIT',
  size: 4750,
  sizes: Object.fromEntries(TASKS.map((task) => [`LongBench_${taskName(task)}`, task.size ?? 200])),
  files: [
    { name: 'longbench', versions: since('0.2.4'), build: allTasks('longbench_datasets', false) },
    { name: 'longbench_rawprompt', versions: NEWEST, build: allTasks('longbench_rawprompt_datasets', true) },
    ...TASKS.flatMap(taskFiles),
  ],
};
