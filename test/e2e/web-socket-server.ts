/** A websocket server from nothing but RFC 6455, so that the client's own codec is not trusted. Text and close frames. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** What happens to a request for a websocket. */
export type Handshake =
  | 'accept'
  /** The connection is cut without a word. */
  | 'drop'
  /** Nothing is ever answered. */
  | 'hang'
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

/** One websocket that is open. */
export interface Peer {
  /** Sends one message: text unless `binary`, in so many frames. */
  send(text: string, options?: { binary?: boolean; frames?: number }): void;
  ping(): void;
  close(code: number, reason?: string): void;
  /** Cuts the connection. */
  cut(): void;
  /** Sends bytes as they are. */
  raw(bytes: Buffer): void;
}

export interface WebSocketServerOptions {
  readonly onUpgrade: (request: IncomingMessage) => Handshake;
  /** Gets the first message of a websocket; a problem where the client broke the protocol. */
  readonly onMessage: (message: string, request: IncomingMessage, peer: Peer, problem?: string) => void;
  /** The code with which a client closed. */
  readonly onClose?: (code: number | undefined) => void;
}

/** A server that is not listening yet. */
export function webSocketServer(options: WebSocketServerOptions, http: Server = createServer()): Server {
  http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => undefined);
    const handshake = options.onUpgrade(request);
    if (handshake === 'hang') return;
    if (handshake === 'drop') socket.destroy();
    else if (handshake !== 'accept') socket.end(refusal(handshake));
    else accept(request, socket, options);
  });
  return http;
}

function refusal({ status, body, headers = {} }: Exclude<Handshake, string>): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    date: new Date().toUTCString(),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} No\r\n${lines.join('')}\r\n${text}`;
}

function accept(request: IncomingMessage, socket: Duplex, options: WebSocketServerOptions): void {
  const key = String(request.headers['sec-websocket-key']);
  const proof = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
  const peer = peerOf(socket);
  let waiting = Buffer.alloc(0);
  let message = '';
  socket.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (let frame = frameIn(waiting); frame !== undefined; frame = frameIn(waiting)) {
      waiting = waiting.subarray(frame.length);
      if (frame.opcode === 8) {
        options.onClose?.(frame.data.length >= 2 ? frame.data.readUInt16BE() : undefined);
        socket.end(encoded(8, frame.data.subarray(0, 2)));
      }
      if (frame.opcode > 2) continue;
      message += frame.data.toString('utf8');
      const problem = frame.isMasked ? undefined : 'a client must mask its frames';
      if (frame.isLast) options.onMessage(message, request, peer, problem);
      if (frame.isLast) message = '';
    }
  });
}

function peerOf(socket: Duplex): Peer {
  return {
    send(text, { binary = false, frames = 1 } = {}) {
      const bytes = Buffer.from(text);
      const size = Math.ceil(bytes.length / frames);
      for (let n = 0; n < frames; n += 1) {
        const opcode = n > 0 ? 0 : binary ? 2 : 1;
        socket.write(encoded(opcode, bytes.subarray(n * size, (n + 1) * size), n === frames - 1));
      }
    },
    ping: () => void socket.write(encoded(9, Buffer.from('still here'))),
    close(code, reason = '') {
      const bytes = Buffer.alloc(2);
      bytes.writeUInt16BE(code);
      socket.end(encoded(8, Buffer.concat([bytes, Buffer.from(reason)])));
    },
    cut: () => void socket.destroy(),
    raw: (bytes) => void socket.write(bytes),
  };
}

/** A frame of a server: without a mask. */
function encoded(opcode: number, data: Buffer, isLast = true): Buffer {
  const first = (isLast ? 0x80 : 0) | opcode;
  if (data.length < 126) return Buffer.concat([Buffer.from([first, data.length]), data]);
  const head = Buffer.alloc(data.length < 65_536 ? 4 : 10);
  head[0] = first;
  head[1] = data.length < 65_536 ? 126 : 127;
  if (data.length < 65_536) head.writeUInt16BE(data.length, 2);
  else head.writeBigUInt64BE(BigInt(data.length), 2);
  return Buffer.concat([head, data]);
}

interface Frame {
  readonly opcode: number;
  readonly data: Buffer;
  readonly isMasked: boolean;
  readonly isLast: boolean;
  /** Bytes that it took. */
  readonly length: number;
}

/** The frame at the start of bytes; undefined where it is not whole. */
function frameIn(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  const isMasked = (second & 0x80) !== 0;
  const short = second & 0x7f;
  const extra = short < 126 ? 0 : short === 126 ? 2 : 8;
  const start = 2 + extra + (isMasked ? 4 : 0);
  if (bytes.length < start) return undefined;
  const size = extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const data = Buffer.from(bytes.subarray(start, start + size));
  if (isMasked) for (let i = 0; i < data.length; i += 1) data[i] = (data[i] ?? 0) ^ (mask[i % 4] ?? 0);
  return { opcode: first & 0x0f, data, isMasked, isLast: (first & 0x80) !== 0, length: start + size };
}
