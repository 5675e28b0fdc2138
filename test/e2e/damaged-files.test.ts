/** A bit that a disk got wrong costs the line that it stands in: nothing else is asked again, and a note says so. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startBatchServer } from './batch-server.ts';
import { letterFor, type RunningServer, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const SAMPLES = 12;
const RUN = ['--datasets', 'ARC_e_gen', '--limit', String(SAMPLES), '-w', 'o'];

/** A file of the run. */
function fileOf(cwd: string, file: string): string {
  const [run = ''] = readdirSync(path.join(cwd, 'o'));
  return path.join(cwd, 'o', run, file);
}

/** Turns a bit of the line with a number around, in its middle or at a place. */
function flip(file: string, number: number, at?: number): void {
  const bytes = readFileSync(file);
  let start = 0;
  for (let line = 0; line < number; line += 1) start = bytes.indexOf(10, start) + 1;
  const place = start + (at ?? Math.floor((bytes.indexOf(10, start) - start) / 2));
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Removes what the journal can tell again, so that all of it is read. */
function forgetResults(cwd: string): void {
  rmSync(fileOf(cwd, 'results'), { recursive: true });
  rmSync(fileOf(cwd, 'predictions/test-model/ARC-e.json'));
}

async function finishedRun(): Promise<{ cwd: string; server: RunningServer; predictions: string }> {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const first = await runProgram([...RUN, '--api-base', server.url], { cwd });
  expect(first.code, first.stderr).toBe(0);
  expect(server.requests).toHaveLength(SAMPLES);
  return { cwd, server, predictions: readFileSync(fileOf(cwd, 'predictions/test-model/ARC-e.json'), 'utf8') };
}

test('a journal with a wrong bit in the line of the model, of what is asked, of a sample, and in the last one', async () => {
  const { cwd, server, predictions } = await finishedRun();
  const journal = fileOf(cwd, 'predictions/test-model/ARC-e.jsonl');
  forgetResults(cwd);
  for (const line of [0, 1, 4, SAMPLES + 2]) flip(journal, line);
  const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(server.requests).toHaveLength(SAMPLES + 1);
  expect(resumed.stderr).toMatch(/note: 4 damaged lines in .*ARC-e\.jsonl/);
  expect(readFileSync(fileOf(cwd, 'predictions/test-model/ARC-e.json'), 'utf8')).toBe(predictions);
});

test('a journal whose line breaks are all damaged', async () => {
  const { cwd, server, predictions } = await finishedRun();
  const journal = fileOf(cwd, 'predictions/test-model/ARC-e.jsonl');
  forgetResults(cwd);
  const bytes = readFileSync(journal);
  for (let place = bytes.indexOf(10); place >= 0; place = bytes.indexOf(10, place + 1)) bytes[place] = 11;
  writeFileSync(journal, bytes);
  const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(server.requests).toHaveLength(SAMPLES);
  expect(resumed.stderr).toContain('damaged');
  expect(readFileSync(fileOf(cwd, 'predictions/test-model/ARC-e.json'), 'utf8')).toBe(predictions);
});

test('verdicts and a journal that are damaged are told of by inspect, and the other samples shown', async () => {
  const { cwd } = await finishedRun();
  flip(fileOf(cwd, 'results/test-model/ARC-e.verdicts.jsonl'), 2, 9);
  flip(fileOf(cwd, 'predictions/test-model/ARC-e.jsonl'), 3);
  const shown = await runProgram(['inspect', '-w', 'o', '--json', '--limit', '100'], { cwd });
  expect(shown.code, shown.stderr).toBe(0);
  const cases = shown.stdout.trim().split('\n');
  expect(cases).toHaveLength(SAMPLES);
  const verdicts = cases.map((line) => JSON.parse(line).score !== undefined);
  expect(verdicts.filter(Boolean)).toHaveLength(SAMPLES - 1);
  expect(shown.stderr).toMatch(/verdicts\.jsonl.*damaged/);
  expect(shown.stderr).toMatch(/damaged.*ARC-e\.jsonl/);
});

test('what a judge said, with a wrong bit in one line', async () => {
  const cwd = emptyFolder();
  const judge = await startServer({ answer: () => 'A' });
  const model = await startServer({ answer: ({ prompt }) => prompt });
  const rows = Array.from({ length: 6 }, (_, index) => JSON.stringify({ q: `word ${index}`, a: 'x' }));
  writeFileSync(path.join(cwd, 'test.jsonl'), `${rows.join('\n')}\n`);
  writeFileSync(path.join(cwd, 'eval.py'), judged(model.url, judge.url));
  const first = await runProgram(['eval.py', '-w', 'o'], { cwd });
  expect(first.code, first.stderr).toBe(0);
  expect(judge.requests).toHaveLength(6);
  const journal = fileOf(cwd, 'judgements/m/j/words.jsonl');
  flip(journal, 2);
  rmSync(fileOf(cwd, 'results'), { recursive: true });
  const again = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(again.code, again.stderr).toBe(0);
  expect(judge.requests).toHaveLength(7);
  expect(again.stderr.match(/damaged.*words\.jsonl/g)).toHaveLength(1);
  expect(model.requests).toHaveLength(6);
});

function judged(model: string, judge: string): string {
  return `from opencompass.datasets import HFDataset, generic_llmjudge_postprocess
from opencompass.evaluator import GenericLLMEvaluator
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
from opencompass.openicl.icl_inferencer import GenInferencer
datasets = [dict(abbr='words', type=HFDataset, path='json', data_files=dict(test='test.jsonl', train='test.jsonl'),
    reader_cfg=dict(input_columns=['q'], output_column='a'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template='{q}'),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)),
    eval_cfg=dict(evaluator=dict(type=GenericLLMEvaluator,
        judge_cfg=dict(type='lodestone.models.Endpoint', abbr='j', api_base='${judge}', api_model='j'),
        prompt_template=dict(type=PromptTemplate, template=dict(
            round=[dict(role='HUMAN', prompt='{q} {prediction}')])),
        dict_postprocessor=dict(type=generic_llmjudge_postprocess))))]
models = [dict(type='lodestone.models.Endpoint', abbr='m', api_base='${model}', api_model='m')]
`;
}

test('the log of batches: whichever line is damaged, nothing is handed in again', async () => {
  const cwd = emptyFolder();
  const server = await startBatchServer({ answer: () => 'B' });
  const args = [...RUN, '--api-base', server.url, '--batch', '--batch-poll', '0.02'];
  const first = await runProgram(args, { cwd });
  expect(first.code, first.stderr).toBe(0);
  const log = fileOf(cwd, 'batches/test-model/batches.jsonl');
  const whole = readFileSync(log);
  const lines = whole.toString().trim().split('\n').length;
  for (const line of [1, lines - 1]) {
    writeFileSync(log, whole);
    flip(log, line);
    forgetResults(cwd);
    rmSync(fileOf(cwd, 'predictions/test-model/ARC-e.jsonl'));
    const again = await runProgram([...args, '-r'], { cwd });
    expect(again.code, again.stderr).toBe(0);
    expect(again.stderr).toMatch(/damaged.*batches/);
    expect(server.batches.size).toBe(1);
  }
});
