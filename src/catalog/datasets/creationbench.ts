import type { DatasetFamily } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { judged, judgePrompt } from '../subjective-parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

/** Both columns of a name stand around the answer that is judged. */
function rated(name: string, column: string) {
  return datasets({
    abbr: name,
    type: 'CreationBenchDataset',
    path: 'data/subjective/',
    args: { name, multi_dimension: true },
    reader: reader(['question', 'capability', `${column}_prefix`, `${column}_suffix`], 'judge'),
    infer: zeroShotGen(round('{question}'), { max_seq_len: 4096, max_out_len: 2048 }),
    evaluate: judged(judgePrompt(`{${column}_prefix}{prediction}{${column}_suffix}`)),
  });
}

const file = datasetFiles('subjective_datasets');

/** CreationBench: creative tasks in two languages, rated by a judge. */
export const creationbench: DatasetFamily = {
  folder: 'subjective/creationbench',
  title: 'CreationBench',
  abilities: ['language'],
  languages: ['zh', 'en'],
  licence: 'unstated',
  files: [
    file('creationbench_judgeby_gpt4', rated('creationbench', 'gpt4'), ['0.2.4', '0.3.3']),
    file('creationbench_judgeby_gpt4_withref', rated('creationv2_zh', 'score_with_ref'), ['0.2.4', '0.3.3']),
  ],
};
