import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type ComponentConfig,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { cascadeEvaluator, graderPrompt, graderTemplate, judgeEvaluator } from '../grader.ts';
import { component, datasetFiles, rawPromptTemplate, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';
import { BBH_PROMPTS } from '../texts/bbh/index.ts';

type Task = keyof typeof BBH_PROMPTS;

const TASKS = Object.keys(BBH_PROMPTS) as Task[];
/** Tasks whose answers are words, numbers or brackets; the others name an option. */
const FREE_FORM: readonly Task[] = TASKS.slice(TASKS.indexOf('multistep_arithmetic_two'));

/** The tasks with fewer than 250 questions. */
const SMALLER: { [task: string]: number } = { penguins_in_a_table: 146, snarks: 178, causal_judgement: 187 };

const READER = reader(['input'], 'target');
const OPTION = component('opencompass.datasets.bbh_mcq_postprocess');
const WORDS: EvalConfig = {
  evaluator: component('opencompass.datasets.BBHEvaluator'),
  pred_role: 'BOT',
};
const OPTIONS: EvalConfig = {
  evaluator: component('opencompass.datasets.BBHEvaluator_mcq'),
  pred_role: 'BOT',
  pred_postprocessor: OPTION,
  dataset_postprocessor: OPTION,
};

function byRule(task: Task): EvalConfig {
  return FREE_FORM.includes(task) ? WORDS : OPTIONS;
}

function tasks(
  infer: (task: Task) => InferConfig,
  evaluate: (task: Task) => EvalConfig = byRule,
  names: readonly Task[] = TASKS,
): (compat: Compat) => DatasetConfig[] {
  return datasets(
    ...names.map((name) => ({
      abbr: `bbh-${name}`,
      type: 'BBHDataset',
      path: { '0.2.4': './data/BBH/data', '0.3.3': 'opencompass/bbh' },
      args: { name },
      reader: READER,
      infer: infer(name),
      evaluate: evaluate(name),
    })),
  );
}

const FOLLOW = 'Follow the given examples and answer the question.\n';
const THINK = "Let's think step by step.";
const ANSWER_IS = "must give your final answer by starting with 'So the answer is' ";
const QUESTION = `Question: {input}\n You ${ANSWER_IS}`;
/** The opening speaks of examples, but there are none. */
const FOLLOWED = `${FOLLOW}\n${QUESTION}`;
const LENGTH = { max_out_len: 512 };

/** The examples and the question as one text, which ends with `opening`. */
function examples(task: Task, opening = THINK): string {
  return `${FOLLOW}${BBH_PROMPTS[task]}\n\nQ: {input}\nA: ${opening}`;
}

/** The same as a user's turn. */
function asTurn(opening = THINK, args: JsonObject = LENGTH): (task: Task) => InferConfig {
  return (task) => zeroShotGen(round(examples(task, opening)), args);
}

function asText(args: JsonObject): (task: Task) => InferConfig {
  return (task) => zeroShotGen(examples(task), args);
}

/** Each example a turn and a reply; the description stands in front of the first. */
function asDialogue(task: Task): InferConfig {
  const hint = BBH_PROMPTS[task];
  const start = hint.indexOf('\n\nQ:');
  const description = hint.slice(0, start);
  const sections = hint.slice(start + 2).split('\n\n');
  const turns = sections.flatMap((section, index) => {
    const [question = '', answer = ''] = section.split('\nA:');
    const asked = question.trim();
    return [index === 0 ? `${description.trim()}\n${asked}` : asked, `A:${answer}`.trim()];
  });
  return zeroShotGen(round(...turns, 'Q: {input}'), LENGTH);
}

const alone = (args: JsonObject) => () => zeroShotGen(round(QUESTION), args);

/** The grader's verdicts; its share of right answers is called `score`, as that of the rules is. */
function graded(name: Task): EvalConfig {
  const source = {
    ...component('opencompass.datasets.BBHDataset'),
    name,
    path: 'opencompass/bbh',
    reader_cfg: READER,
  };
  const counter = component('opencompass.datasets.generic.generic_llmjudge_academic_postprocess', {
    metric_name: 'score',
  });
  return { evaluator: judgeEvaluator(source, GRADER, counter), pred_role: 'BOT' };
}

const GRADER = graderTemplate(graderPrompt('\n{input}\n', 'target', 'none', true));

/** A grader for answers that a rule did not accept. */
const SECOND_LOOK: ComponentConfig = rawPromptTemplate([
  { role: 'system', content: 'You are a precise answer evaluator.' },
  {
    role: 'user',
    content: `Please judge whether the predicted answer is consistent with the gold target
for the original question. The gold target is correct. Do not solve the
question yourself. Treat differences in capitalization, punctuation, or list
separators as equivalent when they express the same answer. A prediction with
additional explanation is correct only if its final answer agrees with the
gold target.

Reply with exactly one letter:
A: CORRECT
B: INCORRECT

<Original Question Begin>
{input}
<Original Question End>

<Gold Target Begin>
{target}
<Gold Target End>

<Predicted Answer Begin>
{prediction}
<Predicted Answer End>`,
  },
]);

function cascade(): EvalConfig {
  const source = {
    ...component('opencompass.datasets.BBHDataset'),
    path: 'opencompass/bbh',
    reader_cfg: READER,
  };
  const rule = component('opencompass.datasets.BBHEvaluator');
  return { evaluator: cascadeEvaluator(rule, judgeEvaluator(source, SECOND_LOOK)) };
}

const file = datasetFiles('bbh_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');

/** A file with the questions alone in one list and behind examples in another, both for the grader. */
function gradedFile(name: string, args: JsonObject): CatalogFile {
  const zeroShot = tasks(alone(args), graded);
  const threeShot = tasks(asTurn(THINK, args), graded);
  return {
    name,
    versions: NEWEST,
    build: (compat) => ({ bbh_datasets: zeroShot(compat), bbh_3_shot_datasets: threeShot(compat) }),
  };
}

const gen5b92b0 = file('bbh_gen_5b92b0', tasks(asTurn()));
const genEe62e9 = file('bbh_gen_ee62e9', tasks(asTurn(THINK, {})), NEWEST);

/** The tasks and how they are scored, for others to import. */
const SETTINGS: CatalogFile = {
  name: 'bbh_subset_settings',
  versions: LATER,
  build: () => ({
    settings: TASKS.map((task) => ({ $tuple: [task, FREE_FORM.includes(task) ? 'free_form' : 'mcq'] })),
  }),
};

/** BIG-Bench Hard (Suzgun et al. 2022): 27 tasks of BIG-bench on which models were below people. */
export const bbh: DatasetFamily = {
  folder: 'bbh',
  title: 'BIG-Bench Hard',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 6511,
  sizes: Object.fromEntries(TASKS.map((task) => [`bbh-${task}`, SMALLER[task] ?? 250])),
  files: [
    gradedFile('bbh_0shot_nocot_academic_gen', LENGTH),
    file(
      'bbh_0shot_nocot_gen_655e66',
      tasks(() => zeroShotGen(round(FOLLOWED))),
      NEWEST,
    ),
    file('bbh_0shot_nocot_gen_925fc4', tasks(alone(LENGTH)), NEWEST),
    file(
      'bbh_0shot_nocot_gen_ea7952',
      tasks((task) => zeroShotGen(round(FREE_FORM.includes(task) ? FOLLOWED : QUESTION), LENGTH)),
      NEWEST,
    ),
    file(
      'bbh_cascade_eval_rawprompt_gen_a3ca90',
      tasks(() => rawGen(FOLLOWED), cascade, FREE_FORM),
      NEWEST,
    ),
    aliasFile('bbh_gen', { '0.2.4': gen5b92b0, '0.5.4': genEe62e9 }),
    file('bbh_gen_0a5495', tasks(asText(LENGTH)), ['0.2.4']),
    file('bbh_gen_2879b0', tasks(asDialogue), LATER),
    file('bbh_gen_4a31fa', tasks(asTurn(`${THINK} And you ${ANSWER_IS}`)), LATER),
    gen5b92b0,
    file('bbh_gen_5bf00b', tasks(asTurn(''))),
    file('bbh_gen_98fba6', tasks(asText({ ...LENGTH, stopping_criteria: ['Q:'] })), LATER),
    genEe62e9,
    file('bbh_llm_judge_gen', tasks(alone({}), graded), NEWEST),
    gradedFile('bbh_llmjudge_gen_b5bdf1', {}),
    file('bbh_new_gen', tasks(asText({ stopping_criteria: ['Q:'] })), NEWEST),
    SETTINGS,
  ],
};
