import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';
import { SVAMP_EXAMPLES } from '../texts/svamp.ts';

function asked(question: string): string {
  return `Question: ${question}\nLet's think step by step\nAnswer:`;
}

const DIALOGUE = round(
  ...SVAMP_EXAMPLES.flatMap(([question, answer]) => [asked(question), `${answer}\n`]),
  asked('{question}'),
);

const genFb25e4 = datasetFiles('svamp_datasets')(
  'svamp_gen_fb25e4',
  datasets({
    abbr: 'svamp',
    type: 'SVAMPDataset',
    path: { '0.2.4': './data/svamp/test.jsonl', '0.5.4': 'opencompass/SVAMP' },
    reader: reader(['question'], 'answer'),
    infer: zeroShotGen(DIALOGUE, { max_out_len: 512 }),
    evaluate: {
      evaluator: component('opencompass.datasets.Gsm8kEvaluator'),
      pred_postprocessor: component('opencompass.datasets.gsm8k_postprocess'),
    },
  }),
);

/** SVAMP (Patel et al. 2021): word problems of grade schools, their wording varied. */
export const svamp: DatasetFamily = {
  folder: 'SVAMP',
  title: 'SVAMP',
  abilities: ['math'],
  languages: ['en'],
  licence: 'MIT',
  size: 1000,
  sizes: { svamp: 1000 },
  files: [aliasFile('svamp_gen', { '0.2.4': genFb25e4 }), genFb25e4],
};
