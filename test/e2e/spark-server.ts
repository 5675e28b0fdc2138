/** A real websocket server that speaks iFlytek Spark's protocol: it verifies signature, date, app and message, and fails on demand. */
import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Handshake, type Peer, webSocketServer } from './web-socket-server.ts';

export const APP = {
  appid: 'b7c3d9f1',
  api_key: '3f0c6a51e29b47d8a1c4f7e6d5b2a908',
  api_secret: 'Yjg4ZDA3MWI0ZTc5NGE1ZmQwNmEzYzE3',
};

export interface SparkRequest {
  readonly path: string;
  readonly host: string;
  readonly origin: string | undefined;
  /** The signature as the query holds it. */
  readonly authorization: string;
  /** What was sent over the websocket; undefined where it was not opened. */
  readonly message?: {
    header: { app_id: string };
    parameter: { chat: { domain: string; max_tokens?: number } };
    payload: { message: { text: { role?: string; content: string }[] } };
  };
  /** The text of the last turn. */
  readonly prompt: string;
}

/** What comes over a websocket. A text is an answer, in three frames. */
export type SparkAnswer =
  | string
  | { readonly code: number; readonly message: string; readonly after?: string }
  | ((peer: Peer) => void);

export interface SparkServerOptions {
  /** Default: the letter A. */
  readonly answer?: (request: SparkRequest, count: number) => SparkAnswer;
  /** What a handshake that is right gets. Default: a websocket. */
  readonly handshake?: (count: number, request: IncomingMessage) => Handshake;
  /** The app that its users must have. Default: `APP`. */
  readonly app?: typeof APP;
  /** How far the server's clock is ahead, in milliseconds. */
  readonly clock?: number;
}

export interface RunningSparkServer {
  /** `ws://127.0.0.1:PORT`. */
  readonly url: string;
  /** Everything that was asked, handshakes that were refused too. */
  readonly requests: SparkRequest[];
  /** The codes with which clients closed their websockets. */
  readonly closes: (number | undefined)[];
}

const ALLOWED_SKEW = 300_000;

/** Starts a server on a free port; it ends with the test. */
export async function startSparkServer(options: SparkServerOptions = {}): Promise<RunningSparkServer> {
  const { answer = () => 'A', handshake = () => 'accept', app = APP, clock = 0 } = options;
  const requests: SparkRequest[] = [];
  const closes: (number | undefined)[] = [];
  let opened = 0;
  const server = webSocketServer({
    onUpgrade(request) {
      const refused = refusalOf(request, app, Date.now() + clock);
      opened += 1;
      const given = refused ?? handshake(opened, request);
      if (given !== 'accept') requests.push(asked(request));
      return given;
    },
    onMessage(text, request, peer, problem) {
      const seen = asked(request, text);
      requests.push(seen);
      const wrong = problem ?? problemOf(seen, app);
      if (wrong === undefined) give(answer(seen, requests.length), peer);
      else
        give(
          wrong === 'app' ? { code: 11200, message: 'AppIdNoAuthError' } : { code: 10004, message: wrong },
          peer,
        );
    },
    onClose: (code) => void closes.push(code),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, closes };
}

function queryOf({ url = '', headers }: IncomingMessage): URL {
  return new URL(url, `http://${headers.host}`);
}

function asked(request: IncomingMessage, text?: string): SparkRequest {
  const { pathname, searchParams } = queryOf(request);
  const message = text === undefined ? undefined : JSON.parse(text);
  return {
    path: pathname,
    host: String(request.headers.host),
    origin: request.headers.origin,
    authorization: searchParams.get('authorization') ?? '',
    ...(message === undefined ? {} : { message }),
    prompt: message?.payload?.message?.text?.at(-1)?.content ?? '',
  };
}

/** What the gateway says of a request that is not signed as it must be; undefined where it is. */
function refusalOf(request: IncomingMessage, app: typeof APP, now: number): Handshake | undefined {
  const { pathname, searchParams } = queryOf(request);
  const [date = '', host = ''] = ['date', 'host'].map((name) => searchParams.get(name) ?? '');
  const given = Buffer.from(searchParams.get('authorization') ?? '', 'base64').toString();
  const headers = { date: new Date(now).toUTCString() };
  const skew = Math.abs(Date.parse(date) - now);
  if (Number.isNaN(skew) || skew > ALLOWED_SKEW) {
    const message =
      'HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication';
    return { status: 403, body: { message }, headers };
  }
  const [, key, secret] =
    /^api_key="([^"]*)", algorithm="hmac-sha256", +headers="host date request-line", signature="([^"]*)"$/.exec(
      given,
    ) ?? [];
  const signed = createHmac('sha256', app.api_secret)
    .update(`host: ${host}\ndate: ${date}\nGET ${pathname} HTTP/1.1`)
    .digest('base64');
  if (request.headers.host === host && key === app.api_key && secret === signed) return undefined;
  return { status: 401, body: { message: 'HMAC signature cannot be verified' }, headers };
}

/** What is wrong with a message; undefined where nothing is. */
function problemOf({ message }: SparkRequest, app: typeof APP): string | undefined {
  if (message?.header?.app_id !== app.appid) return 'app';
  if (typeof message.parameter?.chat?.domain !== 'string') return '$.parameter.chat.domain is missing';
  const turns = message.payload?.message?.text;
  if (!Array.isArray(turns) || turns.length === 0) return '$.payload.message.text is empty';
  return turns.every(({ content }) => typeof content === 'string')
    ? undefined
    : '$.payload.message.text has no content';
}

/** One frame of an answer. */
export function frame(content: string, seq: number, status: 0 | 1 | 2, more: object = {}): string {
  const text = [{ content, role: 'assistant', index: 0, ...more }];
  const count = { question_tokens: 4, prompt_tokens: 5, completion_tokens: 3, total_tokens: 8 };
  return JSON.stringify({
    header: { code: 0, message: 'Success', sid: 'cht000b@dx', status },
    payload: { choices: { status, seq, text }, ...(status === 2 ? { usage: { text: count } } : {}) },
  });
}

export function errorFrame(code: number, message: string): string {
  return JSON.stringify({ header: { code, message, sid: 'cht000b@dx', status: 2 } });
}

function give(answer: SparkAnswer, peer: Peer): void {
  if (typeof answer === 'function') {
    answer(peer);
  } else if (typeof answer === 'string') {
    const cuts = [Math.ceil(answer.length / 3), Math.ceil((answer.length * 2) / 3)];
    peer.send(frame(answer.slice(0, cuts[0]), 0, 0));
    peer.send(frame(answer.slice(cuts[0], cuts[1]), 1, 1));
    peer.send(frame(answer.slice(cuts[1]), 2, 2));
  } else {
    if (answer.after !== undefined) peer.send(frame(answer.after, 0, 0));
    peer.send(errorFrame(answer.code, answer.message));
    peer.close(1000);
  }
}
