import type { LoaderDefinition } from '../../core/index.ts';
import { jsonLineTable } from '../json-rows.ts';
import { questionRows } from '../question-table.ts';
import { rowSource } from '../row-source.ts';

const hubPaths = { 'opencompass/trivia_qa': 'triviaqa' };

/** TriviaQA: tables `trivia-dev` and `trivia-test`; the latter gives examples and has the first answer alone. */
export const triviaqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.triviaqa.TriviaQADataset',
  hubPaths,
  load: ({ path }, { files }) => ({
    dev: rowSource(() => questionRows(files, `${path}/trivia-dev.qa.csv`, (answers) => answers)),
    test: rowSource(() => questionRows(files, `${path}/trivia-test.qa.csv`, ([first]) => first)),
  }),
};

/** TriviaQA with questions of Wikipedia: JSONL files. */
export const triviaqaDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.triviaqa.TriviaQADatasetV2',
  aliases: ['TriviaQADataset_V2'],
  hubPaths,
  load({ path }, { files }) {
    const split = (name: string) => jsonLineTable(files, `${path}/triviaqa-${name}.jsonl`);
    return { validation: split('validation'), train: split('train') };
  },
};

/** TriviaQA as one JSONL file. */
export const triviaqaDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.triviaqa.TriviaQADatasetV3',
  aliases: ['TriviaQADataset_V3'],
  load: ({ path }, { files }) => jsonLineTable(files, String(path)),
};
