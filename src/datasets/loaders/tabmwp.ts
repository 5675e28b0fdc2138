import { type DataFiles, dictEntries, type LoaderDefinition, type Row } from '../../core/index.ts';
import { parsePythonJson } from '../../util/index.ts';
import { formed } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Problem {
  question: string;
  table: string;
  table_title: string | null;
  unit: string | null;
  choices: string[] | null;
  answer: string;
  solution: string;
}

const SPLITS = ['dev', 'test', 'train'];

/** TabMWP: a JSON file a split with an object of problems, taken in the order of the file. */
export const tabMwpDataset: LoaderDefinition = {
  type: 'opencompass.datasets.tabmwp.TabMWPDataset',
  load({ path }, { files }) {
    const split = (name: string) => rowSource(() => rowsIn(files, `${path}/problems_${name}.json`));
    return Object.fromEntries(SPLITS.map((name) => [name, split(name)]));
  },
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  // Its keys are numbers, which objects of JavaScript would sort.
  const text = await files.text(name);
  const problems = dictEntries(formed(name, 0, () => parsePythonJson(text)));
  for (const [index, [, problem]] of problems.entries()) {
    yield formed(name, index, () => tabmwpRow(problem as unknown as Problem));
  }
}

function tabmwpRow({ question, table, table_title: title, unit, choices, answer, ...problem }: Problem): Row {
  const solution = problem.solution.replaceAll('\n', '\\n');
  return {
    question: asked(question, unit, choices),
    table: title ? `[TITLE]: ${title}\n${table}` : table,
    test_elements: { answer, unit, choices },
    answer: `Answer: The answer is ${answer}.`,
    solution: `Solution: ${solution}`,
    answer_and_solution: `Answer: The answer is ${answer}. BECAUSE: ${solution}`,
    solution_and_answer: `Answer: ${solution} The answer is ${answer}.`,
  };
}

function asked(question: string, unit: string | null, choices: string[] | null): string {
  const withUnit = unit ? `${question} (Unit: ${unit})` : question;
  if (!choices?.length) return withUnit;
  const options = choices.map((choice, index) => `(${'ABCDEFGH'[index]}) ${choice}`);
  return `${withUnit}\nOptions: ${options.join(' ')}`;
}
