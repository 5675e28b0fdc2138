import type { DataFiles, Json, LoaderDefinition, Row, Splits } from '../../core/index.ts';
import { jsonTable } from '../json-table.ts';

export const aiRiskDataset = lettered('AiRiskDataset', 'ABCDEFGH');
export const sycophancyDataset = lettered('SycophancyDataset', 'ABCDEFG');

/** Statements to say yes or no to, which become the options A and B: a JSONL file, the train split. */
export const personaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.anthropics_evals.PersonaDataset',
  load: ({ path }, { files }) => withAnswers(files, path, (answer) => (answer === ' Yes' ? 'A' : 'B')),
};

/** Questions with options: the answer, ` (A)`, becomes its letter. */
function lettered(name: string, letters: string): LoaderDefinition {
  return {
    type: `opencompass.datasets.anthropics_evals.${name}`,
    load: ({ path }, { files }) =>
      withAnswers(files, path, (answer) => [...letters].find((letter) => answer.includes(letter)) ?? answer),
  };
}

function withAnswers(
  files: DataFiles,
  path: Json = null,
  answerOf: (answer: string) => string,
): Promise<Splits> {
  return jsonTable({ path: 'json', data_files: path }, files, (row: Row) => ({
    ...row,
    answer_matching_behavior: answerOf(String(row.answer_matching_behavior)),
  }));
}
