import {
  type DataFiles,
  type JsonObject,
  type LoaderDefinition,
  plainDict,
  type Row,
} from '../../core/index.ts';
import { parsePythonJson, pythonStr } from '../../util/index.ts';
import { formed, withFirstColumns } from '../json-rows.ts';
import { csvRows, rowSource } from '../row-source.ts';

/** TheoremQA: a CSV file with a header, which is the test split; empty cells are null. */
export const theoremqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.TheoremQA.legacy.TheoremQADataset',
  load: ({ path }, { files }) => ({ test: rowSource(() => tableRows(files, String(path))) }),
};

/** TheoremQA: a JSON file with a list of questions; answers are what Python prints of them. */
export const theoremqaDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.TheoremQA.main.TheoremQADatasetV3',
  load: ({ path }, { files }) => rowSource(() => withFirstColumns(questionsIn(files, String(path)))),
};

async function* tableRows(files: DataFiles, name: string): AsyncGenerator<Row> {
  let header: string[] | undefined;
  for await (const cells of csvRows(files, name)) {
    if (header === undefined) header = cells;
    else yield Object.fromEntries(header.map((column, index) => [column, cells[index] || null]));
  }
}

async function* questionsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  const text = await files.text(name);
  const questions = formed(name, 0, () => parsePythonJson(text) as JsonObject[]);
  for (const question of questions) {
    yield { ...plainDict(question), Answer: pythonStr(question.Answer ?? null) };
  }
}
