import { aliasFile, type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import {
  boxedCascade,
  boxedGen,
  boxedJudge,
  boxedMathParts,
  type Competition,
  competition,
  type JudgeForm,
  rawBoxedGen,
} from '../boxed-math.ts';
import { datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets } from '../task-parts.ts';

const SUBSETS = ['en-hard', 'zh-hard', 'en-easy', 'zh-easy'];

function olymMath(subset: string): Competition {
  const columns = { train_split: 'test' };
  return competition('OlymMATHDataset', 'RUC-AIBOX/OlymMATH', 'problem', { subset }, columns);
}

function problems(
  infer: DatasetParts['infer'],
  evaluate: (of: Competition) => EvalConfig,
  prefix = 'olymmath_llmjudge_',
  args = {},
) {
  return datasets(
    ...SUBSETS.map((subset) => ({
      ...boxedMathParts(olymMath(subset), prefix + subset, args),
      infer,
      evaluate: evaluate(olymMath(subset)),
    })),
  );
}

function judged(form: JudgeForm): (of: Competition) => EvalConfig {
  return (of) => ({ evaluator: boxedJudge(of, form), pred_role: 'BOT' });
}

const file = datasetFiles('olymmath_datasets');
const NEWEST = since('0.5.4');
const verify97b203 = file(
  'olymmath_llmverify_gen_97b203',
  problems(boxedGen('problem'), judged({ spacing: 'full' })),
  NEWEST,
);

/** OlymMATH (Sun et al. 2025): problems of mathematical olympiads in English and Chinese, in two degrees. */
export const olymMathFamily: DatasetFamily = {
  folder: 'OlymMATH',
  title: 'OlymMATH',
  abilities: ['math'],
  languages: ['en', 'zh'],
  licence: 'MIT',
  size: 400,
  sizes: Object.fromEntries(
    ['olymmath_', 'olymmath_llmjudge_'].flatMap((prefix) =>
      SUBSETS.map((subset) => [prefix + subset, 100] as const),
    ),
  ),
  files: [
    file(
      'olymmath_cascade_eval_gen_97b203',
      problems(boxedGen('problem'), (of) => boxedCascade(of, { spacing: 'full' }), 'olymmath_', { n: 1 }),
      NEWEST,
    ),
    aliasFile('olymmath_llm_judeg_gen', { '0.5.4': verify97b203 }, NEWEST),
    verify97b203,
    file(
      'olymmath_llmverify_rawprompt_gen_9d3a8e',
      problems(rawBoxedGen('problem'), judged({ spacing: 'none', isRaw: true })),
      NEWEST,
    ),
  ],
};
