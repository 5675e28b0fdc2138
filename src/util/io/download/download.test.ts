import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificateIn, hasOpenssl } from '../../../../test/fixtures/certificate.ts';
import { type FileServer, sendFile, startFileServer } from '../../../../test/fixtures/file-server.ts';
import { download } from './download.ts';

const CONTENT = randomBytes(1_000_000);
const SHA256 = `sha256:${createHash('sha256').update(CONTENT).digest('hex')}` as const;
const MD5 = `md5:${createHash('md5').update(CONTENT).digest('hex')}` as const;

let server: FileServer;
let folder: string;
let file: string;

beforeEach(async () => {
  server = await startFileServer();
  server.files.set('/data.zip', CONTENT);
  folder = mkdtempSync(path.join(tmpdir(), 'lodestone-download-'));
  file = path.join(folder, 'data.zip');
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const env = () => undefined;

test('checks either digest, and leaves nothing of what is wrong', async () => {
  await download({ url: `${server.url}/data.zip`, file, digest: MD5 }, { env });
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
  const other = path.join(folder, 'other');
  const wrong = `${SHA256.slice(0, -1)}x` as typeof SHA256;
  await expect(
    download({ url: `${server.url}/data.zip`, file: other, digest: wrong }, { env }),
  ).rejects.toThrow(/has sha256/);
  expect(readdirSync(folder)).toEqual(['data.zip']);
});

test('without a digest an earlier part is gone on with as long as the file is the same', async () => {
  server.handle = (_, response) => {
    sendFile(response, CONTENT, 0, 400_000);
    server.handle = () => true;
    return true;
  };
  const stop = new AbortController();
  const first = download(
    { url: `${server.url}/data.zip`, file },
    {
      env,
      signal: stop.signal,
      onProgress: (received) => received >= 400_000 && setTimeout(() => stop.abort(), 100),
    },
  );
  await expect(first).rejects.toThrow();
  expect(existsSync(`${file}.part.etag`)).toBe(true);
  server.handle = () => false;
  await download({ url: `${server.url}/data.zip`, file }, { env });
  expect(server.asked.at(-1)).toBe('/data.zip from 400000');
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
  expect(readdirSync(folder)).toEqual(['data.zip']);
});

test('without a digest nothing is mixed with a newer version', async () => {
  writeFileSync(`${file}.part`, CONTENT.subarray(0, 400_000));
  writeFileSync(`${file}.part.etag`, '"another version"');
  await download({ url: `${server.url}/data.zip`, file }, { env });
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
  writeFileSync(`${file}.part`, 'of unknown origin');
  await download({ url: `${server.url}/data.zip`, file }, { env });
  expect(server.asked.at(-1)).toBe('/data.zip');
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
});

test('a busy server is asked again, a missing file is not', async () => {
  let refusals = 2;
  server.handle = (_, response) => {
    if (refusals-- <= 0) return false;
    response.writeHead(503).end();
    return true;
  };
  await download({ url: `${server.url}/data.zip`, file, digest: SHA256 }, { env });
  expect(server.asked).toHaveLength(3);
  await expect(download({ url: `${server.url}/nothing`, file }, { env })).rejects.toThrow('HTTP 404');
  expect(server.asked).toHaveLength(4);
});

test('the proxy of the environment is asked', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    sendFile(response, CONTENT);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const variables: Record<string, string> = { HTTP_PROXY: address };
  await download(
    { url: 'http://data.invalid/data.zip', file, digest: SHA256 },
    { env: (name) => variables[name] },
  );
  proxy.closeAllConnections();
  proxy.close();
  expect(asked).toHaveLength(1);
  expect(readFileSync(file).equals(CONTENT)).toBe(true);
});

test.skipIf(!hasOpenssl)('certificates that the environment names hold for downloads', async () => {
  const { key, cert, file: authority } = certificateIn(folder);
  const secure = createSecureServer({ key, cert }, (_, response) => sendFile(response, CONTENT));
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/data.zip`;
  const variables: Record<string, string> = { SSL_CERT_FILE: authority };
  try {
    await expect(download({ url, file, digest: SHA256 }, { env })).rejects.toThrow();
    await download({ url, file, digest: SHA256 }, { env: (name) => variables[name] });
    expect(readFileSync(file).equals(CONTENT)).toBe(true);
  } finally {
    secure.closeAllConnections();
    secure.close();
  }
});
