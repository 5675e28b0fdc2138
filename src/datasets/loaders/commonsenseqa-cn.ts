import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface CommonsenseItem {
  question_concept: unknown;
  id: unknown;
  choices: { text: string[] };
  [column: string]: unknown;
}

/** CommonsenseQA in Chinese: one JSONL file, which is both the train and the validation split. */
export const commonsenseqaDatasetCn: LoaderDefinition = {
  type: 'opencompass.datasets.commonsenseqa_cn.CommonsenseQADataset_CN',
  load({ path }, { files }) {
    const source = rowSource(() => withFirstColumns(jsonRows(files, String(path), commonsenseqaCnRow)));
    return { train: source, validation: source };
  },
};

function commonsenseqaCnRow({ question_concept: _, id: __, choices, ...rest }: CommonsenseItem): Row {
  const [A, B, C, D, E] = choices.text;
  return { ...rest, A, B, C, D, E };
}
