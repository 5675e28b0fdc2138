import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface RecordItem {
  passage: { text: string };
  qas: { query: string; answers: { text: string }[] }[];
}

/** ReCoRD: a JSONL file of news texts; a row for each question, which has a gap. */
export const recordDataset: LoaderDefinition = {
  type: 'opencompass.datasets.record.ReCoRDDataset',
  clusterBy: ['text'],
  load: ({ path }, { files }) => questions(files, path, (text) => text),
};

/** ReCoRD without empty lines in the text. */
export const recordDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.record.ReCoRDDatasetV2',
  aliases: ['ReCoRDDataset_V2'],
  clusterBy: ['text'],
  load: ({ path }, { files }) => questions(files, path, (text) => text.replaceAll('\n\n', '\n')),
};

function questions(files: DataFiles, path: Json | undefined, cleaned: (text: string) => string): RowSource {
  const rowsOf = ({ passage, qas }: RecordItem): Row[] => {
    const text = cleaned(passage.text.replaceAll('@highlight', ''));
    return qas.map(({ query, answers }) => ({
      text,
      question: query.replaceAll('@placeholder', '____'),
      answers: answers.map((answer) => answer.text),
    }));
  };
  return rowSource(() => nestedJsonRows(files, String(path), rowsOf));
}
