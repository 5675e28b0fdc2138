import { type DataFiles, LodestoneError, type Row } from '../core/index.ts';
import { parsePythonList } from './python-list.ts';
import { tabSeparatedRows } from './tab-separated.ts';

/** Questions in a file with two columns: the question, and a list of answers as Python prints it. */
export async function* questionRows(
  files: DataFiles,
  name: string,
  answerOf: (answers: string[]) => unknown,
): AsyncGenerator<Row> {
  let number = 0;
  for await (const cells of tabSeparatedRows(files, name)) {
    number += 1;
    const [question = '', answers = ''] = cells;
    if (cells.length !== 2) {
      throw new LodestoneError('data-malformed', `row ${number} has ${cells.length} cells, not 2`, {
        where: name,
        hint: 'Fetch the file again.',
      });
    }
    yield { question, answer: answerOf(parsePythonList(answers, `${name}:${number}`)) };
  }
}
