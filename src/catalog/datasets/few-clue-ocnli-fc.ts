import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { PLAIN_READINGS, READING_QUESTION, READINGS } from '../entailment-zh.ts';
import { fewClue, fewClueJson, localMode } from '../few-clue-parts.ts';
import { datasetFiles } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = {
  abbr: 'ocnli_fc-',
  folder: 'ocnli',
  reader: reader(['sentence1', 'sentence2'], 'label', { test_split: 'train' }),
};

function scored(template: Json) {
  return fewClueJson({ ...DATASET, type: 'HFDataset', infer: zeroShotPpl(template) });
}

const file = datasetFiles('ocnli_fc_datasets');

const genF97a97 = file(
  'FewCLUE_ocnli_fc_gen_f97a97',
  fewClue(
    {
      ...DATASET,
      type: { '0.2.4': 'cmnliDataset_V2', '0.3.3': 'CMNLIDatasetV2' },
      infer: zeroShotGen(READING_QUESTION),
      evaluate: FIRST_CAPITAL_OF_BOT,
    },
    localMode,
  ),
);
const pplC08300 = file('FewCLUE_ocnli_fc_ppl_c08300', scored(PLAIN_READINGS));

/** OCNLI (Hu et al. 2020), as FewCLUE has it: entailment in sentences written in Chinese. */
export const fewClueOcnliFc: DatasetFamily = {
  folder: 'FewCLUE_ocnli_fc',
  title: 'OCNLI (FewCLUE)',
  abilities: ['reasoning'],
  languages: ['zh'],
  licence: 'CC BY-NC 2.0',
  size: 2680,
  sizes: { 'ocnli_fc-dev': 160, 'ocnli_fc-test': 2520 },
  files: [
    aliasFile('FewCLUE_ocnli_fc_gen', { '0.2.4': genF97a97 }),
    genF97a97,
    aliasFile('FewCLUE_ocnli_fc_ppl', { '0.2.4': pplC08300 }),
    file('FewCLUE_ocnli_fc_ppl_9e8b3d', scored(READINGS)),
    pplC08300,
  ],
};
