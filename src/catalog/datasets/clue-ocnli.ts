import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { PLAIN_READINGS, READING_QUESTION, READINGS, RELATIONS, relationQuestion } from '../entailment-zh.ts';
import { datasetFiles } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  jsonFileSource,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const FILE = './data/CLUE/OCNLI/dev.json';
const DATASET = { abbr: 'ocnli', reader: reader(['sentence1', 'sentence2'], 'label') };

function lettered(template: Json) {
  return datasets({
    ...DATASET,
    type: { '0.2.4': 'cmnliDataset_V2', '0.3.3': 'CMNLIDatasetV2' },
    path: { '0.2.4': FILE, '0.3.3': 'opencompass/OCNLI-dev' },
    infer: zeroShotGen(template),
    evaluate: FIRST_CAPITAL_OF_BOT,
  });
}

/** Read by the generic reader, which keeps the pairs without a common label. */
function scored(template: Json) {
  return datasets({ ...DATASET, type: 'HFDataset', ...jsonFileSource(FILE), infer: zeroShotPpl(template) });
}

const file = datasetFiles('ocnli_datasets');

const genC4cb6c = file('CLUE_ocnli_gen_c4cb6c', lettered(relationQuestion(' ')));
const pplFdc6de = file('CLUE_ocnli_ppl_fdc6de', scored(RELATIONS));

/** OCNLI (Hu et al. 2020), as CLUE has it: entailment in sentences written in Chinese. */
export const clueOcnli: DatasetFamily = {
  folder: 'CLUE_ocnli',
  title: 'OCNLI (CLUE)',
  abilities: ['reasoning'],
  languages: ['zh'],
  licence: 'CC BY-NC 2.0',
  size: 2950,
  sizes: { ocnli: 2950 },
  files: [
    aliasFile('CLUE_ocnli_gen', { '0.2.4': genC4cb6c }),
    file('CLUE_ocnli_gen_51e956', lettered(READING_QUESTION)),
    genC4cb6c,
    aliasFile('CLUE_ocnli_ppl', { '0.2.4': pplFdc6de }),
    file('CLUE_ocnli_ppl_98dd6e', scored(PLAIN_READINGS)),
    file('CLUE_ocnli_ppl_ef69e7', scored(READINGS)),
    pplFdc6de,
  ],
};
