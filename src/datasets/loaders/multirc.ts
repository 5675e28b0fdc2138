import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface MultiRcItem {
  passage: {
    text: string;
    questions: { question: string; answers: { text: string; label: number }[] }[];
  };
}

/** MultiRC: a JSONL file of passages; a row for each answer, its label 1 where it is right. */
export const multiRcDataset: LoaderDefinition = {
  type: 'opencompass.datasets.multirc.MultiRCDataset',
  clusterBy: ['text'],
  load: ({ path }, { files }) => answers(files, path, (label) => label),
};

/** MultiRC with A as label where the answer is right, else B. */
export const multiRcDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.multirc.MultiRCDatasetV2',
  aliases: ['MultiRCDataset_V2'],
  clusterBy: ['text'],
  load: ({ path }, { files }) => answers(files, path, (label) => 'BA'[label]),
};

function answers(files: DataFiles, path: Json | undefined, labelOf: (label: number) => unknown): RowSource {
  const rowsOf = ({ passage: { text, questions } }: MultiRcItem): Row[] =>
    questions.flatMap(({ question, answers }) =>
      answers.map((answer) => ({ text, question, answer: answer.text, label: labelOf(answer.label) })),
    );
  return rowSource(() => nestedJsonRows(files, String(path), rowsOf));
}
