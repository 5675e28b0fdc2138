import { type CatalogFile, type DatasetFamily, type InferConfig, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

const TASKS = Array.from({ length: 10 }, (_, index) => `qa${index + 1}`);
/** Lengths by their names, with the most tokens that a model is given; the shortest are not limited. */
const LENGTHS: { [name: string]: number | undefined } = {
  '0k': undefined,
  '2k': 2048,
  '4k': 4096,
  '16k': 16384,
  '32k': 32768,
  '128k': 131072,
  '256k': 262144,
  '1m': undefined,
};

function tasks(length: string, infer: InferConfig) {
  return datasets(
    ...TASKS.map((task) => ({
      abbr: `babilong_${task}_${length}`,
      type: 'babilong.babilong.BabiLongDataset',
      path: 'opencompass/babilong',
      args: { task, split_name: length },
      reader: reader(['prompt'], 'answer'),
      infer,
      evaluate: { evaluator: component('opencompass.datasets.babilong.babilong.BabiLongEvaluator') },
    })),
  );
}

const NEWEST = since('0.5.4');

function lengthFiles([length, limit]: [string, number | undefined]): CatalogFile[] {
  const file = datasetFiles(`babiLong_${length}_datasets`);
  const args = limit === undefined ? {} : { max_seq_len: limit };
  const asked = zeroShotGen(round('{prompt}', '{answer}\n'), args);
  const raw = file(`babilong_${length}_rawprompt_gen`, tasks(length, rawGen('{prompt}', args)), NEWEST);
  return [file(`babilong_${length}_gen`, tasks(length, asked), NEWEST), raw];
}

/** BABILong (Kuratov et al. 2024): the ten first tasks of bAbI, their facts hidden in books. */
export const babilong: DatasetFamily = {
  folder: 'babilong',
  title: 'BABILong',
  abilities: ['long context', 'reasoning'],
  languages: ['en'],
  licence: 'Apache-2.0',
  files: Object.entries(LENGTHS).flatMap(lengthFiles),
};
