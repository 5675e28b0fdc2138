/** A sample keeps its id under ranges, limits and another order of its file; equal rows are told apart; flags stand beside. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

interface Row {
  readonly question: string;
  readonly answer: string;
}

interface Verdict {
  readonly index: number;
  readonly id: string;
  readonly replica?: number;
  readonly score: number;
  readonly [flag: string]: unknown;
}

const TWIN = { question: 'Twin?', answer: 'A' };
const ROWS: readonly Row[] = [
  TWIN,
  ...['one', 'two', 'three'].map((name) => ({ question: `Number ${name}?`, answer: 'B' })),
  TWIN,
  { question: 'Last?', answer: 'C' },
  TWIN,
];

/** Runs the rows as a dataset; gives the verdict of each sample that was evaluated. */
async function verdictsOf(
  url: string,
  rows: readonly object[],
  { reader = {}, more = {}, args = [] as string[] } = {},
): Promise<Verdict[]> {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const dataset = {
    type: 'CustomDataset',
    abbr: 'rows',
    path: 'rows.jsonl',
    reader_cfg: { input_columns: ['question'], output_column: 'answer', ...reader },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template: '{question}' },
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
    ...more,
  };
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify({ datasets: [dataset] }));
  const { code, stderr } = await runProgram(['eval.json', '--api-base', url, '-w', 'o', ...args], { cwd });
  expect(code, stderr).toBe(0);
  const [run = ''] = readdirSync(path.join(cwd, 'o'));
  const file = path.join(cwd, 'o', run, 'results', 'test-model', 'rows.verdicts.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Verdict);
}

function idsOf(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ id }) => id);
}

test('ids are stable under ranges, limits and reordering', async () => {
  const { url } = await startServer({ answer: letterFor });
  const ids = idsOf(await verdictsOf(url, ROWS));
  expect(new Set(ids).size).toBe(ROWS.length);
  const [twin = ''] = ids;
  expect([ids[4], ids[6]]).toEqual([`${twin}-2`, `${twin}-3`]);
  expect(idsOf(await verdictsOf(url, ROWS, { reader: { test_range: '[3:6]' } }))).toEqual(ids.slice(3, 6));
  expect(idsOf(await verdictsOf(url, ROWS, { reader: { test_range: '[6:2:-1]' } }))).toEqual(
    ids.slice(3).reverse(),
  );
  expect(idsOf(await verdictsOf(url, ROWS, { args: ['--limit', '2'] }))).toEqual(ids.slice(0, 2));
  expect(idsOf(await verdictsOf(url, ROWS, { args: ['--compat', '0.3.3'] }))).toEqual(ids);
  const swapped = ROWS.toReversed().map(({ question, answer }) => ({ answer, question }));
  // The twins are equal, so that the first of them is the first in any order.
  expect(idsOf(await verdictsOf(url, swapped))).toEqual([0, 5, 4, 3, 2, 1, 6].map((place) => ids[place]));
});

test('a dataset that is asked several times over has each sample once a time', async () => {
  const { url } = await startServer({ answer: letterFor });
  const rows = ROWS.slice(0, 3);
  const verdicts = await verdictsOf(url, rows, { more: { n: 2, k: 1 } });
  const ids = idsOf(await verdictsOf(url, rows));
  expect(verdicts.map(({ id, replica }) => [id, replica])).toEqual([
    ...ids.map((id) => [id, 0]),
    ...ids.map((id) => [id, 1]),
  ]);
});

test('samples that failed or were cut off say so beside their score', async () => {
  const refusal: ServerReply = { status: 400, body: { error: { message: 'no', code: 'content_filter' } } };
  const cut = { choices: [{ message: { role: 'assistant', content: 'B' }, finish_reason: 'length' }] };
  const { url } = await startServer({
    answer: ({ prompt }) => {
      if (prompt.includes('one')) return refusal;
      return prompt.includes('two') ? { status: 200, body: cut } : 'B';
    },
  });
  const verdicts = await verdictsOf(url, ROWS.slice(0, 4));
  expect(verdicts.map(({ failed, truncated, score }) => [failed, truncated, score])).toEqual([
    [undefined, undefined, 0],
    [true, undefined, 0],
    [undefined, true, 1],
    [undefined, undefined, 1],
  ]);
});
