import { type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { boxedCascade, boxedGen, boxedMathParts, competition, rawBoxedGen } from '../boxed-math.ts';
import { datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets } from '../task-parts.ts';

const PROBLEMS = competition('CustomDataset', 'opencompass/aime2026', 'problem');
const ONCE: JsonObject = { n: 1 };

function problems(infer: DatasetParts['infer'], evaluate: DatasetParts['evaluate'] & object) {
  return datasets({ ...boxedMathParts(PROBLEMS, 'aime2026', ONCE), infer, evaluate });
}

const file = datasetFiles('aime2026_datasets');
const NEWEST = since('0.5.4');

/** AIME 2026: the thirty problems of the American Invitational Mathematics Examination. */
export const aime2026: DatasetFamily = {
  folder: 'aime2026',
  title: 'AIME 2026',
  abilities: ['math'],
  languages: ['en'],
  licence: 'unstated',
  size: 30,
  sizes: { aime2026: 30 },
  files: [
    file(
      'aime2026_cascade_eval_gen_6ff468',
      problems(boxedGen('problem'), boxedCascade(PROBLEMS, { spacing: 'half' })),
      NEWEST,
    ),
    file(
      'aime2026_cascade_eval_rawprompt_gen_0970dd',
      problems(rawBoxedGen('problem'), boxedCascade(PROBLEMS, { spacing: 'half', isRaw: true })),
      NEWEST,
    ),
  ],
};
