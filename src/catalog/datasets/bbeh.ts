import { type DatasetFamily, type EvalConfig, type InferConfig, since } from '../../core/index.ts';
import { graderPrompt, graderTemplate, judgeEvaluator, rawGraderTemplate } from '../grader.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

/** Tasks that name an option; the answers of the others are words and numbers. */
const CHOICES = [
  'boolean_expressions',
  'disambiguation_qa',
  'geometric_shapes',
  'hyperbaton',
  'movie_recommendation',
  'nycc',
  'shuffled_objects',
];
const TASKS = [
  ...CHOICES,
  'boardgame_qa',
  'buggy_tables',
  'causal_understanding',
  'dyck_languages',
  'linguini',
  'multistep_arithmetic',
  'object_counting',
  'object_properties',
  'sarc_triples',
  'spatial_reasoning',
  'sportqa',
  'temporal_sequence',
  'time_arithmetic',
  'web_of_lies',
  'word_sorting',
  'zebra_puzzles',
];
/** The one task with fewer than 200 questions. */
const SMALLER: { [task: string]: number } = { disambiguation_qa: 120 };

const READER = reader(['input'], 'target');
const PATH = 'opencompass/bbeh';
const PROMPT = `Think step by step, and when you provide the final answer, please use the prefix "The answer is:"without any modification, and provide the answer directly, with no formatting, no bolding, and no markup. For instance: "The answer is: 42" or "The answer is: yes". If the question is multiple choice with a single correct answer, the final answer must only be the letter corresponding to the correct answer. For example, "The answer is: (a)"\n\nQ: {input}\nA: `;

function tasks(infer: InferConfig, evaluate: (task: string) => EvalConfig) {
  return datasets(
    ...TASKS.map(
      (task): DatasetParts => ({
        abbr: `bbeh_${task}`,
        type: 'BBEHDataset',
        path: PATH,
        args: { name: `bbeh_${task}` },
        reader: READER,
        infer,
        evaluate: evaluate(task),
      }),
    ),
  );
}

/** OpenCompass takes the option out of words and numbers, too. */
const OPTION = component('opencompass.datasets.bbeh_mcq_postprocess');

function byRule(task: string): EvalConfig {
  const name = CHOICES.includes(task) ? 'BBEHEvaluator_mcq' : 'BBEHEvaluator';
  return {
    evaluator: component(`opencompass.datasets.${name}`),
    pred_role: 'BOT',
    pred_postprocessor: OPTION,
    dataset_postprocessor: OPTION,
  };
}

const GRADER = graderPrompt('\n{input}\n', 'target', 'none', true);

function graded(prompt: ReturnType<typeof graderTemplate>): (task: string) => EvalConfig {
  return (task) => {
    const name = `bbeh_${task}`;
    const source = {
      ...component('opencompass.datasets.BBEHDataset'),
      path: PATH,
      name,
      abbr: name,
      reader_cfg: READER,
    };
    return { evaluator: judgeEvaluator(source, prompt), pred_role: 'BOT' };
  };
}

const file = datasetFiles('bbeh_datasets');
const NEWEST = since('0.5.4');

/** BIG-Bench Extra Hard (Kazemi et al. 2025): 23 tasks in the place of those of BIG-Bench Hard, each harder. */
export const bbeh: DatasetFamily = {
  folder: 'bbeh',
  title: 'BIG-Bench Extra Hard',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 4520,
  sizes: Object.fromEntries(TASKS.map((task) => [`bbeh_${task}`, SMALLER[task] ?? 200])),
  files: [
    file('bbeh_gen', tasks(zeroShotGen(round(PROMPT), { max_out_len: 8192 }), byRule), NEWEST),
    file(
      'bbeh_llmjudge_gen_86c3a0',
      tasks(zeroShotGen(round(PROMPT)), graded(graderTemplate(GRADER))),
      NEWEST,
    ),
    file(
      'bbeh_llmjudge_rawprompt_gen_36b5f4',
      tasks(rawGen(PROMPT), graded(rawGraderTemplate(GRADER))),
      NEWEST,
    ),
  ],
};
