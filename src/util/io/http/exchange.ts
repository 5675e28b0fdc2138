import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { decodeReply } from './reply-encoding.ts';

/** How a reply begins. */
export interface ReplyHead {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
}

/** A reply as it came. */
export interface HttpReply extends ReplyHead {
  readonly text: string;
  /** The proxy that it came through, for the user. */
  readonly proxy?: string;
}

export interface ExchangeOptions {
  /** Hears how a reply begins; an error that it throws ends the exchange. */
  readonly onHead?: ((head: ReplyHead) => void) | undefined;
  /**
   * Gets the pieces of a stream of events; the reply's text is then empty. No more is read while a promise that it gives
   * is open, and an error ends the exchange.
   */
  readonly onPiece?: ((bytes: Uint8Array) => void | Promise<void>) | undefined;
  /** Whether `onPiece` gets the pieces of every good reply, and not only of streams of events. */
  readonly isFile?: boolean | undefined;
  /** The most bytes that a reply may have, unpacked; files have no such limit. */
  readonly mostBytes: number;
  readonly resolve: (reply: HttpReply) => void;
  readonly reject: (error: unknown) => void;
}

/** A reply that has no end, or is packed so that it never fits. */
export class ReplyTooLarge extends Error {
  override readonly name = 'ReplyTooLarge';

  constructor(mostBytes: number) {
    super(`the reply is larger than ${mostBytes / 2 ** 20} MB`);
  }
}

/** Takes one reply in: its pieces, unpacked, as they come or as one text. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: HttpReply['headers'] = {};
  #parts: Buffer[] = [];
  #text: string | undefined;
  #unpacker: Unpacker | undefined;
  #isOver = false;
  #taken = 0;
  #ownError: unknown;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** Whether an error is of the one who asked, and not of the way to the server. */
  isOwn(error: unknown): boolean {
    return error === this.#ownError;
  }

  /** Gives the exchange up. */
  abort(reason: unknown): void {
    if (this.#isOver) return;
    this.#fail(reason);
    this.#controller?.abort(reason instanceof Error ? reason : new Error('aborted'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new Error('aborted'));
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: HttpReply['headers']): void {
    // Informational replies stand in front of the reply proper.
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    const encoding = String(headers['content-encoding'] ?? 'identity')
      .trim()
      .toLowerCase();
    if (encoding !== 'identity') this.#unpacker = this.#unpack(encoding);
    try {
      this.#options.onHead?.({ status, headers });
    } catch (error) {
      this.#refuse(error);
    }
  }

  onResponseData(_: Dispatcher.DispatchController, bytes: Buffer): void {
    if (this.#unpacker === undefined) this.#take(bytes);
    else this.#unpacker.write(Buffer.from(bytes));
  }

  onResponseEnd(): void {
    if (this.#unpacker === undefined) this.#end();
    else this.#unpacker.end();
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #take(bytes: Buffer): void {
    // Reading that is resumed begins with an empty piece.
    if (this.#isOver || bytes.length === 0) return;
    this.#taken += bytes.length;
    if (this.#taken > this.#options.mostBytes && !this.#isFile()) {
      this.abort(new ReplyTooLarge(this.#options.mostBytes));
      return;
    }
    if (this.#options.onPiece !== undefined && this.#goesByPiece()) this.#pass(bytes, this.#options.onPiece);
    // Most replies come in one piece: their text is made at once, since the bytes are only lent.
    else if (Number(this.#headers['content-length']) === bytes.length)
      this.#text = decodeReply(bytes, this.#headers);
    else this.#parts.push(Buffer.from(bytes));
  }

  #pass(bytes: Buffer, onPiece: NonNullable<ExchangeOptions['onPiece']>): void {
    const taken = onPiece(bytes);
    if (taken === undefined) return;
    this.#controller?.pause();
    taken.then(
      () => this.#isOver || this.#controller?.resume(),
      (error) => this.#refuse(error),
    );
  }

  /** Ends the exchange by an error of the one who asked. */
  #refuse(error: unknown): void {
    this.#ownError = error;
    this.abort(error);
  }

  #goesByPiece(): boolean {
    if (this.#isFile()) return true;
    return String(this.#headers['content-type'] ?? '').startsWith('text/event-stream');
  }

  #isFile(): boolean {
    return this.#options.isFile === true && this.#status < 300;
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const text = this.#text ?? decodeReply(Buffer.concat(this.#parts), this.#headers);
    this.#options.resolve({ status: this.#status, headers: this.#headers, text });
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parts = [];
    this.#unpacker?.destroy();
    this.#options.reject(error);
  }

  #unpack(encoding: string): Unpacker | undefined {
    const unpacker = UNPACKERS.get(encoding)?.();
    unpacker?.on('data', (bytes: Buffer) => this.#take(bytes));
    unpacker?.on('end', () => this.#end());
    unpacker?.on('error', (error: Error) => this.#fail(error));
    return unpacker;
  }
}

type Unpacker = Transform;

/** The encodings that requests say they accept. */
const UNPACKERS: ReadonlyMap<string, () => Unpacker> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);
