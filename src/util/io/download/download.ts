import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LodestoneError, RequestError } from '../../../core/index.ts';
import { pauseBefore } from '../../scheduling/back-off.ts';
import { systemClock } from '../../scheduling/clock.ts';
import {
  type FileReceiver,
  HttpClient,
  type HttpReply,
  type ReplyHead,
  retryAfterSeconds,
} from '../http/index.ts';
import type { Environment } from './cache-folder.ts';
import { type Digest, differentDigest, shownDigest } from './file-digest.ts';

/** What is to be fetched, and how it is known to be right. */
export interface Download {
  readonly url: string;
  readonly file: string;
  /** Without one, the length that the server announces must do. */
  readonly digest?: Digest | undefined;
  /** In bytes, if known beforehand. */
  readonly size?: number | undefined;
  /** Sent to the host of the address, and to no other. */
  readonly authorization?: string | undefined;
}

export interface DownloadOptions {
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes that are there and the bytes that there will be, as they arrive. */
  readonly onProgress?: ((received: number, total: number | undefined) => void) | undefined;
}

/** Milliseconds in which a host must accept a connection, and in which it must send something. */
const CONNECT = 5_000;
const SILENCE = 20_000;
/** Attempts in a row that bring nothing. */
const VAIN_ATTEMPTS = 3;
/** The longest pause between two attempts, whatever a server asks for. */
const LONGEST_PAUSE = 30_000;
const MOST_REDIRECTS = 5;
/** Ranges are of the file as it is. */
const OWN_HEADERS = { 'user-agent': 'lodestone', 'accept-encoding': 'identity' };

/** The server answered, and the answer is no. */
export class DownloadRefused extends Error {
  override readonly name = 'DownloadRefused';
  /** The status of the answer, where it is the reason. */
  readonly status: number | undefined;
  /** How long the server asks to wait. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, status?: number, retryAfterSeconds?: number) {
    super(message);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Fetches a file. What has arrived stays in `<file>.part`: a connection that breaks off is taken up where it
 * ended, in this run or a later one. The file appears under its name only when it is whole and its digest right.
 * Proxies and certificates of the environment are used, as for models. One process at a time may fetch the same file.
 */
export async function download(wanted: Download, options: DownloadOptions): Promise<void> {
  const part = new PartFile(wanted);
  await mkdir(path.dirname(wanted.file), { recursive: true });
  await part.open();
  const http = client(options.env);
  try {
    await fetchAll(wanted, part, { ...options, http });
  } finally {
    await http.close();
  }
  const { digest } = wanted;
  const found = digest && (await differentDigest(part.file, digest, options.signal));
  if (digest !== undefined && found !== undefined) {
    await part.discard();
    throw new DownloadRefused(`the download has ${shownDigest(found)}, expected ${shownDigest(digest)}`);
  }
  await part.complete();
}

/** Fetches a text of moderate size. */
export async function downloadText(
  url: string,
  headers: Record<string, string>,
  { env, signal }: DownloadOptions,
): Promise<string> {
  const http = client(env);
  const parts: Buffer[] = [];
  try {
    const receiver = { onPiece: (bytes: Uint8Array) => void parts.push(Buffer.from(bytes)) };
    const reply = await get(url, headers, { env, http, signal }, receiver);
    if (reply.status !== 200) throw refused(reply);
    return Buffer.concat(parts).toString('utf8');
  } finally {
    await http.close();
  }
}

/**
 * The file that a download grows in. Bytes of an earlier process are only gone on with where a mixture of two
 * versions would be noticed: by the digest, or by the server, which is told the version's tag.
 */
class PartFile {
  readonly file: string;
  readonly #target: string;
  readonly #tagFile: string;
  readonly #hasDigest: boolean;
  #tag: string | undefined;

  constructor({ file, digest }: Download) {
    this.#target = file;
    this.file = `${file}.part`;
    this.#tagFile = `${file}.part.etag`;
    this.#hasDigest = digest !== undefined;
  }

  async open(): Promise<void> {
    this.#tag = await readFile(this.#tagFile, 'utf8').catch(() => undefined);
    if (!this.#hasDigest && this.#tag === undefined) await this.discard();
  }

  async size(): Promise<number> {
    return stat(this.file).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Headers that ask for what is missing after the first `have` bytes. */
  rangeHeaders(have: number): Record<string, string> {
    if (have === 0) return {};
    const range = { range: `bytes=${have}-` };
    return this.#tag === undefined ? range : { ...range, 'if-range': this.#tag };
  }

  /** Notes the version of what is sent; weak tags do not tell one byte from another. */
  async noteTag(tag: string | string[] | undefined): Promise<void> {
    if (typeof tag !== 'string' || tag.startsWith('W/') || tag === this.#tag) return;
    this.#tag = tag;
    await writeFile(this.#tagFile, tag);
  }

  async discard(): Promise<void> {
    this.#tag = undefined;
    await rm(this.file, { force: true });
    await rm(this.#tagFile, { force: true });
  }

  async complete(): Promise<void> {
    await rename(this.file, this.#target);
    await rm(this.#tagFile, { force: true });
  }
}

type Connected = DownloadOptions & { readonly http: HttpClient };

async function fetchAll(wanted: Download, part: PartFile, options: Connected): Promise<void> {
  let vain = 0;
  for (;;) {
    const before = await part.size();
    try {
      await fetchRest(wanted, part, before, options);
      return;
    } catch (error) {
      options.signal?.throwIfAborted();
      vain = (await part.size()) > before ? 0 : vain + 1;
      if (isFinal(error) || vain >= VAIN_ATTEMPTS || isUnreachable(error)) throw error;
      const asked = error instanceof DownloadRefused ? error.retryAfterSeconds : undefined;
      await systemClock.sleep(pauseBefore(Math.max(1, vain), asked, LONGEST_PAUSE), options.signal);
    }
  }
}

/** Asks for what is missing after the first `have` bytes and appends it. */
async function fetchRest(wanted: Download, part: PartFile, have: number, options: Connected): Promise<void> {
  if (have > 0 && have === wanted.size) return;
  const { authorization } = wanted;
  const asked = { ...part.rangeHeaders(have), ...(authorization === undefined ? {} : { authorization }) };
  const writer = new PartWriter(wanted, part, have, options.onProgress);
  try {
    const reply = await get(wanted.url, asked, options, writer);
    if (reply.status === 416) {
      await part.discard();
      throw new Error('the partial download does not match');
    }
    if (!isFile(reply)) throw refused(reply);
  } finally {
    await writer.end();
  }
}

/** Appends the pieces of a reply to what there is of a file. */
class PartWriter implements FileReceiver {
  readonly #wanted: Download;
  readonly #part: PartFile;
  readonly #have: number;
  readonly #onProgress: DownloadOptions['onProgress'];
  #file: Promise<FileHandle> | undefined;
  #written = Promise.resolve();
  #received = 0;
  #total: number | undefined;

  constructor(wanted: Download, part: PartFile, have: number, onProgress: DownloadOptions['onProgress']) {
    this.#wanted = wanted;
    this.#part = part;
    this.#have = have;
    this.#onProgress = onProgress;
  }

  /** Refuses what does not go on where the file ends, or is not as long as it must be. */
  onHead(head: ReplyHead): void {
    if (!isFile(head)) return;
    const { status, headers } = head;
    const kept = status === 206 ? rangeStart(headers['content-range']) : 0;
    if (kept !== 0 && kept !== this.#have) throw new Error('it sent a different range than requested');
    const announced = Number(headers['content-length'] ?? Number.NaN);
    this.#total = Number.isNaN(announced) ? this.#wanted.size : kept + announced;
    if (this.#wanted.size !== undefined && this.#total !== this.#wanted.size)
      throw new DownloadRefused(`its file has ${this.#total} bytes, expected ${this.#wanted.size}`);
    this.#received = kept;
    this.#file = this.#part.noteTag(headers.etag).then(() => open(this.#part.file, kept > 0 ? 'a' : 'w'));
    // A failure is that of the first chunk.
    this.#file.catch(() => undefined);
  }

  onPiece(bytes: Uint8Array): Promise<void> {
    const piece = Buffer.from(bytes);
    this.#written = this.#written.then(() => this.#write(piece));
    return this.#written;
  }

  /** Waits until all is written; rejects where that failed. */
  async end(): Promise<void> {
    try {
      await this.#written;
    } finally {
      await (await this.#file)?.close();
    }
  }

  async #write(piece: Buffer): Promise<void> {
    const file = await this.#file;
    await file?.writeFile(piece);
    this.#received += piece.length;
    this.#onProgress?.(this.#received, this.#total);
  }
}

function isFile({ status }: ReplyHead): boolean {
  return status === 200 || status === 206;
}

/** Asks for an address and follows redirections; what is said to one host about itself is not said to another. */
async function get(
  url: string,
  headers: Record<string, string>,
  { http, signal }: Connected,
  receiver: FileReceiver,
): Promise<HttpReply> {
  let place = url;
  const { authorization, ...open } = headers;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const sent = { ...OWN_HEADERS, ...(sameHost(place, url) ? headers : open) };
    const reply = await answered(signal, receiver, (both, timed) => http.load(place, sent, both, timed));
    const { location } = reply.headers;
    if (reply.status < 300 || reply.status >= 400 || typeof location !== 'string') return reply;
    place = new URL(location, place).href;
  }
  throw new DownloadRefused('too many redirects');
}

/** Gives a request up whose answer does not begin in time: the client itself waits for a proxy without end. */
async function answered<T>(
  signal: AbortSignal | undefined,
  receiver: FileReceiver,
  send: (signal: AbortSignal, timed: FileReceiver) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error('no response')), CONNECT + SILENCE);
  const timed: FileReceiver = {
    onHead(head) {
      clearTimeout(timer);
      receiver.onHead?.(head);
    },
    onPiece: (bytes) => receiver.onPiece(bytes),
  };
  try {
    return await send(signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]), timed);
  } finally {
    clearTimeout(timer);
  }
}

function sameHost(a: string, b: string): boolean {
  return new URL(a).origin === new URL(b).origin;
}

/** The client of one download: the same proxies and certificates as for models, and less patience. */
function client(env: Environment): HttpClient {
  return new HttpClient({ env, connectTimeout: CONNECT, replyTimeout: SILENCE, idleTimeout: SILENCE });
}

/** First byte of a `Content-Range`; NaN when it cannot be read. */
function rangeStart(range: string | string[] | undefined): number {
  return Number(/^bytes (\d+)-/.exec(String(range))?.[1] ?? Number.NaN);
}

function refused({ status, headers }: ReplyHead): DownloadRefused {
  const wait = retryAfterSeconds(headers, systemClock.now());
  return new DownloadRefused(`HTTP ${status}`, status, wait);
}

/** Statuses with which a server says that it is busy, and may serve the next attempt. */
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

function isFinal(error: unknown): boolean {
  if (error instanceof LodestoneError) return true;
  return error instanceof DownloadRefused && !(error.status !== undefined && BUSY.has(error.status));
}

/** The host does not exist or does not answer; trying again at once would only cost time. */
function isUnreachable(error: unknown): boolean {
  return error instanceof RequestError && error.failure.isUnreachable === true;
}
