/** Conversations, votes and choices from the command line to the score. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeTinyModel } from '../fixtures/tiny-gguf/tiny-model.ts';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

const IMPORTS = `from opencompass.datasets import CustomDataset
from opencompass.openicl.icl_prompt_template import PromptTemplate
from opencompass.openicl.icl_retriever import ZeroRetriever
from opencompass.openicl.icl_inferencer import ChatInferencer, CLPInferencer, LLInferencer, PPLOnlyInferencer
from opencompass.openicl.icl_evaluator import AccEvaluator, AUCROCEvaluator, AveragePPLEvaluator
`;

const AT_URL = `models = [dict(type='lodestone.models.Endpoint', abbr='m', api_base='URL', api_model='test-model')]
`;

/** Writes a config and its rows, and runs it. */
async function run(
  cwd: string,
  config: string,
  rows: readonly object[],
  more: string[] = [],
): Promise<Finished> {
  writeFileSync(path.join(cwd, 'rows.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), IMPORTS + config);
  return runProgram(['eval.py', '-w', 'runs', '--json', ...more], { cwd });
}

/** The file of a run's only model and dataset, in one of its folders. */
function written(cwd: string, part: string): Record<string, Record<string, unknown>> {
  const [stamp = ''] = readdirSync(path.join(cwd, 'runs'));
  const folder = path.join(cwd, 'runs', stamp, part);
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^[^.]+[/\\][^.]+\.json$/.test(name),
  );
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

const CHAT = (mode: string) => `datasets = [dict(abbr='talk', type=CustomDataset, path='rows.jsonl',
    reader_cfg=dict(input_columns=['chat'], output_column='wanted'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template='{chat}'),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=ChatInferencer, infer_mode='${mode}', max_out_len=33)),
    eval_cfg=dict(evaluator=dict(type=AccEvaluator)))]
`;

const TALKS = ['red', 'blue'].map((colour) => ({
  chat: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: `I like ${colour}.` },
    { role: 'assistant', content: 'Noted.' },
    { role: 'user', content: 'What do I like?' },
    { role: 'assistant', content: colour },
  ],
  wanted: colour,
}));

function messagesOf({ body }: ChatRequest): { role: string; content: string }[] {
  return body.messages as { role: string; content: string }[];
}

/** Remembers what it was told; its answers name the turn. */
function listener(request: ChatRequest): ServerReply {
  const messages = messagesOf(request);
  const [, colour = ''] = /I like (\w+)/.exec(messages[1]?.content ?? '') ?? [];
  return messages.length > 2 ? colour : `You like ${colour}?`;
}

test("a conversation of several turns goes on from the model's own answers", async () => {
  const server = await startServer({ answer: listener });
  const cwd = emptyFolder();
  const config = CHAT('every') + AT_URL.replace('URL', server.url);
  const finished = await run(cwd, config, TALKS, ['-m', 'infer']);
  expect(finished.code, finished.stderr).toBe(0);
  const later = server.requests.filter((request) => messagesOf(request).length > 2);
  expect(
    later.map((request) =>
      messagesOf(request)
        .map(({ role }) => role)
        .join(' '),
    ),
  ).toEqual(TALKS.map(() => 'system user assistant user'));
  expect(later.map((request) => messagesOf(request)[2]?.content).sort()).toEqual([
    'You like blue?',
    'You like red?',
  ]);
  expect(server.requests.every(({ body }) => body.max_tokens === 33)).toBe(true);
  expect(written(cwd, 'predictions')['0']).toEqual({
    gold: ['You like red?', 'red'],
    prediction: ['You like red?', 'red'],
    origin_prompt: ['I like red.', 'What do I like?'],
  });
  expect((await run(cwd, config, TALKS, ['-m', 'infer', '-r'])).code).toBe(0);
  expect(server.requests).toHaveLength(4);
});

test('the last turn of a conversation is scored', async () => {
  const server = await startServer({ answer: listener });
  const cwd = emptyFolder();
  const finished = await run(cwd, CHAT('last') + AT_URL.replace('URL', server.url), TALKS);
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests).toHaveLength(2);
  expect(messagesOf(server.requests[0] as ChatRequest)[2]?.content).toBe('Noted.');
  expect(written(cwd, 'results')).toMatchObject({ accuracy: 100 });
});

test('twenty answers to each question vote', async () => {
  let count = 0;
  // Eleven of twenty answers are right for the first question, nine for the second.
  const answer = ({ prompt }: ChatRequest): ServerReply => {
    count += 1;
    const isFirst = prompt.includes('ducks lay 16 eggs');
    const [right, most] = isFirst ? ['18', 11] : ['3', 9];
    const asked = seen.get(isFirst) ?? 0;
    seen.set(isFirst, asked + 1);
    return `The answer is ${asked < most ? right : '7'}`;
  };
  const seen = new Map<boolean, number>();
  const server = await startServer({ answer });
  const cwd = emptyFolder();
  const args = [
    '--datasets',
    'gsm8k_gen_a3e34a',
    '--api-base',
    server.url,
    '--model',
    'test-model',
    '--limit',
    '2',
  ];
  const finished = await runProgram([...args, '-w', 'runs', '--json'], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect(count).toBe(40);
  // OpenCompass 0.5 has no vote, and the score is the same as there.
  expect(written(cwd, 'results')).toMatchObject({ accuracy: 0 });
  expect(finished.stderr).toContain('no majority vote');
  const { body } = server.requests[0] as ChatRequest;
  expect(body).toMatchObject({ temperature: 0.7, top_k: 40, max_tokens: 512 });
  expect(body).not.toHaveProperty('do_sample');
  expect(written(cwd, 'predictions')['0']?.prediction).toHaveLength(20);
  const voted = await runProgram([...args, '-w', 'runs', '-r', '--compat', '0.3.3', '-m', 'eval'], { cwd });
  expect(voted.code, voted.stderr).toBe(0);
  expect(written(cwd, 'results')).toMatchObject({ accuracy: 50 });
  expect(voted.stderr).not.toContain('no majority vote');
  expect((await runProgram([...args, '-w', 'runs', '-r'], { cwd })).code).toBe(0);
  expect(count).toBe(40);
});

const SCORED = (
  inferencer: string,
  template: string,
  evaluator: string,
) => `datasets = [dict(abbr='scored', type=CustomDataset, path='rows.jsonl',
    reader_cfg=dict(input_columns=['text'], output_column='label'),
    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template=${template}),
        retriever=dict(type=ZeroRetriever), inferencer=dict(type=${inferencer})),
    eval_cfg=dict(evaluator=dict(type=${evaluator})))]
`;

const CLP = SCORED('CLPInferencer', "'{text}\\nAnswer: '", 'AUCROCEvaluator');
const LL = SCORED('LLInferencer', "{1: '{a} ran away', 2: '{b} ran away'}", 'AccEvaluator');
const CHOICES = [0, 1, 1, 0].map((label, i) => ({ text: `the cat ${i}`, choices: ['a', ','], label }));
const SENTENCES = [1, 2].map((label) => ({ text: '', a: 'a cat', b: 'a hat', cont: ' ran away', label }));

test('choices and continuations are scored by a model in the process', async () => {
  const cwd = emptyFolder();
  const weights = writeTinyModel(path.join(cwd, 'tiny.gguf'));
  const model = `models = [dict(type='lodestone.models.LlamaCpp', abbr='m', path=r'${weights}')]\n`;
  const clp = await run(cwd, CLP + model, CHOICES);
  expect(clp.code, clp.stderr).toBe(0);
  const entries = Object.values(written(cwd, 'predictions'));
  for (const { prediction, pred_label: label } of entries) {
    const [first = 0, second = 0] = prediction as number[];
    expect(first + second).toBeCloseTo(1, 9);
    expect(label).toBe(first >= second ? 0 : 1);
  }
  expect(entries[0]?.prompt).toBe('the cat 0\nAnswer: ');
  expect(written(cwd, 'results')).toHaveProperty('auc_score');

  const other = emptyFolder();
  const ll = await run(other, LL + model, SENTENCES);
  expect(ll.code, ll.stderr).toBe(0);
  const [one, two] = Object.values(written(other, 'predictions'));
  expect(one?.['label: 1']).toMatchObject({ prompt: 'a cat ran away', Loglikelihood: expect.any(Number) });
  expect(one?.prediction).toBe(two?.prediction);
  expect(written(other, 'results')).toMatchObject({ accuracy: 50 });
});

test('texts without answers have an average perplexity', async () => {
  const cwd = emptyFolder();
  const weights = writeTinyModel(path.join(cwd, 'tiny.gguf'));
  const model = `models = [dict(type='lodestone.models.LlamaCpp', abbr='m', path=r'${weights}')]\n`;
  const config = SCORED('PPLOnlyInferencer', "'{text}'", 'AveragePPLEvaluator').replace("'label'", 'None');
  const finished = await run(cwd, config + model, CHOICES);
  expect(finished.code, finished.stderr).toBe(0);
  const values = Object.values(written(cwd, 'predictions')).map(({ ppl }) => Number(ppl));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(written(cwd, 'results').average_ppl).toBeCloseTo(mean, 9);
});

/** Tells the two likeliest tokens only, as far as it is asked for log-probabilities. */
function tellsTokens({ body, prompt }: ChatRequest): ServerReply {
  const top = prompt.includes('0') ? { a: -0.1, ',': -3 } : { a: -2, ',': -0.2 };
  const logprobs = body.logprobs === undefined ? null : { tokens: ['a'], top_logprobs: [top] };
  return { status: 200, body: { choices: [{ index: 0, text: 'a', finish_reason: 'length', logprobs }] } };
}

test('choices are compared by the likeliest tokens that a server tells', async () => {
  const server = await startServer({ answer: tellsTokens });
  const cwd = emptyFolder();
  const finished = await run(cwd, CLP + AT_URL.replace('URL', server.url), CHOICES);
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests.every(({ path: place }) => place.endsWith('/v1/completions'))).toBe(true);
  const labels = Object.values(written(cwd, 'predictions')).map(({ pred_label: label }) => label);
  expect(labels).toEqual([0, 1, 1, 1]);
  expect(written(cwd, 'results')).toMatchObject({ accuracy: 75 });
});

test('a model without log-probabilities is refused with the way out before anything is asked', async () => {
  const server = await startServer();
  const cwd = emptyFolder();
  const api = `models = [dict(type='OpenAISDK', abbr='m', path='x', key='k', openai_api_base='${server.url}')]\n`;
  const planned = await run(cwd, LL + api, SENTENCES);
  expect(planned.code).toBe(1);
  expect(planned.stderr).toMatch(/log-probabilities.*gen variant/);
  expect(server.requests).toEqual([]);
  const silent = await startServer({ answer: () => 'A' });
  const found = await run(cwd, CLP + AT_URL.replace('URL', silent.url), CHOICES);
  expect(found.code).toBe(1);
  expect(found.stderr).toMatch(/log-probabilities of next tokens.*vLLM/);
});
