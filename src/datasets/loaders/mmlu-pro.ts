import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import { formed } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { savedRows } from '../saved-splits.ts';

interface Question extends Row {
  category: string;
  options: string[];
  answer: string;
  cot_content: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOP';
const SPLITS = ['validation', 'test'];
/** How the steps of an example begin. */
const BEGINNING = "A: Let's think step by step.";

/** MMLU-Pro: a folder of the hub's dataset; the questions of one category, their options as lines. */
export const mmluProDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmlu_pro.MMLUProDataset',
  hubPaths: { 'opencompass/mmlu_pro': 'mmlu_pro' },
  load({ path, category }, { files }) {
    const source = (split: string) => rowSource(() => mmluProRows(files, String(path), split, category));
    return Object.fromEntries(SPLITS.map((split) => [split, source(split)]));
  },
};

async function* mmluProRows(
  files: DataFiles,
  path: string,
  split: string,
  category: unknown,
): AsyncGenerator<Row> {
  let index = 0;
  for await (const row of savedRows(files, path, split)) {
    if (row.category === category) yield formed(path, index, () => withLines(row as Question));
    index += 1;
  }
}

function withLines(question: Question): Row {
  const lines = question.options.flatMap((option, index) =>
    option === 'N/A' ? [] : [{ letter: LETTERS[index], line: `${LETTERS[index]}. ${option}\n` }],
  );
  const steps = question.cot_content;
  return {
    ...question,
    answer_string: lines.find(({ letter }) => letter === question.answer)?.line ?? '',
    options_str: stripText(lines.map(({ line }) => line).join('')),
    cot_content: stripText(steps.startsWith(BEGINNING) ? steps.slice(BEGINNING.length) : steps),
  };
}
