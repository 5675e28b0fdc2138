import { type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { boxedCascade, boxedGen, boxedMathParts, competition, rawBoxedGen } from '../boxed-math.ts';
import { datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets } from '../task-parts.ts';

const PROBLEMS = competition('CustomDataset', 'opencompass/hmmt2026', 'problem');
const ONCE: JsonObject = { n: 1 };

function problems(infer: DatasetParts['infer'], evaluate: DatasetParts['evaluate'] & object) {
  return datasets({ ...boxedMathParts(PROBLEMS, 'hmmt2026', ONCE), infer, evaluate });
}

const file = datasetFiles('hmmt2026_datasets');
const NEWEST = since('0.5.4');

/** HMMT, February 2026: problems of the Harvard-MIT Mathematics Tournament. */
export const hmmt2026: DatasetFamily = {
  folder: 'hmmt2026',
  title: 'HMMT February 2026',
  abilities: ['math'],
  languages: ['en'],
  licence: 'unstated',
  files: [
    file(
      'hmmt2026_cascade_eval_gen_6ff468',
      problems(boxedGen('problem'), boxedCascade(PROBLEMS, { spacing: 'half' })),
      NEWEST,
    ),
    file(
      'hmmt2026_cascade_eval_rawprompt_gen_0970dd',
      problems(rawBoxedGen('problem'), boxedCascade(PROBLEMS, { spacing: 'none', isRaw: true })),
      NEWEST,
    ),
  ],
};
