import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Handshake, type Peer, webSocketServer } from '../../../../test/e2e/web-socket-server.ts';
import { certificateIn, hasOpenssl } from '../../../../test/fixtures/certificate.ts';
import { WebSocketClient, type WebSocketClientOptions } from './web-socket-client.ts';

const never = new AbortController().signal;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function serve(
  answer: (peer: Peer) => void,
  handshake: Handshake = 'accept',
  onClose: (code: number | undefined) => void = () => undefined,
): Promise<string> {
  const onMessage = (_message: string, _request: unknown, peer: Peer) => answer(peer);
  return `ws://127.0.0.1:${await listen(webSocketServer({ onUpgrade: () => handshake, onMessage, onClose }))}/chat?sig=a1`;
}

function client(
  env: Record<string, string> = {},
  more: Partial<WebSocketClientOptions> = {},
): WebSocketClient {
  const sockets = new WebSocketClient({ env: (name) => env[name], ...more });
  onTestFinished(() => sockets.close());
  return sockets;
}

/** Asks, and takes messages until one is "end". */
async function ask(url: string, sockets = client(), signal = never) {
  const messages: string[] = [];
  const onMessage = (text: string) => messages.push(text) > 0 && text === 'end';
  const end = await sockets.ask({ url, message: 'hello', onMessage, signal });
  return { messages, end };
}

describe('messages', () => {
  test('come whole, whether in one frame, in many, or as bytes, with pings between', async () => {
    const long = '答案'.repeat(100_000);
    let hear: (code: number | undefined) => void = () => undefined;
    const closed = new Promise((resolve) => {
      hear = resolve;
    });
    const answer = (peer: Peer) => {
      peer.send('一二三', { frames: 4 });
      peer.ping();
      peer.send('四五', { binary: true });
      peer.send(long, { frames: 3 });
      peer.send('end');
      peer.send('too late');
    };
    const url = await serve(answer, 'accept', (code) => hear(code));
    expect(await ask(url)).toEqual({ messages: ['一二三', '四五', long, 'end'], end: undefined });
    expect(await closed).toBe(1000);
  });

  test('of more bytes than may be are refused, one by one and together', async () => {
    const sockets = client({}, { mostBytes: 1000 });
    const once = await serve((peer) => peer.send('x'.repeat(2000)));
    const often = await serve((peer) => {
      for (let n = 0; n < 30; n += 1) peer.send('x'.repeat(100));
    });
    expect((await ask(once, sockets)).end).toMatchObject({ closed: { code: 1006 } });
    await expect(ask(often, sockets)).rejects.toMatchObject({ failure: { kind: 'transient' } });
  });

  test('an error of the one who takes them is thrown as it is', async () => {
    const url = await serve((peer) => peer.send('x'));
    const error = new TypeError('own');
    const onMessage = () => {
      throw error;
    };
    await expect(client().ask({ url, message: '', onMessage, signal: never })).rejects.toBe(error);
  });
});

describe('the end of a websocket', () => {
  test.each([
    ['closed with a reason', (peer: Peer) => peer.close(1011, 'out of memory'), 1011, 'out of memory'],
    ['closed well and too early', (peer: Peer) => peer.close(1000), 1000, ''],
    ['cut', (peer: Peer) => peer.cut(), 1006, ''],
    ['broken by a frame of no kind', (peer: Peer) => peer.raw(Buffer.from([0x8f, 0])), 1006, ''],
  ])('%s', async (_, answer, code, reason) => {
    const url = await serve((peer) => {
      peer.send('first');
      answer(peer);
    });
    const { messages, end } = await ask(url);
    expect(messages).toEqual(['first']);
    expect(end).toMatchObject({ closed: { code, ...(code === 1006 ? {} : { reason }) } });
  });

  test('a refusal tells status and words', async () => {
    const url = await serve(() => undefined, { status: 401, body: { message: 'no such key' } });
    expect((await ask(url)).end).toMatchObject({
      refused: { status: 401, text: '{"message":"no such key"}' },
    });
  });

  test('a server of pages is no server of websockets', async () => {
    const port = await listen(createServer((_, response) => response.end('<h1>hello</h1>')));
    expect((await ask(`ws://127.0.0.1:${port}/`)).end).toMatchObject({ refused: { status: 200 } });
  });
});

describe('no answer', () => {
  test.each([
    ['nothing listens', 'ws://127.0.0.1:2/chat?sig=a1', { kind: 'transient', isUnreachable: true }],
    ['the port is of another protocol', 'ws://127.0.0.1:9/chat?sig=a1', { kind: 'endpoint' }],
    [
      'there is no such host',
      'wss://no-such-host.invalid/chat?sig=a1',
      { kind: 'transient', isUnreachable: true },
    ],
  ])('%s', async (_, url, expected) => {
    const failed = ask(url);
    await expect(failed).rejects.toMatchObject({ failure: expected });
    await expect(failed).rejects.not.toThrow('a1');
  });

  test('the connection is cut before the handshake', async () => {
    const failed = ask(await serve(() => undefined, 'drop'));
    await expect(failed).rejects.toMatchObject({ failure: { kind: 'transient' } });
  });

  test('silence, from the start and in the middle', async () => {
    const silent = await serve(() => undefined);
    const stopped = await serve((peer) => peer.send('first'));
    const failure = { kind: 'transient', isTimeout: true };
    await expect(ask(silent, client({}, { replyTimeout: 50 }))).rejects.toMatchObject({ failure });
    await expect(ask(stopped, client({}, { idleTimeout: 50 }))).rejects.toMatchObject({ failure });
  });

  test.each(['accept', 'hang'] as const)(
    'a signal ends it, whatever the server does: %s',
    async (handshake) => {
      const control = new AbortController();
      const asked = ask(await serve(() => undefined, handshake), client(), control.signal);
      setTimeout(() => control.abort(new Error('stopped')), 50);
      await expect(asked).rejects.toThrow('stopped');
      await expect(ask('ws://127.0.0.1:9/', client(), control.signal)).rejects.toThrow('stopped');
    },
  );
});

/** A proxy that opens a tunnel to one port, whatever is asked for. */
async function tunnelTo(port: number): Promise<{ address: string; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on('connect', (request, socket) => {
    asked.push(request.url);
    const server = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      server.pipe(socket).pipe(server);
    });
    for (const one of [server, socket]) one.on('error', () => undefined);
  });
  return { address: `http://127.0.0.1:${await listen(proxy)}`, asked };
}

describe('proxies and certificates of the environment', () => {
  test('a proxy is asked for a tunnel, unless NO_PROXY names the host', async () => {
    const url = await serve((peer) => peer.send('end'));
    const { address, asked } = await tunnelTo(Number(new URL(url).port));
    const through = client({ HTTP_PROXY: address });
    expect((await ask('ws://spark.invalid/chat', through)).messages).toEqual(['end']);
    expect(asked).toEqual(['spark.invalid:80']);
    const past = client({ HTTP_PROXY: address, NO_PROXY: '127.0.0.1' });
    expect((await ask(url, past)).messages).toEqual(['end']);
    expect(asked).toHaveLength(1);
  });

  test('a proxy that refuses is named', async () => {
    const proxy = createServer();
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 403 No\r\n\r\n'));
    const address = `127.0.0.1:${await listen(proxy)}`;
    const failed = ask('wss://spark.invalid/chat', client({ HTTPS_PROXY: address }));
    await expect(failed).rejects.toMatchObject({ failure: { kind: 'endpoint', status: 403 } });
    await expect(failed).rejects.toThrow(address);
  });

  test.skipIf(!hasOpenssl)('a certificate of one’s own, straight and through a proxy', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { key, cert, file } = certificateIn(folder);
    const onMessage = (_message: string, _request: unknown, peer: Peer) => peer.send('end');
    const server = webSocketServer(
      { onUpgrade: () => 'accept', onMessage },
      createSecureServer({ key, cert }),
    );
    const port = await listen(server);
    const url = `wss://localhost:${port}/chat`;
    const { address } = await tunnelTo(port);
    expect((await ask(url, client({ SSL_CERT_FILE: file }))).messages).toEqual(['end']);
    const env = { SSL_CERT_FILE: file, HTTPS_PROXY: address };
    expect((await ask(url, client(env))).messages).toEqual(['end']);
    await expect(ask(url)).rejects.toMatchObject({ failure: { kind: 'transient' } });
  });
});
