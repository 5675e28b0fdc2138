import {
  type DataFiles,
  dictEntries,
  type Json,
  type JsonObject,
  type LoaderDefinition,
  plain,
  type Row,
} from '../../core/index.ts';
import { parsePythonJson, pythonDumps, pythonStr } from '../../util/index.ts';
import { formed } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { withUniformStructs } from '../uniform-structs.ts';

interface TevalItem extends JsonObject {
  /** Turns, or such a list as JSON text. */
  origin_prompt: string | JsonObject[];
}

/** T-Eval: a JSON file a skill with dialogues by number; the answer stands behind each as the assistant's turn. */
export const tevalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.teval.TEvalDataset',
  load({ path, name }, { files }) {
    const source = rowSource(() => withUniformStructs(() => rowsIn(files, `${path}/${name}.json`)));
    return { test: source, train: source };
  },
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  const items = dictEntries(parsePythonJson(await files.text(name)));
  for (const [index, [, item]] of items.entries())
    yield formed(name, index, () => tevalRow(item as TevalItem));
}

function tevalRow(item: TevalItem): Row {
  const { origin_prompt: origin, ground_truth: truth = null } = item;
  const turns: JsonObject[] = typeof origin === 'string' ? JSON.parse(origin) : origin;
  const answer = { role: 'assistant', content: pythonStr(truth) };
  return { prompt: plain([...turns, answer] as Json), ground_truth: pythonDumps(item) };
}
