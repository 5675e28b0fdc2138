import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** TyDi QA: a folder `dev` with one JSONL file a language; `answer` holds the different answers. */
export const tydiqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.tydiqa.TydiQADataset',
  hubPaths: { 'opencompass/tydiqa': 'tydiqa' },
  load: ({ path, lang }, { files }) =>
    rowSource(() => withFirstColumns(jsonRows(files, `${path}/dev/${lang}-dev.jsonl`, withAnswer))),
};

function withAnswer(row: Row & { answers: { text: string }[] }): Row {
  return { ...row, answer: [...new Set(row.answers.map((answer) => answer.text))] };
}
