import { type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { judged, judgePrompt } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';
import { CHECKS, JUDGE } from '../texts/hellobench.ts';

const CATEGORIES = ['open_ended_qa', 'summarization', 'chat', 'text_completion', 'heuristic_text_generation'];

const checked = datasets(
  ...CATEGORIES.map((category) => ({
    abbr: `HelloBench-${category}`,
    type: 'HelloBenchDataset',
    path: 'data/HelloBench',
    args: { category_name: category, mode: 'singlescore' },
    reader: reader(['instruction', 'formatted_checklists', 'num_checklist'], 'judgement'),
    infer: zeroShotGen(round('{instruction}'), { max_out_len: 16384 }),
    evaluate: judged(judgePrompt(CHECKS, JUDGE), 'hellobench_postprocess'),
  })),
);

/** HelloBench (Que et al. 2024): long texts; a judge goes through a checklist for each. */
export const hellobench: DatasetFamily = {
  folder: 'subjective/hellobench',
  title: 'HelloBench',
  abilities: ['instruction following', 'language'],
  languages: ['en'],
  licence: 'unstated',
  files: [datasetFiles('hellobench_datasets')('hellobench', checked, since('0.5.4'))],
};
