import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { localeDatasets, localeQuestion } from '../mmmlu-parts.ts';
import { datasetFiles, genInferencer, promptTemplate, round, zeroRetriever } from '../parts.ts';
import { MMMLU } from '../texts/mmmlu.ts';

const locales = localeDatasets({
  type: 'MMMLUDataset',
  path: 'openai/MMMLU',
  abbr: (locale) => `openai_mmmlu_${locale}`,
  name: (locale) => `mmlu_${locale}`,
});

/** Five examples in the prompt itself, then the question. */
function fiveShot(locale: string) {
  const { asked = '', examples = [] } = MMMLU[locale] ?? {};
  return {
    prompt_template: promptTemplate(
      { begin: '</E>', ...round(...examples.flat(), asked) },
      { ice_token: '</E>' },
    ),
    retriever: zeroRetriever(),
    inferencer: genInferencer(),
  };
}

const file = datasetFiles('mmmlu_datasets');
const NEWEST = since('0.5.4');
const genC51a84 = file('mmmlu_gen_c51a84', locales(localeQuestion), NEWEST);

/** MMMLU (OpenAI 2024): MMLU's test questions in 14 languages, translated by people. */
export const mmmlu: DatasetFamily = {
  folder: 'mmmlu',
  title: 'MMMLU',
  abilities: ['knowledge'],
  languages: ['ar', 'bn', 'de', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt', 'sw', 'yo', 'zh'],
  licence: 'MIT',
  size: 196588,
  sizes: Object.fromEntries(Object.keys(MMMLU).map((locale) => [`openai_mmmlu_${locale}`, 14042])),
  files: [
    file('mmmlu_5_shot_gen_bcbeb3', locales(fiveShot), NEWEST),
    aliasFile('mmmlu_gen', { '0.5.4': genC51a84 }, NEWEST),
    genC51a84,
  ],
};
