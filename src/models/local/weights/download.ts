import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EnvHttpProxyAgent, request } from 'undici';
import { systemClock } from '../../../util/index.ts';
import type { Environment } from './cache-folder.ts';
import { fileDigest } from './weights-digest.ts';

/** What is to be fetched, and how it is known to be right. */
export interface Download {
  readonly url: string;
  readonly file: string;
  readonly sha256: string;
  readonly size?: number;
}

export interface DownloadOptions {
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes that are there and the bytes that there will be, as they arrive. */
  readonly onProgress?: (received: number, total: number | undefined) => void;
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
}

/**
 * Fetches a file. What has arrived stays in `<file>.part`: a connection that breaks off is taken up where it
 * ended, in this run or a later one. The file appears under its name only when its sha256 is right.
 * Proxies of the environment are used. One process at a time may fetch the same file.
 */
export async function download(wanted: Download, options: DownloadOptions): Promise<void> {
  const part = `${wanted.file}.part`;
  await mkdir(path.dirname(wanted.file), { recursive: true });
  const agent = agentFor(options.env);
  try {
    await fetchAll(wanted, part, { ...options, agent });
  } finally {
    await agent.destroy();
  }
  const sha256 = await fileDigest(part, options.signal);
  if (sha256 !== wanted.sha256) {
    await rm(part, { force: true });
    throw new DownloadRefused(
      `what it sent has sha256 ${sha256.slice(0, 12)}…, not ${wanted.sha256.slice(0, 12)}…`,
    );
  }
  await rename(part, wanted.file);
}

/** Fetches a text of moderate size. */
export async function downloadText(
  url: string,
  headers: Record<string, string>,
  { env, signal }: DownloadOptions,
): Promise<string> {
  const agent = agentFor(env);
  try {
    const response = await get(url, headers, { env, agent, ...(signal === undefined ? {} : { signal }) });
    if (response.statusCode !== 200) throw new DownloadRefused(`it answered ${response.statusCode}`);
    return await response.body.text();
  } finally {
    await agent.destroy();
  }
}

type Connected = DownloadOptions & { readonly agent: EnvHttpProxyAgent };

async function fetchAll(wanted: Download, part: string, options: Connected): Promise<void> {
  let vain = 0;
  for (;;) {
    const before = await sizeOf(part);
    try {
      await fetchRest(wanted, part, before, options);
      return;
    } catch (error) {
      options.signal?.throwIfAborted();
      vain = (await sizeOf(part)) > before ? 0 : vain + 1;
      if (error instanceof DownloadRefused || vain >= VAIN_ATTEMPTS || isUnreachable(error)) throw error;
      await systemClock.sleep(PAUSE, options.signal);
    }
  }
}

/** Asks for what is missing after the first `have` bytes and appends it. */
async function fetchRest(wanted: Download, part: string, have: number, options: Connected): Promise<void> {
  if (have > 0 && have === wanted.size) return;
  const range: Record<string, string> = have > 0 ? { range: `bytes=${have}-` } : {};
  const { statusCode, headers, body } = await get(wanted.url, range, options);
  if (statusCode === 416) {
    await rm(part, { force: true });
    await body.dump();
    throw new Error('what was fetched before does not fit');
  }
  if (statusCode !== 200 && statusCode !== 206) {
    await body.dump();
    throw new DownloadRefused(`it answered ${statusCode}`);
  }
  const kept = statusCode === 206 && startOf(headers['content-range']) === have ? have : 0;
  if (statusCode === 206 && kept !== have) throw new Error('it sent another part than was asked for');
  const announced = Number(headers['content-length'] ?? Number.NaN);
  const total = Number.isNaN(announced) ? wanted.size : kept + announced;
  if (wanted.size !== undefined && total !== wanted.size) {
    await body.dump();
    throw new DownloadRefused(`its file has ${total} bytes, not ${wanted.size}`);
  }
  await append(body, part, kept, total, options);
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
async function get(url: string, headers: Record<string, string>, { agent, signal }: Connected) {
  let place = url;
  const { authorization, ...open } = headers;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await request(place, {
      dispatcher: agent,
      headers: { 'user-agent': 'lodestone', ...(sameHost(place, url) ? headers : open) },
      ...(signal === undefined ? {} : { signal }),
    });
    const { location } = response.headers;
    if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string')
      return response;
    await response.body.dump();
    place = new URL(location, place).href;
  }
  throw new DownloadRefused('it redirects without end');
}

function sameHost(a: string, b: string): boolean {
  return new URL(a).origin === new URL(b).origin;
}

function agentFor(env: Environment): EnvHttpProxyAgent {
  const proxy = (name: string) => env(name.toLowerCase()) ?? env(name.toUpperCase()) ?? '';
  return new EnvHttpProxyAgent({
    httpProxy: proxy('http_proxy'),
    httpsProxy: proxy('https_proxy'),
    noProxy: proxy('no_proxy'),
    connect: { timeout: CONNECT },
    headersTimeout: SILENCE,
    bodyTimeout: SILENCE,
  });
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** First byte of a `Content-Range`, or undefined when it cannot be read. */
function startOf(range: string | string[] | undefined): number | undefined {
  const start = /^bytes (\d+)-/.exec(String(range))?.[1];
  return start === undefined ? undefined : Number(start);
}

/** The host does not exist or does not answer; trying again at once would only cost time. */
function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH', 'EHOSTUNREACH'].includes(code);
}
