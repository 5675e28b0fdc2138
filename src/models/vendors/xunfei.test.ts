import { describe, expect, onTestFinished, test } from 'vitest';
import {
  APP,
  frame,
  type SparkAnswer,
  type SparkRequest,
  type SparkServerOptions,
  startSparkServer,
} from '../../../test/e2e/spark-server.ts';
import type { Peer } from '../../../test/e2e/web-socket-server.ts';
import {
  type Json,
  type Model,
  type ModelContext,
  type Reply,
  RequestError,
  type Shareable,
} from '../../core/index.ts';
import { xunfei } from './xunfei.ts';
import { xunfeiSpark } from './xunfei-spark.ts';

const LONG = '很长的回答'.repeat(30_000);
const PLUGINS = '{"header":{"code":0,"status":1},"payload":{"plugins":{}}}';

type Args = Record<string, Json>;
type Kind = 'XunFei' | 'XunFeiSpark';

const BOTH = ['XunFei', 'XunFeiSpark'] as const;
const never = new AbortController().signal;

function context(now: () => number = Date.now): ModelContext {
  const shared = new Map<string, Shareable>();
  onTestFinished(() => Promise.all([...shared.values()].map((one) => one.close())).then(() => undefined));
  return {
    ...{ compat: '0.5.4', env: () => undefined, secret: () => undefined, log: () => undefined, now },
    share: (name, create) => {
      const known = shared.get(name) ?? create();
      shared.set(name, known);
      return known as ReturnType<typeof create>;
    },
  };
}

/** Sends messages one after the other. */
function messages(texts: readonly string[], options: Parameters<Peer['send']>[1] = {}): (peer: Peer) => void {
  return (peer) => {
    for (const text of texts) peer.send(text, options);
  };
}

/** The arguments that each class wants. */
function argsOf(kind: Kind): Args {
  const { appid, api_key, api_secret } = APP;
  return kind === 'XunFei'
    ? { path: 'ws(s)://spark-api.xf-yun.com/v3.5/chat', appid, api_key, api_secret, domain: 'generalv3.5' }
    : { path: 'generalv3.5', url: '', app_id: appid, api_key, api_secret };
}

async function modelOf(kind: Kind, more: Args = {}, now?: () => number): Promise<Model> {
  const definition = kind === 'XunFei' ? xunfei : xunfeiSpark;
  const config = { type: definition.type, abbr: 'spark', ...argsOf(kind), ...more };
  return definition.create(config, context(now));
}

async function ask(kind: Kind, options: SparkServerOptions, more: Args = {}, now?: () => number) {
  const server = await startSparkServer(options);
  const model = await modelOf(kind, { api_base: server.url, ...more }, now);
  return { reply: send(model), model, server };
}

function send(model: Model, prompt = 'hello'): Promise<Reply> {
  return model.send({ kind: 'gen', prompt, maxOutLen: 50 }, never);
}

async function failureOf(reply: Promise<Reply>) {
  const error = await reply.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RequestError);
  return (error as RequestError).failure;
}

describe.each(BOTH)('%s', (kind) => {
  test('is answered where api_base says, at the path of its own address', async () => {
    const { reply, model, server } = await ask(kind, { answer: () => '  The answer is B.\n' });
    const text = kind === 'XunFei' ? 'The answer is B.' : '  The answer is B.\n';
    const usage = { promptTokens: 5, completionTokens: 3 };
    expect(await reply).toMatchObject({ text, usage, firstPieceMs: expect.any(Number) });
    expect(model.compose?.({ kind: 'gen', prompt: '', maxOutLen: 1 }, await reply)).toEqual(await reply);
    expect(server.requests).toMatchObject([
      { path: '/v3.5/chat', host: server.url.slice(5), prompt: 'hello' },
    ]);
    expect(server.requests[0]?.origin).toBe(server.url.replace('ws', 'http'));
  });

  test.each<[string, string, (peer: Peer) => void]>([
    ['one frame that is long', LONG, messages([frame(LONG, 0, 2)])],
    ['pieces of frames', 'AB', messages([frame('A', 0, 0), frame('B', 1, 2)], { frames: 5 })],
    ['bytes', '答B', messages([frame('答', 0, 0), frame('B', 1, 2)], { binary: true })],
    // They are joined in the order in which they come, whatever they count.
    ['frames that count backwards', 'AB', messages([frame('A', 7, 1), frame('B', 2, 2)])],
    ['a frame without a text', '', messages([frame('', 0, 2)])],
    ['thoughts first', 'B', messages([frame('', 0, 1, { reasoning_content: 'So' }), frame('B', 1, 2)])],
    ['what plug-ins say first', 'A', messages([PLUGINS, frame('A', 1, 2)])],
  ])('an answer as %s is whole', async (_, text, answer) => {
    const { reply } = await ask(kind, { answer: () => answer });
    expect((await reply).text).toBe(text);
  });

  test.each([
    [10005, '用户参数值有错误', 'rejected'],
    [10006, '用户并发错误', 'rate-limited'],
    [10007, '用户流量受限', 'rate-limited'],
    [10012, '引擎内部错误', 'transient'],
    [10016, 'appid授权类的错误', 'endpoint'],
    [10019, '涉及违规信息', 'content-filter'],
    [10110, '服务忙，请稍后再试', 'transient'],
    [10907, 'token数量超过上限', 'context-length'],
    [11200, 'AppIdNoAuthError', 'endpoint'],
    [11201, '日流控超限', 'endpoint'],
    [11202, 'licc failed: QPS', 'rate-limited'],
    [99999, 'prompt is too long', 'context-length'],
    [99999, 'something new', 'transient'],
  ] as const)('code %i (%s) is %s', async (code, message, expected) => {
    const { reply } = await ask(kind, { answer: () => ({ code, message }) });
    const failure = await failureOf(reply);
    expect(failure).toMatchObject({ kind: expected });
    expect(failure.message).toContain(message);
    expect(failure.message).toContain(String(code));
    expect(failure.hint === undefined).toBe(expected !== 'endpoint');
  });

  test.each([10013, 10014])('code %i is an answer that was filtered', async (code) => {
    const { reply } = await ask(kind, { answer: () => ({ code, message: '敏感', after: 'part of it' }) });
    const said = code === 10014 ? 'None' : '敏感';
    const text = kind === 'XunFei' ? said : `Error Code: ${code}, Error: 敏感`;
    expect(await reply).toMatchObject({ text, failure: { kind: 'content-filter' } });
  });

  test.each<[string, (peer: Peer) => void]>([
    ['cut in the middle', (peer) => peer.cut()],
    ['closed in the middle', (peer) => peer.close(1000)],
    ['closed with a reason', (peer) => peer.close(1011, 'no memory')],
    ['followed by what is no JSON', (peer) => peer.send('{"header": {"code"')],
    ['followed by what is no frame', (peer) => peer.send('{"code": 0}')],
  ])('an answer %s may come at the next attempt', async (_, then) => {
    const broken = (peer: Peer): void => {
      peer.send(frame('The', 0, 0));
      then(peer);
    };
    const { reply, model } = await ask(kind, { answer: (_, count) => (count === 1 ? broken : 'whole') });
    expect(await failureOf(reply)).toMatchObject({ kind: 'transient' });
    expect((await send(model)).text).toBe('whole');
  });

  test('a key that is wrong is the endpoint’s, and told with its remedy', async () => {
    for (const wrong of [{ api_secret: 'not-the-secret' }, { api_key: 'not-the-key' }]) {
      const { reply, server } = await ask(kind, {}, wrong);
      const failure = await failureOf(reply);
      expect(failure).toMatchObject({ kind: 'endpoint', status: 401 });
      expect(failure.hint).toContain('api_secret');
      expect(failure.isByStatus).toBeUndefined();
      expect(server.requests[0]?.message).toBeUndefined();
    }
  });

  test('a clock that is wrong is named, with how far it is off', async () => {
    const { reply } = await ask(kind, {}, {}, () => Date.now() - 3_600_000);
    const failure = await failureOf(reply);
    expect(failure).toMatchObject({ kind: 'endpoint', status: 403 });
    expect(failure.hint).toMatch(/60 minutes behind/);
  });

  test.each([
    [429, 'rate-limited'],
    [503, 'transient'],
    [404, 'endpoint'],
    [400, 'endpoint'],
  ] as const)('a handshake that gets status %i is %s', async (status, expected) => {
    const { reply } = await ask(kind, { handshake: () => ({ status, body: { message: 'no' } }) });
    expect(await failureOf(reply)).toMatchObject({ kind: expected, status });
  });

  test('an app that does not belong to the key', async () => {
    const { reply } = await ask(kind, {}, { [kind === 'XunFei' ? 'appid' : 'app_id']: 'ffffffff' });
    expect(await failureOf(reply)).toMatchObject({ kind: 'endpoint' });
  });

  test('silence ends at the timeout of the config', async () => {
    const { reply } = await ask(kind, { answer: () => () => undefined }, { timeout: 0.05 });
    expect(await failureOf(reply)).toMatchObject({ kind: 'transient', isTimeout: true });
  });

  test('every attempt is signed anew, and a signature that is said back stays unsaid', async () => {
    let now = Date.now() - 60_000;
    const tick = () => {
      now += 2000;
      return now;
    };
    const answer = ({ authorization: said }: SparkRequest) => `you said ${said}, ${encodeURIComponent(said)}`;
    const { reply, model, server } = await ask(kind, { answer }, {}, tick);
    const first = await reply;
    await send(model);
    const [one, two] = server.requests;
    expect(one?.authorization).not.toBe(two?.authorization);
    expect(first.text).toContain('you said');
    expect(JSON.stringify(first)).not.toContain(one?.authorization);
  });

  test('what its address must be', async () => {
    const address = kind === 'XunFei' ? 'path' : 'url';
    for (const value of [
      'spark-api.xf-yun.com/v3.5/chat',
      'https://spark-api.xf-yun.com/v3.5/chat',
      'ws://',
    ]) {
      await expect(modelOf(kind, { [address]: value })).rejects.toMatchObject({ code: 'config-invalid' });
      await expect(modelOf(kind, { api_base: value })).rejects.toMatchObject({ code: 'config-invalid' });
    }
    await expect(modelOf(kind, { api_secret: '' })).rejects.toThrow('api_secret');
    await expect(modelOf(kind, { api_key: 7 })).rejects.toThrow('api_key');
    await expect(modelOf(kind, { generation_kwargs: { temperature: 0 } })).rejects.toThrow(
      'generation_kwargs',
    );
  });
});

test('OpenCompass’s XunFei keeps the text of an attempt that failed, as its scores show', async () => {
  const { reply, model } = await ask('XunFei', {
    answer: (_, count): SparkAnswer =>
      count === 1 ? { code: 10110, message: 'busy', after: ' The ' } : ' answer ',
  });
  await failureOf(reply);
  expect((await send(model)).text).toBe('answer');
  const request = { kind: 'gen', prompt: 'again', maxOutLen: 50 } as const;
  const flaky = await ask('XunFei', {
    answer: (_, count): SparkAnswer =>
      count === 2 ? { code: 10110, message: 'busy', after: ' The ' } : ' answer ',
  });
  await flaky.reply;
  await failureOf(flaky.model.send(request, never));
  const whole = await flaky.model.send(request, never);
  expect(whole).toMatchObject({ text: 'The  answer', said: { content: ' answer ', before: ' The ' } });
  expect(flaky.model.compose?.(request, whole)).toEqual(whole);
});

test('a model that the vendor’s client knows has an address of its own', async () => {
  const identity = async (more: Args) => (await modelOf('XunFeiSpark', more)).identity(never);
  expect(await identity({ path: '4.0Ultra' })).toMatchObject({
    url: 'wss://spark-api.xf-yun.com/v4.0/chat',
    domain: '4.0Ultra',
  });
  expect(await identity({ path: 'general', url: 'wss://own.example/v9' })).toMatchObject({
    url: 'wss://own.example/v9',
  });
  await expect(modelOf('XunFeiSpark', { path: 'of-my-own' })).rejects.toThrow('url');
});
