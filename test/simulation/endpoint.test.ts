/** What the queue of an endpoint makes of servers of many kinds, in virtual time. */
import { describe, expect, test } from 'vitest';
import type { EndpointLimits } from '../../src/core/index.ts';
import { type Answer, type EndpointEvent, EndpointQueue } from '../../src/run/endpoint/endpoint-queue.ts';
import { VirtualClock } from './virtual-clock.ts';
import { VirtualServer, type VirtualServerOptions } from './virtual-server.ts';

interface Outcome {
  readonly server: VirtualServer;
  readonly answers: readonly PromiseSettledResult<Answer>[];
  readonly events: readonly EndpointEvent[];
  readonly seconds: number;
  readonly limit: number;
}

/** Sends so many requests, as fast as the queue takes them. */
async function run(
  count: number,
  options: VirtualServerOptions,
  limits: Partial<EndpointLimits> = {},
): Promise<Outcome> {
  const clock = new VirtualClock();
  const server = new VirtualServer(clock, options);
  const events: EndpointEvent[] = [];
  const queue = new EndpointQueue({
    limits: { id: 'x', retries: 8, ...limits },
    clock,
    signal: new AbortController().signal,
    onEvent: (event) => events.push(event),
  });
  const sent: Promise<Answer>[] = [];
  const feeding = (async () => {
    for (let index = 0; index < count; index += 1) {
      await queue.room();
      sent.push(queue.request(server.send, () => 150));
    }
    return Promise.allSettled(sent);
  })();
  await clock.until(feeding);
  return { server, answers: await feeding, events, seconds: clock.monotonic() / 1000, limit: queue.limit };
}

function allAnswered({ answers }: Outcome): boolean {
  return answers.every(({ status }) => status === 'fulfilled');
}

describe('the number of requests at once is found', () => {
  test.each([
    [10, 8, 4000],
    [50, 64, 12_000],
    [50, 512, 50_000],
    [2000, 128, 10_000],
  ])('%i ms, %i at once', async (latency, capacity, count) => {
    const outcome = await run(count, { latency: () => latency, capacity });
    expect(allAnswered(outcome)).toBe(true);
    const ideal = (capacity * 1000) / latency;
    const { seconds, server } = outcome;
    expect(server.rate(seconds * 0.4, seconds * 0.9)).toBeGreaterThan(0.97 * ideal);
    expect(outcome.limit).toBeLessThan(3 * capacity);
  });

  test('a server that gets slower with every request is not flooded', async () => {
    // Beyond 32 at once the rate does not rise any more: the latency does.
    const outcome = await run(20_000, {
      latency: (serving) => 100 * Math.max(1, serving / 32),
      capacity: 2000,
    });
    expect(outcome.server.rate(20, 50)).toBeGreaterThan(0.95 * 320);
    expect(outcome.limit).toBeLessThan(80);
  });

  test('where requests beyond a number are refused, few are, and the server stays busy', async () => {
    const outcome = await run(30_000, { latency: () => 100, capacity: 64, refusesBeyond: true });
    expect(allAnswered(outcome)).toBe(true);
    expect(outcome.server.rate(5, 40)).toBeGreaterThan(0.85 * 640);
    expect(outcome.server.refusals.length).toBeLessThan(0.02 * 30_000);
  });

  test('refusals by chance slow nothing down', async () => {
    const outcome = await run(20_000, {
      latency: () => 50,
      capacity: 64,
      // 3 % of all requests, scattered.
      fault: (request) => (((request * 48_271) % 65_537) % 100 >= 97 ? 429 : undefined),
    });
    expect(allAnswered(outcome)).toBe(true);
    expect(outcome.server.rate(5, 15)).toBeGreaterThan(0.9 * 0.97 * 1280);
    expect(outcome.events.filter(({ kind }) => kind === 'pause')).toEqual([]);
  });

  test('max_workers is a ceiling', async () => {
    const outcome = await run(2000, { latency: () => 50, capacity: 64 }, { maxWorkers: 5 });
    expect(outcome.limit).toBe(5);
    expect(outcome.server.rate(5, 15)).toBeCloseTo(100, -1);
  });
});

describe('a limit of 600 requests a minute', () => {
  test.each(['fixed', 'sliding', 'bucket'])('counted by a %s window', async (window) => {
    const outcome = await run(6000, {
      latency: () => 50,
      capacity: 64,
      perMinute: { most: 600, window },
    });
    expect(allAnswered(outcome)).toBe(true);
    const { server, seconds } = outcome;
    expect(server.rate(60, seconds - 1)).toBeGreaterThan(0.95 * 10);
    const refused = server.refusals.filter((time) => time > 60_000).length;
    const sent = server.answers.filter((time) => time > 60_000).length + refused;
    expect(refused / sent).toBeLessThan(0.02);
  });
});

describe('rates of the config are kept', () => {
  test.each([0.16, 1, 50])('query_per_second=%d', async (queryPerSecond) => {
    const count = Math.max(40, queryPerSecond * 60);
    const outcome = await run(count, { latency: () => 80, capacity: 64 }, { queryPerSecond });
    const [first = 0] = outcome.server.answers;
    const span = ((outcome.server.answers.at(-1) ?? 0) - first) / 1000;
    expect((count - 1) / span / queryPerSecond).toBeCloseTo(1, 2);
  });

  test('tokens a minute', async () => {
    // 101 tokens an answer, 150 expected: what was expected too much is given back.
    const outcome = await run(1200, { latency: () => 80, capacity: 64 }, { tokensPerMinute: 60_600 });
    expect(outcome.server.rate(30, 90)).toBeGreaterThan(0.95 * 10);
    expect(outcome.server.rate(30, 90)).toBeLessThan(1.02 * 10);
  });

  test('what the server says is left is spread over the time until there is more', async () => {
    const clock = new VirtualClock();
    const server = new VirtualServer(clock, { latency: () => 10, capacity: 64 });
    const queue = new EndpointQueue({
      limits: { id: 'x', retries: 2 },
      clock,
      signal: new AbortController().signal,
      onEvent: () => undefined,
    });
    await clock.until(queue.request(server.send, () => 1));
    queue.report({ requests: { remaining: 5, limit: 100, resetSeconds: 50 } });
    const five = Promise.all(Array.from({ length: 5 }, () => queue.request(server.send, () => 1)));
    await clock.until(five);
    expect(clock.monotonic() / 1000).toBeGreaterThan(35);
    queue.report({ requests: { remaining: 0, limit: 100, resetSeconds: 20 } });
    const before = clock.monotonic();
    await clock.until(queue.request(server.send, () => 1));
    expect(clock.monotonic() - before).toBeGreaterThan(19_000);
  });
});

describe('failures', () => {
  test('requests that are never answered are sent again, and the rest goes on meanwhile', async () => {
    const outcome = await run(3000, {
      latency: () => 50,
      capacity: 64,
      fault: (request) => (request > 100 && request % 100 === 0 ? 'hang' : undefined),
    });
    expect(allAnswered(outcome)).toBe(true);
    expect(outcome.seconds).toBeLessThan(120);
    const silent = outcome.events.filter(({ kind }) => kind === 'silent').length;
    expect(silent).toBeGreaterThan(20);
    expect(outcome.server.requests).toBe(3000 + silent);
  });

  test('a slow answer is taken even when the request was sent a second time', async () => {
    const clock = new VirtualClock();
    const server = new VirtualServer(clock, { latency: () => 50, capacity: 64 });
    const queue = new EndpointQueue({
      limits: { id: 'x', retries: 8 },
      clock,
      signal: new AbortController().signal,
      onEvent: () => undefined,
    });
    for (let index = 0; index < 30; index += 1) await clock.until(queue.request(server.send, () => 1));
    let sent = 0;
    const slow = queue.request(
      async () => {
        sent += 1;
        await clock.sleep(sent === 1 ? 40_000 : 1_000_000);
        return { text: `answer ${sent}` };
      },
      () => 1,
    );
    await clock.until(slow);
    expect(sent).toBe(2);
    expect((await slow).milliseconds).toBe(40_000);
    queue.end();
  });

  test('a server that restarts is waited for, and told of', async () => {
    const clock = new VirtualClock();
    const server = new VirtualServer(clock, {
      latency: () => 50,
      capacity: 64,
      fault: () => (clock.monotonic() > 2_000 && clock.monotonic() < 90_000 ? 'down' : undefined),
    });
    const events: EndpointEvent[] = [];
    const queue = new EndpointQueue({
      limits: { id: 'x', retries: 2 },
      clock,
      signal: new AbortController().signal,
      onEvent: (event) => events.push(event),
    });
    const feeding = (async () => {
      const sent: Promise<Answer>[] = [];
      for (let index = 0; index < 8000; index += 1) {
        await queue.room();
        sent.push(queue.request(server.send, () => 1));
      }
      return Promise.all(sent);
    })();
    await clock.until(feeding);
    expect(server.answers).toHaveLength(8000);
    expect(events.filter(({ kind }) => kind === 'down')).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === 'up')).toHaveLength(1);
    // It was looked after, not hammered.
    expect(server.requests - 8000).toBeLessThan(200);
  });

  test('a first request that is lost is sent again, and others do not wait for it', async () => {
    const outcome = await run(200, {
      latency: () => 50,
      capacity: 64,
      fault: (request) => (request === 0 ? 'hang' : undefined),
    });
    expect(allAnswered(outcome)).toBe(true);
    expect(outcome.server.requests).toBe(201);
    expect(outcome.events.map(({ kind }) => kind)).toEqual(['slow', 'silent']);
    // Only the lost one was waited for.
    expect(outcome.server.answers.filter((time) => time < 20_000)).toHaveLength(199);
  });

  test.each([
    ['from the start', 0, 3_600],
    ['after some answers', 100, 600],
  ])('a server that takes requests and answers none %s is given up', async (_, from, seconds) => {
    const outcome = await run(200, {
      latency: () => 50,
      capacity: 64,
      fault: (request) => (request >= from ? 'hang' : undefined),
    });
    const answered = outcome.answers.filter(({ status }) => status === 'fulfilled');
    expect(answered).toHaveLength(from);
    expect(outcome.seconds).toBeGreaterThan(seconds - 1);
    expect(outcome.seconds).toBeLessThan(1.1 * seconds);
    const reason = outcome.answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(String(reason.reason.message)).toContain('answered none for');
  });

  test('an endpoint that never answers is given up within seconds', async () => {
    const outcome = await run(100, { latency: () => 50, capacity: 64, fault: () => 500 });
    expect(outcome.answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(outcome.seconds).toBeLessThan(20);
  });
});
