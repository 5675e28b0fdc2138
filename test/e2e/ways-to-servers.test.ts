/** Keys that cannot be sent, proxies that lead nowhere, and replies without an end: one line each, and nothing for ever. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

const OWN = ['--custom-dataset-path', 'q.csv', '-w', 'out', '--max-wait', '2'];

function folder(files: Record<string, string> = {}): string {
  const cwd = emptyFolder();
  const all = { 'q.csv': 'question,A,B,answer\nOne?,x,y,A\nTwo?,x,y,A\n', ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(cwd, name), text);
  return cwd;
}

test('a key is sent without the line break behind it', async () => {
  const server = await startServer();
  const args = ['--api-base', server.url, '--api-key-env', 'MY_KEY', ...OWN];
  const { code, stderr } = await runProgram(args, { cwd: folder(), env: { MY_KEY: 'sk-abc123456789\r\n' } });
  expect(code, stderr).toBe(0);
  expect(server.requests.every(({ authorization }) => authorization === 'Bearer sk-abc123456789')).toBe(true);
});

const OPENAI = (url: string, key: string) => `datasets = [dict(path='q.csv')]
models = [dict(type='OpenAISDK', abbr='m', path='m', openai_api_base='${url}', ${key})]
`;

test.each([
  ['a line break', 'sk-abc123\n456789'],
  ['a sign that no header holds', 'sk-abc123“456789”'],
])('a key with %s inside is named before anything is asked', { timeout: 60_000 }, async (_, key) => {
  const server = await startServer();
  const flags = ['--api-base', server.url, '--api-key-env', 'MY_KEY', ...OWN];
  const named = await runProgram([...flags, '--model', 'm'], { cwd: folder(), env: { MY_KEY: key } });
  const asked = await runProgram(flags, { cwd: folder(), env: { MY_KEY: key } });
  const config = { 'eval.py': OPENAI(server.url, `key=${JSON.stringify(key)}`) };
  const written = await runProgram(['eval.py', '-w', 'out'], { cwd: folder(config) });
  for (const { code, stdout, stderr } of [named, asked, written]) {
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain('sk-abc123');
  }
  expect(named.stdout + named.stderr).toContain('$MY_KEY');
  expect(asked.stderr).toContain('$MY_KEY');
  expect(server.requests).toHaveLength(0);
});

async function listening(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Login\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port that nothing listens at. */
async function deadPort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test.each([
  ['HTTP_PROXY', 'http://'],
  ['http_proxy', 'ftp://127.0.0.1:21'],
  ['ALL_PROXY', 'http://127.0.0.1:99999'],
])('a proxy in $%s that is no address is named with its variable: %s', async (variable, value) => {
  const server = await startServer();
  const args = ['--api-base', server.url, ...OWN];
  const env = { [variable]: value };
  const asked = await runProgram(args, { cwd: folder(), env });
  const named = await runProgram([...args, '--model', 'm'], { cwd: folder(), env });
  for (const { code, stdout, stderr } of [asked, named]) {
    expect(code, stdout + stderr).toBe(2);
    expect(stdout + stderr).toContain(`$${variable}`);
  }
  expect(server.requests).toHaveLength(0);
  const past = await runProgram(args, { cwd: folder(), env: { ...env, NO_PROXY: '127.0.0.1' } });
  expect(past.code, past.stderr).toBe(0);
});

test('a proxy that is dead is named, not the server', { timeout: 60_000 }, async () => {
  const server = await startServer();
  const proxy = `127.0.0.1:${await deadPort()}`;
  const config = { 'eval.py': OPENAI(server.url, "key=''") };
  const args = ['--api-base', server.url, ...OWN];
  const runs = [args, [...args, '--model', 'm'], ['eval.py', '-w', 'out', '--max-wait', '2']];
  for (const one of runs) {
    // Written as many do, without http://.
    const { code, stdout, stderr } = await runProgram(one, {
      cwd: folder(config),
      env: { HTTP_PROXY: proxy },
    });
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${proxy} ($HTTP_PROXY)`);
    expect(stdout + stderr).toContain('NO_PROXY=127.0.0.1');
  }
  expect(server.requests).toHaveLength(0);
});

test('a proxy that requires a user name and password is named, by both ways through it', {
  timeout: 60_000,
}, async () => {
  const proxy = await listening((_, response) => response.writeHead(407).end());
  for (const base of ['http://192.0.2.1:8000/v1', 'https://192.0.2.1/v1']) {
    const env = { HTTP_PROXY: `http://${proxy}`, HTTPS_PROXY: `http://${proxy}` };
    const finished = await runProgram(['--api-base', base, '--model', 'm', ...OWN], { cwd: folder(), env });
    expect(finished.code).toBe(1);
    expect(finished.stdout + finished.stderr).toContain(`${proxy} ($HTTP`);
    expect(finished.stdout + finished.stderr).toContain('407');
  }
});

test('data is not fetched through a proxy that is wrong or dead, which is named', {
  timeout: 60_000,
}, async () => {
  const dead = `127.0.0.1:${await deadPort()}`;
  for (const [proxy, named] of [
    ['ftp://127.0.0.1', '$HTTPS_PROXY'],
    [`http://${dead}`, `${dead} ($HTTPS_PROXY)`],
  ] as const) {
    const env = { HTTPS_PROXY: proxy, HTTP_PROXY: proxy };
    const finished = await runProgram(['data', 'pull', 'gsm8k', '--data-dir', 'data'], {
      cwd: folder(),
      env,
    });
    expect(finished.code, finished.stderr).toBe(1);
    expect(finished.stdout + finished.stderr).toContain(named);
  }
});

const MB = 2 ** 20;

/** The most memory that a process ever had, in bytes; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function watched(args: string[]) {
  const program = startProgram(args, { cwd: folder() });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(program.process.pid));
  }, 20);
  const finished = await program.finished;
  clearInterval(timer);
  return { ...finished, peak };
}

/** 384 MB of blanks in a few kilobytes, as members of one file. */
const BOMB = Buffer.concat(new Array(24).fill(gzipSync(Buffer.alloc(16 * MB, 32))));

/** Sends without an end, for as long as somebody listens. */
function endless(head: string, piece: string): RequestListener {
  return (_, response) => {
    response.writeHead(200, {
      'content-type': head.startsWith('data') ? 'text/event-stream' : 'application/json',
    });
    response.write(head);
    const more = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
}

const REPLIES: Record<string, RequestListener> = {
  'a text without an end': endless('{"choices":[{"message":{"content":"', 'a'.repeat(65_536)),
  'a stream without an end': endless(
    'data: {}\n\n',
    `data: {"choices":[{"delta":{"content":"${'a'.repeat(60_000)}"}}]}\n\n`,
  ),
  'a line of a stream without an end': endless('data: {"a":"', 'a'.repeat(65_536)),
  'a packed text that is far larger': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(BOMB);
  },
};

test.each(Object.entries(REPLIES))(
  '%s is given up, and memory stays',
  { timeout: 60_000 },
  async (_, reply) => {
    const address = await listening((request, response) => {
      if (request.method === 'GET') response.end('{"data":[{"id":"m"}]}');
      else reply(request, response);
    });
    const { code, stdout, stderr, peak } = await watched([
      '--api-base',
      `http://${address}/v1`,
      '--model',
      'm',
      ...OWN,
      // On a busy machine it takes a while to read so much.
      ...['--max-wait', '8'],
    ]);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('MB');
    expect(peak).toBeLessThan(420 * MB);
  },
);

test('names of models without an end stop nobody who names one', { timeout: 60_000 }, async () => {
  const names = endless('{"data":[{"id":"m"}', ',{"id":"another-name"}'.repeat(3000));
  const choice = { index: 0, message: { content: 'A' }, finish_reason: 'stop' };
  const address = await listening((request, response) => {
    if (request.method === 'GET') names(request, response);
    else response.end(JSON.stringify({ choices: [choice] }));
  });
  const args = ['--api-base', `http://${address}/v1`, ...OWN];
  const unnamed = await watched(args);
  expect(unnamed.code).toBe(1);
  expect(unnamed.stderr).toContain('--model');
  expect(unnamed.peak).toBeLessThan(420 * MB);
  const named = await runProgram([...args, '--model', 'm'], { cwd: folder() });
  expect(named.code, named.stderr).toBe(0);
});

test.each([
  ['no object among the names', { data: [null, 5, { id: 7 }, { id: 'm' }] }],
  ['a name of a megabyte beside others', { data: [{ id: 'x'.repeat(MB) }, { id: 'm' }] }],
])('%s', async (_, body) => {
  const address = await listening((request, response) => {
    const choice = { index: 0, message: { content: 'A' }, finish_reason: 'stop' };
    response.end(JSON.stringify(request.method === 'GET' ? body : { choices: [choice] }));
  });
  const { code, stderr } = await runProgram(['--api-base', `http://${address}/v1`, ...OWN], {
    cwd: folder(),
  });
  expect(code).toBe(body.data.length === 4 ? 0 : 2);
  expect(stderr.length).toBeLessThan(2000);
});
