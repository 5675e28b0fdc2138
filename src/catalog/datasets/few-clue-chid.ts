import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { fewClue, fewClueJson } from '../few-clue-parts.ts';
import { datasetFiles, round } from '../parts.ts';
import { FIRST_CAPITAL_OF_BOT, perNumber, reader, zeroShotGen, zeroShotPpl } from '../task-parts.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const CONTENTS = LETTERS.map((_, index) => `content${index}`);
const DATASET = { abbr: 'chid-', folder: 'chid' };

const QUESTION = '以下句子是否通顺？\n';
const FLUENT = '这个句子是通顺的。';

/** The text with each idiom in its gap, scored. */
function scored(template: (content: string) => Json) {
  return fewClueJson({
    ...DATASET,
    type: 'CHIDDataset',
    reader: reader(CONTENTS, 'answer'),
    infer: zeroShotPpl(perNumber(0, CONTENTS, (content) => template(`${QUESTION}{${content}}`))),
  });
}

const file = datasetFiles('chid_datasets');

const gen0a29a2 = file(
  'FewCLUE_chid_gen_0a29a2',
  fewClue({
    ...DATASET,
    type: { '0.2.4': 'CHIDDataset_V2', '0.3.3': 'CHIDDatasetV2' },
    reader: reader(['content', ...LETTERS], 'answer'),
    infer: zeroShotGen(
      round(
        '{content}\n请选择______处所填的词\nA. {A}\nB. {B}\nC. {C}\nD. {D}\nE. {E}\nF. {F}\nG. {G}\n请从”A“，”B“，”C“，”D“，”E“，”F“，”G“中进行选择。答：',
      ),
    ),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);
const ppl8f2872 = file(
  'FewCLUE_chid_ppl_8f2872',
  scored((question) => round(question, FLUENT)),
);

/** ChID (Zheng et al. 2019), as FewCLUE has it: which of seven idioms fills the gap of a text. */
export const fewClueChid: DatasetFamily = {
  folder: 'FewCLUE_chid',
  title: 'ChID (FewCLUE)',
  abilities: ['language'],
  languages: ['zh'],
  licence: 'unstated',
  size: 2204,
  sizes: { 'chid-dev': 202, 'chid-test': 2002 },
  files: [
    aliasFile('FewCLUE_chid_gen', { '0.2.4': gen0a29a2 }),
    gen0a29a2,
    aliasFile('FewCLUE_chid_ppl', { '0.2.4': ppl8f2872 }),
    ppl8f2872,
    file(
      'FewCLUE_chid_ppl_acccb5',
      scored((question) => `${question}\n${FLUENT}`),
    ),
  ],
};
