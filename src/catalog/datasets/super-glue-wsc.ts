import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { datasetFiles, perLabel, round } from '../parts.ts';
import {
  datasets,
  FIRST_CAPITAL_OF_BOT,
  jsonFileSource,
  perNumber,
  reader,
  zeroShotGen,
  zeroShotPpl,
} from '../task-parts.ts';

const PATH = './data/SuperGLUE/WSC/val.jsonl';
const SPANS = ['span1', 'span2', 'text'];
const LETTERED = { abbr: 'WSC', path: PATH, reader: reader(SPANS, 'label') };

/** The text as it is. */
const PLAIN = { ...LETTERED, type: { '0.2.4': 'WSCDataset_V2', '0.3.3': 'WSCDatasetV2' } };
/** Both spans marked in the text. */
const MARKED = { ...LETTERED, type: { '0.2.4': 'WSCDataset_V3', '0.3.3': 'WSCDatasetV3' } };

const SAME = "{text}\nIs '{span1}' and '{span2}' refers to the same entity in the above sentence?";
const REFERS = 'Passage: {text}\nDoes the pronoun # {span2} # refer to * {span1} *?\nA. Yes\nB. No\nAnswer:';

/** The text as it is, and with the pronoun replaced, each scored. */
function replaced(template: (text: string) => Json) {
  return datasets({
    abbr: 'WSC',
    type: 'WSCDataset',
    ...jsonFileSource(PATH),
    reader: reader([...SPANS, 'new_text'], 'answer'),
    infer: zeroShotPpl(perNumber(0, ['{text}', '{new_text}'], template)),
  });
}

const file = datasetFiles('WSC_datasets');

const genFe4bf3 = file(
  'SuperGLUE_WSC_gen_fe4bf3',
  datasets({ ...MARKED, infer: zeroShotGen(round(REFERS)), evaluate: FIRST_CAPITAL_OF_BOT }),
);
const ppl1c4a90 = file(
  'SuperGLUE_WSC_ppl_1c4a90',
  datasets({ ...MARKED, infer: zeroShotPpl(perLabel('AB', (letter) => round(`${REFERS} `, letter))) }),
);

/** The Winograd schema challenge (Levesque et al. 2012), as SuperGLUE has it: what a pronoun refers to. */
export const superGlueWsc: DatasetFamily = {
  folder: 'SuperGLUE_WSC',
  title: 'WSC (SuperGLUE)',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 104,
  sizes: { WSC: 104 },
  files: [
    aliasFile('SuperGLUE_WSC_gen', { '0.2.4': genFe4bf3 }),
    file(
      'SuperGLUE_WSC_gen_7902a7',
      datasets({
        ...PLAIN,
        infer: zeroShotGen(round(`${SAME}\nA. Yes\nB. No\nAnswer:`)),
        evaluate: FIRST_CAPITAL_OF_BOT,
      }),
    ),
    genFe4bf3,
    aliasFile('SuperGLUE_WSC_ppl', { '0.2.4': ppl1c4a90 }),
    file(
      'SuperGLUE_WSC_ppl_003529',
      replaced((text) => round(text)),
    ),
    ppl1c4a90,
    file(
      'SuperGLUE_WSC_ppl_d0f531',
      datasets({ ...PLAIN, infer: zeroShotPpl({ A: round(SAME, 'Yes'), B: round(SAME, 'No') }) }),
    ),
    file(
      'SuperGLUE_WSC_ppl_f37e78',
      replaced((text) => text),
    ),
  ],
};
