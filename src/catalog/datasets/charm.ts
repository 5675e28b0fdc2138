import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type EvalConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, evaluator, perLabel, promptTemplate, round, tableSizes } from '../parts.ts';
import { datasets, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';
import { CHARM_EXAMPLES, CHARM_WAYS, type CharmWay } from '../texts/charm/index.ts';

type Task = keyof typeof CHARM_EXAMPLES;

/** By task, the letters of its options. */
const OPTIONS: { [task in Task]: string } = {
  Chinese_Anachronisms_Judgment: 'AB',
  Chinese_Movie_and_Music_Recommendation: 'ABCD',
  Chinese_Natural_Language_Inference: 'ABC',
  Chinese_Reading_Comprehension: 'ABCD',
  Chinese_Sequence_Understanding: 'ABCD',
  Chinese_Sport_Understanding: 'AB',
  Chinese_Time_Understanding: 'ABCD',
  Global_Anachronisms_Judgment: 'AB',
  Global_Movie_and_Music_Recommendation: 'ABCD',
  Global_Natural_Language_Inference: 'ABC',
  Global_Reading_Comprehension: 'ABCD',
  Global_Sequence_Understanding: 'ABCD',
  Global_Sport_Understanding: 'AB',
  Global_Time_Understanding: 'ABCDEF',
};
const TASKS = Object.keys(OPTIONS) as Task[];

const READER = reader(['input'], 'target');
const STEP_BY_STEP = "Let's think step by step.";

/** Behind the question, how to answer it. */
const ORDERS: { [way in CharmWay]: string } = {
  Direct: '',
  'ZH-CoT': '让我们一步一步来思考。',
  'EN-CoT': STEP_BY_STEP,
  XLT: "You should retell the request in English.\nYou should do the answer step by step to choose the right answer.\nYou should step-by-step answer the request.\nYou should tell me the answer in this format 'So the answer is'.",
  'Translate-EN': STEP_BY_STEP,
};

/** Around the examples and the question, where it is not in Chinese. */
const FRAMES: { [way in CharmWay]?: (examples: string) => string } = {
  XLT: (examples) =>
    `Follow the given examples and answer the question.\n${examples}\n\n I want you to act as an commonsense reasoning expert for Chinese. \n Request: {input}\n`,
  'Translate-EN': (examples) =>
    `Follow the given examples and answer the question.\n${examples}\n\nQ: {input}\nA: `,
};

function prompt(task: Task, way: CharmWay): string {
  const examples = CHARM_EXAMPLES[task][way];
  const asked = FRAMES[way]?.(examples) ?? `请按照给定的例子回答问题。\n${examples}\n\nQ：{input}\nA：`;
  return asked + ORDERS[way];
}

const OPTION = component('opencompass.datasets.charm_reason_postprocess');
const BY_OPTION: EvalConfig = {
  evaluator: component('opencompass.datasets.CharmReasonEvaluator'),
  pred_role: 'BOT',
  pred_postprocessor: OPTION,
  dataset_postprocessor: OPTION,
};

/** All tasks in each of the ways, the model writes. */
function reasoned(ways: readonly CharmWay[]) {
  return datasets(
    ...ways.flatMap((way) =>
      TASKS.map((name) => ({
        abbr: `charm-reason-${name}_${way}`,
        type: 'CharmDataset',
        path: `data/CHARM/reasoning${way === 'Translate-EN' ? '_Translate-EN' : ''}`,
        args: { name },
        reader: READER,
        infer: zeroShotGen(round(prompt(name, way)), { max_out_len: 512 }),
        evaluate: BY_OPTION,
      })),
    ),
  );
}

/** All tasks, each option scored. */
const SCORED = datasets(
  ...TASKS.map((name) => {
    const labels = [...OPTIONS[name]].map((letter) => `(${letter})`);
    const asked = (label: string) => `${CHARM_EXAMPLES[name].Direct}\n{input}\nA: ${label.slice(1, -1)}`;
    return {
      abbr: `charm-reason-${name}_Direct`,
      type: 'CharmDataset',
      path: 'data/CHARM/reasoning',
      args: { name },
      reader: READER,
      infer: zeroShotPpl(perLabel(labels, asked)),
      evaluate: { evaluator: evaluator('AccwithDetailsEvaluator') },
    };
  }),
);

const MEMORY_PATH = 'data/CHARM/memorization';

/** What a judge is told of the tasks about facts; answers about films are matched with the reference. */
const FACTS: { [task: string]: string | undefined } = {
  Chinese_Anachronisms_Judgment:
    "If the provided reference answer is a list, the model's prediction is considered correct if it matches any item in the list.",
  Chinese_Movie_and_Music_Recommendation: undefined,
  Chinese_Sport_Understanding:
    "If the provided reference answer is a list, the model's prediction is considered correct if it matches any item in the list.",
  Chinese_Time_Understanding:
    "When evaluating the AI assistant's response regarding Chinese solar terms, as long as the AI assistant's response falls within the time frame provided in the reference answer, consider it correct.",
};

function judgeOrder(rule: string): string {
  return `Please act as an impartial judge, comparing the responses of the AI assistants to the reference answer and determining if the answers are correct.
You will receive the reference answer provided by a human and the responses of the AI assistants.
Your task is to judge whether the AI assistant's answers is correct.
${rule}
After providing your explanation, strictly output your final judgment in the following format: “[正确]” if the AI assistant's response is correct, “[错误]” if the AI assistant's response is incorrect.
`;
}

const JUDGED = `

[Question]
{input}
[The Start of Reference Answer]
{target}
[The End of Reference Answer]

[The Start of Assistant's Answer]
{prediction}
[The End of Assistant's Answer]`;

function factEvaluator(rule: string | undefined): EvalConfig {
  const judge =
    rule === undefined
      ? component('opencompass.datasets.CharmMemoryEvaluator')
      : component('opencompass.datasets.LMEvaluator', {
          prompt_template: promptTemplate(round(judgeOrder(rule) + JUDGED)),
        });
  return { evaluator: judge, pred_role: 'BOT' };
}

const REMEMBERED = datasets(
  ...Object.entries(FACTS).map(([name, rule]) => ({
    abbr: `charm-memory-${name}`,
    type: 'CharmDataset',
    path: MEMORY_PATH,
    args: { name },
    reader: READER,
    infer: zeroShotGen(round('请尽可能简短地回答下述问题。\n问题：{input}\n答：'), { max_out_len: 512 }),
    evaluate: factEvaluator(rule),
  })),
);

const LATER = since('0.3.3');

/** What the judge is told, for others to import. */
const MEMORY_SETTINGS: CatalogFile = {
  name: 'charm_memory_settings',
  versions: LATER,
  build: () => ({
    charm_memory_tasks: Object.keys(FACTS),
    dataset_path: MEMORY_PATH,
    system_prompt_template: judgeOrder('{task_specific_prompt}'),
    task_specific_prompts: rules((rule) => rule),
    judge_system_prompts: rules(judgeOrder),
  }),
};

function rules(written: (rule: string) => string): JsonObject {
  const judged = Object.entries(FACTS).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(judged.map(([task, rule]) => [task, written(rule)]));
}

const reason = datasetFiles('charm_reason_datasets');
const memory = datasetFiles('charm_memory_datasets');
const genF8fca2 = reason('charm_reason_gen_f8fca2', reasoned(CHARM_WAYS), LATER);

/** Numbers of questions by kind of task; the Chinese and the global ones have as many. */
const QUESTIONS: { [kind: string]: number } = {
  Anachronisms_Judgment: 150,
  Movie_and_Music_Recommendation: 50,
  Natural_Language_Inference: 100,
  Reading_Comprehension: 200,
  Sequence_Understanding: 100,
  Sport_Understanding: 200,
  Time_Understanding: 100,
};

const MEMORY_SIZES = `Chinese_Anachronisms_Judgment 150, Chinese_Movie_and_Music_Recommendation 399,
  Chinese_Sport_Understanding 127, Chinese_Time_Understanding 83`;

function reasonSizes(): { [abbr: string]: number } {
  const sizes = CHARM_WAYS.flatMap((way) =>
    TASKS.map(
      (task) => [`charm-reason-${task}_${way}`, QUESTIONS[task.replace(/^[^_]*_/, '')] ?? 0] as const,
    ),
  );
  return Object.fromEntries(sizes);
}

/** CHARM (Sun et al. 2024): reasoning with what is known in China and what is known everywhere. */
export const charm: DatasetFamily = {
  folder: 'CHARM',
  title: 'CHARM',
  abilities: ['reasoning', 'knowledge'],
  languages: ['zh', 'en'],
  licence: 'Apache-2.0',
  size: 9000,
  sizes: { ...reasonSizes(), ...tableSizes('charm-memory-', MEMORY_SIZES) },
  files: [
    memory('charm_memory_gen_bbbd53', REMEMBERED, LATER),
    MEMORY_SETTINGS,
    reason('charm_reason_cot_only_gen_f7b7d3', reasoned(['ZH-CoT', 'EN-CoT']), LATER),
    aliasFile('charm_reason_gen', { '0.3.3': genF8fca2 }, LATER),
    genF8fca2,
    reason('charm_reason_ppl_3da4de', SCORED, LATER),
  ],
};
