import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { parsePythonJson, pythonStr } from '../../util/index.ts';
import { formed } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** GSM-Hard: a JSONL file; the answer is the number as Python prints it, so that 14.0 stays `14.0`. */
export const gsmHardDataset: LoaderDefinition = {
  type: 'opencompass.datasets.gsm_hard.GSMHardDataset',
  hubPaths: { 'opencompass/gsm_hard': 'gsm-hard/test.jsonl' },
  load: ({ path }, { files }) => rowSource(() => rowsIn(files, String(path))),
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  let index = 0;
  for await (const line of files.lines(name)) {
    if (line.trim() === '') continue;
    yield formed(name, index, () => {
      const { input, target } = parsePythonJson(line) as Row;
      return { question: input, answer: pythonStr(target) };
    });
    index += 1;
  }
}
