/**
 * Vendors' requests and replies against those recorded of the real classes. The models themselves are asked, through a
 * tunnel to a server that answers as the record's did: address, signature, message and text are those of the wire.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import {
  type Compat,
  type JsonObject,
  type Model,
  type ModelContext,
  type Prompt,
  type Reply,
  RequestError,
  type Shareable,
} from '../../src/core/index.ts';
import { models } from '../../src/models/index.ts';
import { type Handshake, webSocketServer } from '../e2e/web-socket-server.ts';
import { certificateIn, hasOpenssl } from '../fixtures/certificate.ts';
import { mayLack } from './floors.ts';
import { goldenPath, goldenRecords, hasGolden } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface VendorRequest {
  /** `WS` for a websocket that was opened. */
  method: string;
  url: string;
  headers: Record<string, string>;
  /** Messages over a websocket. */
  sent?: JsonObject[];
}

type Scripted =
  | { ws: (JsonObject | string)[] }
  | { status: number; json?: unknown; text?: string }
  | { drop: true };

interface VendorRecord {
  class: string;
  module: string;
  case: string;
  version: Compat;
  args: JsonObject;
  input: Prompt;
  max_out_len: number;
  script: Scripted[];
  requests: (VendorRequest | { same_as_previous: true })[];
  returned: unknown;
  error: { type: string } | null;
  racy?: boolean;
}

/** The clock of the records. */
const NOW = Date.parse('2024-03-01T04:05:06.750Z');
/** Our queue makes the attempts after the first, and any number will do here. */
const MOST_ATTEMPTS = 5;

/** Answers each request with the next step of the script, and the last one for ever; notes what came. */
class ScriptedServer {
  seen: VendorRequest[] = [];
  script: readonly Scripted[] = [];
  readonly #ends: (() => unknown)[] = [];

  /** Opens a tunnel whose other end is this server, with TLS or without; its address. */
  async open(certificate: { key: string; cert: string }): Promise<string> {
    const { createServer: createSecureServer } = await import('node:https');
    const parts = { onUpgrade: this.#upgrade, onMessage: this.#message };
    const [plain, secure] = [webSocketServer(parts), webSocketServer(parts, createSecureServer(certificate))];
    const proxy = createServer();
    for (const server of [plain, secure, proxy]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      this.#ends.push(() => {
        server.closeAllConnections();
        server.close();
      });
    }
    const portOf = (server: typeof proxy) => (server.address() as AddressInfo).port;
    proxy.on('connect', (request, socket) => {
      const port = portOf(String(request.url).endsWith(':443') ? secure : plain);
      const server = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        server.pipe(socket).pipe(server);
      });
      for (const one of [server, socket]) one.on('error', () => undefined);
    });
    return `http://127.0.0.1:${portOf(proxy)}`;
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  get #step(): Scripted | undefined {
    return this.script[Math.min(this.seen.length, this.script.length) - 1];
  }

  #upgrade = (request: IncomingMessage): Handshake => {
    const scheme = 'encrypted' in request.socket ? 'wss' : 'ws';
    const { host = '', origin = '' } = request.headers;
    this.seen.push({ method: 'GET', url: `${scheme}://${host}${request.url}`, headers: { host, origin } });
    const step = this.#step;
    if (step === undefined || 'drop' in step) return 'drop';
    if ('ws' in step) return 'accept';
    return { status: step.status, body: step.json ?? step.text ?? '' };
  };

  #message: Parameters<typeof webSocketServer>[0]['onMessage'] = (text, _, peer) => {
    const last = this.seen.at(-1);
    if (last !== undefined) Object.assign(last, { method: 'WS', sent: [JSON.parse(text)] });
    const step = this.#step;
    if (step === undefined || !('ws' in step)) return peer.cut();
    for (const frame of step.ws) peer.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    peer.close(1000);
  };
}

const server = new ScriptedServer();
const folder = mkdtempSync(path.join(tmpdir(), 'vendors-'));
const shared = new Map<string, Shareable>();
let context: ModelContext;

beforeAll(async () => {
  if (!hasOpenssl) return;
  const hosts = ['spark-api.xf-yun.com', 'spark-api.cn-huabei-1.xf-yun.com', 'spark.example'];
  const { key, cert, file } = certificateIn(folder, hosts);
  const proxy = await server.open({ key, cert });
  const env: Record<string, string> = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, SSL_CERT_FILE: file };
  context = {
    compat: '0.5.4',
    env: (name) => env[name],
    secret: (name) => env[name],
    log: () => undefined,
    now: () => NOW,
    share: (name, create) => {
      const known = shared.get(name) ?? create();
      shared.set(name, known);
      return known as ReturnType<typeof create>;
    },
  };
});

afterAll(async () => {
  for (const one of shared.values()) await one.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends a request until it is answered, as the queue of an endpoint does; undefined where it never is. */
async function answerOf(
  model: Model,
  { input, max_out_len: maxOutLen }: VendorRecord,
): Promise<Reply | undefined> {
  const request = { kind: 'gen', prompt: input, maxOutLen } as const;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      return await model.send(request, AbortSignal.timeout(5000));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { kind } = error.failure;
      if (kind !== 'transient' && kind !== 'rate-limited') return undefined;
    }
  }
  return undefined;
}

/** What two requests have in common whoever sent them. */
function common(request: VendorRecord['requests'][number] | undefined): object {
  if (request === undefined || !('url' in request)) return {};
  const { method, url, headers, sent } = request;
  return { method, url, headers: { host: headers.host, origin: headers.origin }, sent: sent ?? [] };
}

/**
 * The first request of every record; where the class gave an answer for good, neither by the timing of threads nor after it
 * hung, the last request and the text, too. Where it failed, ours ends, whichever way.
 */
async function compare(record: VendorRecord): Promise<string | undefined> {
  const label = `${record.version} ${record.class} ${record.case}`;
  server.seen = [];
  server.script = record.script;
  const type = `opencompass.models.${record.module}.${record.class}`;
  const config = { ...record.args, type, abbr: 'm' };
  const model = await (await models.get(type)).create(config, context);
  const reply = await answerOf(model, record);
  const isGood = record.error === null && record.racy !== true;
  for (const place of isGood ? [0, -1] : [0]) {
    const sent = differenceOf(common(record.requests[0]), common(server.seen.at(place)));
    if (sent !== undefined) return `${label}: request ${place} ${sent}`;
  }
  if (!isGood) return undefined;
  const text = differenceOf(record.returned ?? '', reply?.text);
  if (text !== undefined) return `${label}: text ${text}`;
  const composed =
    reply === undefined
      ? undefined
      : model.compose?.({ kind: 'gen', prompt: record.input, maxOutLen: record.max_out_len }, reply);
  return composed === undefined ? undefined : differenceOf(reply, composed);
}

test.skipIf(!hasOpenssl || (!hasGolden('vendors') && mayLack('vendors')))(
  'requests and replies of vendors are those of their classes',
  async () => {
    const report = new ParityReport('vendors');
    const files = readdirSync(goldenPath('vendors')).filter((file) => file.endsWith('.jsonl.gz'));
    for (const file of files) {
      for (const record of goldenRecords<VendorRecord>('vendors', file)) {
        const isBuilt = record.requests.some((request) => 'url' in request && /^wss?:/.test(request.url));
        if (isBuilt) report.count(await compare(record));
        else report.notBuilt(record.class);
      }
    }
    report.finish();
  },
  60_000,
);
