import { aliasFile, type CatalogFile, type DatasetFamily, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

interface Task {
  readonly name: string;
  readonly hash: string;
  readonly prompt: string;
  readonly language?: string;
  readonly metric?: string;
  readonly maxOutLen?: number;
}

const LENGTHS = ['16k', '32k', '64k', '128k', '256k'];

/** The text between two requests to answer. */
function chinese(before: string, behind: string): string {
  return `${before}\n\n文章：{context}\n\n${behind}\n\n问题：{input}\n回答：`;
}

function english(before: string, behind: string, end = ''): string {
  return `${before}${end}\n\nArticle: {context}\n\n${behind}${end}\n\nQuestion: {input}\nAnswer:`;
}

const ONLY_ANSWER = ' Only give me the answer and do not output any other explanation and evidence.';
const SOME = `Questions and answers are only relevant to some passages.${ONLY_ANSWER}`;
const ONE = `Questions and answers are only relevant to one passage.${ONLY_ANSWER}`;
const ONE_ZH = '问题和答案只与其中一篇文章有关。';
const ANSWER_ZH = `问题，${ONE_ZH}只需要直接给出问题的答案，不要输出其他任何解释和证据。`;

const ARTICLE_ZH = `请根据下面给定的文章回答问题，${ONE_ZH}`;
const READING = chinese(ARTICLE_ZH, `现在请基于上述文章回答下面的问题，${ONE_ZH}`);
const PASSAGES = english(
  'Please answer the following question based on the given passages. ',
  'Please answer the following question based on the above passages. ',
  ONE,
);

const TASKS: readonly Task[] = [
  { name: 'cmrc_mixup', hash: '465823', prompt: READING, language: 'zh' },
  { name: 'dureader_mixup', hash: '465823', prompt: READING, language: 'zh', metric: 'OPTRouge' },
  {
    name: 'factrecall_en',
    hash: '9a836f',
    prompt: english(
      'Please answer the following questions based on the given article.',
      'Please answer the following questions based on the above article.',
    ),
    metric: 'F1',
    maxOutLen: 16,
  },
  {
    name: 'factrecall_zh',
    hash: 'dbee70',
    prompt: chinese('请基于给定的文章回答下述问题。', '现在请基于上述文章回答下面的问题。'),
    language: 'zh',
    metric: 'F1',
    maxOutLen: 16,
  },
  {
    name: 'hotpotwikiqa_mixup',
    hash: '77ce82',
    prompt: english(
      'Answer the question based on the given passages. ',
      'Please answer the following question based on the above passages. ',
      SOME,
    ),
  },
  {
    name: 'lic_mixup',
    hash: '01eb0c',
    prompt: chinese(ARTICLE_ZH, `请现在基于上述文章回答下面的问题，${ONE_ZH}`),
    language: 'zh',
  },
  { name: 'loogle_CR_mixup', hash: 'd7ea36', prompt: PASSAGES },
  { name: 'loogle_MIR_mixup', hash: 'd7ea36', prompt: PASSAGES },
  { name: 'loogle_SD_mixup', hash: 'd7ea36', prompt: PASSAGES },
  { name: 'multifieldqa_en_mixup', hash: 'd7ea36', prompt: PASSAGES },
  {
    name: 'multifieldqa_zh_mixup',
    hash: '0fbdad',
    prompt: chinese(`请阅读以下文章并用中文回答${ANSWER_ZH}`, `请基于上面的文章回答下面的${ANSWER_ZH}`),
    language: 'zh',
  },
];

const READER = reader(['context', 'input'], 'answers', { train_split: 'test', test_split: 'test' });

/** One task in all its lengths. */
function built({ name, prompt, language = 'en', metric = 'OPTF1', maxOutLen = 64 }: Task) {
  return datasets(
    ...LENGTHS.map((length) => ({
      abbr: `LVEval_${name}_${length}`,
      type: `LVEval${name.replace('_mixup', '').replaceAll('_', '').toLowerCase()}Dataset`,
      path: 'Infinigence/LVEval',
      args: { name: `${name}_${length}` },
      reader: READER,
      infer: zeroShotGen(round(prompt), { max_out_len: maxOutLen }),
      evaluate: {
        evaluator: component(`opencompass.datasets.LVEval${metric}Evaluator`, { language }),
        pred_role: 'BOT',
      },
    })),
  );
}

const variableOf = ({ name }: Task) => `LVEval_${name}_datasets`;

/** The files of one task, in a folder of their own. */
function taskFiles(task: Task): CatalogFile[] {
  const name = `lveval${task.name}/lveval_${task.name}_gen`;
  const hashed = datasetFiles(variableOf(task))(`${name}_${task.hash}`, built(task));
  return [aliasFile(name, { '0.2.4': hashed }), hashed];
}

/** All tasks: each in a variable of its own, and together. */
const TOGETHER: CatalogFile = {
  name: 'lveval',
  versions: since('0.2.4'),
  build(compat) {
    const lists = TASKS.map((task) => [variableOf(task), built(task)(compat)] as const);
    return { ...Object.fromEntries(lists), LVEval_datasets: lists.flatMap(([, list]) => list) };
  },
};

/** LV-Eval (Yuan et al. 2024): questions about texts in five lengths, with misleading facts put in. */
export const lveval: DatasetFamily = {
  folder: 'lveval',
  title: 'LV-Eval',
  abilities: ['long context', 'understanding'],
  languages: ['en', 'zh'],
  licence: 'MIT',
  files: [TOGETHER, ...TASKS.flatMap(taskFiles)],
};
