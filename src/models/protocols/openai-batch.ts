import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  type BatchAccess,
  type BatchResult,
  type BatchServer,
  type BatchStage,
  type BatchState,
  type GenerateRequest,
  type Json,
  type JsonObject,
  type Reply,
  RequestError,
  type RequestFailure,
} from '../../core/index.ts';
import type { HttpClient, HttpReply } from '../../util/index.ts';
import { isObject, parseBody, readText } from './openai/reply-parts.ts';
import type { TextProtocol } from './text-protocol.ts';

export interface BatchServerOptions {
  readonly http: HttpClient;
  readonly headers: () => Record<string, string>;
  /** The URL of `files` or `batches`, or of what is below them. */
  readonly urlOf: (path: string) => string;
  readonly failureOf: (reply: HttpReply) => RequestFailure;
}

/** What the batches of one model are made of. */
export interface BatchParts {
  readonly server: BatchServer;
  readonly protocol: TextProtocol;
  /** Reads a reply with a status, however it came; throws RequestErrors. */
  readonly replyOf: (request: GenerateRequest, status: number, body: string) => Reply;
}

/** Stages of a batch, in the words of the protocol; one that it does not have counts as work in flight. */
const STAGES: Readonly<Record<string, BatchStage>> = {
  failed: 'refused',
  completed: 'finished',
  expired: 'expired',
  cancelled: 'cancelled',
};
/** What servers call it when they hold as many tokens of an account as they may. */
const TOO_MUCH = /token_limit_exceeded|enqueued_token|enqueued token/i;
const REQUEST_ID = /^\{"custom_id":"([0-9a-f]{32})"/;

/** OpenAI's batch API as a model uses it: lines of requests and of what became of them. */
export function openaiBatches({ server, protocol, replyOf }: BatchParts): BatchAccess {
  return {
    server,
    async requestFor(request, signal) {
      const composed = await protocol.compose(request, signal);
      if ('failure' in composed) return { reply: { text: '', failure: composed.failure } };
      return { target: `/v1/${protocol.path}`, body: composed.body };
    },
    lineOf: (id, { target, body }) => JSON.stringify({ custom_id: id, method: 'POST', url: target, body }),
    idIn: (line) => REQUEST_ID.exec(line)?.[1],
    resultIn: (line) => resultIn(line, replyOf),
  };
}

function resultIn(text: string, replyOf: BatchParts['replyOf']): BatchResult | undefined {
  const parsed = parseBody(text);
  if ('failure' in parsed || typeof parsed.body.custom_id !== 'string') return undefined;
  const { custom_id: id, response, error } = parsed.body;
  const { status_code: status, body = null } = isObject(response) ? response : {};
  return {
    id,
    replyTo(request) {
      if (typeof status === 'number') return replyOf(request, status, JSON.stringify(body));
      const said = isObject(error) ? readText(error.message) : undefined;
      throw new RequestError({ kind: 'transient', message: said ?? 'the request was not processed' });
    },
  };
}

/** How long a batch may take: the only time that the protocol knows. */
const WINDOW = '24h';
/** Pages of a list that are looked through, and entries of each. */
const MOST_PAGES = 20;
const PAGE = 100;
const BOUNDARY = 'lodestone-7d1c0f5e9b3a4286';

/** The server's side of it: requests go as a file, and their answers come as one. */
export class OpenaiBatchServer implements BatchServer {
  readonly mostRequests = 50_000;
  readonly mostBytes = 200_000_000;
  readonly #options: BatchServerOptions;

  constructor(options: BatchServerOptions) {
    this.#options = options;
  }

  async upload(file: string, name: string, signal: AbortSignal): Promise<string> {
    const head = Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n` +
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/jsonl\r\n\r\n',
    );
    const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
    const headers = {
      ...this.#options.headers(),
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(head.length + statSync(file).size + tail.length),
    };
    const body = Readable.from(pieces(head, file, tail), { objectMode: false });
    const reply = await this.#options.http.send(this.#url('files'), body, headers, signal);
    return batchId(this.#read(reply));
  }

  async findUpload(name: string, bytes: number, signal: AbortSignal): Promise<string | undefined> {
    for await (const file of this.#list('files?purpose=batch', signal)) {
      if (file.filename === name && file.bytes === bytes) return batchId(file);
    }
    return undefined;
  }

  async create(inputFile: string, url: string, name: string, signal: AbortSignal): Promise<BatchState> {
    const { http, headers } = this.#options;
    const body = {
      input_file_id: inputFile,
      endpoint: url,
      completion_window: WINDOW,
      metadata: { lodestone: name },
    };
    return batchState(this.#read(await http.post(this.#url('batches'), body, headers(), signal)));
  }

  async find(inputFile: string, signal: AbortSignal): Promise<BatchState | undefined> {
    for await (const batch of this.#list('batches', signal)) {
      if (batch.input_file_id === inputFile && batch.status !== 'failed') return batchState(batch);
    }
    return undefined;
  }

  async state(id: string, signal: AbortSignal): Promise<BatchState> {
    return batchState(await this.#get(`batches/${encodeURIComponent(id)}`, signal));
  }

  async download(file: string, onPiece: (bytes: Uint8Array) => void, signal: AbortSignal): Promise<void> {
    const { http, headers, failureOf } = this.#options;
    const url = this.#url(`files/${encodeURIComponent(file)}/content`);
    const reply = await http.load(url, headers(), signal, { onPiece });
    if (!isGood(reply)) throw new RequestError(failureOf(reply));
  }

  async *#list(what: string, signal: AbortSignal): AsyncGenerator<JsonObject> {
    const mark = what.includes('?') ? '&' : '?';
    let after = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const body = await this.#get(`${what}${mark}limit=${PAGE}${after}`, signal);
      const data = Array.isArray(body.data) ? body.data.filter(isObject) : [];
      yield* data;
      const last = data.at(-1);
      if (body.has_more !== true || last === undefined) return;
      after = `&after=${encodeURIComponent(batchId(last))}`;
    }
  }

  async #get(path: string, signal: AbortSignal): Promise<JsonObject> {
    const { http, headers } = this.#options;
    return this.#read(await http.get(this.#url(path), headers(), signal));
  }

  #read(reply: HttpReply): JsonObject {
    if (!isGood(reply)) throw new RequestError(this.#options.failureOf(reply));
    const parsed = parseBody(reply.text);
    if ('failure' in parsed) throw new RequestError(parsed.failure);
    return parsed.body;
  }

  #url(path: string): string {
    return this.#options.urlOf(path);
  }
}

async function* pieces(head: Buffer, file: string, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  yield tail;
}

function isGood({ status }: HttpReply): boolean {
  return status >= 200 && status < 300;
}

function batchId({ id }: JsonObject): string {
  if (typeof id === 'string' && id !== '') return id;
  throw new RequestError({ kind: 'transient', message: 'the server returned no id' });
}

function batchState(batch: JsonObject): BatchState {
  const status = readText(batch.status) ?? 'in_progress';
  const counts = isObject(batch.request_counts) ? batch.request_counts : {};
  const ended = [batch.completed_at, batch.expired_at, batch.cancelled_at].map(optionalNumber);
  const startedAt = optionalNumber(batch.created_at);
  const endedAt = ended.find((time) => time !== undefined);
  const answers = readText(batch.output_file_id);
  const failures = readText(batch.error_file_id);
  const problem = batchProblem(batch.errors);
  return {
    id: batchId(batch),
    status,
    stage: STAGES[status] ?? 'open',
    completed: optionalNumber(counts.completed) ?? 0,
    failed: optionalNumber(counts.failed) ?? 0,
    total: optionalNumber(counts.total) ?? 0,
    ...(answers === undefined ? {} : { answers }),
    ...(failures === undefined ? {} : { failures }),
    ...(startedAt === undefined ? {} : { startedAt: startedAt * 1000 }),
    ...(endedAt === undefined ? {} : { endedAt: endedAt * 1000 }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function batchProblem(errors: Json | undefined): BatchState['problem'] {
  const data = isObject(errors) && Array.isArray(errors.data) ? errors.data.filter(isObject) : [];
  const [first] = data;
  if (first === undefined) return undefined;
  const line = optionalNumber(first.line);
  const place = line === undefined ? '' : ` (line ${line})`;
  const message = readText(first.message) ?? 'no reason given';
  const isTooMuch = TOO_MUCH.test(`${readText(first.code) ?? ''} ${message}`);
  return { message: message + place, isTooMuch };
}

function optionalNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
