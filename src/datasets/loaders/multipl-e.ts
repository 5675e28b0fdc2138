import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

const LANGUAGES = [
  ...['adb', 'clj', 'cpp', 'cs', 'd', 'dart', 'elixir', 'go', 'hs', 'java', 'jl', 'js', 'lua', 'ml', 'php'],
  ...['pl', 'py', 'r', 'rb', 'rkt', 'rs', 'scala', 'sh', 'swift', 'ts'],
];

/** MultiPL-E: a folder with a JSONL file for each benchmark and language. Arguments `tag` and `language`: which. */
export const multiplEDataset: LoaderDefinition = {
  type: 'opencompass.datasets.multipl_e.MultiplEDataset',
  hubPaths: { 'opencompass/multipl_e': 'multipl_e' },
  load({ path, language, tag = 'humaneval' }, { files }) {
    known('tag', tag, ['humaneval', 'mbpp']);
    // Nobody has translated MBPP to Dart.
    known(
      'language',
      language,
      LANGUAGES.filter((name) => tag === 'humaneval' || name !== 'dart'),
    );
    const name = `${path}/${tag}-${language}.jsonl`;
    return rowSource(() => withFirstColumns(jsonRows<Row>(files, name, (row) => row)));
  },
};

const EARLIER_LANGUAGES = [
  ...['cpp', 'cs', 'd', 'go', 'java', 'jl', 'js', 'lua', 'php', 'pl', 'py', 'r', 'rb', 'rkt', 'rs', 'scala'],
  ...['sh', 'swift', 'ts'],
];
/** How the prompt was translated: its words, its examples, both, or the words without examples. */
const TRANSLATIONS = ['keep', 'transform', 'reworded', 'remove'];

/** HumanEval's part of it in 19 languages. Arguments `language`, `version`: which; `num_repeats`: each so many times in a row. */
export const humanevalMultiDataset: LoaderDefinition = {
  type: 'opencompass.datasets.humaneval_multi.HumanevalMultiDataset',
  load({ path, language, version, num_repeats: repeats = 1 }, { files }) {
    known('language', language, EARLIER_LANGUAGES);
    known('version', version, TRANSLATIONS);
    const name = `${String(path).replace(/\/$/, '')}/humaneval-${language}-${version}.jsonl`;
    return rowSource(async function* () {
      for await (const row of withFirstColumns(jsonRows<Row>(files, name, (item) => item))) {
        for (let i = 0; i < Number(repeats); i += 1) yield row;
      }
    });
  },
};

function known(argument: string, value: unknown, values: readonly string[]): void {
  if (values.includes(String(value))) return;
  throw new LodestoneError('config-invalid', `MultiPL-E has no ${argument} "${value}"`, {
    hint: `Use one of ${values.join(', ')}.`,
  });
}
