import {
  aliasFile,
  type Compat,
  type ComponentConfig,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  forCompat,
  type InferConfig,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { cascadeEvaluator, judgeEvaluator } from '../grader.ts';
import {
  component,
  datasetFiles,
  genInferencer,
  instructedExtractor,
  promptTemplate,
  rawPromptTemplate,
  round,
  xfinderExtractor,
  zeroRetriever,
} from '../parts.ts';
import {
  AGENT_PROTOCOL,
  BASKETBALL,
  CHAIN_OF_THOUGHT,
  FRUIT_BASKETS,
  JUDGE_PROMPT,
  MARBLES,
  STUDY_PLAN,
  type WorkedExample,
} from '../texts/gsm8k.ts';

const FOUR = [STUDY_PLAN, BASKETBALL, MARBLES, FRUIT_BASKETS];
const THREE = [BASKETBALL, MARBLES, FRUIT_BASKETS];

function asked(question: string): string {
  return `Question: ${question}\nLet's think step by step\nAnswer:`;
}

/** Examples and the question as turns. */
function dialogue(examples: readonly WorkedExample[]): JsonObject {
  const turns = examples.flatMap(({ question, answer }) => [asked(question), `${answer}\n`]);
  return round(...turns, asked('{question}'));
}

/** Examples and the question as one text. */
function text(examples: readonly WorkedExample[], last: string): string {
  return [...examples.map(({ question, answer }) => `${asked(question)}\n${answer}\n\n`), last].join('');
}

/** The examples with a space on both sides of every equals sign. */
const SPACED = FOUR.map(({ question, answer }) => ({ question, answer: answer.replace(/ ?= ?/g, ' = ') }));

/** Examples solved by a tool call; `fence` stands around the program. */
function toolDialogue(fence: (program: string) => string): JsonObject {
  const turns = THREE.flatMap(({ question, program = '', result = '' }) => [
    { role: 'HUMAN', prompt: question },
    { role: 'BOT', prompt: `Tool:PythonInterpreter\nTool Input:${fence(program)}` },
    { role: 'SYSTEM', prompt: `Response:${result}` },
    { role: 'BOT', prompt: `Thought: According to the response, I got the answer\nFinalAnswer: ${result}` },
  ]);
  return { round: [...turns, { role: 'HUMAN', prompt: '{question}' }] };
}

function zeroShot(prompt: ComponentConfig, inferencer: ComponentConfig): InferConfig {
  return { prompt_template: prompt, retriever: zeroRetriever(), inferencer };
}

function generated(template: Json, args: JsonObject = { max_out_len: 512 }): InferConfig {
  return zeroShot(promptTemplate(template), genInferencer(args));
}

function byAgent(template: Json, args: JsonObject = {}): InferConfig {
  return zeroShot(
    promptTemplate(template),
    component('opencompass.openicl.icl_inferencer.AgentInferencer', args),
  );
}

const BOXED = '{question}\nPlease reason step by step, and put your final answer within \\boxed{}.';
const PLAIN_BOXED = '{question}\nPlease put your final answer within \\boxed{}.';

const REFERENCE = { dataset_postprocessor: component('opencompass.datasets.gsm8k_dataset_postprocess') };
const LAST_NUMBER = component('opencompass.datasets.gsm8k_postprocess');

function scoredBy(evaluator: string): EvalConfig {
  return {
    evaluator: component(`opencompass.datasets.${evaluator}`),
    pred_postprocessor: LAST_NUMBER,
    ...REFERENCE,
  };
}

const NUMBER = scoredBy('Gsm8kEvaluator');
const AGENT = scoredBy('Gsm8kAgentEvaluator');
const MATH: EvalConfig = {
  evaluator: component('opencompass.datasets.MATHEvaluator', { version: 'v2' }),
  pred_postprocessor: component('opencompass.datasets.math_postprocess_v2'),
  ...REFERENCE,
};

const READER = { input_columns: ['question'], output_column: 'answer' };

function dataset(infer: InferConfig, evaluate: EvalConfig, { abbr = 'gsm8k', path = '' } = {}) {
  return (compat: Compat): DatasetConfig[] => [
    {
      abbr,
      ...component('opencompass.datasets.GSM8KDataset'),
      path: path || forCompat(compat, { '0.2.4': './data/gsm8k', '0.3.3': 'opencompass/gsm8k' }),
      reader_cfg: READER,
      infer_cfg: infer,
      eval_cfg: evaluate,
    },
  ];
}

/** A rule first; what it does not accept goes to a judge. */
const CASCADE: EvalConfig = {
  evaluator: cascadeEvaluator(
    component('opencompass.evaluator.MATHVerifyEvaluator', { pred_postprocessor: LAST_NUMBER }),
    judgeEvaluator(
      {
        ...component('opencompass.datasets.GSM8KDataset'),
        path: 'opencompass/gsm8k',
        reader_cfg: READER,
      },
      rawPromptTemplate([
        {
          role: 'system',
          content: "You are a helpful assistant who evaluates the correctness of models' outputs.",
        },
        { role: 'user', content: JUDGE_PROMPT },
      ]),
    ),
  ),
  ...REFERENCE,
};

/** Twenty sampled answers to each question; the most frequent counts. */
const SELF_CONSISTENCY = component('opencompass.openicl.icl_inferencer.SCInferencer', {
  max_out_len: 512,
  generation_kwargs: { do_sample: true, temperature: 0.7, top_k: 40 },
  infer_type: 'sc',
  sc_size: 20,
});

const file = datasetFiles('gsm8k_datasets');
const gen1d7fe4 = file('gsm8k_gen_1d7fe4', dataset(generated(dialogue(FOUR)), NUMBER));

/** GSM8K (Cobbe et al. 2021): word problems of primary school. */
export const gsm8k: DatasetFamily = {
  folder: 'gsm8k',
  title: 'GSM8K',
  abilities: ['math', 'reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 1319,
  sizes: { gsm8k: 1319, 'gsm8k-agent': 1319, 'gsm8k-cascade': 1319 },
  files: [
    file(
      'deprecated_gsm8k_agent_gen_be1606',
      dataset(byAgent(toolDialogue((program) => program)), AGENT, {
        abbr: 'gsm8k-agent',
        path: './data/gsm8k',
      }),
    ),
    file('gsm8k_0shot_gen_a58960', dataset(generated(round(BOXED)), NUMBER)),
    file('gsm8k_0shot_nocot_gen_6cbf22', dataset(generated(round(PLAIN_BOXED)), MATH), since('0.5.4')),
    file('gsm8k_0shot_v2_gen_17d799', dataset(generated(round(BOXED), {}), MATH), since('0.5.4')),
    file(
      'gsm8k_0shot_v2_gen_6e39a4',
      dataset(generated(round(BOXED), { max_out_len: 2048 }), MATH),
      since('0.5.4'),
    ),
    file('gsm8k_0shot_v2_gen_a58960', dataset(generated(round(BOXED)), MATH), since('0.3.3')),
    file(
      'gsm8k_agent_gen_c3dff3',
      dataset(byAgent(toolDialogue((program) => `\`\`\`python\n${program}\n\`\`\``)), AGENT, {
        abbr: 'gsm8k-agent',
      }),
    ),
    file(
      'gsm8k_cascade_eval_rawprompt_gen_36fce7',
      dataset(zeroShot(rawPromptTemplate([{ role: 'user', content: BOXED }]), genInferencer()), CASCADE, {
        abbr: 'gsm8k-cascade',
      }),
      since('0.5.4'),
    ),
    aliasFile('gsm8k_gen', { '0.2.4': gen1d7fe4 }),
    file(
      'gsm8k_gen_17d0dc',
      dataset(generated(dialogue(FOUR), { max_out_len: 512, stopping_criteria: ['Question'] }), NUMBER),
      since('0.3.3'),
    ),
    gen1d7fe4,
    file('gsm8k_gen_1dce88', dataset(generated(text(FOUR, 'Question: {question}{answer}\n')), NUMBER)),
    file(
      'gsm8k_gen_3309bd',
      dataset(
        generated(dialogue(FOUR), { max_out_len: 512, stopping_criteria: [':', 'Question:', 'Question'] }),
        NUMBER,
      ),
    ),
    file('gsm8k_gen_57b0b1', dataset(byAgent('{question}', { example: AGENT_PROTOCOL }), AGENT)),
    file('gsm8k_gen_701491', dataset(generated(dialogue([])), { ...NUMBER, pred_role: 'BOT' })),
    file(
      'gsm8k_gen_a3e34a',
      dataset(zeroShot(promptTemplate(text(FOUR, 'Question: {question}{answer}\n')), SELF_CONSISTENCY), {
        ...NUMBER,
        sc_size: 20,
      }),
    ),
    file('gsm8k_gen_d6de81', dataset(generated(dialogue(THREE)), NUMBER)),
    file(
      'gsm8k_gen_e9e91e',
      dataset(
        generated(
          round(
            ...CHAIN_OF_THOUGHT.flatMap(({ question, answer }) => [`Q: ${question}`, `A: ${answer}\n`]),
            'Q: {question}',
            'A: {answer}\n',
          ),
          {},
        ),
        { ...NUMBER, pred_role: 'BOT' },
      ),
    ),
    file('gsm8k_gen_ee684f', dataset(generated(text(SPACED, `${asked('{question}')}\n`)), NUMBER)),
    file(
      'gsm8k_model_postprocess_gen_a58960',
      dataset(generated(round(BOXED)), {
        ...MATH,
        model_postprocessor: instructedExtractor('MATH_NAVIE_PROMPT_TEMPLATE'),
      }),
      since('0.3.3'),
    ),
    file(
      'gsm8k_new_gen',
      dataset(generated(dialogue(FOUR), { stopping_criteria: ['Question'] }), NUMBER),
      since('0.5.4'),
    ),
    file(
      'gsm8k_xfinder_gen_a58960',
      dataset(generated(round(BOXED)), {
        ...MATH,
        model_postprocessor: xfinderExtractor('math'),
      }),
      since('0.3.3'),
    ),
  ],
};
