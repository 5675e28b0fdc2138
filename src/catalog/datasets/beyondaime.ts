import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { boxedCascade, boxedGen, boxedMathParts, competition } from '../boxed-math.ts';
import { datasetFiles } from '../parts.ts';
import { datasets } from '../task-parts.ts';

const BEYOND_AIME = competition('BeyondAIMEDataset', 'ByteDance-Seed/BeyondAIME', 'question');
const NEWEST = since('0.5.4');
const cascade5e9f4f = datasetFiles('beyondaime_datasets')(
  'beyondaime_cascade_eval_gen_5e9f4f',
  datasets({
    ...boxedMathParts(BEYOND_AIME, 'beyondaime'),
    infer: boxedGen('question'),
    evaluate: boxedCascade(BEYOND_AIME, { spacing: 'half' }),
  }),
  NEWEST,
);

/** BeyondAIME (ByteDance Seed 2025): a hundred new problems, harder than the last of AIME. */
export const beyondAime: DatasetFamily = {
  folder: 'BeyondAIME',
  title: 'BeyondAIME',
  abilities: ['math'],
  languages: ['en'],
  licence: 'CC0-1.0',
  size: 100,
  sizes: { beyondaime: 100 },
  files: [aliasFile('beyondaime_gen', { '0.5.4': cascade5e9f4f }, NEWEST), cascade5e9f4f],
};
