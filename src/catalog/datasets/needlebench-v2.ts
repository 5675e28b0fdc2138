import { type DatasetFamily, since } from '../../core/index.ts';
import { type NeedleEdition, type NeedleSize, needleFiles } from '../needlebench-parts.ts';
import { component } from '../parts.ts';

const inPackage = (part: string) => component(`opencompass.datasets.needlebench_v2.${part}`);

const EDITION: NeedleEdition = {
  name: 'needlebench_v2',
  path: 'opencompass/needlebench',
  args: {},
  chains: () => 'names.json',
  multi: {
    evaluator: inPackage('atc.NeedleBenchATCEvaluator'),
    pred_postprocessor: inPackage('atc.needlebench_atc_postprocess_v2'),
  },
};

const DEPTHS = Array.from({ length: 11 }, (_, index) => index * 10);

function needleSize(name: string, lengths: readonly number[], buffer: number): NeedleSize {
  return { name, lengths, depths: DEPTHS, buffers: { single: buffer, multi: buffer, parallel: buffer } };
}

const SIZES = [
  needleSize('4k', [1000, 2000, 3000, 4000], 500),
  needleSize('8k', [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000], 500),
  needleSize('32k', [1000, 4000, 8000, 12000, 16000, 20000, 24000, 28000, 32000], 3000),
  needleSize('128k', [1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000], 3000),
  needleSize('200k', [1000, 25000, 50000, 75000, 100000, 125000, 150000, 175000, 200000], 3000),
  needleSize('256k', [32000, 128000, 256000], 3000),
  needleSize('1000k', [1000, 125000, 250000, 375000, 500000, 625000, 750000, 875000, 1000000], 3000),
];

/** NeedleBench V2 (Li et al. 2025): the tasks of NeedleBench, chains of names among them. */
export const needleBenchV2: DatasetFamily = {
  folder: 'needlebench_v2',
  title: 'NeedleBench V2',
  abilities: ['long context', 'reasoning'],
  languages: ['en', 'zh'],
  licence: 'unstated',
  files: SIZES.flatMap((size) => needleFiles(EDITION, size, since('0.5.4'))),
};
