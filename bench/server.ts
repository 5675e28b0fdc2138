/**
 * An OpenAI-compatible server for measuring: every answer takes `--latency` milliseconds, `--capacity` of them at
 * once, the others wait their turn; faults and limits on demand. The reply depends on the prompt alone.
 *
 *     node --import tsx bench/server.ts --port 0 --latency 50 --capacity 64
 *         [--f500 0.03] [--f429 0.03] [--freset 0.01] [--ftruncated 0.01] [--fhang 0.01] [--fempty 0.01] [--seed 1]
 *         [--per-minute 600] [--window fixed|sliding|bucket]
 *
 * `GET /stats` gives the counters, `GET /stats?reset=1` starts them anew; `GET /config?f500=0.1` changes a flag.
 * `GET /open` tells how many requests were received and how many of them wait for their answer; `GET /requests` how often
 * each was asked, by a digest, and which was the last on each connection, by the client's port.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RateLimiter } from './tools/rate-limiter.ts';

/** Faults by flag; a request draws one of them, or none. */
const FAULTS = ['f500', 'f429', 'freset', 'ftruncated', 'fhang', 'fempty'] as const;
type Fault = (typeof FAULTS)[number];

/** Width of a bin of the answers over time. */
const BIN_MS = 100;

const settings: { [flag: string]: number | string } = {
  port: 0,
  latency: 50,
  capacity: 64,
  seed: 1,
  'per-minute': 0,
  window: 'fixed',
  ...Object.fromEntries(FAULTS.map((fault) => [fault, 0])),
};
readFlags(process.argv.slice(2));

let limiter = newLimiter();
let counters = newCounters();
let serving = 0;
/** Requests that were received and have no answer yet. */
let open = 0;
const waiting: (() => void)[] = [];

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET') get(pathname, searchParams, response);
  else post(pathname, request, response);
});
server.keepAliveTimeout = 65_000;
server.listen(Number(settings.port), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/v1`);
});
process.on('SIGTERM', () => process.exit(0));

function get(pathname: string, query: URLSearchParams, response: ServerResponse): void {
  if (pathname === '/stats') {
    send(response, 200, report());
    if (query.has('reset')) counters = newCounters();
  } else if (pathname === '/open') {
    send(response, 200, { open, requests: counters.requests });
  } else if (pathname === '/requests') {
    send(response, 200, {
      asked: Object.fromEntries(counters.asked),
      latest: Object.fromEntries([...counters.latest].map(([port, key]) => [port, String(key)])),
    });
  } else if (pathname === '/config') {
    readFlags([...query].flatMap(([flag, value]) => [`--${flag}`, value]));
    limiter = newLimiter();
    send(response, 200, settings);
  } else if (pathname.endsWith('/models')) {
    send(response, 200, { object: 'list', data: [{ id: 'mock', object: 'model', owned_by: 'bench' }] });
  } else {
    send(response, 404, error('there is no such page'));
  }
}

function post(pathname: string, request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const raw = Buffer.concat(parts).toString('utf8');
    count(raw, request.socket.remotePort ?? 0);
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    const wait = limiter?.refuse(performance.now());
    if (wait !== undefined) {
      counters.status['429'] = (counters.status['429'] ?? 0) + 1;
      counters.refusedAt.push(performance.now() - counters.first);
      send(response, 429, error('rate limit reached'), { 'retry-after': String(Math.ceil(wait / 1000)) });
      return;
    }
    const fault = faultOf(raw);
    const work = () => {
      serving += 1;
      setTimeout(() => {
        serving -= 1;
        waiting.shift()?.();
        answer(pathname, raw, fault, response);
      }, Number(settings.latency));
    };
    if (serving < Number(settings.capacity)) work();
    else waiting.push(work);
  });
}

function answer(pathname: string, raw: string, fault: Fault | undefined, response: ServerResponse): void {
  if (fault !== undefined) counters.faults[fault] = (counters.faults[fault] ?? 0) + 1;
  if (fault === 'freset') response.socket?.resetAndDestroy();
  else if (fault === 'f500') send(response, 500, error('the engine failed'));
  else if (fault === 'f429') send(response, 429, error('rate limit reached'), { 'retry-after': '1' });
  else if (fault !== 'fhang') complete(pathname, raw, fault, response);
}

function complete(pathname: string, raw: string, fault: Fault | undefined, response: ServerResponse): void {
  const body = JSON.parse(raw) as { model?: string; messages?: { content?: unknown }[]; prompt?: unknown };
  const prompt = body.messages === undefined ? String(body.prompt) : String(body.messages.at(-1)?.content);
  const text = 'ABCD'[hash(prompt) % 4];
  const isChat = pathname.endsWith('/chat/completions');
  const part = isChat ? { message: { role: 'assistant', content: text } } : { text };
  const choices = fault === 'fempty' ? [] : [{ index: 0, ...part, finish_reason: 'stop' }];
  const usage = { prompt_tokens: raw.length >> 2, completion_tokens: 1, total_tokens: (raw.length >> 2) + 1 };
  const whole = JSON.stringify({
    id: 'x',
    object: 'completion',
    created: 0,
    model: body.model,
    choices,
    usage,
  });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(fault === 'ftruncated' ? whole.slice(0, whole.length >> 1) : whole);
  if (fault !== undefined) return;
  const bin = Math.floor((performance.now() - counters.first) / BIN_MS);
  counters.bins[bin] = (counters.bins[bin] ?? 0) + 1;
  const key = hash(raw);
  counters.answered.set(key, (counters.answered.get(key) ?? 0) + 1);
}

function count(raw: string, port: number): void {
  if (counters.requests === 0) counters.first = performance.now();
  counters.requests += 1;
  const key = hash(raw);
  counters.asked.set(key, (counters.asked.get(key) ?? 0) + 1);
  counters.latest.set(port, key);
}

/** The fault depends on the prompt and on how often it was asked, so that a run can be repeated. */
function faultOf(raw: string): Fault | undefined {
  const attempt = counters.asked.get(hash(raw)) ?? 0;
  let draw = hash(`${settings.seed}/${attempt}/${raw}`) / 2 ** 32;
  for (const fault of FAULTS) {
    const share = Number(settings[fault]);
    if (draw < share) return fault;
    draw -= share;
  }
  return undefined;
}

function report(): object {
  const repeated = (counts: Map<number, number>) => [...counts.values()].reduce((sum, n) => sum + n - 1, 0);
  const { requests, status, faults, bins, refusedAt, asked, answered } = counters;
  const { user, system } = process.cpuUsage();
  return {
    requests,
    distinct: asked.size,
    repeated: repeated(asked),
    answered: [...answered.values()].reduce((sum, n) => sum + n, 0),
    answeredAgain: repeated(answered),
    status,
    faults,
    binMs: BIN_MS,
    bins: Array.from(bins, (n) => n ?? 0),
    refusedAt,
    cpuSeconds: (user + system) / 1e6,
  };
}

function newCounters() {
  return {
    first: 0,
    requests: 0,
    status: {} as Record<string, number>,
    faults: {} as Record<string, number>,
    /** Answers in each tenth of a second since the first request. */
    bins: [] as number[],
    /** When requests were refused because of their rate. */
    refusedAt: [] as number[],
    asked: new Map<number, number>(),
    latest: new Map<number, number>(),
    answered: new Map<number, number>(),
  };
}

function newLimiter(): RateLimiter | undefined {
  const most = Number(settings['per-minute']);
  return most === 0 ? undefined : new RateLimiter(most, String(settings.window));
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function error(message: string): object {
  return { error: { message, type: 'server_error' } };
}

function readFlags(args: readonly string[]): void {
  for (let index = 0; index < args.length; index += 2) {
    const flag = args[index]?.replace(/^--/, '') ?? '';
    const value = args[index + 1] ?? '';
    if (!(flag in settings)) throw new Error(`unknown flag --${flag}`);
    settings[flag] = typeof settings[flag] === 'number' ? Number(value) : value;
  }
}

/** FNV-1a over UTF-16 units, well mixed. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return (state ^ (state >>> 16)) >>> 0;
}
