import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson } from '../few-clue-parts.ts';
import { datasetFiles, round } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const DATASET = { abbr: 'cluewsc-', folder: 'cluewsc' };
const COLUMNS = ['span1', 'span2', 'text', 'new_text'];

const ENGLISH = '{text}\nHere, is the pronoun "{span2}" used to mean "{span1}"?';

/** No and yes scored. */
function scored(words: [string, string], template: (word: string) => Json) {
  return fewClueJson({
    ...DATASET,
    type: 'CluewscDataset',
    reader: reader(COLUMNS, 'answer'),
    infer: zeroShotPpl(perNumber(0, words, template)),
  });
}

const file = datasetFiles('cluewsc_datasets');

const genC68933 = file(
  'FewCLUE_cluewsc_gen_c68933',
  fewClue({
    ...DATASET,
    type: { '0.2.4': 'CluewscDataset_V2', '0.3.3': 'CluewscDatasetV2' },
    reader: reader(COLUMNS, 'label'),
    infer: zeroShotGen(
      round('{text}\n此处，“{span2}”是否指代“{span1}“？\nA. 是\nB. 否\n请从”A“，”B“中进行选择。\n答：'),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const ppl868415 = file(
  'FewCLUE_cluewsc_ppl_868415',
  scored(['否', '是'], (word) => round('{text}\n此处，代词“{span2}“被用于指代“{span1}“吗?', word)),
);

/** CLUEWSC (Xu et al. 2020), as FewCLUE has it: what a pronoun refers to. */
export const fewClueCluewsc: DatasetFamily = {
  folder: 'FewCLUE_cluewsc',
  title: 'CLUEWSC (FewCLUE)',
  abilities: ['language', 'reasoning'],
  languages: ['zh'],
  licence: 'unstated',
  size: 1135,
  sizes: { 'cluewsc-dev': 159, 'cluewsc-test': 976 },
  files: [
    aliasFile('FewCLUE_cluewsc_gen', { '0.2.4': genC68933 }),
    genC68933,
    aliasFile('FewCLUE_cluewsc_ppl', { '0.2.4': ppl868415 }),
    file(
      'FewCLUE_cluewsc_ppl_12e4e0',
      scored(['No.', 'Yes.'], (word) => round(ENGLISH, word)),
    ),
    file(
      'FewCLUE_cluewsc_ppl_4284a0',
      scored(['No.', 'Yes.'], (word) => `${ENGLISH} ${word}`),
    ),
    ppl868415,
  ],
};
