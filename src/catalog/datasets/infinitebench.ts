import { aliasFile, type CatalogFile, type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import { component, datasetFiles, evaluator, round, systemTurn } from '../parts.ts';
import { ACCURACY, datasets, firstOption, reader, zeroShotGen } from '../task-parts.ts';
import * as texts from '../texts/infinitebench.ts';

interface Task {
  readonly id: string;
  readonly hash: string;
  /** The file of its data. */
  readonly file: string;
  readonly columns: string[];
  readonly prompt: string;
  readonly maxOutLen: number;
  readonly evaluate: EvalConfig;
  readonly system?: string;
  readonly size: number;
}

const BY_OPTION: EvalConfig = { ...ACCURACY, pred_postprocessor: firstOption('ABCD'), pred_role: 'BOT' };
const BY_NUMBER: EvalConfig = {
  ...ACCURACY,
  pred_postprocessor: component(
    'opencompass.datasets.infinitebench.utils.InfiniteBench_first_number_postprocess',
  ),
  pred_role: 'BOT',
};

function by(name: string, args = {}): EvalConfig {
  return { evaluator: component(`opencompass.datasets.${name}Evaluator`, args), pred_role: 'BOT' };
}

const OPTIONS = ['context', 'question', 'option_A', 'option_B', 'option_C', 'option_D'];

const TASKS: readonly Task[] = [
  {
    id: 'codedebug',
    hash: '276a42',
    file: 'code_debug',
    columns: OPTIONS,
    prompt: texts.CODE_DEBUG,
    maxOutLen: 5,
    evaluate: BY_OPTION,
    size: 394,
  },
  {
    id: 'coderun',
    hash: '1a76bd',
    file: 'code_run',
    columns: ['context', 'func', 'func_call'],
    prompt: texts.CODE_RUN,
    maxOutLen: 5,
    evaluate: BY_OPTION,
    size: 400,
  },
  {
    id: 'endia',
    hash: 'c96eb5',
    file: 'longdialogue_qa_eng',
    columns: ['context', 'question'],
    prompt: texts.EN_DIA,
    maxOutLen: 40,
    evaluate: by('InfiniteBenchendia'),
    size: 200,
  },
  {
    id: 'enmc',
    hash: '3a4102',
    file: 'longbook_choice_eng',
    columns: OPTIONS,
    prompt: texts.EN_MC,
    maxOutLen: 40,
    evaluate: BY_OPTION,
    size: 229,
  },
  {
    id: 'enqa',
    hash: 'a1640c',
    file: 'longbook_qa_eng',
    columns: ['context', 'question'],
    prompt: texts.EN_QA,
    maxOutLen: 40,
    evaluate: by('LongBenchF1'),
    size: 351,
  },
  {
    id: 'ensum',
    hash: 'cfbc08',
    file: 'longbook_sum_eng',
    columns: ['context'],
    prompt: texts.EN_SUM,
    maxOutLen: 1200,
    evaluate: { evaluator: evaluator('RougeEvaluator'), pred_role: 'BOT' },
    size: 103,
  },
  {
    id: 'mathcalc',
    hash: '78d17e',
    file: 'math_calc',
    columns: ['context'],
    prompt: texts.MATH_CALC,
    maxOutLen: 30000,
    evaluate: by('InfiniteBenchmathcalc'),
    system: texts.CALCULATOR,
    size: 50,
  },
  {
    id: 'mathfind',
    hash: '6d799e',
    file: 'math_find',
    columns: ['prefix', 'context', 'question'],
    prompt: texts.MATH_FIND,
    maxOutLen: 3,
    evaluate: BY_NUMBER,
    size: 350,
  },
  {
    id: 'retrievekv',
    hash: '06b3ac',
    file: 'kv_retrieval',
    columns: ['context', 'input'],
    prompt: texts.RETRIEVE_KV,
    maxOutLen: 50,
    evaluate: by('InfiniteBenchretrievekv'),
    size: 500,
  },
  {
    id: 'retrievenumber',
    hash: '047436',
    file: 'number_string',
    columns: ['context', 'input'],
    prompt: texts.RETRIEVE_NUMBER,
    maxOutLen: 12,
    evaluate: BY_NUMBER,
    size: 590,
  },
  {
    id: 'retrievepasskey',
    hash: '62ff68',
    file: 'passkey',
    columns: ['context', 'input'],
    prompt: texts.RETRIEVE_PASSKEY,
    maxOutLen: 6,
    evaluate: BY_NUMBER,
    size: 590,
  },
  {
    id: 'zhqa',
    hash: '1e5293',
    file: 'longbook_qa_chn',
    columns: ['context', 'question'],
    prompt: texts.ZH_QA,
    maxOutLen: 40,
    evaluate: by('LongBenchF1', { language: 'zh' }),
    size: 175,
  },
];

const ASSISTANT = 'You are a helpful assistant.';

function built({ id, file, columns, prompt, maxOutLen, evaluate, system = ASSISTANT }: Task) {
  return datasets({
    abbr: `InfiniteBench_${id}`,
    type: `InfiniteBench${id}Dataset`,
    path: `./data/InfiniteBench/${file}.jsonl`,
    reader: reader(columns, 'answer'),
    infer: zeroShotGen({ begin: [systemTurn(system)], ...round(prompt, '') }, { max_out_len: maxOutLen }),
    evaluate,
  });
}

const variableOf = ({ id }: Task) => `InfiniteBench_${id}_datasets`;

/** The files of one task, in a folder of their own. */
function taskFiles(task: Task): CatalogFile[] {
  const name = `infinitebench${task.id}/infinitebench_${task.id}_gen`;
  const hashed = datasetFiles(variableOf(task))(`${name}_${task.hash}`, built(task));
  return [aliasFile(name, { '0.2.4': hashed }), hashed];
}

/** All tasks: each in a variable of its own, and together. */
const TOGETHER: CatalogFile = {
  name: 'infinitebench',
  versions: since('0.2.4'),
  build(compat) {
    const lists = TASKS.map((task) => [variableOf(task), built(task)(compat)] as const);
    return { ...Object.fromEntries(lists), infinitebench_datasets: lists.flatMap(([, list]) => list) };
  },
};

/** InfiniteBench (Zhang et al. 2024): tasks over texts of more than 100,000 tokens. */
export const infiniteBench: DatasetFamily = {
  folder: 'infinitebench',
  title: 'InfiniteBench',
  abilities: ['long context', 'understanding'],
  languages: ['en', 'zh'],
  licence: 'MIT',
  size: TASKS.reduce((sum, { size }) => sum + size, 0),
  sizes: Object.fromEntries(TASKS.map(({ id, size }) => [`InfiniteBench_${id}`, size])),
  files: [TOGETHER, ...TASKS.flatMap(taskFiles)],
};
