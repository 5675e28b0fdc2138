import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** Natural Questions in Chinese: a JSONL file a split; examples have one answer, questions a list. */
export const naturalQuestionDatasetCn: LoaderDefinition = {
  type: 'opencompass.datasets.natural_question_cn.NaturalQuestionDatasetCN',
  aliases: ['NaturalQuestionDataset_CN'],
  load({ path }, { files }) {
    const split = (name: string, rowOf: (row: Row) => Row) =>
      rowSource(() => withFirstColumns(jsonRows(files, `${path}/${name}.jsonl`, rowOf)));
    return { dev: split('dev', withFirstAnswer), test: split('test', (row) => row) };
  },
};

function withFirstAnswer(row: Row): Row {
  return { ...row, answer: (row.answer as unknown[])[0] };
}
