import { type DataFiles, type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { PythonRandom } from '../../util/index.ts';
import { csvRows, loadedSource, rowSource } from '../row-source.ts';

/** The orders that options stand in, one question after the other. */
const ORDERS = ['ABCD', 'BCDA', 'CDAB', 'DABC'];
const LETTERS = [...'ABCD'];

/** How often simple-evals asks each question. */
const REPEATS = 4;

/** GPQA: a CSV file in which the right option stands first. */
export const gpqaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.gpqa.GPQADataset',
  load: ({ path, name }, { files }) => rowSource(() => inTurn(questionsIn(files, `${path}/${name}`))),
};

/** GPQA as simple-evals has it: four times, the options in a random order each time. */
export const gpqaSimpleEvalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.gpqa.GPQASimpleEvalDataset',
  load: ({ path, name }, { files }) => loadedSource(() => shuffled(questionsIn(files, `${path}/${name}`))),
};

interface Question {
  readonly question: string;
  readonly options: readonly string[];
}

/** The columns of a question and of its options. */
const [QUESTION, FIRST, LAST] = [7, 8, 11];

async function* questionsIn(files: DataFiles, name: string): AsyncGenerator<Question> {
  for await (const cells of csvRows(files, name)) {
    const question = cells[QUESTION];
    if (question === 'Question') continue;
    if (question === undefined || cells.length <= LAST) {
      throw new LodestoneError('data-malformed', `a row has ${cells.length} cells, not ${LAST + 1} or more`, {
        where: name,
      });
    }
    yield { question, options: cells.slice(FIRST, LAST + 1) };
  }
}

async function* inTurn(questions: AsyncIterable<Question>): AsyncGenerator<Row> {
  let number = 0;
  for await (const { question, options } of questions) {
    number += 1;
    const order = [...(ORDERS[number % ORDERS.length] ?? '')].map((letter) => LETTERS.indexOf(letter));
    const placed = order.map((index) => options[index]);
    yield { question, ...byLetter(placed), answer: LETTERS[placed.indexOf(options[0])] };
  }
}

function byLetter(options: readonly unknown[]): Row {
  return Object.fromEntries(LETTERS.map((letter, index) => [letter, options[index]]));
}

async function shuffled(questions: AsyncIterable<Question>): Promise<Row[]> {
  const all: Question[] = [];
  for await (const question of questions) all.push(question);
  const random = new PythonRandom(0);
  return Array.from({ length: REPEATS }, () => all)
    .flat()
    .map(({ question, options }) => {
      const permutation = random.sampleRange(options.length, options.length);
      const placed = permutation.map((index) => options[index]);
      const answer = LETTERS[permutation.indexOf(0)];
      return { question, answer, options: placed, permutation, ...byLetter(placed) };
    });
}
