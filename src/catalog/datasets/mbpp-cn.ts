import {
  aliasFile,
  type CatalogFile,
  type Compat,
  type DatasetFamily,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';
import { QUOTED, QUOTED_LATER } from '../texts/mbpp.ts';
import { inChinese } from '../texts/mbpp-relatives.ts';

const file = datasetFiles('mbpp_cn_datasets');
const OLD = ['0.2.4'] as const;
const LATER = since('0.3.3');

function tasks(prompt: readonly string[], passAtK?: 'passk' | 'repeat10', more: JsonObject = {}) {
  return datasets({
    abbr: passAtK === undefined ? 'mbpp_cn' : `mbpp_cn_${passAtK}`,
    type: passAtK === undefined ? 'MBPPDataset' : { '0.2.4': 'MBPPDataset_V2', '0.3.3': 'MBPPDatasetV2' },
    path: './data/mbpp_cn/mbpp_cn.jsonl',
    args: passAtK === 'repeat10' ? { num_repeats: 10 } : more,
    reader: reader(['text', 'test_list'], passAtK === undefined ? 'test_list_2' : 'test_column'),
    infer: zeroShotGen(round(...inChinese(prompt)), { max_out_len: 512 }),
    evaluate: {
      evaluator: component(
        `opencompass.datasets.${passAtK === undefined ? 'MBPPEvaluator' : 'MBPPPassKEvaluator'}`,
      ),
      pred_role: 'BOT',
    },
  });
}

/** A config of 0.2 under its name, and under the one that later versions gave it. */
function first(name: string, passAtK?: 'passk' | 'repeat10'): CatalogFile[] {
  const build = (compat: Compat) => tasks(QUOTED, passAtK)(compat);
  return [file(`mbpp_cn_${name}`, build, OLD), file(`deprecated_mbpp_cn_${name}`, build, LATER)];
}

const [gen1d1481, deprecated1d1481] = first('gen_1d1481') as [CatalogFile, CatalogFile];
const gen9114d5 = file('mbpp_cn_gen_9114d5', tasks(QUOTED_LATER, undefined, { local_mode: true }), LATER);

/** MBPP in Chinese: the same functions and tests, the task in Chinese. */
export const mbppCn: DatasetFamily = {
  folder: 'mbpp_cn',
  title: 'MBPP in Chinese',
  abilities: ['code'],
  languages: ['zh'],
  licence: 'unknown',
  files: [
    aliasFile('mbpp_cn_gen', { '0.2.4': gen1d1481, '0.3.3': gen9114d5 }),
    gen1d1481,
    deprecated1d1481,
    gen9114d5,
    ...first('passk_gen_1d1481', 'passk'),
    ...first('repeat10_gen_1d1481', 'repeat10'),
  ],
};
