/** A finished task whose inputs have not changed is taken from its journal; whatever has changed is asked anew. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { type RunningServer, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const COUNT = 5;
const rows = (name = 'question') =>
  Array.from({ length: COUNT }, (_, i) => ({ question: `${name} ${i}`, answer: 'A' }));

const config = (server: RunningServer, template = 'Answer: {question}', model = '') => `
from opencompass.datasets import CustomDataset
from opencompass.openicl.icl_evaluator import AccEvaluator
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import FixKRetriever
datasets = [dict(abbr='d', type=CustomDataset, path='rows.jsonl', eval_cfg=dict(evaluator=dict(type=AccEvaluator)),
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(ice_template=dict(type=PromptTemplate, template='{question} is {answer}'),
        prompt_template=dict(type=PromptTemplate, template='</E>${template}', ice_token='</E>'),
        retriever=dict(type=FixKRetriever, fix_id_list=[0]), inferencer=dict(type=GenInferencer)))]
models = [dict(abbr='m', type='lodestone.models.Endpoint', api_model='test-model', api_base='${server.url}', ${model})]
`;

interface Setting {
  readonly cwd: string;
  readonly server: RunningServer;
  readonly run: (...more: string[]) => Promise<Finished>;
  readonly file: (name: string) => string;
}

/** A finished run. */
async function finished(): Promise<Setting> {
  const server = await startServer({ answer: ({ prompt }) => prompt.slice(-2) });
  const cwd = emptyFolder();
  write(cwd, rows());
  writeFileSync(path.join(cwd, 'eval.py'), config(server));
  const run = (...more: string[]) => runProgram(['eval.py', '-w', 'runs', ...more], { cwd });
  const first = await run();
  expect(first.code, first.stderr).toBe(0);
  const runs = path.join(cwd, 'runs');
  return { cwd, server, run, file: (name) => path.join(runs, readdirSync(runs)[0] ?? '', name) };
}

function write(cwd: string, questions: readonly object[]): void {
  writeFileSync(path.join(cwd, 'rows.jsonl'), questions.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** Gives the requests in a journal other hashes, so that who renders prompts does not find their replies. */
function withOtherHashes(journal: string): void {
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const changed = lines.map((line) => {
    const start = line.slice(0, -16).replace(/"h":\["[0-9a-f]{8}/, '"h":["00000000');
    return `${start},"c":"${crc32(start).toString(16).padStart(8, '0')}"}\n`;
  });
  writeFileSync(journal, changed.join(''));
}

test('nothing has changed: the journal is trusted, and every file is as it was', async () => {
  const { server, run, file } = await finished();
  const predictions = file('predictions/m/d.json');
  const before = readFileSync(predictions, 'utf8');
  withOtherHashes(file('predictions/m/d.jsonl'));
  rmSync(predictions);
  const again = await run('-r');
  expect(again.code, again.stderr).toBe(0);
  expect(server.requests).toHaveLength(COUNT);
  expect(readFileSync(predictions, 'utf8')).toBe(before);
});

test.each([
  ['a template', (server: RunningServer) => config(server, 'Reply: {question}')],
  ['a limit of the answer', (server: RunningServer) => config(server, undefined, 'max_out_len=7')],
])('%s has changed: all is asked anew', async (_, changed) => {
  const { cwd, server, run } = await finished();
  writeFileSync(path.join(cwd, 'eval.py'), changed(server));
  expect((await run('-r')).code).toBe(0);
  expect(server.requests).toHaveLength(2 * COUNT);
});

test('a row has changed: it is asked anew, and where it was an example, all are', async () => {
  const { cwd, server, run } = await finished();
  const last = rows().map((row, i) => (i === COUNT - 1 ? { ...row, question: 'another' } : row));
  write(cwd, last);
  expect((await run('-r')).code).toBe(0);
  expect(server.requests).toHaveLength(COUNT + 1);
  write(
    cwd,
    last.map((row, i) => (i === 0 ? { ...row, answer: 'B' } : row)),
  );
  expect((await run('-r')).code).toBe(0);
  expect(server.requests).toHaveLength(2 * COUNT + 1);
});

test('a damaged journal is trusted no more: what is lost is asked anew', async () => {
  const { server, run, file } = await finished();
  const journal = file('predictions/m/d.jsonl');
  const lines = readFileSync(journal, 'utf8').split('\n');
  const place = lines.findIndex((line) => line.startsWith('{"i":2'));
  lines[place] = (lines[place] ?? '').replace('question', 'quesTion');
  writeFileSync(journal, lines.join('\n'));
  expect((await run('-r')).code).toBe(0);
  expect(server.requests).toHaveLength(COUNT + 1);
});

test('a task that is done is neither read nor scored again, until something that it has left is another', async () => {
  const { server, run, file } = await finished();
  const [results, verdicts] = ['results/m/d.json', 'results/m/d.verdicts.jsonl'].map(file);
  const written = () => [results ?? '', verdicts ?? ''].map((name) => statSync(name).mtimeMs);
  const before = written();
  const again = await run('-r');
  expect(again.code, again.stderr).toBe(0);
  expect(written()).toEqual(before);
  expect(again.stdout).toBe((await run('-r')).stdout);
  // The score of a file that was changed is worked out anew; so is that of a reply that was asked again.
  const score = readFileSync(results ?? '', 'utf8');
  writeFileSync(results ?? '', score.replace(/"accuracy": [\d.]+/, '"accuracy": 99.0'));
  expect((await run('-r')).code).toBe(0);
  expect(readFileSync(results ?? '', 'utf8')).toBe(score);
  expect(server.requests).toHaveLength(COUNT);
  // Other details are asked for, so that scoring has other inputs.
  const middle = written();
  expect((await run('-r', '--dump-eval-details', 'false')).code).toBe(0);
  expect(written()).not.toEqual(middle);
  expect(readFileSync(results ?? '', 'utf8')).not.toContain('details');
});
