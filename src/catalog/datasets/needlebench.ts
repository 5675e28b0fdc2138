import { type DatasetFamily, since } from '../../core/index.ts';
import { type NeedleEdition, type NeedleSize, needleFiles, RAW } from '../needlebench-parts.ts';
import { component } from '../parts.ts';

const inPackage = (part: string) => component(`opencompass.datasets.needlebench.${part}`);

const EDITION: NeedleEdition = {
  name: 'needlebench',
  path: { '0.2.4': './data/needlebench', '0.3.3': 'opencompass/needlebench' },
  args: { guide: true },
  chains: (language) => `multi_needle_reasoning_${language}.json`,
  multi: {
    evaluator: inPackage('multi.NeedleBenchMultiEvaluator'),
    pred_postprocessor: inPackage('origin.needlebench_postprocess'),
    dataset_postprocessor: inPackage('origin.needlebench_dataset_postprocess'),
    pred_role: 'BOT',
  },
};

const TWENTY = [0, 5, 10, 15, 21, 26, 31, 36, 42, 47, 52, 57, 63, 68, 73, 78, 84, 89, 94, 100];
const TEN_AND_END = [0, 10, 21, 31, 42, 52, 63, 73, 84, 94, 100];

const LONG = { single: 600, multi: 600, parallel: 3000 };
const SIZES: readonly NeedleSize[] = [
  {
    name: '4k',
    lengths: [1000, 2000, 3000, 4000],
    depths: TWENTY,
    buffers: { single: 600, multi: 600, parallel: 1000 },
  },
  {
    name: '8k',
    lengths: [5000, 6000, 7000, 8000],
    depths: TWENTY,
    buffers: { single: 800, multi: 1000, parallel: 1300 },
  },
  {
    name: '32k',
    lengths: [9000, 13000, 17000, 21000, 25000, 29000, 31000, 32000],
    depths: TEN_AND_END,
    buffers: { single: 3000, multi: 3000, parallel: 3000 },
  },
  {
    name: '128k',
    lengths: [16000, 32000, 48000, 64000, 80000, 96000, 112000, 128000],
    depths: TEN_AND_END,
    buffers: LONG,
  },
  {
    name: '200k',
    lengths: [16000, 48000, 80000, 112000, 128000, 144000, 176000, 200000],
    depths: TEN_AND_END,
    buffers: LONG,
  },
  {
    name: '1000k',
    lengths: [20000, 160000, 300000, 440000, 580000, 720000, 860000, 1000000],
    depths: TEN_AND_END,
    buffers: LONG,
  },
];
const LATER = since('0.3.3');
const SIZE_256K: NeedleSize = {
  name: '256k',
  lengths: [32000, 128000, 256000],
  depths: TEN_AND_END,
  buffers: LONG,
};

/** NeedleBench (Li et al. 2024): facts hidden in texts of up to a million tokens. */
export const needleBench: DatasetFamily = {
  folder: 'needlebench',
  title: 'NeedleBench',
  abilities: ['long context'],
  languages: ['en', 'zh'],
  licence: 'unstated',
  files: [
    ...SIZES.flatMap((size) => needleFiles(EDITION, size, since('0.2.4'))),
    ...needleFiles(EDITION, SIZE_256K, LATER),
    ...[...SIZES, SIZE_256K].flatMap((size) =>
      needleFiles(EDITION, size, since('0.5.4'), { infer: RAW, suffix: '_rawprompt' }),
    ),
  ],
};
