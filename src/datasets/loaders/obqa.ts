import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface ObqaItem {
  question: { stem: string; choices: { text: string }[] };
  answerKey: string;
  fact1?: string;
}

const hubPaths = {
  'opencompass/openbookqa_test': 'openbookqa/Main/test.jsonl',
  'opencompass/openbookqa_fact': 'openbookqa/Additional/test_complete.jsonl',
};

/** OpenBookQA: a JSONL file; `fact1` is there where the questions come with their facts. */
export const obqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.obqa.OBQADataset',
  hubPaths,
  load: ({ path }, { files }) => obqaSource(files, path, (stem) => stem),
};

/** OpenBookQA with every stem a question. */
export const obqaDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.obqa.OBQADatasetV2',
  aliases: ['OBQADataset_V2'],
  hubPaths,
  load: ({ path }, { files }) =>
    obqaSource(files, path, (stem) => (stem.endsWith('?') ? stem : `${stem} what?`)),
};

function obqaSource(files: DataFiles, path: Json | undefined, asked: (stem: string) => string): RowSource {
  const toRow = ({ question, answerKey, fact1 }: ObqaItem): Row => {
    const [A, B, C, D] = question.choices.map((choice) => choice.text);
    const row: Row = { A, B, C, D, question_stem: asked(question.stem), answerKey };
    return fact1 === undefined ? row : { ...row, fact1 };
  };
  return rowSource(() => withFirstColumns(jsonRows(files, String(path), toRow)));
}
