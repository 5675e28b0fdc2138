/** A real HTTP server that speaks OpenAI's batch protocol, and answers at once, too. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './program.ts';

type Json = { [key: string]: unknown };

/** What becomes of one request: a text as the answer, a reply with a status, or an error of the batch. */
export type LineReply =
  | string
  | { readonly status: number; readonly body: unknown }
  | { readonly code: string };

export interface BatchServerOptions {
  readonly answer: (prompt: string, body: Json) => LineReply;
  /** Default: a free one. */
  readonly port?: number;
  /** Looks at a batch for which it stays as it is. Default: one for each stage. */
  readonly looks?: number;
  /** How the nth batch ends, from 1. Default: completed. */
  readonly end?: (batch: number) => BatchEnd;
  /** Called before a request is worked on, with a word for what it is; may wait for ever. */
  readonly before?: (what: Call, count: number) => Promise<void> | void;
  /** Called when a request has been worked on, and before its reply is sent. */
  readonly after?: (what: Call, count: number) => Promise<void> | void;
}

export type Call =
  | 'upload'
  | 'files'
  | 'create'
  | 'batches'
  | 'look'
  | 'content'
  | 'chat'
  | 'cancel'
  | 'models';

export type BatchEnd =
  | 'completed'
  | 'failed'
  /** Half of its requests are done when its time is over. */
  | 'expired'
  | 'cancelled'
  /** Too many tokens are held already. */
  | 'token-limit';

interface Batch {
  readonly number: number;
  readonly id: string;
  readonly input: string;
  readonly endpoint: string;
  readonly metadata: unknown;
  readonly createdAt: number;
  looks: number;
  status: string;
  counts: { total: number; completed: number; failed: number };
  output?: string;
  errors?: string;
  problem?: { code: string; message: string };
}

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly content: string;
  readonly purpose: string;
}

export interface RunningBatchServer {
  /** Ends in `/v1`. */
  readonly url: string;
  /** How often each kind of call was made. */
  readonly calls: ReadonlyMap<Call, number>;
  /** Prompts that were paid for: answered at once or in a batch. */
  readonly paid: string[];
  readonly batches: ReadonlyMap<string, Batch>;
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly keys: Set<string | undefined>;
}

const STAGES = ['validating', 'in_progress', 'finalizing'];

/** Starts a server on a free port; it ends with the test. */
export async function startBatchServer(
  options: BatchServerOptions,
  atEnd: AtEnd = onTestFinished,
): Promise<RunningBatchServer> {
  const state = new State(options);
  const server = createServer((request, response) => {
    state.handle(request, response).catch((error: Error) => send(response, 500, errorBody(error.message)));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  atEnd(() => closed(server));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}/v1` });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

class State {
  readonly calls = new Map<Call, number>();
  readonly paid: string[] = [];
  readonly batches = new Map<string, Batch>();
  readonly files = new Map<string, StoredFile>();
  readonly keys = new Set<string | undefined>();
  readonly #options: BatchServerOptions;

  constructor(options: BatchServerOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.keys.add(request.headers.authorization);
    const url = new URL(request.url ?? '', 'http://host');
    const call = callOf(request.method ?? '', url.pathname);
    const bytes = await bytesOf(request);
    if (call === undefined) return send(response, 404, errorBody(`no such path: ${url.pathname}`));
    const count = (this.calls.get(call) ?? 0) + 1;
    this.calls.set(call, count);
    await this.#options.before?.(call, count);
    const { status, body } = this.#reply(call, url, bytes, String(request.headers['content-type']));
    await this.#options.after?.(call, count);
    send(response, status, body);
  }

  #reply(call: Call, url: URL, bytes: Buffer, type: string): { status: number; body: unknown } {
    const id = url.pathname.split('/')[3] ?? '';
    if (call === 'models') return good({ object: 'list', data: [{ id: 'test-model', object: 'model' }] });
    if (call === 'chat') return this.#chat(JSON.parse(bytes.toString('utf8')) as Json);
    if (call === 'upload') return this.#upload(bytes, type);
    if (call === 'files') return this.#list([...this.files.values()].map(fileObject), url);
    if (call === 'content') return this.#content(id);
    if (call === 'create') return this.#create(JSON.parse(bytes.toString('utf8')) as Json);
    if (call === 'batches') return this.#list([...this.batches.values()].toReversed().map(batchObject), url);
    const batch = this.batches.get(id);
    if (batch === undefined) return { status: 404, body: errorBody(`No batch with id ${id}`) };
    if (call === 'cancel') batch.status = 'cancelling';
    else this.#advance(batch);
    return good(batchObject(batch));
  }

  #chat(body: Json): { status: number; body: unknown } {
    const reply = this.#answer(body);
    if (typeof reply === 'string') return good(completion(reply, body));
    return 'status' in reply ? reply : { status: 500, body: errorBody(reply.code) };
  }

  #answer(body: Json): LineReply {
    const prompt = promptOf(body);
    const reply = this.#options.answer(prompt, body);
    if (typeof reply === 'string') this.paid.push(prompt);
    return reply;
  }

  #upload(bytes: Buffer, type: string): { status: number; body: unknown } {
    const parts = partsOf(bytes, type);
    const file = parts.get('file');
    if (parts.get('purpose')?.content !== 'batch' || file === undefined)
      return { status: 400, body: errorBody('a purpose and a file are needed') };
    return good(fileObject(this.#store(file.name, file.content, 'batch')));
  }

  #store(name: string, content: string, purpose: string): StoredFile {
    const file = { id: `file-${this.files.size + 1}`, name, content, purpose };
    this.files.set(file.id, file);
    return file;
  }

  #list(all: Json[], { searchParams }: URL): { status: number; body: unknown } {
    const after = searchParams.get('after');
    const purpose = searchParams.get('purpose');
    const chosen = purpose === null ? all : all.filter((entry) => entry.purpose === purpose);
    const start = after === null ? 0 : chosen.findIndex(({ id }) => id === after) + 1;
    // Pages are short, so that a client must turn them.
    const data = chosen.slice(start, start + 2);
    return good({ object: 'list', data, has_more: start + 2 < chosen.length });
  }

  #content(id: string): { status: number; body: unknown } {
    const file = this.files.get(id);
    return file === undefined
      ? { status: 404, body: errorBody(`No such File object: ${id}`) }
      : { status: 200, body: file.content };
  }

  #create(body: Json): { status: number; body: unknown } {
    const number = this.batches.size + 1;
    const input = String(body.input_file_id);
    if (!this.files.has(input)) return { status: 400, body: errorBody(`No such File object: ${input}`) };
    if (body.completion_window !== '24h') return { status: 400, body: errorBody('completion_window') };
    const batch: Batch = {
      number,
      id: `batch_${number}`,
      input,
      endpoint: String(body.endpoint),
      metadata: body.metadata,
      createdAt: Math.floor(Date.now() / 1000),
      looks: 0,
      status: 'validating',
      counts: { total: 0, completed: 0, failed: 0 },
    };
    this.batches.set(batch.id, batch);
    return good(batchObject(batch));
  }

  /** A batch goes on with each look at it. */
  #advance(batch: Batch): void {
    const stage = STAGES.indexOf(batch.status);
    if (batch.status === 'cancelling') this.#finish(batch, 'cancelled');
    if (stage < 0) return;
    batch.looks += 1;
    if (batch.looks < (this.#options.looks ?? 1)) return;
    batch.looks = 0;
    const end = this.#options.end?.(batch.number) ?? 'completed';
    if (stage === 0) this.#validate(batch, end);
    else if (stage === 1) batch.status = 'finalizing';
    else this.#finish(batch, end);
  }

  #validate(batch: Batch, end: BatchEnd): void {
    const lines = this.#lines(batch);
    const isSound = lines.every(({ method, url }) => method === 'POST' && url === batch.endpoint);
    const ids = new Set(lines.map(({ custom_id: id }) => id));
    if (end === 'token-limit') {
      batch.status = 'failed';
      batch.problem = { code: 'token_limit_exceeded', message: 'Enqueued token limit reached for m.' };
    } else if (end === 'failed' || !isSound || ids.size !== lines.length || lines.length > 50_000) {
      batch.status = 'failed';
      batch.problem = { code: 'invalid_json_line', message: 'This line is not valid.' };
    } else {
      batch.status = 'in_progress';
      batch.counts = { total: lines.length, completed: 0, failed: 0 };
    }
  }

  #finish(batch: Batch, end: BatchEnd): void {
    const lines = this.#lines(batch);
    const done = end === 'completed' ? lines.length : Math.ceil(lines.length / 2);
    const output: string[] = [];
    const errors: string[] = [];
    // Answers come in any order.
    for (const line of lines.slice(0, done).toReversed()) {
      const reply = this.#answer(line.body as Json);
      const isGood = typeof reply === 'string';
      (isGood ? output : errors).push(JSON.stringify(resultOf(line, reply)));
    }
    if (end === 'expired') {
      for (const line of lines.slice(done))
        errors.push(JSON.stringify(resultOf(line, { code: 'batch_expired' })));
    }
    batch.status = end;
    batch.counts = { total: lines.length, completed: output.length, failed: errors.length };
    if (output.length > 0) batch.output = this.#store('output', `${output.join('\n')}\n`, 'batch_output').id;
    if (errors.length > 0) batch.errors = this.#store('errors', `${errors.join('\n')}\n`, 'batch_output').id;
  }

  #lines(batch: Batch): Json[] {
    const { content = '' } = this.files.get(batch.input) ?? {};
    return content
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Json);
  }
}

function callOf(method: string, path: string): Call | undefined {
  const calls: readonly [string, RegExp, Call][] = [
    ['GET', /^\/v1\/models$/, 'models'],
    ['POST', /^\/v1\/chat\/completions$/, 'chat'],
    ['POST', /^\/v1\/files$/, 'upload'],
    ['GET', /^\/v1\/files$/, 'files'],
    ['GET', /^\/v1\/files\/[^/]+\/content$/, 'content'],
    ['POST', /^\/v1\/batches$/, 'create'],
    ['GET', /^\/v1\/batches$/, 'batches'],
    ['POST', /^\/v1\/batches\/[^/]+\/cancel$/, 'cancel'],
    ['GET', /^\/v1\/batches\/[^/]+$/, 'look'],
  ];
  return calls.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
}

/** The parts of a multipart body by name. */
function partsOf(bytes: Buffer, type: string): Map<string, { name: string; content: string }> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  const parts = bytes.toString('utf8').split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
      const field = /\bname="([^"]*)"/i.exec(head)?.[1] ?? '';
      const name = /filename="([^"]*)"/i.exec(head)?.[1] ?? '';
      return [field, { name, content: rest.join('\r\n\r\n').replace(/\r\n$/, '') }];
    }),
  );
}

function fileObject({ id, name, content, purpose }: StoredFile): Json {
  return { id, object: 'file', bytes: Buffer.byteLength(content), filename: name, purpose };
}

function batchObject(batch: Batch): Json {
  const ended = batch.createdAt + 60;
  return {
    id: batch.id,
    object: 'batch',
    endpoint: batch.endpoint,
    input_file_id: batch.input,
    completion_window: '24h',
    status: batch.status,
    output_file_id: batch.output ?? null,
    error_file_id: batch.errors ?? null,
    created_at: batch.createdAt,
    completed_at: batch.status === 'completed' ? ended : null,
    expired_at: batch.status === 'expired' ? ended : null,
    cancelled_at: batch.status === 'cancelled' ? ended : null,
    request_counts: batch.counts,
    metadata: batch.metadata,
    errors: batch.problem === undefined ? null : { object: 'list', data: [{ ...batch.problem, line: null }] },
  };
}

function resultOf(line: Json, reply: LineReply): Json {
  const id = { id: `batch_req_${String(line.custom_id)}`, custom_id: line.custom_id };
  if (typeof reply !== 'string' && 'code' in reply)
    return { ...id, response: null, error: { code: reply.code, message: `It failed: ${reply.code}` } };
  const [status, body] =
    typeof reply === 'string' ? [200, completion(reply, line.body as Json)] : [reply.status, reply.body];
  return { ...id, response: { status_code: status, request_id: 'req', body }, error: null };
}

function completion(text: string, body: Json): Json {
  const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' };
  const usage = { prompt_tokens: promptOf(body).length, completion_tokens: text.length };
  return { id: 'x', object: 'chat.completion', model: body.model, choices: [choice], usage };
}

function promptOf(body: Json): string {
  const messages = (body.messages ?? []) as { content?: unknown }[];
  return String(messages.at(-1)?.content ?? '');
}

function good(body: Json): { status: number; body: unknown } {
  return { status: 200, body };
}

function errorBody(message: string): Json {
  return { error: { message, type: 'invalid_request_error' } };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'application/jsonl' : 'application/json' });
  response.end(isText ? body : JSON.stringify(body));
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
