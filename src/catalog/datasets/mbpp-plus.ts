import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, type Versioned, zeroShotGen } from '../task-parts.ts';
import { QUOTED, QUOTED_LATER } from '../texts/mbpp.ts';
import { BEGUN, ofPlus } from '../texts/mbpp-relatives.ts';

const file = datasetFiles('mbpp_plus_datasets');
const LOCAL = './data/mbpp_plus/mbpp_plus.jsonl';
const HUB = 'opencompass/mbpp_plus';

function tasks(template: Json, path: Versioned, args: JsonObject = { max_out_len: 512 }) {
  return datasets({
    abbr: 'mbpp_plus',
    type: 'MBPPPlusDataset',
    path,
    reader: reader(['text', 'test_list'], 'task_id'),
    infer: zeroShotGen(template, args),
    evaluate: {
      evaluator: component('opencompass.datasets.MBPPEvaluator', { metric: 'MBPPPlus' }),
      pred_role: 'BOT',
    },
  });
}

const gen94815c = tasks(round(...ofPlus(QUOTED)), LOCAL);
const first: CatalogFile = file('mbpp_plus_gen_94815c', gen94815c, ['0.2.4']);
const gen0b836a = file(
  'mbpp_plus_gen_0b836a',
  tasks(round(...ofPlus(QUOTED_LATER)), { '0.2.4': LOCAL, '0.5.4': HUB }),
  since('0.3.3'),
);

/** MBPP+ (Liu et al. 2023): tasks of MBPP with 35 times as many tests. */
export const mbppPlus: DatasetFamily = {
  folder: 'mbpp_plus',
  title: 'MBPP+',
  abilities: ['code'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 378,
  sizes: { mbpp_plus: 378 },
  files: [
    aliasFile('mbpp_plus_gen', { '0.2.4': first, '0.3.3': gen0b836a }),
    first,
    file('deprecated_mbpp_plus_gen_94815c', gen94815c, since('0.3.3')),
    gen0b836a,
    file('mbpp_plus_0shot_new_gen', tasks(BEGUN, HUB, {}), since('0.5.4')),
  ],
};
