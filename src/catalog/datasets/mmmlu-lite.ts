import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { localeDatasets, localeQuestion } from '../mmmlu-parts.ts';
import { datasetFiles } from '../parts.ts';
import { MMMLU } from '../texts/mmmlu.ts';

const abbrOf = (locale: string) => `openai_mmmlu_lite_${locale}`;
const locales = localeDatasets({
  type: 'MMMLULiteDataset',
  path: 'opencompass/mmmlu_lite',
  abbr: abbrOf,
  name: abbrOf,
});

const NEWEST = since('0.5.4');
const genC51a84 = datasetFiles('mmmlu_lite_datasets')(
  'mmmlu_lite_gen_c51a84',
  locales(localeQuestion),
  NEWEST,
);

/** MMMLU lite: 25 questions of each subject of MMMLU in each language. */
export const mmmluLite: DatasetFamily = {
  folder: 'mmmlu_lite',
  title: 'MMMLU lite',
  abilities: ['knowledge'],
  languages: ['ar', 'bn', 'de', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt', 'sw', 'yo', 'zh'],
  licence: 'MIT',
  size: 19950,
  sizes: Object.fromEntries(Object.keys(MMMLU).map((locale) => [abbrOf(locale), 1425])),
  files: [aliasFile('mmmlu_lite_gen', { '0.5.4': genC51a84 }, NEWEST), genC51a84],
};
