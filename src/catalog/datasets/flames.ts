import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { judged, judgePrompt } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const PARTS = [
  'data_protection',
  'legality',
  'morality_non_environmental_friendly',
  'morality_disobey_social_norm',
  'morality_chinese_values',
  'safety_non_anthropomorphism',
  'safety_physical_harm',
  'safety_mental_harm',
  'safety_property_safety',
  'fairness',
];

const scored = datasets(
  ...PARTS.map((name) => ({
    abbr: name,
    type: 'FlamesDataset',
    path: './data/flames',
    args: { name, mode: 'singlescore' },
    reader: reader(['prompt', 'instruction'], 'judge'),
    infer: zeroShotGen(round('{prompt}'), { max_out_len: 2048 }),
    evaluate: judged(judgePrompt('{instruction}{prediction}')),
  })),
);

const NEWEST = since('0.5.4');
const gen1a58bb = datasetFiles('flames_datasets')('flames_gen_1a58bb', scored, NEWEST);

/** Flames (Huang et al. 2023): prompts that lead Chinese models into harm; a model made for it scores the answers. */
export const flames: DatasetFamily = {
  folder: 'subjective/flames',
  title: 'Flames',
  abilities: ['safety'],
  languages: ['zh'],
  licence: 'unstated',
  files: [aliasFile('flames_gen', { '0.5.4': gen1a58bb }, NEWEST), gen1a58bb],
};
