import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { certificateIn, hasOpenssl } from '../../../../test/fixtures/certificate.ts';
import { RequestError } from '../../../core/index.ts';
import { HttpClient } from './http-client.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await listen(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
}

function client(env: Record<string, string> = {}, more: object = {}): HttpClient {
  const http = new HttpClient({ env: (name) => env[name], ...more });
  ends.push(() => http.close());
  return http;
}

const never = new AbortController().signal;

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a reply packed with %s is unpacked', async (encoding, pack) => {
  const text = '答案'.repeat(10_000);
  const url = await serve((request, response) => {
    expect(request.headers['accept-encoding']).toContain(encoding);
    response.writeHead(200, { 'content-encoding': encoding }).end(pack(text));
  });
  expect((await client().post(url, {}, {}, never)).text).toBe(text);
});

test('a text that comes in pieces cut inside of characters is whole', async () => {
  const bytes = Buffer.from('一二三'.repeat(5000));
  const url = await serve((_, response) => {
    response.write(bytes.subarray(0, 10_001));
    setTimeout(() => response.end(bytes.subarray(10_001)), 20);
  });
  expect((await client().post(url, {}, {}, never)).text).toBe(bytes.toString('utf8'));
});

test('connections are kept, and one carries one request at a time', async () => {
  const ports = new Set<number | undefined>();
  const url = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    setTimeout(() => response.end('{}'), 10);
  });
  const http = client();
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 4 }, () => http.post(url, {}, {}, never)));
  }
  expect(ports.size).toBe(4);
});

describe('requests without a whole reply', () => {
  test.each([
    ['nothing listens', 'http://127.0.0.1:9/v1', { isUnreachable: true }],
    ['there is no such host', 'http://no-such-host.invalid/v1', { isUnreachable: true }],
  ])('%s', async (_, url, expected) => {
    const failure = client().post(url, {}, {}, never);
    await expect(failure).rejects.toBeInstanceOf(RequestError);
    await expect(failure).rejects.toMatchObject({ failure: { kind: 'transient', ...expected } });
  });

  test('a reply that never begins', async () => {
    const url = await serve(() => undefined);
    const failure = client({}, { replyTimeout: 1500 }).post(url, {}, {}, never);
    await expect(failure).rejects.toMatchObject({ failure: { kind: 'transient', isTimeout: true } });
  });

  test('a connection that is cut in the middle', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => request.socket.resetAndDestroy(), 10);
    });
    await expect(client().post(url, {}, {}, never)).rejects.toMatchObject({ failure: { kind: 'transient' } });
  });

  test('a signal ends what is under way, with its reason', async () => {
    const url = await serve(() => undefined);
    const abort = new AbortController();
    const http = client();
    const all = [1, 2, 3].map(() => http.post(url, {}, {}, abort.signal));
    setTimeout(() => abort.abort(new Error('stopped')), 50);
    for (const one of all) await expect(one).rejects.toThrow('stopped');
    await expect(http.post(url, {}, {}, abort.signal)).rejects.toThrow('stopped');
  });

  test('a signal is listened to while something is under way, and no longer', async () => {
    const counts: number[] = [];
    const { signal } = new AbortController();
    const count = () => counts.push(getEventListeners(signal, 'abort').length);
    const url = await serve((_, response) => {
      count();
      response.end('{}');
    });
    const http = client();
    await Promise.all([1, 2, 3].map(() => http.post(url, {}, {}, signal)));
    await http.post(url, {}, {}, signal);
    count();
    expect(counts).toEqual([1, 1, 1, 1, 0]);
  });
});

test('a proxy of the environment is asked, unless NO_PROXY names the host', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('from the proxy');
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`connect ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await listen(proxy);
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const direct = await serve((_, response) => response.end('direct'));
  const bypassed = client({ HTTP_PROXY: address, NO_PROXY: '127.0.0.1' });
  expect((await bypassed.get(`${direct}/models`, {}, never)).text).toBe('direct');
  expect(asked).toEqual([]);
  const proxied = client({ HTTP_PROXY: address });
  await proxied.get('http://example.invalid/v1/models', {}, never).catch(() => undefined);
  expect(asked.join()).toContain('example.invalid');
});

/** A key and a certificate that signs itself. */
function certificate(): { key: string; cert: string; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return certificateIn(folder);
}

test.skipIf(!hasOpenssl)(
  'HTTP/2 is spoken where it is offered, many requests on a connection, by its certificate',
  async () => {
    const { key, cert, file } = certificate();
    const versions = new Set<string>();
    let sessions = 0;
    const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      versions.add(request.httpVersion);
      setTimeout(() => response.end(`{"path":"${request.url}"}`), 20);
    });
    server.on('session', () => {
      sessions += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => server.close());
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`;
    const http = client({ SSL_CERT_FILE: file });
    await http.post(url, { first: 1 }, {}, never);
    const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => http.post(url, { n }, {}, never)));
    expect(replies.every(({ status, text }) => status === 200 && text.includes('/v1/chat/completions'))).toBe(
      true,
    );
    expect([...versions]).toEqual(['2.0']);
    expect(sessions).toBe(1);
    await expect(client().post(url, {}, {}, never)).rejects.toMatchObject({ failure: { kind: 'transient' } });
    await http.close();
  },
);
