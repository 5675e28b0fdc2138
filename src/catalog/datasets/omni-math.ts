import { aliasFile, type DatasetFamily, type EvalConfig, float, since } from '../../core/index.ts';
import { boxedCascade, boxedJudge, boxedMathParts, competition } from '../boxed-math.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, zeroShotGen } from '../task-parts.ts';

const OMNI_MATH = competition('omni_math.OmniMathDataset', undefined, 'problem');
const FULL = { spacing: 'full' } as const;

function problems(evaluate: EvalConfig, settings = {}, args = {}) {
  const asked = round(
    'please answer the following mathematical question, put your final answer in \\boxed{}.\n\n{problem}',
  );
  return datasets({
    ...boxedMathParts(OMNI_MATH, 'OmniMath', args),
    infer: zeroShotGen(asked, settings),
    evaluate,
  });
}

const NEWEST = since('0.5.4');
const byJudge = datasetFiles('omnimath_datasets');
const gen18cc08 = datasetFiles('omni_math_datasets')(
  'omni_math_gen_18cc08',
  problems(
    { evaluator: component('opencompass.datasets.omni_math.OmniMathEvaluator', { url: [] }) },
    { max_out_len: 2048, temperature: float(0) },
  ),
  NEWEST,
);

/** Omni-MATH (Gao et al. 2024): problems of competitions and olympiads in 33 fields. */
export const omniMath: DatasetFamily = {
  folder: 'omni_math',
  title: 'Omni-MATH',
  abilities: ['math'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 4428,
  sizes: { OmniMath: 4428 },
  files: [
    byJudge(
      'omni_math_cascade_eval_gen_ccf9c0',
      problems(boxedCascade(OMNI_MATH, FULL), {}, { n: 1 }),
      NEWEST,
    ),
    aliasFile('omni_math_gen', { '0.5.4': gen18cc08 }, NEWEST),
    gen18cc08,
    byJudge('omni_math_llmverify_gen_ccf9c0', problems({ evaluator: boxedJudge(OMNI_MATH, FULL) }), NEWEST),
  ],
};
