import { type DataFiles, type Json, jsonTag, type LoaderDefinition, type Row } from '../../core/index.ts';
import { parsePythonJson } from '../../util/index.ts';
import { formed } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** How many lines OpenCompass reads. */
const LINES = 1000;

/** XSum: the first thousand lines of a JSONL file; lines without a text or a summary (`NaN`) are left out. */
export const xsumDataset: LoaderDefinition = {
  type: 'opencompass.datasets.xsum.XsumDataset',
  hubPaths: { 'opencompass/xsum': 'Xsum/dev.jsonl' },
  load: ({ path }, { files }) => rowSource(() => rowsIn(files, String(path))),
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  let index = 0;
  for await (const line of files.lines(name)) {
    if (index === LINES) return;
    const { dialogue, summary } = formed(name, index, () => {
      return parsePythonJson(line) as { dialogue: Json; summary: Json };
    });
    if (!isFloat(dialogue) && !isFloat(summary)) yield { dialogue, summary };
    index += 1;
  }
}

function isFloat(value: Json): boolean {
  return jsonTag(value) === '$float' || (typeof value === 'number' && !Number.isInteger(value));
}
