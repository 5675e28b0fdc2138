/** Judges go through the same loop as the models they judge: batches, leave for missing answers, resume, events. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startBatchServer } from './batch-server.ts';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const COUNT = 8;

const CONFIG = (model: string, judge: string) => `
from opencompass.datasets import CustomDataset, generic_llmjudge_postprocess
from opencompass.evaluator import GenericLLMEvaluator
from opencompass.openicl.icl_inferencer import GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
judged = dict(type=GenericLLMEvaluator,
    judge_cfg=dict(type='lodestone.models.Endpoint', abbr='j', api_model='judge', api_base='${judge}', retry=1),
    prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN',
        prompt='gold {answer} said {prediction}.')])),
    dict_postprocessor=dict(type=generic_llmjudge_postprocess))
datasets = [dict(abbr='d', type=CustomDataset, path='rows.jsonl', eval_cfg=dict(evaluator=judged),
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)))]
models = [dict(type='OpenAISDK', abbr='m', path='test-model', key='k', openai_api_base='${model}')]
`;

/** Right for even rows. */
function answer(prompt: string): string {
  const number = Number(/\d+/.exec(prompt)?.[0]);
  return number % 2 === 0 ? `word-${number}` : 'no idea';
}

function verdict(prompt: string): string {
  const [, gold, said] = /gold (.*) said (.*)\.$/.exec(prompt) ?? [];
  return gold === said ? 'A' : 'B';
}

function folderWith(model: string, judge: string): string {
  const cwd = emptyFolder();
  const rows = Array.from({ length: COUNT }, (_, i) => ({ question: `Say ${i}`, answer: `word-${i}` }));
  writeFileSync(path.join(cwd, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), CONFIG(model, judge));
  return cwd;
}

function run(cwd: string, ...more: string[]): Promise<Finished> {
  return runProgram(['eval.py', '-w', 'runs', '--dump-eval-details', ...more], { cwd });
}

function fileIn(cwd: string, ...parts: string[]): string {
  const runs = path.join(cwd, 'runs');
  return path.join(runs, readdirSync(runs)[0] ?? '', ...parts);
}

function results(cwd: string): string {
  return readFileSync(fileIn(cwd, 'results', 'm', 'd.json'), 'utf8');
}

test('with --batch a judge is asked by batch too, with the same results', async () => {
  const live = await startServer({ answer: ({ prompt }) => answer(prompt) });
  const liveJudge = await startServer({ answer: ({ prompt }) => verdict(prompt), models: ['judge'] });
  const atOnce = folderWith(live.url, liveJudge.url);
  const finished = await run(atOnce);
  expect(finished.code, finished.stderr).toBe(0);

  const model = await startBatchServer({ answer });
  const judge = await startBatchServer({ answer: verdict });
  const cwd = folderWith(model.url, judge.url);
  const batched = await run(cwd, '--batch', '--batch-poll', '0.02', '--batch-requests', '5');
  expect(batched.code, batched.stderr).toBe(0);
  expect(results(cwd)).toBe(results(atOnce));
  expect(judge.calls.get('chat')).toBeUndefined();
  expect(judge.batches.size).toBe(2);
  expect(judge.paid).toHaveLength(COUNT);

  const again = await run(cwd, '-m', 'eval', '-r', '--batch', '--batch-poll', '0.02');
  expect(again.code, again.stderr).toBe(0);
  expect(judge.paid).toHaveLength(COUNT);
});

test('--max-errors lets a judge be silent about some samples, which are counted', async () => {
  const model = await startServer({ answer: ({ prompt }) => answer(prompt) });
  const silent = ({ prompt }: ChatRequest): ServerReply =>
    prompt.includes('word-4 ') ? { status: 503, body: { error: { message: 'busy' } } } : verdict(prompt);
  const judge = await startServer({ answer: silent, models: ['judge'] });
  const cwd = folderWith(model.url, judge.url);
  const finished = await run(cwd, '--max-errors', '1');
  expect(finished.code, finished.stderr).toBe(0);
  expect(JSON.parse(results(cwd))).toMatchObject({
    correct_count: 3,
    incorrect_count: 4,
    not_attempted_count: 1,
  });
  const coverage = JSON.parse(readFileSync(fileIn(cwd, 'results', 'm', 'd.coverage.json'), 'utf8'));
  expect(coverage).toMatchObject({ unjudged: 1 });
  const events = readFileSync(fileIn(cwd, 'events.jsonl'), 'utf8').trimEnd().split('\n');
  const told = events.map((line) => JSON.parse(line)).filter(({ type }) => type === 'sample-end');
  expect(told).toMatchObject([{ model: 'm', dataset: 'd', judge: 'j', index: 4, outcome: 'error' }]);
});

test('a judge that is another by now is asked about everything anew', async () => {
  const model = await startServer({ answer: ({ prompt }) => answer(prompt) });
  let fails = true;
  const reply = ({ prompt }: ChatRequest): ServerReply =>
    fails && prompt.includes('word-6 ')
      ? { status: 503, body: { error: { message: 'busy' } } }
      : verdict(prompt);
  const first = await startServer({ answer: reply, models: ['judge'] });
  const port = Number(new URL(first.url).port);
  const cwd = folderWith(model.url, first.url);
  expect((await run(cwd)).code).toBe(1);
  expect(existsSync(fileIn(cwd, 'results', 'm', 'd.json'))).toBe(false);
  await first.close();

  fails = false;
  const second = await startServer({ answer: reply, models: ['judge'], owner: 'others', port });
  const resumed = await run(cwd, '-r');
  expect(resumed.code, resumed.stderr).toBe(0);
  const known = JSON.parse(results(cwd));
  expect(known).toMatchObject({ correct_count: 4, incorrect_count: 4 });
  expect(second.requests).toHaveLength(COUNT);
});
