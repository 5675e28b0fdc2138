import type { DatasetFamily } from '../../core/index.ts';
import { component, hashedFile, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

/** Worked examples: the expression, how it is read, and what it gives. */
const EXAMPLES: [expression: string, read: string, value: string][] = [
  ['2.9-0.11', '2.9 - 0.11', '2.7900'],
  ['0.15-0.032', '0.15 - 0.032', '0.1180'],
  ['78*64', '78 multiplied by 64', '4992'],
  ['62×42', '62 multiplied by 42', '2604'],
];

const TURNS = EXAMPLES.flatMap(([expression, read, value]) => [
  `Q: Calculate ${expression}.`,
  `A: Let's think step by step, ${read} equals ${value}. The answer is ${value}.\n`,
]);

const CALCULATED = datasets({
  abbr: 'math401',
  type: 'MathBenchDataset',
  path: './data/math401/',
  args: { name: 'cloze_en', with_circular: false },
  reader: reader(['question'], 'answer'),
  infer: zeroShotGen(round(...TURNS, 'Q: Calculate {question}', 'A: {answer}\n'), { max_out_len: 512 }),
  evaluate: {
    evaluator: component('opencompass.datasets.Math401Evaluator'),
    pred_postprocessor: component('opencompass.datasets.mathbench_postprocess', { name: 'en' }),
  },
});

/** MATH 401 (Yuan et al. 2023): arithmetic. */
export const math401: DatasetFamily = {
  folder: 'math401',
  title: 'MATH 401',
  abilities: ['math'],
  languages: ['en'],
  licence: 'unstated',
  size: 401,
  sizes: { math401: 401 },
  files: hashedFile('math401_datasets', 'math401_gen', 'ab5f39', CALCULATED),
};
