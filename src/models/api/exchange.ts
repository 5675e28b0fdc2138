import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';

/** A reply as it came. */
export interface HttpReply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
}

export interface ExchangeOptions {
  /** Gets the pieces of a stream of events; the reply's text is then empty. */
  readonly onPiece?: ((bytes: Uint8Array) => void) | undefined;
  /** Whether `onPiece` gets the pieces of every good reply, and not only of streams of events. */
  readonly isFile?: boolean | undefined;
  readonly resolve: (reply: HttpReply) => void;
  readonly reject: (error: unknown) => void;
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

  constructor(options: ExchangeOptions) {
    this.#options = options;
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
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') this.#unpacker = this.#unpack(String(encoding));
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
    if (this.#isOver) return;
    if (this.#options.onPiece !== undefined && this.#goesByPiece()) this.#options.onPiece(bytes);
    // Most replies come in one piece: their text is made at once, since the bytes are only lent.
    else if (Number(this.#headers['content-length']) === bytes.length) this.#text = bytes.toString('utf8');
    else this.#parts.push(Buffer.from(bytes));
  }

  #goesByPiece(): boolean {
    if (this.#options.isFile === true) return this.#status < 300;
    return String(this.#headers['content-type'] ?? '').startsWith('text/event-stream');
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const text = this.#text ?? Buffer.concat(this.#parts).toString('utf8');
    this.#options.resolve({ status: this.#status, headers: this.#headers, text });
  }

  #fail(error: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#options.reject(error);
  }

  #unpack(encoding: string): Unpacker | undefined {
    const unpacker = UNPACKERS[encoding]?.();
    unpacker?.on('data', (bytes: Buffer) => this.#take(bytes));
    unpacker?.on('end', () => this.#end());
    unpacker?.on('error', (error: Error) => this.#fail(error));
    return unpacker;
  }
}

type Unpacker = NodeJS.ReadWriteStream;

/** The encodings that requests say they accept. */
const UNPACKERS: Readonly<Record<string, () => Unpacker>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
