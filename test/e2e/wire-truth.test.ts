/** The journal holds what was sent and what was said: bodies can be rebuilt from it, and texts composed anew. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { GenerateRequest, JsonObject, ModelConfig, ModelContext } from '../../src/core/index.ts';
import { models } from '../../src/models/index.ts';
import { openLatestJournal } from '../../src/store/index.ts';
import { type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const COUNT = 5;
const SHOTS = Array.from(
  { length: 5 },
  (_, i) => `Example ${i}: the capital of country ${i} is city ${i}.`,
).join('\\n');

const CONFIG = (model: string, inferencer = 'GenInferencer') => `
from opencompass.datasets import CustomDataset
from opencompass.openicl.icl_evaluator import AccEvaluator
from opencompass.openicl.icl_inferencer import ChatInferencer, GenInferencer
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
datasets = [dict(abbr='d', type=CustomDataset, path='rows.jsonl', eval_cfg=dict(evaluator=dict(type=AccEvaluator)),
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template=dict(round=[dict(role='HUMAN', prompt='${SHOTS} {question}')])),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=${inferencer})))]
models = [dict(abbr='m', ${model})]
`;

function folderWith(text: string, count = COUNT): string {
  const cwd = emptyFolder();
  const rows = Array.from({ length: count }, (_, i) => ({ question: `问题 ${i}?`, answer: 'yes' }));
  writeFileSync(path.join(cwd, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), text);
  return cwd;
}

function run(cwd: string, ...more: string[]): Promise<Finished> {
  return runProgram(['eval.py', '-w', 'runs', ...more], { cwd });
}

function fileIn(cwd: string, name: string): string {
  return path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '', 'predictions', 'm', name);
}

function predictions(cwd: string): string[] {
  const records: { [index: string]: { prediction: string } } = JSON.parse(
    readFileSync(fileIn(cwd, 'd.json'), 'utf8'),
  );
  return Object.values(records).map(({ prediction }) => prediction);
}

const CONTEXT: ModelContext = {
  compat: '0.5.4',
  env: () => undefined,
  secret: () => undefined,
  log: () => undefined,
  now: Date.now,
  share: (_name, create) => create(),
};

/** Bodies of the requests in a journal, as the model that it names would send them. */
async function rebuilt(cwd: string, config: ModelConfig): Promise<JsonObject[]> {
  const journal = openLatestJournal(fileIn(cwd, 'd.jsonl'));
  const model = await (await models.get(config.type, 'test')).create(config, CONTEXT);
  const bodies: JsonObject[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    for (const request of journal?.requests(index) ?? []) {
      const sent = await model.batches?.requestFor(request as GenerateRequest, new AbortController().signal);
      if (sent !== undefined && 'body' in sent) bodies.push(sent.body as JsonObject);
    }
  }
  journal?.close();
  await model.close();
  return bodies;
}

const sorted = (bodies: readonly unknown[]) => bodies.map((body) => JSON.stringify(body)).sort();

test.each([
  [
    'OpenAISDK',
    (url: string) => ({
      type: 'OpenAISDK',
      path: 'test-model',
      key: 'k',
      openai_api_base: url,
      temperature: 0.5,
    }),
    'GenInferencer, max_out_len=77',
  ],
  [
    'Endpoint with stop words',
    (url: string) => ({
      type: 'lodestone.models.Endpoint',
      api_model: 'test-model',
      api_base: url,
      stop_words: ['END'],
    }),
    "GenInferencer, stopping_criteria=['STOP']",
  ],
  [
    'a base model',
    (url: string) => ({
      type: 'HuggingFaceBaseModel',
      path: 'p',
      api_model: 'test-model',
      api_base: url,
      max_out_len: 9,
    }),
    'GenInferencer',
  ],
  [
    'a conversation',
    (url: string) => ({
      type: 'OpenAI',
      path: 'test-model',
      key: 'k',
      openai_api_base: `${url}/chat/completions`,
    }),
    "ChatInferencer, infer_mode='every'",
  ],
])('every body of a run is rebuilt from the journal: %s', async (_, modelAt, inferencer) => {
  const server = await startServer({ answer: ({ prompt }) => `said ${prompt.slice(-4)}` });
  const model = modelAt(server.url);
  const text = Object.entries(model)
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .join(', ');
  const cwd = folderWith(CONFIG(text, inferencer));
  const finished = await run(cwd, '-m', 'infer');
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests).toHaveLength(COUNT);
  expect(sorted(await rebuilt(cwd, { abbr: 'm', ...model }))).toEqual(
    sorted(server.requests.map(({ body }) => body)),
  );
});

test('a tag between reasoning and answer is put there anew, and nobody is asked', async () => {
  const message = {
    role: 'assistant',
    content: ' the answer is yes and no more ',
    reasoning_content: 'a long way of thinking about it',
  };
  const reply: ServerReply = {
    status: 200,
    body: { choices: [{ index: 0, message, finish_reason: 'stop' }] },
  };
  const server = await startServer({ answer: () => reply });
  const cwd = folderWith(
    CONFIG(`type='OpenAISDK', path='test-model', key='k', openai_api_base='${server.url}'`),
  );
  expect((await run(cwd)).code).toBe(0);
  expect(new Set(predictions(cwd))).toEqual(
    new Set([`${message.reasoning_content}</think>${message.content}`]),
  );
  const line = readFileSync(fileIn(cwd, 'd.jsonl'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith('{"i":0'));
  expect(line?.split(message.reasoning_content)).toHaveLength(2);

  for (const [mode, tag] of [
    [['-m', 'eval', '-r'], '<eval>'],
    [['-r'], '<again>'],
  ] as const) {
    const again = await run(cwd, ...mode, '--set', `models.0.think_tag=${tag}`);
    expect(again.code, again.stderr).toBe(0);
    expect(new Set(predictions(cwd))).toEqual(
      new Set([`${message.reasoning_content}${tag}${message.content}`]),
    );
  }
  expect(server.requests).toHaveLength(COUNT);
});

test('a word that was sent belongs to the request', async () => {
  const server = await startServer({ answer: () => 'one END two STOP three' });
  const cwd = folderWith(
    CONFIG(
      `type='lodestone.models.Endpoint', api_model='test-model', api_base='${server.url}', stop_words=['END']`,
    ),
  );
  expect((await run(cwd)).code).toBe(0);
  expect(new Set(predictions(cwd))).toEqual(new Set(['one ']));
  const change = ['--set', 'models.0.stop_words=["STOP"]'];
  const scored = await run(cwd, '-m', 'eval', '-r', ...change);
  expect(scored.code, scored.stderr).toBe(0);
  expect(scored.stderr).toContain('stop_words');
  expect(server.requests).toHaveLength(COUNT);
  expect(new Set(predictions(cwd))).toEqual(new Set(['one ']));
  expect((await run(cwd, '-r', ...change)).code).toBe(0);
  expect(server.requests).toHaveLength(2 * COUNT);
  expect(new Set(predictions(cwd))).toEqual(new Set(['one END two ']));
});

test('the journal takes little more room than what was sent and said', async () => {
  const server = await startServer({ answer: () => 'A rather short answer of some words.' });
  const cwd = folderWith(
    CONFIG(`type='OpenAISDK', path='test-model', key='k', openai_api_base='${server.url}'`).replace(
      SHOTS,
      SHOTS.repeat(5),
    ),
    40,
  );
  expect((await run(cwd)).code).toBe(0);
  const texts = server.requests.map(
    ({ prompt }) => Buffer.byteLength(prompt) + 'A rather short answer of some words.'.length,
  );
  const text = texts.reduce((sum, one) => sum + one, 0);
  expect(statSync(fileIn(cwd, 'd.jsonl')).size / text).toBeLessThan(1.3);
});
