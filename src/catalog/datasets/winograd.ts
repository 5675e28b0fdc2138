import { aliasFile, type DatasetFamily, isAtLeast, type Json } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { datasets, perNumber, reader, zeroShotPpl } from '../task-parts.ts';

/** Both nouns scored as what the pronoun stands for. */
function scored(columns: string[], template: (noun: string) => Json) {
  return datasets({
    abbr: 'winograd',
    type: { '0.2.4': 'winogradDataset', '0.3.3': 'WinogradDataset' },
    path: 'winograd_wsc',
    args: (compat) => ({
      name: 'wsc285',
      ...(isAtLeast(compat, '0.3.3') ? { trust_remote_code: true } : {}),
    }),
    reader: reader(columns, 'label', { train_split: 'test', test_split: 'test' }),
    infer: zeroShotPpl(perNumber(0, ['{opt1}', '{opt2}'], template)),
  });
}

const ASKED = "{prompt} Q: In the previous text, what does '{pronoun}' refer to? A: ";
const file = datasetFiles('winograd_datasets');
const pplB6c7ed = file(
  'winograd_ppl_b6c7ed',
  scored(['prompt', 'pronoun', 'opt1', 'opt2'], (noun) => round(ASKED + noun)),
);

/** The Winograd schema challenge (Levesque et al. 2012): what a pronoun stands for. */
export const winograd: DatasetFamily = {
  folder: 'winograd',
  title: 'Winograd schemas',
  abilities: ['reasoning'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 285,
  sizes: { winograd: 285 },
  files: [
    aliasFile('winograd_ppl', { '0.2.4': pplB6c7ed }),
    file(
      'winograd_ppl_8f3049',
      scored(['opt1', 'opt2'], (noun) => `${ASKED}${noun}.`),
    ),
    pplB6c7ed,
  ],
};
