import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type ComponentConfig,
  type DatasetFamily,
  type EvalConfig,
  type InferConfig,
  isAtLeast,
  type JsonObject,
  since,
} from '../../core/index.ts';
import {
  ACADEMIC_COUNTER,
  cascadeEvaluator,
  graderPrompt,
  graderTemplate,
  judgeEvaluator,
  lmGrader,
  rawGraderTemplate,
} from '../grader.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { type DatasetParts, datasets, rawGen, reader, zeroShot, zeroShotGen } from '../task-parts.ts';
import {
  AGENT_EXAMPLE,
  FOUR_OTHERS,
  MINERVA,
  MINERVA_PROMPT,
  PROGRAMS,
  type ProgrammedProblem,
  type WorkedProblem,
} from '../texts/math.ts';

const HUB = 'opencompass/math';
const READER = reader(['problem'], 'solution');
const OLD_FILE = './data/math/math.json';

type Options = Partial<Pick<DatasetParts, 'abbr' | 'type' | 'path' | 'args'>>;

function problems(infer: DatasetParts['infer'], evaluate: DatasetParts['evaluate'], options: Options = {}) {
  return datasets(problemSet(infer, evaluate, options));
}

function problemSet(
  infer: DatasetParts['infer'],
  evaluate: DatasetParts['evaluate'] = VERSION_2,
  options: Options = {},
): DatasetParts {
  return {
    abbr: 'math',
    type: 'MATHDataset',
    path: { '0.2.4': OLD_FILE, '0.3.3': HUB },
    reader: READER,
    infer,
    evaluate,
    ...options,
  };
}

function own(name: string, args: JsonObject = {}): ComponentConfig {
  return component(`opencompass.datasets.${name}`, args);
}

const FINAL_ANSWER = own('math_postprocess');
const BOXED_ANSWER = own('math_postprocess_v2');
const VERSION_1: EvalConfig = { evaluator: own('MATHEvaluator'), pred_postprocessor: FINAL_ANSWER };
const VERSION_2: EvalConfig = {
  evaluator: own('MATHEvaluator', { version: 'v2' }),
  pred_postprocessor: BOXED_ANSWER,
};
const INTERN: EvalConfig = {
  evaluator: own('MATHInternEvaluator'),
  pred_postprocessor: own('math_intern_postprocess'),
};
const AGENT_1: EvalConfig = { evaluator: own('MATHAgentEvaluator'), pred_postprocessor: FINAL_ANSWER };
const AGENT_2: EvalConfig = {
  evaluator: own('MATHAgentEvaluator', { version: 'v2' }),
  pred_postprocessor: BOXED_ANSWER,
};
const VERIFIER = component('opencompass.evaluator.MATHVerifyEvaluator');

const STEP_BY_STEP = '{problem}\nPlease reason step by step, and put your final answer within \\boxed{}.';
const REMEMBER = '{problem}\nRemember to put your final answer within \\boxed{}.';
const THINK = "Question: {problem}\nLet's think step by step\nAnswer:";

/** The answer in the last line, the problem between `gap`s. */
function lastLine(gap: string): string {
  return `Solve the following math problem step by step. The last line of your response should be of the form ANSWER: $ANSWER (without quotes) where $ANSWER is the answer to the problem.${gap}{problem}${gap}Remember to put your answer on its own line after "ANSWER:", and you do not need to use a \\boxed command.`;
}

/** Examples whose first problem has a brace too many. */
const BRACED = MINERVA.map((example, index) =>
  index === 0 ? { ...example, problem: `${example.problem}}` } : example,
);

/** Every brace twice, as a template for another kind of formatting had them. */
function doubled(examples: readonly WorkedProblem[]): WorkedProblem[] {
  const twice = (text: string) => text.replace(/[{}]/g, '$&$&');
  return examples.map(({ problem, solution }) => ({ problem: twice(problem), solution: twice(solution) }));
}

/** Examples and the problem as turns. */
function dialogue(examples: readonly WorkedProblem[]): JsonObject {
  const turns = examples.flatMap(({ problem, solution }) => [
    `Problem:\n${problem}\nSolution:`,
    `${solution}\n`,
  ]);
  return round(...turns, 'Problem:\n{problem}\nSolution:\n');
}

/** Examples and the problem as one text. */
function text(examples: readonly WorkedProblem[], last: string): string {
  const shown = examples.map(({ problem, solution }) => `Problem:\n${problem}\nSolution:\n${solution}\n\n`);
  return shown.join('') + last;
}

/** Examples solved by a tool call; `fence` stands around the program. */
function toolDialogue(
  examples: readonly ProgrammedProblem[],
  fence: (program: string) => string,
): InferConfig {
  const turns = examples.flatMap(({ problem, program, result }) => [
    { role: 'HUMAN', prompt: problem },
    { role: 'BOT', prompt: `Tool:PythonInterpreter\nTool Input:${fence(program)}` },
    { role: 'SYSTEM', prompt: `Response:${result}` },
    { role: 'BOT', prompt: `FinalAnswer: The final answer is $${result}$. I hope it is correct.` },
  ]);
  return byAgent({ round: [...turns, { role: 'HUMAN', prompt: '{problem}' }] });
}

function byAgent(template: JsonObject | string, args: JsonObject = {}): InferConfig {
  return zeroShot(template, component('opencompass.openicl.icl_inferencer.AgentInferencer', args));
}

const THREE = PROGRAMS.slice(0, 3);
const bare = (program: string) => program;
const fenced = (program: string) => `\`\`\`python\n${program}\n\`\`\``;
const agent = { abbr: 'math-agent' };

/** The 500 problems that PRM800K left for tests. */
const FILE_500 = { file_name: 'test_prm800k_500.json' };
const TEST_500: Options = { abbr: 'math_prm800k_500', path: HUB, args: FILE_500 };
const SINGLE = { ...FILE_500, mode: 'singlescore' };
const JUDGED_500: Options = { ...TEST_500, abbr: 'math_prm800k_500-llmjudge', args: SINGLE };

function source(args: JsonObject): JsonObject {
  return { ...own('MATHDataset'), path: HUB, reader_cfg: READER, ...args };
}

const QUESTION = '\n{problem}\n';
const GRADER = graderTemplate(graderPrompt(QUESTION, 'solution', 'full', true));
const RAW_GRADER = rawGraderTemplate(graderPrompt(QUESTION, 'solution', 'none', true));
const judge500 = (counter?: ComponentConfig) => judgeEvaluator(source(FILE_500), GRADER, counter);
const GRADED: EvalConfig = { evaluator: judge500(), pred_role: 'BOT' };

/** A rule first, then the judge; the judge's copy of the dataset is there four times. */
function cascade(grader: ComponentConfig): EvalConfig {
  return { evaluator: cascadeEvaluator(VERIFIER, judgeEvaluator(source({ ...FILE_500, n: 4 }), grader)) };
}

const RUNS = [0, 1, 2, 3];

function runAbbr(run: number): string {
  return `math_prm800k_500-llmverify-run${run}`;
}

/** Four runs over the problems, each a dataset of its own. */
function fourRuns() {
  return datasets(
    ...RUNS.map((run) =>
      problemSet(zeroShotGen(round(REMEMBER)), GRADED, {
        ...JUDGED_500,
        abbr: runAbbr(run),
      }),
    ),
  );
}

/** A judge that its evaluator calls by itself, at servers of the makers. */
function serverJudge(args: JsonObject): ComponentConfig {
  return own('GaoKaoMATHEvaluator', args);
}

const QWEN_SERVERS = ['22.8.6.22', '22.8.67.84', '22.8.72.81', '22.9.42.143'].map(
  (host) => `http://${host}:23333/v1`,
);

const file = datasetFiles('math_datasets');
const LATER = since('0.3.3');
const NEWEST = since('0.5.4');
const limited = (max_out_len: number, args: JsonObject = {}) => ({ max_out_len, ...args });
const STOP = ['Problem'];
const STOP_ZH = ['Problem', '问题:'];

const MINERVA_TURNS = dialogue(doubled(BRACED));
const MINERVA_TEXT = `${MINERVA_PROMPT}\n\nProblem:\n{problem}\nSolution:`;
const DOUBLED_TEXT = text(doubled(MINERVA), 'Problem:\n{problem}\nSolution:');

const gen265cce = file(
  'math_gen_265cce',
  problems(zeroShotGen(MINERVA_TURNS, limited(512)), (compat: Compat) =>
    isAtLeast(compat, '0.3.3') ? VERSION_2 : VERSION_1,
  ),
);
const genA58d9d = file(
  'math_gen_a58d9d',
  problems(zeroShotGen(MINERVA_TURNS), { evaluator: VERIFIER }),
  NEWEST,
);
const judge56606f = file(
  'math_llm_judge_gen_56606f',
  problems(zeroShotGen(round(THINK)), {
    evaluator: judgeEvaluator(source({}), graderTemplate(graderPrompt(QUESTION, 'solution', 'half', true))),
    pred_role: 'BOT',
  }),
  NEWEST,
);
const judge6ff468 = problems(zeroShotGen(round(REMEMBER)), GRADED, JUDGED_500);
const cot11c4b5 = file(
  'math_prm800k_500_0shot_cot_gen_11c4b5',
  problems(zeroShotGen(round(STEP_BY_STEP)), { evaluator: VERIFIER }, TEST_500),
  NEWEST,
);

/** The configs for all problems that ask for the answer at once or step by step. */
const ZERO_SHOT: CatalogFile[] = [
  file('math_0shot_gen_11c4b5', problems(zeroShotGen(round(STEP_BY_STEP)), VERSION_2), NEWEST),
  file('math_0shot_gen_393424', problems(zeroShotGen(round(STEP_BY_STEP), limited(1024)), VERSION_2)),
  file(
    'math_0shot_llm_judge_gen_393424',
    problems(zeroShotGen(round(STEP_BY_STEP), limited(1024)), {
      evaluator: serverJudge({ model_name: 'Qwen/Qwen2.5-72B-Instruct', url: QWEN_SERVERS }),
      pred_postprocessor: BOXED_ANSWER,
    }),
    NEWEST,
  ),
  file(
    'math_0shot_llm_judge_v2_gen_31d777',
    problems(zeroShotGen(round(STEP_BY_STEP), limited(2048)), {
      evaluator: serverJudge({
        model_name: 'dlc_model',
        url: ['http://0.0.0.0:23333/v1'],
        language: 'en',
        with_postprocess: true,
        post_url: ['http://0.0.0.0:23333/v1'],
        post_model_name: 'dlc_model',
      }),
    }),
    NEWEST,
  ),
  file(
    'math_gen_736506',
    problems(zeroShotGen(round(THINK), limited(512)), INTERN, { type: 'MATHInternDataset' }),
  ),
  file('math_gen_78ced2', problems(zeroShotGen(round(lastLine('\n\n')), limited(512)), VERSION_1), LATER),
  file('math_llm_judge', problems(zeroShotGen(round(lastLine('\n')), limited(1024)), VERSION_1), ['0.3.3']),
  aliasFile('math_llm_judge_gen', { '0.5.4': judge56606f }, NEWEST),
  judge56606f,
];

const FEW_SHOT: CatalogFile[] = [
  file(
    'deprecated_math_evaluatorv2_gen_265cce',
    problems(zeroShotGen(MINERVA_TURNS, limited(512)), VERSION_2, { path: OLD_FILE }),
  ),
  file(
    'math_4shot_base_gen_43d5b6',
    problems(zeroShotGen(MINERVA_TEXT, limited(2048, { stopping_criteria: STOP_ZH })), VERSION_2),
    LATER,
  ),
  file(
    'math_4shot_base_gen_db136b',
    problems(zeroShotGen(MINERVA_TEXT, limited(1024, { stopping_criteria: STOP })), VERSION_2),
    LATER,
  ),
  file(
    'math_4shot_base_new_gen',
    problems(zeroShotGen(MINERVA_TEXT, { stopping_criteria: STOP_ZH }), VERSION_2),
    NEWEST,
  ),
  {
    name: 'math_4shot_example_from_google_research',
    versions: LATER,
    build: () => ({ prompt: MINERVA_PROMPT }),
  },
  file(
    'math_evaluatorv2_gen_2f4a71',
    problems(zeroShotGen(DOUBLED_TEXT, limited(512, { stopping_criteria: STOP })), VERSION_2),
    LATER,
  ),
  file('math_evaluatorv2_gen_9d2049', problems(zeroShotGen(DOUBLED_TEXT, limited(512)), VERSION_2), [
    '0.2.4',
  ]),
  file('math_evaluatorv2_gen_cecb31', problems(zeroShotGen(MINERVA_TURNS, limited(1024)), VERSION_2)),
  aliasFile('math_gen', { '0.2.4': gen265cce, '0.5.4': genA58d9d }),
  file('math_gen_0957ff', problems(zeroShotGen(dialogue(BRACED), limited(512)), VERSION_1)),
  file('math_gen_1ed9c2', problems(zeroShotGen(dialogue(FOUR_OTHERS), limited(512)), VERSION_1)),
  gen265cce,
  file(
    'math_gen_559593',
    problems(
      zeroShotGen(text(doubled(BRACED), 'Problem:\n{problem}\nSolution:\n{solution}'), limited(512)),
      VERSION_1,
    ),
  ),
  file(
    'math_gen_5e8458',
    problems(
      zeroShotGen(text(doubled(BRACED), 'Problem:\n{problem}Solution:\n{solution}'), limited(512)),
      VERSION_1,
    ),
  ),
  genA58d9d,
  file('math_intern_evaluator_gen_265cce', problems(zeroShotGen(MINERVA_TURNS, limited(512)), INTERN)),
];

const AGENTS: CatalogFile[] = [
  file(
    'deprecated_math_agent_evaluatorv2_gen_861b4f',
    problems(toolDialogue(THREE, bare), AGENT_2, { ...agent, path: OLD_FILE }),
  ),
  file('math_agent_evaluatorv2_gen_0c1b4e', problems(toolDialogue(THREE, fenced), AGENT_2, agent)),
  file('math_agent_gen_0c1b4e', problems(toolDialogue(THREE, fenced), AGENT_1, agent)),
  file('math_agent_gen_861b4f', problems(toolDialogue(THREE, bare), AGENT_1, agent)),
  file('math_agent_gen_af2293', problems(toolDialogue(PROGRAMS, bare), AGENT_1, agent)),
  file('math_gen_943d32', problems(byAgent('{problem}', { example: AGENT_EXAMPLE }), AGENT_1)),
];

/** The configs for 500 problems, most of them with a judge. */
const MATH_500: CatalogFile[] = [
  file(
    'math_500_cascade_eval_gen_6ff468',
    problems(zeroShotGen(round(REMEMBER)), cascade(GRADER), { ...TEST_500, args: { ...FILE_500, n: 1 } }),
    NEWEST,
  ),
  file(
    'math_500_cascade_eval_rawprompt_gen_0970dd',
    problems(rawGen(REMEMBER), cascade(RAW_GRADER), { ...TEST_500, args: { ...FILE_500, n: 1 } }),
    NEWEST,
  ),
  file(
    'math_500_gen',
    problems(
      zeroShotGen(round(STEP_BY_STEP)),
      { evaluator: VERIFIER },
      {
        abbr: 'math-500',
        type: 'CustomDataset',
        path: HUB,
        args: { file_name: 'test_prm800k_500.jsonl' },
      },
    ),
    NEWEST,
  ),
  file('math_500_llmjudge_gen_6ff468', judge6ff468, NEWEST),
  file(
    'math_prm800k_500_0shot_cot_academic_gen',
    problems(
      zeroShotGen(round(STEP_BY_STEP)),
      { evaluator: judge500(ACADEMIC_COUNTER), pred_role: 'BOT' },
      { ...TEST_500, args: SINGLE },
    ),
    NEWEST,
  ),
  file(
    'math_prm800k_500_0shot_cot_gen',
    problems(zeroShotGen(round(STEP_BY_STEP)), VERSION_2, TEST_500),
    NEWEST,
  ),
  cot11c4b5,
  file(
    'math_prm800k_500_0shot_nocot_gen_b27274',
    problems(zeroShotGen(round(REMEMBER), limited(1024)), VERSION_2, TEST_500),
    NEWEST,
  ),
  file(
    'math_prm800k_500_0shot_nocot_genericllmeval_gen_63a000',
    problems(zeroShotGen(round(REMEMBER), limited(8192)), GRADED, JUDGED_500),
    NEWEST,
  ),
  file('math_prm800k_500_0shot_nocot_genericllmeval_gen_6ff468', judge6ff468, NEWEST),
  file(
    'math_prm800k_500_0shot_nocot_genericllmeval_xml_gen_63a000',
    problems(
      zeroShotGen(round(REMEMBER), limited(8192)),
      {
        evaluator: {
          ...judge500(),
          pred_postprocessor: component('opencompass.utils.xml_tag_postprocessor', { tag: '<conclude>' }),
        },
        pred_role: 'BOT',
      },
      JUDGED_500,
    ),
    NEWEST,
  ),
  file(
    'math_prm800k_500_0shot_nocot_llmjudge_gen_63a000',
    problems(
      zeroShotGen(round(REMEMBER), limited(8192)),
      { evaluator: lmGrader(GRADER), pred_role: 'BOT' },
      JUDGED_500,
    ),
    NEWEST,
  ),
  aliasFile('math_prm800k_500_gen', { '0.5.4': cot11c4b5 }, NEWEST),
  file(
    'math_prm800k_500_gen_393424',
    problems(zeroShotGen(round(STEP_BY_STEP), limited(1024)), VERSION_2, TEST_500),
    NEWEST,
  ),
  file('math_prm800k_500_llm_judge_gen', judge6ff468, NEWEST),
  file('math_prm800k_500_llmverify_gen_6ff468', judge6ff468, NEWEST),
  file('math_prm800k_500_llmverify_repeat4_gen_97b203', fourRuns(), NEWEST),
];

/** MATH (Hendrycks et al. 2021): problems of mathematical competitions. */
export const math: DatasetFamily = {
  folder: 'math',
  title: 'MATH',
  abilities: ['math', 'reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 5000,
  sizes: {
    ...{ math: 5000, 'math-agent': 5000 },
    ...{ math_prm800k_500: 500, 'math-500': 500, 'math_prm800k_500-llmjudge': 500 },
    ...Object.fromEntries(RUNS.map((run) => [runAbbr(run), 500])),
  },
  files: [...ZERO_SHOT, ...FEW_SHOT, ...AGENTS, ...MATH_500],
};
