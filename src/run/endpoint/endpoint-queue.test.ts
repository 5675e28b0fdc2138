/** What the queue of an endpoint does with each kind of failure, in virtual time. */
import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../test/simulation/virtual-clock.ts';
import { type EndpointLimits, type Reply, RequestError, type RequestFailure } from '../../core/index.ts';
import { type EndpointEvent, EndpointQueue } from './endpoint-queue.ts';

type Said = 'hang' | Partial<RequestFailure> | Error | undefined;

interface Script {
  /** What the nth sending of all gets, from 1, by the number of its request, from 0; undefined: an answer. */
  readonly says?: (count: number, request: number) => Said;
  /** Milliseconds that a sending takes. Default 100. */
  readonly takes?: (count: number, request: number) => number;
  readonly limits?: Partial<EndpointLimits>;
  readonly patience?: number;
  /** When the run is stopped, and when it is aborted. */
  readonly stopAt?: number;
  readonly abortAt?: number;
  readonly tokens?: number;
}

/** Sends so many requests at once; gives what became of each, and when what was sent. */
async function queued(count: number, { says = () => undefined, takes = () => 100, ...script }: Script = {}) {
  const clock = new VirtualClock();
  const [stop, abort] = [new AbortController(), new AbortController()];
  if (script.stopAt !== undefined) clock.after(script.stopAt, () => stop.abort());
  if (script.abortAt !== undefined) clock.after(script.abortAt, () => abort.abort());
  const events: (EndpointEvent & { at: number })[] = [];
  const sent: { request: number; at: number }[] = [];
  let open = 0;
  let peak = 0;
  const queue = new EndpointQueue({
    limits: { id: 'x', retries: 2, ...script.limits },
    clock,
    signal: abort.signal,
    stop: stop.signal,
    onEvent: (event) => events.push({ ...event, at: clock.monotonic() }),
    ...(script.patience === undefined ? {} : { patience: script.patience }),
  });
  const send = (request: number) => async (): Promise<Reply> => {
    sent.push({ request, at: clock.monotonic() });
    const number = sent.length;
    open += 1;
    peak = Math.max(peak, open);
    const said = says(number, request);
    await clock.sleep(said === 'hang' ? 1e12 : takes(number, request));
    open -= 1;
    if (said instanceof Error) throw said;
    if (said !== undefined && said !== 'hang')
      throw new RequestError({ kind: 'transient', message: 'Oh.', ...said });
    return { text: `reply ${request}`, usage: { promptTokens: script.tokens ?? 1, completionTokens: 0 } };
  };
  const all = Promise.allSettled(
    Array.from({ length: count }, (_, request) => queue.request(send(request), () => script.tokens ?? 1)),
  );
  await clock.until(all);
  const ends = await all;
  queue.end();
  const replies = ends.map((end) => (end.status === 'fulfilled' ? end.value.reply : undefined));
  const errors = ends.map((end) => (end.status === 'rejected' ? end.reason : undefined));
  const kinds = events.map(({ kind }) => kind);
  return { ends, replies, errors, events, kinds, sent, queue, peak, now: clock.monotonic() };
}

const codes = (errors: readonly { code?: string }[]) => errors.map((error) => error?.code);

describe('the first request', () => {
  test('goes alone, and as many as at first are allowed follow it', async () => {
    const { sent, ends } = await queued(40);
    expect(sent.map(({ at }) => at).slice(0, 17)).toEqual([0, ...Array.from({ length: 16 }, () => 100)]);
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
  });

  test.each([1, 3, 8])('no more than %i at once are sent', async (maxWorkers) => {
    expect((await queued(40, { limits: { maxWorkers } })).peak).toBe(maxWorkers);
  });

  test('that takes long is said, and lets others begin', async () => {
    const { sent, events } = await queued(3, { takes: (_, request) => (request === 0 ? 60_000 : 100) });
    expect(events.map(({ kind }) => kind)).toContain('slow');
    expect(sent[1]?.at).toBeGreaterThanOrEqual(10_000);
    expect(sent[1]?.at).toBeLessThan(12_000);
  });

  test.each([
    ['transient', {}, 'endpoint-refused', 4000, 20_000],
    ['unreachable', { isUnreachable: true }, 'endpoint-unreachable', 1500, 9000],
  ])('%s for too long ends all', async (_, failure, code, least, most) => {
    const { errors, now, sent } = await queued(5, {
      says: () => failure,
      takes: () => 10,
      limits: { retries: 8 },
    });
    expect(new Set(codes(errors)).size).toBe(1);
    expect(codes(errors)[0]).toBe(code);
    expect(now).toBeGreaterThan(least);
    expect(now).toBeLessThan(most);
    expect(sent.length).toBeGreaterThan(2);
  });

  test('a run that only meets 429 is as patient as the user wants', async () => {
    const says = () => ({ kind: 'rate-limited', retryAfterSeconds: 3 }) as const;
    const { errors, now } = await queued(4, { says, patience: 60_000 });
    expect(codes(errors)).toEqual(Array.from({ length: 4 }, () => 'endpoint-refused'));
    expect(now).toBeGreaterThanOrEqual(60_000);
    expect(now).toBeLessThan(70_000);
  });

  test('three rejections in front of the first answer mean the way of asking', async () => {
    const { errors, sent } = await queued(6, {
      says: () => ({ kind: 'rejected', message: 'No such field.' }),
    });
    expect(codes(errors)).toEqual(Array.from({ length: 6 }, () => 'endpoint-refused'));
    expect(sent).toHaveLength(3);
    expect(String(errors[0])).toContain('No such field.');
  });

  test('two rejections and then an answer are of the samples alone', async () => {
    const { replies } = await queued(4, {
      says: (_, request) => (request < 2 ? { kind: 'rejected' } : undefined),
    });
    expect(replies.map((reply) => reply?.failure?.kind)).toEqual([
      'rejected',
      'rejected',
      undefined,
      undefined,
    ]);
  });
});

describe('a failure', () => {
  test.each(['context-length', 'content-filter'] as const)('%s is the sample’s, at once', async (kind) => {
    const { replies, sent } = await queued(3, {
      says: (_, request) => (request === 0 ? { kind } : undefined),
    });
    expect(replies.map((reply) => reply?.failure?.kind)).toEqual([kind, undefined, undefined]);
    expect(sent).toHaveLength(3);
  });

  test.each([0, 1, 4])('that may pass is tried %i times again', async (retries) => {
    const { errors, sent } = await queued(3, {
      says: (_, request) => (request === 1 ? { status: 500 } : undefined),
      limits: { retries },
      patience: 1e9,
    });
    expect(sent.filter(({ request }) => request === 1)).toHaveLength(retries + 1);
    expect(errors.map((error) => error instanceof RequestError)).toEqual([false, true, false]);
  });

  test('waits double from one attempt to the next, and never less than the server asks', async () => {
    const waits = async (retryAfterSeconds?: number) => {
      const { events } = await queued(2, {
        says: (_, request) =>
          request === 1
            ? { status: 500, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
            : undefined,
        limits: { retries: 3 },
        patience: 1e9,
      });
      return events.flatMap((event) => (event.kind === 'retry' ? [event.waitMs] : []));
    };
    const own = await waits();
    expect(own.map((wait, n) => wait >= 250 * 2 ** n && wait <= 500 * 2 ** n)).toEqual([true, true, true]);
    expect(await waits(7)).toEqual([7000, 7000, 7000]);
  });

  test('that is none of the server’s is the request’s alone', async () => {
    const { errors } = await queued(3, {
      says: (_, request) => (request === 2 ? new Error('bug') : undefined),
    });
    expect(errors.map((error) => error?.message)).toEqual([undefined, undefined, 'bug']);
  });

  test('of all requests, as a wrong key, ends all at once', async () => {
    const { errors, sent, queue } = await queued(6, {
      says: (count) => (count > 1 ? { kind: 'endpoint', status: 401, message: 'Bad key.' } : undefined),
      limits: { maxWorkers: 2 },
    });
    expect(codes(errors).slice(1)).toEqual(Array.from({ length: 5 }, () => 'endpoint-refused'));
    expect(sent).toHaveLength(3);
    expect(queue.closed).toMatchObject({ hint: expect.stringContaining('--api-key-env') });
    await expect(
      queue.request(
        async () => ({ text: '' }),
        () => 0,
      ),
    ).rejects.toBe(queue.closed);
  });

  const refusal = { kind: 'endpoint', status: 403, isByStatus: true, message: 'Firewall.' } as const;

  test('by a status that may mean one request alone is decided by the others', async () => {
    const { replies, errors } = await queued(8, {
      says: (_, request) => (request === 3 ? refusal : undefined),
      limits: { maxWorkers: 2 },
    });
    expect(errors.every((error) => error === undefined)).toBe(true);
    expect(replies[3]?.failure).toEqual({ kind: 'rejected', message: 'Firewall. (HTTP 403)' });
  });

  test('so of the last request by one that was answered, sent again', async () => {
    const { replies, sent } = await queued(3, {
      says: (_, request) => (request === 2 ? refusal : undefined),
      limits: { maxWorkers: 1 },
    });
    expect(replies[2]?.failure?.kind).toBe('rejected');
    expect(sent.map(({ request }) => request)).toEqual([0, 1, 2, 1]);
  });

  test('of all from some time on ends all, a witness refused as well', async () => {
    const { errors } = await queued(8, {
      says: (count) => (count > 2 ? refusal : undefined),
      limits: { maxWorkers: 1 },
    });
    expect(codes(errors)).toEqual([
      undefined,
      undefined,
      ...Array.from({ length: 6 }, () => 'endpoint-refused'),
    ]);
  });
});

describe('429', () => {
  test('counts no attempt', async () => {
    const { ends, sent } = await queued(4, {
      says: (count) => (count > 1 && count < 12 ? { kind: 'rate-limited' } : undefined),
      limits: { retries: 0 },
    });
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(sent).toHaveLength(14);
  });

  test('with few at once pauses for as long as the server asks', async () => {
    const { events, sent } = await queued(3, {
      says: (count) =>
        count === 2 || count === 3 ? { kind: 'rate-limited', retryAfterSeconds: 20 } : undefined,
      limits: { maxWorkers: 1 },
    });
    expect(events.filter(({ kind }) => kind === 'pause')).toMatchObject([{ waitMs: 20_000, at: 300 }]);
    expect(sent[3]?.at).toBeGreaterThanOrEqual(20_300);
  });

  test('a pause of days is cut to the patience that is left', async () => {
    const { events, ends } = await queued(2, {
      says: (count) => (count === 2 ? { kind: 'rate-limited', retryAfterSeconds: 86_400 } : undefined),
      patience: 30_000,
    });
    expect(events).toMatchObject([{ waitMs: 30_000 }, { waitMs: 30_000 }].slice(0, events.length));
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

describe('a server that was there', () => {
  test('and is gone is told as down, is looked for one by one, and told as up again', async () => {
    const { events, ends, sent } = await queued(30, {
      says: (count) => (count > 10 && count < 30 ? { isUnreachable: true } : undefined),
      takes: () => 20,
    });
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
    const told = events.map(({ kind }) => kind).filter((kind) => kind === 'down' || kind === 'up');
    expect(told).toEqual(['down', 'up']);
    const down = events.find(({ kind }) => kind === 'down')?.at ?? 0;
    const up = events.find(({ kind }) => kind === 'up')?.at ?? 0;
    const alone = sent.filter(({ at }) => at > down + 20 && at < up);
    expect(new Set(alone.map(({ at }) => at)).size).toBe(alone.length);
  });

  test('and stays away is given up after ten minutes', async () => {
    const { errors, now } = await queued(12, {
      says: (count) => (count > 3 ? { isUnreachable: true } : undefined),
      takes: () => 20,
    });
    expect(codes(errors).filter((code) => code === 'endpoint-unreachable').length).toBeGreaterThanOrEqual(9);
    expect(now).toBeGreaterThan(600_000);
    expect(now).toBeLessThan(640_000);
  });

  test('a request without a sign is sent a second time, and the first answer counts', async () => {
    const { replies, kinds, sent } = await queued(30, {
      says: (count) => (count === 25 ? 'hang' : undefined),
    });
    expect(replies.every((reply) => reply?.text.startsWith('reply'))).toBe(true);
    expect(kinds.filter((kind) => kind === 'silent')).toHaveLength(1);
    expect(sent).toHaveLength(31);
    expect((sent[30]?.at ?? 0) - (sent[24]?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
  });

  test('that takes all and answers none is given up', async () => {
    const { errors, now } = await queued(4, {
      says: (count) => (count > 2 ? 'hang' : undefined),
      patience: 50_000,
      limits: { retries: 0 },
    });
    expect(codes(errors).filter((code) => code === 'endpoint-refused')).toHaveLength(2);
    expect(now).toBeLessThan(60_000);
  });
});

describe('limits that a user sets', () => {
  test.each([
    ['requests a second', { queryPerSecond: 4 }, 40, 9],
    ['requests a minute', { requestsPerMinute: 120 }, 20, 9],
    ['the slower of both', { queryPerSecond: 100, requestsPerMinute: 120 }, 20, 9],
  ])('%s', async (_, limits, count, seconds) => {
    const { now } = await queued(count, { limits });
    expect(now / 1000).toBeGreaterThan(seconds * 0.85);
    expect(now / 1000).toBeLessThan(seconds * 1.2);
  });

  test('tokens a minute, as requests will probably use', async () => {
    const { sent } = await queued(60, { limits: { tokensPerMinute: 6000 }, tokens: 200 });
    const within = sent.filter(({ at }) => at < 60_000).length;
    expect(within).toBeGreaterThanOrEqual(29);
    expect(within).toBeLessThanOrEqual(35);
  });
});

describe('the end', () => {
  test('a stop rejects what waits and lets what is under way end', async () => {
    const { errors, replies, sent, now } = await queued(20, { stopAt: 150, limits: { maxWorkers: 4 } });
    expect(sent).toHaveLength(5);
    expect(replies.filter((reply) => reply !== undefined)).toHaveLength(5);
    expect(codes(errors).filter((code) => code === 'interrupted')).toHaveLength(15);
    expect(now).toBe(200);
  });

  test('an abort waits no longer than ten seconds, and blames no request', async () => {
    const { errors, now } = await queued(20, {
      abortAt: 150,
      says: (count) => (count > 1 ? 'hang' : undefined),
      limits: { maxWorkers: 4 },
    });
    expect(codes(errors).filter((code) => code === 'interrupted')).toHaveLength(19);
    expect(now).toBe(10_150);
    const broken = await queued(5, {
      abortAt: 150,
      says: (count) => (count > 1 ? new Error('aborted') : undefined),
    });
    expect(codes(broken.errors).slice(1)).toEqual(Array.from({ length: 4 }, () => 'interrupted'));
  });

  test('its state tells latencies and numbers', async () => {
    const { queue } = await queued(50, { takes: (count) => (count > 45 ? 1000 : 100) });
    const { inFlight, waiting, p50, p95 } = queue.state();
    expect([inFlight, waiting]).toEqual([0, 0]);
    expect(p50).toBeGreaterThanOrEqual(99);
    expect(p50).toBeLessThan(110);
    expect(p95).toBeGreaterThan(900);
  });
});
