/** Servers that do not take what others want: asked another way, once found out, and said. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const QUESTIONS = 6;

function folder(files: Record<string, string> = {}): string {
  const cwd = emptyFolder();
  const rows = Array.from({ length: QUESTIONS }, (_, i) => `Question ${i}?,x,y,A\n`);
  writeFileSync(path.join(cwd, 'q.csv'), `question,A,B,answer\n${rows.join('')}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
  return cwd;
}

const OWN = ['--custom-dataset-path', 'q.csv', '-w', 'out', '--max-wait', '5'];

test("OpenAI's reasoning models are asked as OpenAISDK asks them, and no others", {
  timeout: 60_000,
}, async () => {
  const server = await startServer();
  const reasoning = ['openai/o3-mini', 'o4-mini-2025-04-16', 'gpt-5.1-mini', 'GPT-5'];
  const names = [...reasoning, 'solo1-7b', 'gpt-4o1'];
  const models = names.map(
    (name, i) =>
      `dict(type='lodestone.models.Endpoint', abbr='m${i}', path='${name}', max_out_len=2048, api_base='${server.url}')`,
  );
  const config = `datasets = [dict(path='q.csv')]\nmodels = [${models.join(', ')}]\n`;
  const cwd = folder({ 'eval.py': config });
  const runs = [
    ['eval.py', '-w', 'out'],
    ['--api-base', server.url, '--model', 'o1', ...OWN],
  ];
  for (const args of runs) {
    const { code, stderr } = await runProgram(args, { cwd });
    expect(code, stderr).toBe(0);
  }
  expect(server.requests).toHaveLength((names.length + 1) * QUESTIONS);
  for (const { model, body } of server.requests) {
    const isReasoning = [...reasoning, 'o1'].includes(model);
    expect([model, body.temperature, body.max_tokens, body.max_completion_tokens]).toEqual(
      isReasoning ? [model, undefined, undefined, 2048] : [model, 0, 2048, undefined],
    );
  }
});

const refusal = (message: string, more: object = {}, status = 400): ServerReply => ({
  status,
  body: { error: { message, ...more } },
});
const has = ({ body }: ChatRequest, field: string) => body[field] !== undefined && body[field] !== null;

/** Ways of refusing, in the words of servers. */
const REFUSALS: Record<string, (request: ChatRequest) => ServerReply | undefined> = {
  'max_tokens, then temperature, as OpenAI does': (request) => {
    if (has(request, 'max_tokens'))
      return refusal(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        { param: 'max_tokens', code: 'unsupported_parameter' },
      );
    if (has(request, 'temperature'))
      return refusal(
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
        { param: 'temperature', code: 'unsupported_value' },
      );
    return undefined;
  },
  'temperature, as Anthropic does': (request) =>
    has(request, 'temperature') ? refusal('`temperature` is deprecated for this model.') : undefined,
  'temperature, as LiteLLM does': (request) =>
    has(request, 'temperature')
      ? refusal(
          "litellm.UnsupportedParamsError: gpt-5 models don't support temperature=0. Only temperature=1 is supported.",
        )
      : undefined,
  'max_tokens, as pydantic does': (request) =>
    has(request, 'max_tokens')
      ? {
          status: 422,
          body: {
            detail: [
              { type: 'extra_forbidden', loc: ['body', 'max_tokens'], msg: 'Extra inputs are not permitted' },
            ],
          },
        }
      : undefined,
};

test.each(Object.entries(REFUSALS))('a server that refuses %s is asked without it', async (_, refused) => {
  const server = await startServer({ answer: (request) => refused(request) ?? 'A' });
  const config = `datasets = [dict(path='q.csv')]
models = [
    dict(type='lodestone.models.Endpoint', abbr='a', path='a', api_base='${server.url}', max_out_len=99),
    dict(type='OpenAI', abbr='b', path='b', openai_api_base='${server.url}/chat/completions', key='', temperature=0, max_out_len=99),
]
`;
  const { code, stderr } = await runProgram(['eval.py', '-w', 'out'], { cwd: folder({ 'eval.py': config }) });
  expect(code, stderr).toBe(0);
  const answered = server.requests.filter((request) => refused(request) === undefined);
  expect(answered).toHaveLength(2 * QUESTIONS);
  // Found out by the first requests of each model alone, and told.
  const refusals = server.requests.length - answered.length;
  expect(refusals).toBeLessThanOrEqual(4);
  expect(stderr.split('\n').filter((line) => /^note: [ab]: /.test(line))).toHaveLength(refusals);
  for (const { body } of answered) expect(body.max_tokens ?? body.max_completion_tokens).toBe(99);
});

/** Answers streams, and says so to all others. */
async function streamingServer(words: string) {
  const bodies: { stream?: boolean }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.method === 'GET') return response.end('{"data":[{"id":"m"}]}');
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as { stream?: boolean };
    bodies.push(body);
    if (body.stream !== true) {
      response.writeHead(400, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ error: { message: words } }));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const event = { choices: [{ index: 0, delta: { content: 'A' }, finish_reason: 'stop' }] };
    return response.end(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, bodies };
}

test.each([
  'This model only support stream mode, please enable the stream parameter to access the model.',
  'Stream must be set to true',
  'Non-streaming requests are not supported',
])('a server that says "%s" is asked for streams', async (words) => {
  const { url, bodies } = await streamingServer(words);
  const { code, stderr } = await runProgram(['--api-base', url, '--model', 'm', ...OWN], { cwd: folder() });
  expect(code, stderr).toBe(0);
  expect(bodies.filter(({ stream }) => stream === true)).toHaveLength(QUESTIONS);
  expect(bodies).toHaveLength(QUESTIONS + 1);
});

test.each([
  ['a temperature out of its range', 'temperature must be greater than 0', 'models.0.temperature'],
  [
    'an answer that is too long',
    'max_tokens is too large: 2048. This model supports at most 1024 completion tokens',
    'max_tokens',
  ],
])('%s is not asked for another way, and the place is named', async (_, words, place) => {
  const server = await startServer({ answer: () => refusal(words) });
  const { code, stderr, stdout } = await runProgram(['--api-base', server.url, '--model', 'm', ...OWN], {
    cwd: folder(),
  });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(place);
  expect(server.requests.every(({ body }) => body.temperature === 0 && body.max_tokens === 2048)).toBe(true);
});

test('a key goes in the header that is named, and in no other', async () => {
  const seen: (string | undefined)[][] = [];
  const server = createServer((request, response) => {
    seen.push([String(request.headers['api-key']), request.headers.authorization]);
    const choice = { index: 0, message: { content: 'A' }, finish_reason: 'stop' };
    response.end(JSON.stringify(request.method === 'GET' ? { data: [{ id: 'm' }] } : { choices: [choice] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const args = ['--api-base', url, '--api-key-env', 'MY_KEY', '--api-key-header', 'api-key', ...OWN];
  const { code, stderr } = await runProgram(args, { cwd: folder(), env: { MY_KEY: 'azure-0123456789' } });
  expect(code, stderr).toBe(0);
  expect(seen.length).toBeGreaterThan(QUESTIONS);
  for (const headers of seen) expect(headers).toEqual(['azure-0123456789', undefined]);
});

test('a header without a key, or that is none, is an error', async () => {
  const server = await startServer();
  const args = ['--api-base', server.url, '--model', 'm', ...OWN];
  const lone = await runProgram([...args, '--api-key-header', 'api-key'], { cwd: folder() });
  expect([lone.code, server.requests.length]).toEqual([2, 0]);
  const env = { MY_KEY: 'azure-0123456789' };
  const none = await runProgram([...args, '--api-key-env', 'MY_KEY', '--api-key-header', 'api key:'], {
    cwd: folder(),
    env,
  });
  expect([none.code, server.requests.length]).toEqual([2, 0]);
});
