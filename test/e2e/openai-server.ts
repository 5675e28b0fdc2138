/** A real HTTP server that speaks OpenAI's protocol and fails on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './program.ts';

export interface ChatRequest {
  readonly path: string;
  readonly model: string;
  /** The text of the last message, or the prompt. */
  readonly prompt: string;
  readonly authorization: string | undefined;
  readonly body: { [key: string]: unknown };
}

/** What the server does with a request: a text as the answer, or a reply of any kind. */
export type ServerReply =
  | string
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  /** Never answers. */
  | 'hang'
  | { readonly truncated: string }
  /** A streamed answer: its role at once, then its pieces, so many milliseconds after each other. */
  | { readonly pieces: readonly string[]; readonly pause: number }
  | { readonly reset: true };

export interface ServerOptions {
  /** Default: the letter A. */
  readonly answer?: (request: ChatRequest, count: number) => ServerReply;
  /** Names that `/models` tells. Default: `test-model`. */
  readonly models?: readonly string[];
  /** Who owns the models, as `/models` tells; another owner is another revision. Default: `test`. */
  readonly owner?: string;
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** Default: a free one. */
  readonly port?: number;
}

export interface RunningServer {
  /** Ends in `/v1`. */
  readonly url: string;
  readonly requests: ChatRequest[];
  /** The most requests that were open at once since the last time this was asked. */
  peak(): number;
  close(): Promise<void>;
}

/** Starts a server on a free port; it ends with the test. */
export async function startServer(
  options: ServerOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<RunningServer> {
  const requests: ChatRequest[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer((request, response) => {
    open += 1;
    peak = Math.max(peak, open);
    response.on('close', () => {
      open -= 1;
    });
    void handle(request, response, options, requests);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const takePeak = () => {
    const most = peak;
    peak = open;
    return most;
  };
  const started = {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    peak: takePeak,
    close: () => closed(server),
  };
  atEnd(() => started.close());
  return started;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { answer = () => 'A', models = ['test-model'], owner = 'test', latency = 0 }: ServerOptions,
  requests: ChatRequest[],
): Promise<void> {
  if (request.method === 'GET') {
    const data = models.map((id) => ({ id, object: 'model', owned_by: owner }));
    send(response, 200, { object: 'list', data });
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as ChatRequest['body'];
  const asked: ChatRequest = {
    path: request.url ?? '',
    model: String(body.model),
    prompt: promptOf(body),
    authorization: request.headers.authorization,
    body,
  };
  requests.push(asked);
  const reply = answer(asked, requests.length);
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  if (typeof reply === 'object' && 'pieces' in reply) await stream(response, reply);
  else respond(response, reply, asked);
}

async function stream(
  response: ServerResponse,
  { pieces, pause }: { readonly pieces: readonly string[]; readonly pause: number },
): Promise<void> {
  const send = (delta: object, finish_reason: string | null) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send({ role: 'assistant', content: '' }, null);
  for (const content of pieces) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    send({ content }, null);
  }
  send({}, 'stop');
  response.end('data: [DONE]\n\n');
}

function respond(
  response: ServerResponse,
  reply: Exclude<ServerReply, { readonly pieces: readonly string[] }>,
  asked: ChatRequest,
): void {
  if (reply === 'hang') return;
  if (typeof reply === 'string') send(response, 200, completion(reply, asked));
  else if ('reset' in reply) response.socket?.resetAndDestroy();
  else if ('truncated' in reply) {
    const whole = JSON.stringify(completion(reply.truncated, asked));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(whole.slice(0, whole.length / 2));
  } else send(response, reply.status, reply.body, reply.headers);
}

function completion(text: string, { path, model, prompt }: ChatRequest): object {
  const choice = path.endsWith('/chat/completions')
    ? { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }
    : { index: 0, text, finish_reason: 'stop' };
  const usage = { prompt_tokens: prompt.length, completion_tokens: text.length };
  return { id: 'x', object: 'completion', model, choices: [choice], usage };
}

function promptOf(body: ChatRequest['body']): string {
  if (typeof body.prompt === 'string') return body.prompt;
  const messages = (body.messages ?? []) as { content?: unknown }[];
  return String(messages.at(-1)?.content ?? '');
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
}

/** A letter that depends on the prompt alone. */
export function letterFor({ prompt }: Pick<ChatRequest, 'prompt'>): string {
  let sum = 0;
  for (const character of prompt) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return 'ABCD'[sum % 4] ?? 'A';
}
