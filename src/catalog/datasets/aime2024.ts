import { aliasFile, type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import {
  boxedCascade,
  boxedGen,
  boxedJudge,
  boxedMathParts,
  competition,
  rawBoxedGen,
} from '../boxed-math.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { type DatasetParts, datasets, zeroShotGen } from '../task-parts.ts';

const AIME = competition('Aime2024Dataset', 'opencompass/aime2024', 'question');
const SINGLE = { mode: 'singlescore' };

function problems(infer: DatasetParts['infer'], evaluate: EvalConfig, args = {}, abbr = 'aime2024') {
  return { ...boxedMathParts(AIME, abbr, args), infer, evaluate };
}

const BY_BOX: EvalConfig = {
  evaluator: component('opencompass.datasets.MATHEvaluator', { version: 'v2' }),
  pred_postprocessor: component('opencompass.datasets.math_postprocess_v2'),
};
const VERIFIED: EvalConfig = { evaluator: component('opencompass.evaluator.MATHVerifyEvaluator') };
const JUDGED: EvalConfig = { evaluator: boxedJudge(AIME, { spacing: 'full' }) };
const JUDGED_BOT: EvalConfig = { ...JUDGED, pred_role: 'BOT' };
const ACADEMIC: EvalConfig = {
  evaluator: boxedJudge(AIME, {
    spacing: 'none',
    counter: component('opencompass.datasets.generic.generic_llmjudge_academic_postprocess', {
      metric_name: 'accuracy',
    }),
  }),
  pred_role: 'BOT',
};

const STEPS = round('{question}\nPlease reason step by step, and put your final answer within \\boxed{}.');
const SHORT = boxedGen('question');

/** The same several times over. */
function repeated(times: number) {
  const runs = Array.from({ length: times }, (_, run) =>
    problems(SHORT, JUDGED_BOT, SINGLE, `aime2024-run${run}`),
  );
  return datasets(...runs);
}

const NEWEST = since('0.5.4');
const named = datasetFiles('aime2024_datasets');
const file = (name: string, ...parts: Parameters<typeof problems>) =>
  named(name, datasets(problems(...parts)), NEWEST);

const gen17d799 = file('aime2024_gen_17d799', zeroShotGen(STEPS), VERIFIED);
const judge5e9f4f = file('aime2024_llmjudge_gen_5e9f4f', SHORT, JUDGED);

function runSizes(): [abbr: string, size: number][] {
  return Array.from({ length: 16 }, (_, run) => [`aime2024-run${run}`, 30]);
}

/** AIME 2024: the thirty problems of the American Invitational Mathematics Examination. */
export const aime2024: DatasetFamily = {
  folder: 'aime2024',
  title: 'AIME 2024',
  abilities: ['math'],
  languages: ['en'],
  licence: 'unstated',
  size: 30,
  sizes: { aime2024: 30, ...Object.fromEntries(runSizes()) },
  files: [
    file('aime2024_0shot_nocot_gen_5e9f4f', SHORT, BY_BOX),
    file('aime2024_0shot_nocot_genericllmeval_academic_gen', SHORT, ACADEMIC, SINGLE),
    file('aime2024_0shot_nocot_genericllmeval_gen_5e9f4f', SHORT, JUDGED_BOT, SINGLE),
    file('aime2024_cascade_eval_gen_5e9f4f', SHORT, boxedCascade(AIME, { spacing: 'full' }), { n: 1 }),
    file(
      'aime2024_cascade_eval_rawprompt_gen_2f2c96',
      rawBoxedGen('question'),
      boxedCascade(AIME, { spacing: 'none', isRaw: true }),
      { n: 1 },
    ),
    aliasFile('aime2024_gen', { '0.5.4': gen17d799 }, NEWEST),
    gen17d799,
    file('aime2024_gen_6e39a4', zeroShotGen(STEPS, { max_out_len: 2048 }), BY_BOX),
    aliasFile('aime2024_llmjudge_gen', { '0.5.4': judge5e9f4f }, NEWEST),
    judge5e9f4f,
    named('aime2024_llmverify_repeat16_gen_bf7475', repeated(16), NEWEST),
    named('aime2024_llmverify_repeat8_gen_e8fcee', repeated(8), NEWEST),
  ],
};
