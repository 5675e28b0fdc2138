import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonLineTable, jsonRows, withFirstColumns } from '../json-rows.ts';
import { questionRows } from '../question-table.ts';
import { rowSource } from '../row-source.ts';

/** Natural Questions: tables `nq-dev` and `nq-test`; examples show the first answer alone, so the dev split has only that. */
export const naturalQuestionDataset: LoaderDefinition = {
  type: 'opencompass.datasets.natural_question.NaturalQuestionDataset',
  hubPaths: { 'opencompass/natural_question': 'nq' },
  load: ({ path }, { files }) => ({
    dev: rowSource(() => questionRows(files, `${path}/nq-dev.qa.csv`, ([first]) => first)),
    test: rowSource(() => questionRows(files, `${path}/nq-test.qa.csv`, (answers) => answers)),
  }),
};

/** NQ-open: JSONL files; the train split, which gives the examples, has the first answer alone. */
export const nqOpenDataset: LoaderDefinition = {
  type: 'opencompass.datasets.natural_question.NQOpenDataset',
  hubPaths: { 'opencompass/nq_open': 'nq-open' },
  load: ({ path }, { files }) => ({
    validation: jsonLineTable(files, `${path}/nq-open-validation.jsonl`),
    train: rowSource(() => withFirstColumns(jsonRows(files, `${path}/nq-open-train.jsonl`, withFirstAnswer))),
  }),
};

function withFirstAnswer(row: Row & { answer: string[] }): Row {
  return { ...row, answer: row.answer[0] };
}
