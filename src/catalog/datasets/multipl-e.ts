import { aliasFile, type DatasetFamily, type JsonObject, since } from '../../core/index.ts';
import { component, datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';

const file = datasetFiles('multiple_datasets');
const LATEST = since('0.5.4');
const TOP_TEN = ['cpp', 'cs', 'go', 'java', 'rb', 'js', 'php', 'r', 'rs', 'sh'];
const PROMPT =
  'Based on the provided {language} code snippet, complete the subsequent content. The initial part of the completed code must match the provided code snippet exactly:\n{prompt}';

function problems(languages: readonly string[], more: JsonObject = {}) {
  return datasets(
    ...['humaneval', 'mbpp'].flatMap((tag) =>
      languages.map(
        (language): DatasetParts => ({
          abbr: `${tag}-multiple-${language}`,
          type: 'MultiplEDataset',
          path: 'opencompass/multipl_e',
          args: { language, tag, ...more },
          reader: reader(['language', 'prompt'], 'tests'),
          infer: zeroShotGen(PROMPT),
          evaluate: {
            evaluator: component('opencompass.datasets.MultiplEEvaluator', {
              language,
              ip_address: 'https://opencompass-multiple-evaluator.hf.space',
            }),
            pred_role: 'BOT',
          },
        }),
      ),
    ),
  );
}

const genF44aaf = file('multiple_top_ten_gen_f44aaf', problems(TOP_TEN), LATEST);

/** MultiPL-E (Cassano et al. 2022): HumanEval and MBPP translated to the ten languages that are used most. */
export const multiplE: DatasetFamily = {
  folder: 'multipl_e',
  title: 'MultiPL-E',
  abilities: ['code'],
  languages: ['en'],
  licence: 'MIT',
  files: [
    aliasFile('multiple_gen', { '0.2.4': genF44aaf }, LATEST),
    genF44aaf,
    file('multiple_top_ten_repeat_gen_0cd6ce', problems(['cpp'], { n: 5, k: 3 }), LATEST),
  ],
};
