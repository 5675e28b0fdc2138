/** Answers as the recorded server did: by model and messages alone. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedRequest } from './subjective-zip.ts';

export interface ReplayServer {
  readonly port: number;
  /** Bodies of the requests that came, but for those that always fail. */
  readonly bodies: { readonly model: string }[];
  close(): Promise<void>;
}

export async function replayServer(recorded: readonly RecordedRequest[]): Promise<ReplayServer> {
  const replies = new Map(recorded.map((request) => [keyOf(request.body), request]));
  const bodies: { model: string }[] = [];
  const server = createServer((request, response) => void answer(request, response, replies, bodies));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    bodies,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  replies: ReadonlyMap<string, RecordedRequest>,
  bodies: { model: string }[],
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (request.method === 'GET') {
    send(response, 200, { object: 'list', data: [] });
    return;
  }
  const body: { model: string } = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const known = replies.get(keyOf(body));
  const isBroken = known?.reply === null || /broken/.test(body.model);
  if (!isBroken) bodies.push(body);
  if (isBroken) send(response, known?.status ?? 500, { error: { message: 'broken' } });
  else if (known === undefined) send(response, 400, { error: { message: 'nobody asked this' } });
  else send(response, 200, completion(body.model, known.reply ?? ''));
}

function completion(model: string, content: string) {
  return {
    id: 'r',
    object: 'chat.completion',
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function keyOf(body: {
  readonly model: string;
  readonly messages?: unknown;
  readonly prompt?: unknown;
}): string {
  return canonical([body.model, body.messages ?? body.prompt]);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
