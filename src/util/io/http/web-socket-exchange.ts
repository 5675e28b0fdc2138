import type { CloseEvent, MessageEvent, WebSocket } from 'undici';
import { type HttpReply, ReplyTooLarge } from './exchange.ts';
import type { Handshake } from './handshake.ts';

/** How a websocket ended before its last message had come. */
export type WebSocketEnd =
  /** The server answered the request to open it with another status than 101. */
  | { readonly refused: HttpReply }
  /** The server closed it: with a code of RFC 6455, 1006 where the connection was cut. */
  | { readonly closed: { readonly code: number; readonly reason: string } };

export interface WebSocketExchangeOptions {
  readonly handshake: Handshake;
  readonly message: string;
  /** Takes the next message; says whether it was the last. */
  readonly onMessage: (text: string) => boolean;
  /** Milliseconds until the first message, and between two of them. */
  readonly replyTimeout: number;
  readonly idleTimeout: number;
  /** The most bytes of all messages together. */
  readonly mostBytes: number;
}

/** A server that took a message and says nothing. */
class Silence extends Error {
  readonly code = 'ETIMEDOUT';
}

/** No browser opens a websocket to such a port, and undici does not either. */
export class BlockedPort extends Error {}

/** Sends one message over a websocket that is being opened, and takes in what comes for it. */
export class WebSocketExchange {
  /** Undefined once the last message has come; rejects where nothing tells why it did not. */
  readonly end: Promise<WebSocketEnd | undefined>;
  readonly #options: WebSocketExchangeOptions;
  readonly #socket: WebSocket;
  #resolve: (end: WebSocketEnd | undefined) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #taken = 0;
  #isOver = false;
  #ownError: unknown;

  constructor(socket: WebSocket, options: WebSocketExchangeOptions) {
    this.#socket = socket;
    this.#options = options;
    this.end = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => this.#opened());
    socket.addEventListener('message', (event) => this.#received(event));
    socket.addEventListener('close', (event) => this.#closed(event));
    // Why it failed is known from the handshake; "close" follows.
    socket.addEventListener('error', () => undefined);
  }

  /** Whether an error is of the one who asked, and not of the way to the server. */
  isOwn(error: unknown): boolean {
    return error === this.#ownError;
  }

  /** Gives the exchange up. */
  abort(reason: unknown): void {
    if (this.#isOver) return;
    this.#finish();
    this.#options.handshake.cut();
    this.#reject(reason);
  }

  #opened(): void {
    if (this.#isOver) return;
    this.#socket.send(this.#options.message);
    this.#waitFor(this.#options.replyTimeout);
  }

  #waitFor(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.abort(new Silence('silent')), milliseconds);
  }

  /** Text is text, whether its frame says so or not. */
  #received({ data }: MessageEvent): void {
    if (this.#isOver) return;
    const { mostBytes, idleTimeout, onMessage } = this.#options;
    const bytes = typeof data === 'string' ? undefined : Buffer.from(data as ArrayBuffer);
    this.#taken += bytes?.length ?? Buffer.byteLength(data);
    if (this.#taken > mostBytes) {
      this.abort(new ReplyTooLarge(mostBytes));
      return;
    }
    this.#waitFor(idleTimeout);
    try {
      if (onMessage(bytes?.toString('utf8') ?? data)) this.#complete();
    } catch (error) {
      this.#ownError = error;
      this.abort(error);
    }
  }

  /** Says goodbye and does not wait for an answer: some servers never give one. */
  #complete(): void {
    this.#finish();
    this.#socket.close(1000);
    this.#options.handshake.end();
    this.#resolve(undefined);
  }

  #closed({ code, reason }: CloseEvent): void {
    if (this.#isOver) return;
    this.#finish();
    const { refusal, error, wasSent } = this.#options.handshake;
    if (!wasSent) this.#reject(new BlockedPort('nothing was sent'));
    else if (refusal !== undefined) this.#resolve({ refused: refusal });
    else if (error !== undefined) this.#reject(error);
    else this.#resolve({ closed: { code, reason } });
  }

  #finish(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}
