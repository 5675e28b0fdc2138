import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import { datasets, perNumber, reader, zeroShotPpl } from '../task-parts.ts';

const HEADINGS = ['Premise', 'Passage'];
const ppl54058d = datasetFiles('XCOPA_datasets')(
  'XCOPA_ppl_54058d',
  datasets({
    type: 'XCOPADataset',
    path: 'xcopa',
    reader: reader(['question', 'premise', 'choice1', 'choice2'], 'label', { test_split: 'train' }),
    infer: zeroShotPpl(
      perNumber(
        0,
        HEADINGS,
        (heading, label) => `${heading}:{premise}。\nQuestion:{question}。\nAnswer: {choice${label + 1}}.`,
      ),
    ),
  }),
);

/** XCOPA (Ponti et al. 2020): COPA's plausible causes and effects in eleven languages, and translated into English. */
export const xcopa: DatasetFamily = {
  folder: 'XCOPA',
  title: 'XCOPA',
  abilities: ['reasoning'],
  languages: ['et', 'ht', 'it', 'id', 'qu', 'sw', 'zh', 'ta', 'th', 'tr', 'vi', 'en'],
  licence: 'CC BY 4.0',
  size: 2100,
  files: [aliasFile('XCOPA_ppl', { '0.2.4': ppl54058d }), ppl54058d],
};
