/** Models behind OpenAI's protocol against a real server: what is sent, what is made of replies and refusals. */
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type ChatRequest,
  type ServerOptions,
  type ServerReply,
  startServer,
} from '../../../test/e2e/openai-server.ts';
import {
  type GenerateRequest,
  type JsonObject,
  type Model,
  type ModelContext,
  RequestError,
  type Shareable,
} from '../../core/index.ts';
import { endpoint } from './endpoint.ts';
import { openai, openaiSdk } from './openai.ts';

const never = new AbortController().signal;

function contextOf(env: Record<string, string> = {}, notes: string[] = []): ModelContext {
  const shared = new Map<string, Shareable>();
  onTestFinished(() => Promise.all([...shared.values()].map((one) => one.close())).then(() => undefined));
  return {
    compat: '0.5.4',
    env: (name) => env[name],
    secret: (name) => env[name],
    log: (note) => notes.push(note),
    now: Date.now,
    share: (name, create) => {
      const known = shared.get(name) ?? create();
      shared.set(name, known);
      return known as ReturnType<typeof create>;
    },
  };
}

const asked = (more: Partial<GenerateRequest> = {}): GenerateRequest => ({
  kind: 'gen',
  prompt: 'hello',
  maxOutLen: 50,
  ...more,
});

interface Started {
  readonly model: Model;
  readonly requests: ChatRequest[];
  readonly notes: string[];
}

async function endpointModel(
  config: JsonObject = {},
  server: ServerOptions = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const { url, requests } = await startServer(server);
  const notes: string[] = [];
  const all = { type: endpoint.type, abbr: 'm', api_base: url, api_model: 'test-model', ...config };
  return { model: await endpoint.create(all, contextOf(env, notes)), requests, notes };
}

const answering = (...replies: ServerReply[]): ServerOptions => ({
  answer: (_, count) => replies[Math.min(count, replies.length) - 1] ?? 'A',
});

async function failureOf(reply: Promise<unknown>) {
  const error = await reply.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RequestError) return error.failure;
  throw new Error(`no failure of a request: ${error}`);
}

describe('Endpoint', () => {
  test('asks for a conversation at temperature 0', async () => {
    const { model, requests } = await endpointModel();
    expect(await model.send(asked(), never)).toMatchObject({ text: 'A', finishReason: 'stop' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ path: '/v1/chat/completions', authorization: undefined });
    expect(requests[0]?.body).toEqual({
      model: 'test-model',
      messages: [{ role: 'user', content: 'hello' }],
      max_tokens: 50,
      temperature: 0,
    });
  });

  test('sends roles as the prompt has them, and sampling of its own', async () => {
    const { model, requests } = await endpointModel({ temperature: 0.5, extra_body: { top_k: 3 } });
    const prompt = [
      { role: 'SYSTEM', prompt: 'be brief' },
      { role: 'HUMAN', prompt: 'q' },
      { role: 'BOT', prompt: 'a' },
      { role: 'HUMAN', prompt: 'q2' },
    ];
    await model.send(asked({ prompt, maxOutLen: null, options: { top_p: 0.9 } }), never);
    expect(requests[0]?.body).toEqual({
      model: 'test-model',
      messages: [
        { role: 'system', content: 'be brief' },
        { role: 'user', content: 'q' },
        { role: 'assistant', content: 'a' },
        { role: 'user', content: 'q2' },
      ],
      temperature: 0.5,
      top_p: 0.9,
      top_k: 3,
    });
  });

  test('the key comes from the variable that is named, in the header that is named', async () => {
    const env = { KEY: ' secret ' };
    const usual = await endpointModel({ api_key_env: 'KEY' }, {}, env);
    await usual.model.send(asked(), never);
    expect(usual.requests[0]?.authorization).toBe('Bearer secret');
    const own = await endpointModel({ api_key_env: 'KEY', api_key_header: 'Api-Key' }, {}, env);
    await own.model.send(asked(), never);
    expect(own.requests[0]?.authorization).toBeUndefined();
    await expect(endpointModel({ api_key_env: 'NONE' })).rejects.toMatchObject({ code: 'config-invalid' });
    await expect(endpointModel({ api_key_header: 'x' })).rejects.toMatchObject({ code: 'config-invalid' });
  });

  test('cuts at stop words, and keeps what was said', async () => {
    const { model, requests } = await endpointModel(
      { stop_words: ['END'] },
      answering('one STOP two END three'),
    );
    const request = asked({ stop: ['STOP'] });
    const reply = await model.send(request, never);
    expect(reply).toMatchObject({ text: 'one ', said: { content: 'one STOP two END three' } });
    expect(requests[0]?.body.stop).toEqual(['STOP', 'END']);
    expect(model.compose?.(request, { text: 'x END y' }).text).toBe('x ');
  });

  test('streams where it is to, and joins the pieces', async () => {
    const server = answering({ pieces: ['one ', 'two'], pause: 1 });
    const { model, requests } = await endpointModel({ stream: true }, server);
    expect((await model.send(asked(), never)).text).toBe('one two');
    expect(requests[0]?.body.stream).toBe(true);
  });

  test('reasoning models get the length under another name, and no temperature', async () => {
    const { model, requests } = await endpointModel({ api_model: 'openai/o3-mini' });
    await model.send(asked(), never);
    expect(requests[0]?.body).toEqual({
      model: 'openai/o3-mini',
      messages: [{ role: 'user', content: 'hello' }],
      max_completion_tokens: 50,
    });
  });

  test('is told once what a server does not take, and sends without it from then on', async () => {
    const refusal = {
      status: 400,
      body: { error: { message: "Unsupported parameter: 'temperature'", param: 'temperature' } },
    };
    const { model, requests, notes } = await endpointModel({}, answering(refusal, 'B', 'C'));
    expect(model.isDeterministic?.(asked())).toBe(true);
    expect((await model.send(asked(), never)).text).toBe('B');
    expect((await model.send(asked(), never)).text).toBe('C');
    expect(requests.map(({ body }) => 'temperature' in body)).toEqual([true, false, false]);
    expect(notes).toHaveLength(1);
    expect(model.isDeterministic?.(asked())).toBe(false);
  });

  test.each<[string, ServerReply, string]>([
    [
      'busy',
      { status: 429, body: { error: { message: 'slow down' } }, headers: { 'retry-after': '1' } },
      'rate-limited',
    ],
    ['down', { status: 503, body: 'try later' }, 'transient'],
    ['wrong key', { status: 401, body: { error: { message: 'bad key' } } }, 'endpoint'],
    [
      'too long',
      {
        status: 400,
        body: {
          error: {
            message: "This model's maximum context length is 5 tokens",
            code: 'context_length_exceeded',
          },
        },
      },
      'context-length',
    ],
    ['refused', { status: 400, body: { error: { message: 'no such field: messages' } } }, 'rejected'],
    ['cut off', { truncated: 'answer' }, 'transient'],
    ['reset', { reset: true }, 'transient'],
    ['no JSON', { status: 200, body: 'hello' }, 'transient'],
  ])('%s: what kind of failure it is', async (_, reply, kind) => {
    const { model } = await endpointModel({}, answering(reply));
    expect(await failureOf(model.send(asked(), never))).toMatchObject({ kind });
  });

  test('a name that is not given is the only one that the server has', async () => {
    const { url, requests } = await startServer({ models: ['only'] });
    const model = await endpoint.create({ type: endpoint.type, api_base: url }, contextOf());
    await model.send(asked(), never);
    expect(requests[0]?.model).toBe('only');
    const many = await startServer({ models: ['a', 'b'] });
    const other = await endpoint.create({ type: endpoint.type, api_base: many.url }, contextOf());
    await expect(other.send(asked(), never)).rejects.toMatchObject({ code: 'ambiguous-name' });
    const none = await startServer({ models: [] });
    const third = await endpoint.create({ type: endpoint.type, api_base: none.url }, contextOf());
    await expect(third.send(asked(), never)).rejects.toMatchObject({ code: 'endpoint-refused' });
  });

  test('its revision is what the server says of the model', async () => {
    const { model } = await endpointModel({}, { owner: 'me' });
    expect(await model.revision?.(never)).toEqual({ owned_by: 'me' });
  });

  test('its identity has no secret, and is another with other sampling', async () => {
    const { model } = await endpointModel({ key: 'secret-key' });
    const other = await endpointModel({ temperature: 1 });
    expect(JSON.stringify(await model.identity(never))).not.toContain('secret-key');
    expect((await model.identity(never)).sampling).not.toEqual((await other.model.identity(never)).sampling);
  });

  test('vectors come from /embeddings', async () => {
    const body = { data: [{ index: 0, embedding: [0.5, -1] }] };
    const { model, requests } = await endpointModel({}, answering({ status: 200, body }));
    expect(await model.send({ kind: 'embed', prompt: 'text' }, never)).toMatchObject({
      embedding: [0.5, -1],
    });
    expect(requests[0]).toMatchObject({
      path: '/v1/embeddings',
      body: { model: 'test-model', input: 'text' },
    });
    const without = await endpointModel({}, answering({ status: 404, body: 'no' }));
    await expect(without.model.prepare(new Set(['embed']), never)).rejects.toMatchObject({
      code: 'capability-missing',
    });
  });

  test('an address that is missing or no URL is refused', async () => {
    const create = async (api_base: string | null) =>
      endpoint.create({ type: endpoint.type, abbr: 'm', api_base }, contextOf());
    await expect(create(null)).rejects.toMatchObject({ code: 'config-invalid' });
    await expect(create('ftp://x')).rejects.toMatchObject({ code: 'config-invalid' });
  });
});

describe("OpenCompass's OpenAI", () => {
  async function chatModel(
    definition: typeof openai,
    config: JsonObject,
    server: ServerOptions = {},
    env = {},
  ) {
    const { url, requests } = await startServer(server);
    const base = definition === openai ? `${url}/chat/completions` : url;
    const all = { type: definition.type, abbr: 'm', path: 'gpt-x', openai_api_base: base, ...config };
    return { model: await definition.create(all, contextOf(env)), requests };
  }

  test.each([openai, openaiSdk])('$type asks at /chat/completions', async (definition) => {
    const { model, requests } = await chatModel(definition, { key: 'k1' });
    expect((await model.send(asked(), never)).text).toBe('A');
    expect(requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      model: 'gpt-x',
      authorization: 'Bearer k1',
    });
    expect(requests[0]?.body).toMatchObject({ messages: [{ role: 'user', content: 'hello' }] });
  });

  test('keys are taken in turn', async () => {
    const { model, requests } = await chatModel(openaiSdk, { key: ['k1', 'k2'] });
    for (let i = 0; i < 3; i += 1) await model.send(asked(), never);
    expect(requests.map(({ authorization }) => authorization)).toEqual([
      'Bearer k1',
      'Bearer k2',
      'Bearer k1',
    ]);
  });

  test("the key of the environment is used, and a server of one's own needs none", async () => {
    const withKey = await chatModel(openaiSdk, {}, {}, { OPENAI_API_KEY: 'e1' });
    await withKey.model.send(asked(), never);
    expect(withKey.requests[0]?.authorization).toBe('Bearer e1');
    const without = await chatModel(openaiSdk, {});
    await without.model.send(asked(), never);
    expect(without.requests[0]?.authorization).toBeUndefined();
    await expect(chatModel(openaiSdk, { key: 'ENV' })).rejects.toMatchObject({ code: 'config-invalid' });
  });

  test('further headers and fields are sent, and decide who the model is', async () => {
    const openai_extra_kwargs = { extra_headers: { 'X-Team': 'a' } };
    const { model, requests } = await chatModel(openaiSdk, { openai_extra_kwargs, extra_body: { top_k: 1 } });
    await model.send(asked(), never);
    expect(requests[0]?.body.top_k).toBe(1);
    const plain = await chatModel(openaiSdk, {});
    expect(await model.identity(never)).not.toEqual(await plain.model.identity(never));
  });

  test.each<[string, JsonObject]>([
    ['a proxy', { openai_proxy_url: 'http://p' }],
    ['settings of a client', { http_client_cfg: { verify: false } }],
    ['no address', { openai_api_base: [] }],
    ['an address that is no URL', { openai_api_base: 'nowhere' }],
  ])('%s is refused', async (_, config) => {
    await expect(chatModel(openaiSdk, config)).rejects.toMatchObject({ code: 'config-invalid' });
  });
});
