/** Which examples retrievers choose and how they are written, against vectors from the real classes. */
import { test } from 'vitest';
import type { InferConfig, JsonObject, Row } from '../../src/core/index.ts';
import { createPromptSource } from '../../src/prompt/index.ts';
import { retrievers } from '../../src/retrievers/index.ts';
import { pythonStr } from '../../src/util/index.ts';
import { mayLack } from './floors.ts';
import { goldenRecords, hasGolden } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface Vector {
  fn: string;
  kw: JsonObject & { ice_separator?: string; ice_eos_token?: string };
  in: { train: Row[]; test: Row[]; input_columns: string[]; output_column: string };
  out: { value: unknown } | { raises: string };
}

const QUESTION = 'Q: {question}\nA: ';
const TEMPLATES: InferConfig = {
  ice_template: { type: 'PromptTemplate', template: `${QUESTION}{answer}` },
  prompt_template: { type: 'PromptTemplate', template: `</E>${QUESTION}`, ice_token: '</E>' },
  retriever: { type: '' },
  inferencer: { type: '' },
};
/** Vectors hold so many of the texts. */
const SHOWN = 3;

const FILE = ['units', 'retrievers.jsonl.gz'];

test.skipIf(!hasGolden(...FILE) && mayLack('retrievers'))('retrievers', async () => {
  const report = new ParityReport('retrievers');
  for (const vector of goldenRecords<Vector>(...FILE)) {
    if (retrievers.has(vector.fn)) report.count(await compare(vector));
    else report.notBuilt(vector.fn);
  }
  report.finish();
});

async function compare(vector: Vector): Promise<string | undefined> {
  const name = `${vector.fn} ${JSON.stringify(vector.kw)}`;
  const expected = vector.out;
  try {
    const value = await retrieved(vector);
    const difference =
      'raises' in expected ? `should fail with ${expected.raises}` : differenceOf(expected.value, value);
    return difference && `${name}: ${difference}`;
  } catch (error) {
    return 'raises' in expected ? undefined : `${name}: ${error}`;
  }
}

async function retrieved({ fn, kw, in: input }: Vector): Promise<unknown> {
  const { train, test: rows, output_column: outputColumn } = input;
  const definition = await retrievers.get(fn);
  const retriever = await definition.create(kw, {
    compat: '0.5.4',
    train,
    testCount: rows.length,
    outputColumn,
    samples: async function* () {
      for (const [index, row] of rows.entries()) yield { index, row, gold: row[outputColumn] };
    },
    helper: async (name) => {
      throw new Error(`vectors with models, such as ${name}, are not recorded`);
    },
    textOf: (row) => input.input_columns.map((column) => pythonStr(row[column])).join(' '),
  });
  const prompts = createPromptSource({
    config: TEMPLATES,
    train,
    outputColumn,
    iceSeparator: kw.ice_separator ?? '\n',
    iceEosToken: kw.ice_eos_token ?? definition.iceEosToken ?? '\n',
  });
  const indices: number[][] = [];
  for (const [index, row] of rows.entries()) {
    indices.push([...(await retriever.examplesFor({ index, row, gold: row[outputColumn] }))]);
  }
  const ice = indices.slice(0, SHOWN).map((ids) => prompts.examples(ids));
  const prompt = ice.map((examples, i) => prompts.question(rows[i] ?? {}, examples, ''));
  return { indices, ice, prompt };
}
