import { type DatasetFamily, type EvalConfig, since } from '../../core/index.ts';
import {
  boxedCascade,
  boxedGen,
  boxedJudge,
  boxedMathParts,
  competition,
  ownJudge,
  rawBoxedGen,
} from '../boxed-math.ts';
import { graderTemplate, rawGraderTemplate } from '../grader.ts';
import { datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets } from '../task-parts.ts';
import { strictGrader } from '../texts/strict-grader.ts';

const AIME = competition('CustomDataset', 'opencompass/aime2025', 'question');

function problems(infer: DatasetParts['infer'], evaluate: EvalConfig, args = {}, abbr = 'aime2025') {
  return datasets({ ...boxedMathParts(AIME, abbr, args), infer, evaluate });
}

const STRICT = strictGrader('{question}');
const GEN = boxedGen('question');
const RAW = rawBoxedGen('question');
const REPEATED = 'aime2025_repeat_32';

const named = datasetFiles('aime2025_datasets');
const file = (name: string, ...parts: Parameters<typeof problems>) =>
  named(name, problems(...parts), since('0.5.4'));

/** AIME 2025: the thirty problems of the American Invitational Mathematics Examination. */
export const aime2025: DatasetFamily = {
  folder: 'aime2025',
  title: 'AIME 2025',
  abilities: ['math'],
  languages: ['en'],
  licence: 'unstated',
  size: 30,
  sizes: { aime2025: 30, [REPEATED]: 960 },
  files: [
    file('aime2025_cascade_eval_gen_5e9f4f', GEN, boxedCascade(AIME, { spacing: 'full' }), { n: 1 }),
    file(
      'aime2025_cascade_eval_rawprompt_gen_2f2c96',
      RAW,
      boxedCascade(AIME, { spacing: 'none', isRaw: true }),
      { n: 1 },
    ),
    file('aime2025_llmjudge_academic', GEN, ownJudge(AIME, graderTemplate(STRICT)), { n: 32 }, REPEATED),
    file(
      'aime2025_llmjudge_academic_rawprompt',
      RAW,
      ownJudge(AIME, rawGraderTemplate(STRICT)),
      { n: 32 },
      REPEATED,
    ),
    file('aime2025_llmjudge_gen_5e9f4f', GEN, { evaluator: boxedJudge(AIME, { spacing: 'full' }) }),
  ],
};
