import type { DataFiles, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface WinograndeItem {
  sentence: string;
  option1: string;
  option2: string;
  answer: string;
}

const hubPaths = { 'opencompass/winogrande': 'winogrande' };

/** WinoGrande: `dev.jsonl`, a sentence with a gap and two words for it; the answer is `1` or `2`. */
export const winograndeDataset: LoaderDefinition = {
  type: 'opencompass.datasets.winogrande.WinograndeDataset',
  aliases: ['winograndeDataset'],
  hubPaths,
  load: ({ path }, { files }) => winograndeSplit(files, `${path}/dev.jsonl`, (answer) => answer),
};

/** WinoGrande with a letter as answer. */
export const winograndeDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.winogrande.WinograndeDatasetV2',
  aliases: ['winograndeDataset_V2'],
  hubPaths,
  load: ({ path }, { files }) => winograndeSplit(files, `${path}/dev.jsonl`, answerLetter),
};

/** The same with the smallest train split, for examples. */
export const winograndeDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.winogrande.WinograndeDatasetV3',
  aliases: ['winograndeDataset_V3'],
  hubPaths,
  load: ({ path }, { files }) => ({
    train_xs: winograndeSplit(files, `${path}/train_xs.jsonl`, answerLetter),
    dev: winograndeSplit(files, `${path}/dev.jsonl`, answerLetter),
  }),
};

function winograndeSplit(files: DataFiles, file: string, answerOf: (answer: string) => unknown): RowSource {
  return rowSource(() => jsonRows(files, file, (item: WinograndeItem) => winograndeRow(item, answerOf)));
}

function winograndeRow(
  { sentence, option1, option2, answer }: WinograndeItem,
  answerOf: (answer: string) => unknown,
): Row {
  return {
    prompt: sentence,
    only_option1: option1,
    only_option2: option2,
    opt1: sentence.replaceAll('_', () => option1),
    opt2: sentence.replaceAll('_', () => option2),
    answer: answerOf(answer),
    cont: sentence.split('_')[1],
  };
}

/** Rows of the test split have no answer. */
function answerLetter(answer: string): string | undefined {
  return answer === '' ? 'NULL' : ' AB'[Number(answer)];
}
