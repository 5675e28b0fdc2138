import {
  aliasFile,
  type Compat,
  type DatasetConfig,
  type DatasetFamily,
  type EvalConfig,
  type Json,
} from '../../core/index.ts';
import { component, datasetFiles, evaluator, genInferencer, round } from '../parts.ts';
import { datasets, fewShot } from '../task-parts.ts';
import { FLORES_LANGUAGES, type FloresLanguage } from '../texts/flores.ts';

const [ENGLISH, ...OTHERS] = FLORES_LANGUAGES;

/** From English to every other language, then back. */
const PAIRS = [...OTHERS.map((other) => [ENGLISH, other]), ...OTHERS.map((other) => [other, ENGLISH])] as [
  FloresLanguage,
  FloresLanguage,
][];

function pairAbbr(source: FloresLanguage, target: FloresLanguage): string {
  return `flores_100_${source.code}-${target.code}`;
}

type Wording = (source: FloresLanguage, target: FloresLanguage) => Json;
type Cleaning = (target: FloresLanguage) => Partial<EvalConfig>;

/** Every pair, each question behind the eight most similar examples. */
function pairs(wording: Wording, cleaning: Cleaning): (compat: Compat) => DatasetConfig[] {
  return datasets(
    ...PAIRS.map(([source, target]) => ({
      abbr: pairAbbr(source, target),
      type: 'FloresFirst100Dataset',
      path: { '0.2.4': './data/flores_first100', '0.3.3': 'opencompass/flores' },
      args: { name: `${source.file}-${target.file}` },
      reader: {
        input_columns: `sentence_${source.file}`,
        output_column: `sentence_${target.file}`,
        train_split: 'dev',
        test_split: 'devtest',
      },
      infer: fewShot(
        wording(source, target),
        component('opencompass.openicl.icl_retriever.TopkRetriever', { ice_num: 8 }),
        genInferencer(),
      ),
      evaluate: { evaluator: evaluator('BleuEvaluator'), pred_role: 'BOT', ...cleaning(target) },
    })),
  );
}

/** The same step for answers and references. */
function cleanedBy(name: string): Partial<EvalConfig> {
  return { pred_postprocessor: component(name), dataset_postprocessor: component(name) };
}

const file = datasetFiles('flores_datasets');

const gen806ede = file(
  'flores_gen_806ede',
  pairs(
    (source, target) => ({
      begin: '</E>',
      ...round(
        `Translate the following ${source.name} statements to ${target.name}.\n{sentence_${source.file}}`,
        `{sentence_${target.file}}`,
      ),
    }),
    (target) => (target.code === 'zho_simpl' ? cleanedBy('flores') : {}),
  ),
);

/** FLORES (NLLB Team 2022): the first hundred sentences of each of 101 languages, translated from and to English. */
export const flores: DatasetFamily = {
  folder: 'flores',
  title: 'FLORES (first 100)',
  abilities: ['language'],
  languages: FLORES_LANGUAGES.map(({ file }) => file.slice(0, 3)),
  licence: 'CC BY-SA 4.0',
  size: 20200,
  sizes: Object.fromEntries(PAIRS.map(([source, target]) => [pairAbbr(source, target), 100])),
  files: [
    aliasFile('flores_gen', { '0.2.4': gen806ede }),
    gen806ede,
    file(
      'flores_gen_aad4fd',
      pairs(
        (source, target) =>
          source.code === 'zho_simpl'
            ? `</E>Chinese: {sentence_${source.file}}\nEnglish: {sentence_${target.file}}`
            : `</E>{sentence_${source.file}} = {sentence_${target.file}}`,
        (target) => cleanedBy(target.code === 'zho_simpl' ? 'flores-chinese' : 'flores'),
      ),
    ),
  ],
};
