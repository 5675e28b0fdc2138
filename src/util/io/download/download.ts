import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dispatcher } from 'undici';
import { LodestoneError } from '../../../core/index.ts';
import { systemClock } from '../../scheduling/clock.ts';
import { type ProxyAddress, proxyFor } from '../http/proxies.ts';
import type { Environment } from './cache-folder.ts';
import { type Digest, differentDigest, shownDigest } from './file-digest.ts';

/** What is to be fetched, and how it is known to be right. */
export interface Download {
  readonly url: string;
  readonly file: string;
  /** Without one, the length that the server announces must do. */
  readonly digest?: Digest | undefined;
  /** In bytes, where it is known beforehand. */
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
const PAUSE = 500;
const MOST_REDIRECTS = 5;

/** The server answered, and the answer is no. */
export class DownloadRefused extends Error {
  override readonly name = 'DownloadRefused';
  /** The status of the answer, where it is the reason. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/**
 * Fetches a file. What has arrived stays in `<file>.part`: a connection that breaks off is taken up where it
 * ended, in this run or a later one. The file appears under its name only when it is whole and its digest right.
 * Proxies of the environment are used. One process at a time may fetch the same file.
 */
export async function download(wanted: Download, options: DownloadOptions): Promise<void> {
  const part = new PartFile(wanted);
  await mkdir(path.dirname(wanted.file), { recursive: true });
  await part.open();
  const agents = new Agents(options.env);
  try {
    await fetchAll(wanted, part, { ...options, agents });
  } finally {
    await agents.destroy();
  }
  const { digest } = wanted;
  const found = digest && (await differentDigest(part.file, digest, options.signal));
  if (digest !== undefined && found !== undefined) {
    await part.discard();
    throw new DownloadRefused(`what it sent has ${shownDigest(found)}, not ${shownDigest(digest)}`);
  }
  await part.complete();
}

/** Fetches a text of moderate size. */
export async function downloadText(
  url: string,
  headers: Record<string, string>,
  { env, signal }: DownloadOptions,
): Promise<string> {
  const agents = new Agents(env);
  try {
    const response = await get(url, headers, { env, agents, signal });
    if (response.statusCode !== 200) throw refused(response.statusCode);
    return await response.body.text();
  } finally {
    await agents.destroy();
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

type Connected = DownloadOptions & { readonly agents: Agents };

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
      await systemClock.sleep(PAUSE, options.signal);
    }
  }
}

/** Asks for what is missing after the first `have` bytes and appends it. */
async function fetchRest(wanted: Download, part: PartFile, have: number, options: Connected): Promise<void> {
  if (have > 0 && have === wanted.size) return;
  const { authorization } = wanted;
  const asked = { ...part.rangeHeaders(have), ...(authorization === undefined ? {} : { authorization }) };
  const { statusCode, headers, body } = await get(wanted.url, asked, options);
  if (statusCode === 416) {
    await part.discard();
    await body.dump();
    throw new Error('what was fetched before does not fit');
  }
  if (statusCode !== 200 && statusCode !== 206) {
    await body.dump();
    throw refused(statusCode);
  }
  const kept = statusCode === 206 && startOf(headers['content-range']) === have ? have : 0;
  if (statusCode === 206 && kept !== have) throw new Error('it sent another part than was asked for');
  const announced = Number(headers['content-length'] ?? Number.NaN);
  const total = Number.isNaN(announced) ? wanted.size : kept + announced;
  if (wanted.size !== undefined && total !== wanted.size) {
    await body.dump();
    throw new DownloadRefused(`its file has ${total} bytes, not ${wanted.size}`);
  }
  await part.noteTag(headers.etag);
  await append(body, part.file, kept, total, options);
}

async function append(
  body: Readable,
  part: string,
  kept: number,
  total: number | undefined,
  { onProgress, signal }: DownloadOptions,
): Promise<void> {
  let received = kept;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      onProgress?.(received, total);
      done(null, chunk);
    },
  });
  const target = createWriteStream(part, { flags: kept > 0 ? 'a' : 'w' });
  await pipeline(body, meter, target, ...(signal === undefined ? [] : [{ signal }]));
  if (total !== undefined && received < total)
    throw new Error(`it broke off after ${received} of ${total} bytes`);
}

/** Asks for an address and follows redirections; what is said to one host about itself is not said to another. */
async function get(url: string, headers: Record<string, string>, { agents, signal }: Connected) {
  const { request } = await import('undici');
  let place = url;
  const { authorization, ...open } = headers;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const sent = { 'user-agent': 'lodestone', ...(sameHost(place, url) ? headers : open) };
    const { agent, proxy } = await agents.to(place);
    const response = await answered(signal, (both) =>
      request(place, { dispatcher: agent, headers: sent, signal: both }),
    ).catch((error: unknown) => {
      throw throughProxy(error, proxy);
    });
    const { location } = response.headers;
    if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string')
      return response;
    await response.body.dump();
    place = new URL(location, place).href;
  }
  throw new DownloadRefused('it redirects without end');
}

/** Gives a request up whose answer does not begin in time: the client itself waits for a proxy without end. */
async function answered<T>(
  signal: AbortSignal | undefined,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error('it does not answer')), CONNECT + SILENCE);
  try {
    return await send(signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}

function sameHost(a: string, b: string): boolean {
  return new URL(a).origin === new URL(b).origin;
}

/** The ways to hosts: straight, or through the proxy that the environment names for one. */
class Agents {
  readonly #env: Environment;
  readonly #all = new Map<string, Dispatcher>();

  constructor(env: Environment) {
    this.#env = env;
  }

  /** Fails where the environment names a proxy for the address that is none. */
  async to(url: string): Promise<{ agent: Dispatcher; proxy: ProxyAddress | undefined }> {
    const proxy = proxyFor(url, this.#env);
    const place = proxy?.url ?? '';
    const agent = this.#all.get(place) ?? (await opened(proxy));
    this.#all.set(place, agent);
    return { agent, proxy };
  }

  async destroy(): Promise<void> {
    await Promise.all([...this.#all.values()].map((agent) => agent.destroy()));
  }
}

async function opened(proxy: ProxyAddress | undefined): Promise<Dispatcher> {
  const { Agent, ProxyAgent } = await import('undici');
  const settings = { connect: { timeout: CONNECT }, headersTimeout: SILENCE, bodyTimeout: SILENCE };
  if (proxy === undefined) return new Agent(settings);
  // Proxies take addresses without encryption as they are; many refuse tunnels to them.
  return new ProxyAgent({ ...settings, uri: proxy.url, proxyTunnel: false });
}

/** A failure on the way to a host, with the proxy that it went through. */
function throughProxy(error: unknown, proxy: ProxyAddress | undefined): unknown {
  if (proxy === undefined || !(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  return Object.assign(new Error(`through the proxy ${proxy.title}: ${error.message}`, { cause: error }), {
    code,
  });
}

/** First byte of a `Content-Range`, or undefined when it cannot be read. */
function startOf(range: string | string[] | undefined): number | undefined {
  const start = /^bytes (\d+)-/.exec(String(range))?.[1];
  return start === undefined ? undefined : Number(start);
}

function refused(status: number): DownloadRefused {
  return new DownloadRefused(`it answered ${status}`, status);
}

/** Statuses with which a server says that it is busy, and may serve the next attempt. */
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

function isFinal(error: unknown): boolean {
  if (error instanceof LodestoneError) return true;
  return error instanceof DownloadRefused && !(error.status !== undefined && BUSY.has(error.status));
}

/** The host does not exist or does not answer; trying again at once would only cost time. */
function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return [
    ...['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH', 'EHOSTUNREACH'],
    'ECONNREFUSED',
  ].includes(code);
}
