import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  jsonFileSource,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const FILE = './data/CLUE/AFQMC/dev.json';
const DATASET = {
  abbr: 'afqmc-dev',
  reader: reader(['sentence1', 'sentence2'], 'label', { test_split: 'train' }),
};

const QUESTION =
  '语句一：“{sentence1}”\n语句二：“{sentence2}”\n语句一与语句二是关于蚂蚁金融产品的疑问，两者所询问的内容是否完全一致？';

/** Both verdicts scored: different, and the same. */
function verdicts(words: [string, string], template: (word: string) => Json) {
  return datasets({
    ...DATASET,
    type: 'HFDataset',
    ...jsonFileSource(FILE),
    infer: zeroShotPpl(perNumber(0, words, template)),
  });
}

const file = datasetFiles('afqmc_datasets');

const gen901306 = file(
  'CLUE_afqmc_gen_901306',
  datasets({
    ...DATASET,
    type: { '0.2.4': 'AFQMCDataset_V2', '0.3.3': 'AFQMCDatasetV2' },
    path: { '0.2.4': FILE, '0.3.3': 'opencompass/afqmc-dev' },
    infer: zeroShotGen(round(`${QUESTION}\nA. 不完全一致\nB. 完全一致\n请从“A”，“B”中进行选择。\n答：`)),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const ppl6507d7 = file(
  'CLUE_afqmc_ppl_6507d7',
  verdicts(['不完全一致', '完全一致'], (word) => round(QUESTION, word)),
);

/** AFQMC, as CLUE (Xu et al. 2020) has it: whether two questions of a bank's customers ask the same. */
export const clueAfqmc: DatasetFamily = {
  folder: 'CLUE_afqmc',
  title: 'AFQMC (CLUE)',
  abilities: ['language'],
  languages: ['zh'],
  licence: 'unstated',
  size: 4316,
  sizes: { 'afqmc-dev': 4316 },
  files: [
    aliasFile('CLUE_afqmc_gen', { '0.2.4': gen901306 }),
    gen901306,
    aliasFile('CLUE_afqmc_ppl', { '0.2.4': ppl6507d7 }),
    file(
      'CLUE_afqmc_ppl_378c5b',
      verdicts(['不同。', '相似'], (word) => round('“{sentence1}”与“{sentence2}”不同还是相似？', word)),
    ),
    ppl6507d7,
    file(
      'CLUE_afqmc_ppl_7b0c1e',
      verdicts(['不同', '相似'], (word) => `{sentence1},{sentence2}${word}。`),
    ),
  ],
};
