import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { PLAIN_READINGS, READING_QUESTION, READINGS, RELATIONS, relationQuestion } from '../entailment-zh.ts';
import { datasetFiles } from '../parts.ts';
import { datasets, FIRST_CAPITAL_OF_BOT, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = {
  abbr: 'cmnli',
  path: { '0.2.4': './data/CLUE/cmnli/cmnli_public/dev.json', '0.3.3': 'opencompass/cmnli-dev' },
  reader: reader(['sentence1', 'sentence2'], 'label', { test_split: 'train' }),
};

function lettered(template: Json) {
  return datasets({
    ...DATASET,
    type: { '0.2.4': 'cmnliDataset_V2', '0.3.3': 'CMNLIDatasetV2' },
    infer: zeroShotGen(template),
    evaluate: FIRST_CAPITAL_OF_BOT,
  });
}

function scored(template: Json) {
  return datasets({
    ...DATASET,
    type: { '0.2.4': 'cmnliDataset', '0.3.3': 'CMNLIDataset' },
    infer: zeroShotPpl(template),
  });
}

const file = datasetFiles('cmnli_datasets');

const gen1abf97 = file('CLUE_cmnli_gen_1abf97', lettered(relationQuestion()));
const pplFdc6de = file('CLUE_cmnli_ppl_fdc6de', scored(RELATIONS));

/** CMNLI, as CLUE (Xu et al. 2020) has it: entailment in sentences translated from MNLI and XNLI. */
export const clueCmnli: DatasetFamily = {
  folder: 'CLUE_cmnli',
  title: 'CMNLI (CLUE)',
  abilities: ['reasoning'],
  languages: ['zh'],
  licence: 'unstated',
  size: 12241,
  sizes: { cmnli: 12241 },
  files: [
    aliasFile('CLUE_cmnli_gen', { '0.2.4': gen1abf97 }),
    gen1abf97,
    file('CLUE_cmnli_gen_51e956', lettered(READING_QUESTION)),
    aliasFile('CLUE_cmnli_ppl', { '0.2.4': pplFdc6de }),
    file('CLUE_cmnli_ppl_98dd6e', scored(PLAIN_READINGS)),
    file('CLUE_cmnli_ppl_ef69e7', scored(READINGS)),
    pplFdc6de,
  ],
};
