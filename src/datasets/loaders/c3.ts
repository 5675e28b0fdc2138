import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { formed, jsonFile } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface C3Question {
  question: string;
  choice: string[];
  answer: string;
}
type C3Item = [paragraphs: (string | string[])[], questions: C3Question[]];

/** C3: a JSON file of texts with questions of two to four choices; missing choices repeat the first. */
export const c3Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.c3.C3Dataset',
  clusterBy: ['content'],
  load: ({ path }, { files }) =>
    c3Source(files, path, ' ', (row, choices, label) => {
      const filled = [...choices, ...Array<string | undefined>(4).fill(choices[0])];
      const four = filled.slice(0, Math.max(4, choices.length));
      return { ...row, ...numbered(four), choices: four, label };
    }),
};

/** C3 with letters as labels; missing choices read `[NULL]`. */
export const c3DatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.c3.C3Dataset_V2',
  clusterBy: ['content'],
  load: ({ path }, { files }) =>
    c3Source(files, path, '', (row, choices, label) => ({
      ...row,
      ...numbered([...choices, '[NULL]', '[NULL]', '[NULL]', '[NULL]']),
      label: 'ABCD'[label],
    })),
};

function c3Source(
  files: DataFiles,
  path: Json | undefined,
  separator: string,
  toRow: (row: Row, choices: string[], label: number) => Row,
): RowSource {
  return rowSource(async function* () {
    const items = await jsonFile<C3Item[]>(files, String(path));
    for (const [index, [paragraphs, questions]] of items.entries()) {
      yield* formed(String(path), index, () => {
        const content = paragraphs.map((part) => [part].flat().join('')).join(separator);
        return questions.map(({ question, choice, answer }) =>
          toRow({ content, question }, choice, answerPosition(answer, choice)),
        );
      });
    }
  });
}

function answerPosition(answer: string, choices: string[]): number {
  const position = choices.indexOf(answer);
  if (position < 0) throw new RangeError(`the answer "${answer}" is not one of the choices`);
  return position;
}

function numbered([choice0, choice1, choice2, choice3]: (string | undefined)[]): Row {
  return { choice0, choice1, choice2, choice3 };
}
