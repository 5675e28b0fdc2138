import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface CommonsenseItem {
  question: { stem: string; choices: { text: string }[] };
  answerKey: string;
}

/** CommonsenseQA: JSONL files of the random split; the test split has no answers. */
export const commonsenseqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.commonsenseqa.commonsenseqaDataset',
  hubPaths: { 'opencompass/commonsense_qa': 'commonsenseqa' },
  load({ path }, { files }) {
    const split = (name: string) =>
      rowSource(() => jsonRows(files, `${path}/${name}_rand_split.jsonl`, commonsenseqaRow));
    return { train: split('train'), validation: split('dev') };
  },
};

function commonsenseqaRow({ question, answerKey }: CommonsenseItem): Row {
  const [A, B, C, D, E] = question.choices.map((choice) => choice.text);
  return { question: question.stem, A, B, C, D, E, answerKey };
}
