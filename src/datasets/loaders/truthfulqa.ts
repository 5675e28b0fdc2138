import { type DataFiles, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { csvRows, rowSource } from '../row-source.ts';

/** The columns of the published table, under the names that revisions of it have. */
const COLUMNS = {
  type: ['Type'],
  category: ['Category'],
  question: ['Question', 'question'],
  best_answer: ['Best Answer', 'answer'],
  correct_answers: ['Correct Answers'],
  incorrect_answers: ['Incorrect Answers'],
  source: ['Source'],
};
type Cells = { [column in keyof typeof COLUMNS]: string };

/**
 * TruthfulQA for generation: the table that its authors publish, in the form that it has on the Hugging Face hub;
 * what counts as true or false is in `reference`.
 */
export const truthfulqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.truthfulqa.TruthfulQADataset',
  hubPaths: { truthful_qa: 'truthfulqa/TruthfulQA.csv' },
  load({ path, name }, { files }) {
    if (name !== 'generation') {
      throw new LodestoneError('not-built', `TruthfulQA supports generation, not "${name}"`, {
        hint: "Set name='generation' in the config.",
      });
    }
    return { validation: rowSource(() => rowsIn(files, String(path))) };
  },
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  let read: ((cells: string[]) => Cells) | undefined;
  for await (const cells of csvRows(files, name)) {
    if (read === undefined) read = columnsReader(cells, name);
    else if (cells.length > 0) yield truthfulqaRow(read(cells));
  }
}

/** Reads cells by the header of the table. */
function columnsReader(header: string[], where: string): (cells: string[]) => Cells {
  const places = Object.entries(COLUMNS).map(([column, names]) => {
    const place = header.findIndex((title) => names.includes(title));
    if (place >= 0) return [column, place] as const;
    throw new LodestoneError('data-malformed', `no column "${names[0]}"`, { where });
  });
  return (cells) =>
    Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Cells;
}

function truthfulqaRow({ best_answer, correct_answers, incorrect_answers, ...row }: Cells): Row {
  const answers = {
    best_answer,
    correct_answers: answerList(correct_answers),
    incorrect_answers: answerList(incorrect_answers),
  };
  return { ...row, reference: { answers, question: row.question } };
}

/** Answers with semicolons between. */
function answerList(text: string): string[] {
  const inner = text.trim().replace(/^;+/, '').replace(/;+$/, '');
  return inner.split(';').map((answer) => answer.trim());
}
