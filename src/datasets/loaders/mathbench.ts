import type { LoaderDefinition, Row } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { nestedJsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Problem {
  question: string;
  answer: string;
  options: string[];
}

/** The orders in which options stand; what stands at a place is named by the letter there. */
const ORDERS = ['ABCD', 'BCDA', 'CDAB', 'DABC'];
const LETTERS = 'ABCD';

/**
 * MathBench: a JSONL file a set. Questions with options are asked once for each order of these, unless
 * `with_circular` is false; the answer then says which question in which order it is of.
 */
export const mathBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mathbench.MathBenchDataset',
  load({ path, name, with_circular: isCircular = true }, { files }) {
    const file = `${path}/${name}.jsonl`;
    if (String(name).includes('cloze')) return rowSource(() => nestedJsonRows(files, file, clozeRows));
    if (isCircular !== true) return rowSource(() => nestedJsonRows(files, file, choiceRows));
    return rowSource(() => {
      let id = -1;
      return nestedJsonRows(files, file, (problem: Problem) => {
        id += 1;
        return ORDERS.map((order) => inOrder(problem, order, id));
      });
    });
  },
};

function clozeRows({ question, answer }: Problem): Row[] {
  return [{ question: stripText(question), answer: stripText(answer) }];
}

function choiceRows({ question, answer, options }: Problem): Row[] {
  return [{ question: asked(question, options), answer: stripText(answer) }];
}

function inOrder(problem: Problem, order: string, id: number): Row {
  const { question, answer, options } = problem;
  const letter = LETTERS[order.indexOf(answer)];
  if (letter === undefined || answer.length !== 1) throw new Error(`"${answer}" is not an option letter`);
  const placed = [...order].map((place) => options[LETTERS.indexOf(place)] ?? '');
  return {
    ...problem,
    question: asked(question, placed),
    options: placed,
    answer: `${id}--${letter}--${order}`,
  };
}

/** The question with lettered options below it, each with a line end. */
function asked(question: string, options: readonly string[]): string {
  const lines = options.map((option, index) => `${String.fromCharCode(65 + index)}. ${option}\n`);
  return `${stripText(question)}\n${lines.join('')}`;
}
