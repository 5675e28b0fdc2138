import {
  aliasFile,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { ACCURACY, type DatasetParts, datasets, firstOption, reader, zeroShotGen } from '../task-parts.ts';
import { CLOZE_CN, CLOZE_EN } from '../texts/mathbench.ts';

const CHOICES = ['single_choice_cn', 'single_choice_en'];
const CLOZES = ['cloze_cn', 'cloze_en'];
const KNOWLEDGE = ['college_knowledge', 'high_knowledge', 'middle_knowledge', 'primary_knowledge'];

/** By level, the sets of questions. */
const LEVELS: { [level: string]: string[] } = {
  college: CHOICES,
  high: CHOICES,
  middle: CHOICES,
  primary: CLOZES,
  arithmetic: ['cloze_en'],
  ...Object.fromEntries(KNOWLEDGE.map((level) => [level, CHOICES])),
};

/** How each kind of question is asked and scored. */
interface Wording {
  readonly prompts: { readonly [name: string]: JsonObject };
  readonly length: JsonObject;
  readonly cloze: (name: string) => EvalConfig;
}

/** All sets of the levels; options stand in each of four orders. */
function sets(folder: string, { prompts, length, cloze }: Wording) {
  const parts = Object.entries(LEVELS).flatMap(([level, names]) =>
    names.map((name): DatasetParts => {
      const infer: InferConfig = zeroShotGen(prompts[name] ?? {}, length);
      return {
        abbr: `mathbench-${level}-${name}`,
        type: 'MathBenchDataset',
        path: `${folder}/${level}`,
        args: { name, with_circular: true },
        reader: reader(['question'], 'answer'),
        infer,
        evaluate: CHOICES.includes(name) ? BY_OPTION : cloze(name),
      };
    }),
  );
  return datasets(...parts);
}

const BY_OPTION: EvalConfig = {
  evaluator: evaluator('CircularEvaluator'),
  pred_postprocessor: firstOption('ABCD'),
};
const byNumber = (name: string): EvalConfig => ({
  ...ACCURACY,
  pred_postprocessor: component('opencompass.datasets.mathbench_postprocess', { name }),
});
const byBox = (): EvalConfig => ({
  ...ACCURACY,
  pred_postprocessor: component('opencompass.datasets.math_postprocess_v2'),
});

function chinese(start: string, end: string): string {
  return `${start}以下是一道关于数学的单项选择题，请你一步一步推理，并在最后用“所以答案为选项X”给出答案，其中“X”为选项A，B，C，D中你认为正确的选项。下面是你要回答的问题\n{question}\n让我们一步一步思考：${end}`;
}

function english(start: string, quote: string): string {
  return `${start}Here is a multiple-choice question about mathematics. Please reason through it step by step, and at the end, provide your answer option with ${quote}Therefore, the correct answer is option X${quote}, Where ${quote}X${quote} is the correct option you think from A，B，C，D. Here is the question you need to answer:\n{question}\nLet's think step by step:`;
}

/** Steps for questions with options, examples for the others. */
function withExamples(length: number): Wording {
  return {
    prompts: {
      single_choice_cn: round(chinese('', '\n'), '{answer}'),
      single_choice_en: round(english('', "'"), '{answer}'),
      cloze_cn: round(...CLOZE_CN.flat(), 'Q: {question}', 'A: {answer}'),
      cloze_en: round(...CLOZE_EN.flat(), 'Q: {question}', 'A: {answer}\n'),
    },
    length: { max_out_len: length },
    cloze: byNumber,
  };
}

/** Steps for all questions. */
function inSteps(length: JsonObject): Wording {
  return {
    prompts: {
      single_choice_cn: round(chinese('问题: ', '')),
      single_choice_en: round(english('Question: ', '"')),
      cloze_cn: round('{question}\n请一步一步推理，并在最后用\\boxed{}给出你的答案。'),
      cloze_en: round('{question}\nPlease reason step by step, and put your final answer within \\boxed{}.'),
    },
    length,
    cloze: byBox,
  };
}

const file = datasetFiles('mathbench_datasets');
const LATER = since('0.3.3');
const V1 = './data/mathbench_v1';

const gen19e486 = file('mathbench_2024_gen_19e486', sets(V1, withExamples(2048)), LATER);
const gen649349 = file('mathbench_2024_gen_649349', sets(V1, withExamples(512)), ['0.2.4']);

/** MathBench (Liu et al. 2024): mathematics from primary school to college, theory and application apart. */
export const mathbench: DatasetFamily = {
  folder: 'MathBench',
  title: 'MathBench',
  abilities: ['math'],
  languages: ['zh', 'en'],
  licence: 'Apache-2.0',
  size: 3709,
  files: [
    gen19e486,
    file('mathbench_2024_gen_4b8f28', sets('data/mathbench_v1', inSteps({})), since('0.5.4')),
    file('mathbench_2024_gen_50a320', sets('data/mathbench_v1', inSteps({ max_out_len: 2048 })), LATER),
    gen649349,
    aliasFile('mathbench_gen', { '0.2.4': gen649349, '0.3.3': gen19e486 }),
  ],
};
