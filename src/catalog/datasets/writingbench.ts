import { type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { judged, judgePrompt } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const JUDGE = 'You are an expert evaluator with extensive experience in evaluating response of given query.';

const rated = datasets({
  abbr: 'writingbench',
  type: 'WritingBenchDataset',
  path: './data/subjective/writingbench',
  args: { name: 'writingbench', mode: 'singlescore' },
  reader: reader(['question'], 'judge'),
  infer: zeroShotGen(round('{question}')),
  evaluate: judged(judgePrompt('{prediction}', JUDGE), 'writingbench_postprocess', {}, { multi_eval: true }),
});

/** WritingBench (Wu et al. 2025): texts to write; a judge rates each by criteria of its own. */
export const writingbench: DatasetFamily = {
  folder: 'subjective/writingbench',
  title: 'WritingBench',
  abilities: ['language', 'instruction following'],
  languages: ['en', 'zh'],
  licence: 'Apache-2.0',
  files: [datasetFiles('writingbench_datasets')('writingbench_judge', rated, since('0.5.4'))],
};
