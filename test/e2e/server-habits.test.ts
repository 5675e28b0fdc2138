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

test.each(['o1', 'openai/o3-mini', 'o4-mini-2025-04-16', 'gpt-5', 'gpt-5.1-mini'])(
  '%s is asked as OpenAISDK asks it',
  async (model) => {
    const server = await startServer();
    const { code, stderr } = await runProgram(['--api-base', server.url, '--model', model, ...OWN], {
      cwd: folder(),
    });
    expect(code, stderr).toBe(0);
    expect(server.requests).toHaveLength(QUESTIONS);
    for (const { body } of server.requests) {
      expect(body).toMatchObject({ model, max_completion_tokens: 2048 });
      expect(body).not.toHaveProperty('temperature');
      expect(body).not.toHaveProperty('max_tokens');
    }
  },
);

test('a name that only holds such a name is asked as others are', async () => {
  const server = await startServer();
  await runProgram(['--api-base', server.url, '--model', 'solo1-7b', ...OWN], { cwd: folder() });
  expect(server.requests[0]?.body).toMatchObject({ temperature: 0, max_tokens: 2048 });
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

const TYPES = {
  endpoint: "type='lodestone.models.Endpoint', api_base='URL'",
  openai: "type='OpenAI', openai_api_base='URL/chat/completions', key='', temperature=0",
};

for (const [title, refused] of Object.entries(REFUSALS)) {
  test.each(Object.entries(TYPES))(
    `a server that refuses ${title} is asked without it: %s`,
    async (_, type) => {
      const server = await startServer({ answer: (request) => refused(request) ?? 'A' });
      const config = `datasets = [dict(path='q.csv')]\nmodels = [dict(${type.replace('URL', server.url)}, abbr='m', path='m', max_out_len=99)]\n`;
      const { code, stderr } = await runProgram(['eval.py', '-w', 'out'], {
        cwd: folder({ 'eval.py': config }),
      });
      expect(code, stderr).toBe(0);
      const answered = server.requests.filter((request) => refused(request) === undefined);
      expect(answered).toHaveLength(QUESTIONS);
      // Found out by the first request alone.
      expect(server.requests.length - answered.length).toBeLessThanOrEqual(2);
      for (const { body } of answered) expect(body.max_tokens ?? body.max_completion_tokens).toBe(99);
      const notes = stderr.split('\n').filter((line) => line.startsWith('note: m: the server takes no'));
      expect(notes).toHaveLength(server.requests.length - answered.length);
    },
  );
}

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
