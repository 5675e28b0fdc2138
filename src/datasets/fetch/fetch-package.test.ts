import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zipOf } from '../../../test/fixtures/archives/zip-writer.ts';
import { type FileServer, sendFile, startFileServer } from '../../../test/fixtures/file-server.ts';
import type { DataPackage, DataSource } from '../packages/data-package.ts';
import { type FetchOptions, fetchPackage } from './fetch-package.ts';
import { publishedDigests } from './published.ts';
import { verifyPackage } from './verify-package.ts';

const TEST = '{"question":"1+1","answer":"2"}\n';
const TRAIN = '{"question":"2+2","answer":"4"}\n'.repeat(3000);
const ARCHIVE = zipOf([
  { name: 'toy/', content: '' },
  { name: 'toy/train.jsonl', content: TRAIN },
  { name: 'toy/test.jsonl', content: TEST },
  { name: '__MACOSX/toy/._test.jsonl', content: 'x' },
]);
const MD5 = `md5:${createHash('md5').update(ARCHIVE).digest('hex')}` as const;

let server: FileServer;
let folder: string;
let target: string;
let variables: Record<string, string>;
let said: string[];

beforeEach(async () => {
  server = await startFileServer();
  folder = mkdtempSync(path.join(tmpdir(), 'lodestone-fetch-'));
  target = path.join(folder, 'data');
  variables = { HF_ENDPOINT: `${server.url}/hf/`, MODELSCOPE_ENDPOINT: `${server.url}/ms` };
  said = [];
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const zip = (url: string, rest: Partial<DataSource> = {}): DataSource => ({
  host: 'opencompass',
  parts: [{ kind: 'archive', from: { url }, digest: MD5 }],
  isOfficial: true,
  ...rest,
});

function packOf(...sources: DataSource[]): DataPackage {
  return { name: 'toy', title: 'Toy', holds: ['toy/train.jsonl', 'toy/test.jsonl'], sources };
}

function fetch(pack: DataPackage, rest: Partial<FetchOptions> = {}) {
  return fetchPackage(pack, {
    env: (name) => variables[name],
    target,
    downloads: path.join(folder, 'downloads'),
    log: (line) => said.push(line),
    ...rest,
  });
}

const content = (place: string) => readFileSync(path.join(target, place), 'utf8');

test('an archive, through a connection that breaks off twice', async () => {
  server.files.set('/toy.zip', ARCHIVE);
  let connections = 0;
  server.handle = (_, response, start) => {
    connections += 1;
    if (connections > 2) return false;
    sendFile(response, ARCHIVE, start, 100);
    return true;
  };
  const receipt = await fetch(packOf(zip(`${server.url}/toy.zip`)));
  expect(server.asked).toEqual(['/toy.zip', '/toy.zip from 100', '/toy.zip from 200']);
  expect(content('toy/train.jsonl')).toBe(TRAIN);
  expect(content('toy/test.jsonl')).toBe(TEST);
  expect(Object.keys(receipt.files)).toEqual(['toy/test.jsonl', 'toy/train.jsonl']);
  expect(readdirSync(target).sort()).toEqual(['.lodestone', 'toy']);
  expect(readdirSync(path.join(target, '.lodestone'))).toEqual(['toy.json']);
  expect(readdirSync(path.join(folder, 'downloads'))).toEqual([]);
});

test('the next source is asked where one refuses, sends something else, or lacks a file', async () => {
  server.files.set('/wrong.zip', zipOf([{ name: 'toy/test.jsonl', content: 'wrong' }]));
  server.files.set('/half.zip', zipOf([{ name: 'toy/test.jsonl', content: TEST }]));
  server.files.set('/toy.zip', ARCHIVE);
  const half = { kind: 'archive', from: { url: `${server.url}/half.zip` } } as const;
  const pack = packOf(
    zip(`${server.url}/nothing.zip`),
    zip(`${server.url}/wrong.zip`),
    { host: 'github', parts: [half] },
    zip(`${server.url}/toy.zip`, { host: 'modelscope' }),
  );
  const receipt = await fetch(pack);
  expect(receipt.host).toBe('modelscope');
  expect(content('toy/test.jsonl')).toBe(TEST);
  expect(said.at(-1)).toBe('fetching toy from ModelScope');
});

test('says why every source failed; nothing reaches the folder', async () => {
  server.files.set('/wrong.zip', zipOf([{ name: 'toy/test.jsonl', content: 'wrong' }]));
  const pack = packOf(zip(`${server.url}/nothing.zip`), zip(`${server.url}/wrong.zip`, { host: 'github' }));
  await expect(fetch(pack)).rejects.toMatchObject({
    code: 'data-unfetched',
    message: expect.stringMatching(
      /^toy could not be fetched \(OpenCompass: HTTP 404; GitHub: the download has md5 \w{12}…, expected md5 \w{12}/,
    ),
  });
  expect(readdirSync(path.join(target, '.lodestone'))).toEqual([]);
});

test('files of a hub from its mirror, with a token that no other host is told', async () => {
  const elsewhere = await startFileServer();
  elsewhere.files.set('/blob', Buffer.from(TEST));
  server.files.set('/hf/datasets/me/toy/resolve/main/data/train file.jsonl', Buffer.from(TRAIN));
  server.handle = (asked, response) => {
    if (!asked.endsWith('test.jsonl')) return false;
    response.writeHead(302, { location: `${elsewhere.url}/blob` }).end();
    return true;
  };
  variables.HF_TOKEN = 'hf_secret';
  const from = (file: string) =>
    ({ hub: 'huggingface', repository: 'me/toy', revision: 'main', file: `data/${file}` }) as const;
  await fetch(
    packOf({
      host: 'huggingface',
      parts: [
        { kind: 'file', from: from('train file.jsonl'), to: 'toy/train.jsonl' },
        { kind: 'file', from: from('test.jsonl'), to: 'toy/test.jsonl' },
      ],
    }),
  );
  expect(content('toy/test.jsonl')).toBe(TEST);
  expect(server.headers.authorization).toBe('Bearer hf_secret');
  expect(elsewhere.headers.authorization).toBeUndefined();
  await elsewhere.close();
});

test('a closed repository names the token', async () => {
  server.handle = (_, response) => {
    response.writeHead(401).end();
    return true;
  };
  const from = { hub: 'huggingface', repository: 'me/toy', revision: 'main', file: 'x' } as const;
  const pack = packOf({ host: 'huggingface', parts: [{ kind: 'file', from, to: 'toy/x' }] });
  await expect(fetch(pack)).rejects.toThrow('Hugging Face: HTTP 401; a token in HF_TOKEN may give access');
});

test('tables become lines of JSON, several files one after the other', async () => {
  const parquet = readFileSync(
    path.resolve(import.meta.dirname, '../../../test/fixtures/parquet/rows-snappy.parquet'),
  );
  for (const part of ['a', 'b'])
    server.files.set(`/ms/datasets/me/toy/resolve/master/${part}.parquet`, parquet);
  const from = (file: string) =>
    ({ hub: 'modelscope', repository: 'me/toy', revision: 'master', file: `${file}.parquet` }) as const;
  await fetch({
    name: 'toy',
    title: 'Toy',
    holds: ['toy/test.jsonl'],
    sources: [
      {
        host: 'modelscope',
        parts: [
          {
            kind: 'table',
            from: [from('a'), from('b')],
            to: 'toy/test.jsonl',
            toRow: ({ id, n }) => ({ id, twice: Number(n) * 2 }),
          },
        ],
      },
    ],
  });
  const lines = content('toy/test.jsonl').trim().split('\n');
  expect(lines).toHaveLength(80);
  expect(lines[41]).toBe('{"id":"Mercury_1","twice":2}');
});

test("the user's mirror comes before OpenCompass's own address, which stands in for it", async () => {
  server.files.set('/house/toy.zip', ARCHIVE);
  server.files.set('/toy.zip', ARCHIVE);
  variables.LODESTONE_DATA_MIRROR = `${server.url}/house/`;
  await fetch(packOf(zip(`${server.url}/toy.zip`)));
  expect(server.asked).toEqual(['/house/toy.zip']);
  variables.LODESTONE_DATA_MIRROR = `${server.url}/empty`;
  await fetch(packOf(zip(`${server.url}/toy.zip`)));
  expect(server.asked).toEqual(['/house/toy.zip', '/empty/toy.zip', '/toy.zip']);
});

test('an archive of several packages is fetched once', async () => {
  const shared = zipOf([
    { name: 'data/toy/test.jsonl', content: TEST },
    { name: 'data/other/test.jsonl', content: TRAIN },
  ]);
  server.files.set('/all.zip', shared);
  const source: DataSource = {
    host: 'github',
    isOfficial: true,
    parts: [{ kind: 'archive', from: { url: `${server.url}/all.zip` }, isShared: true }],
  };
  const one = (name: string): DataPackage => ({
    name,
    title: name,
    holds: [`${name}/test.jsonl`],
    sources: [source],
  });
  await fetch(one('toy'));
  await fetch(one('other'));
  expect(server.asked).toEqual(['/all.zip']);
  expect(content('other/test.jsonl')).toBe(TRAIN);
  await expect(fetch(one('third'))).rejects.toThrow('GitHub: it has no third/test.jsonl');
});

test('several that want the same package do not disturb each other', async () => {
  server.files.set('/toy.zip', ARCHIVE);
  await Promise.all(Array.from({ length: 4 }, () => fetch(packOf(zip(`${server.url}/toy.zip`)))));
  expect(content('toy/train.jsonl')).toBe(TRAIN);
});

test('new files replace old ones, and those of the user stay', async () => {
  mkdirSync(path.join(target, 'toy'), { recursive: true });
  writeFileSync(path.join(target, 'toy', 'test.jsonl'), 'old');
  writeFileSync(path.join(target, 'toy', 'mine.txt'), 'mine');
  server.files.set('/toy.zip', ARCHIVE);
  await fetch(packOf(zip(`${server.url}/toy.zip`)));
  expect([content('toy/test.jsonl'), content('toy/mine.txt')]).toEqual([TEST, 'mine']);
});

test('one host alone, or one first', async () => {
  server.files.set('/toy.zip', ARCHIVE);
  const pack = packOf(zip(`${server.url}/toy.zip`), zip(`${server.url}/toy.zip`, { host: 'modelscope' }));
  expect((await fetch(pack, { first: 'modelscope' })).host).toBe('modelscope');
  expect((await fetch(pack, { only: 'opencompass' })).host).toBe('opencompass');
  await expect(fetch(pack, { only: 'huggingface' })).rejects.toMatchObject({
    code: 'bad-value',
    hint: 'Choose one of opencompass, modelscope with --source, or omit the option.',
  });
});

test('files that others send must have the published bytes where these are known', async () => {
  const [place = ''] = [...publishedDigests().keys()].filter((one) => one.startsWith('siqa/'));
  server.files.set('/other.lst', Buffer.from('something else\n'));
  const part = { kind: 'file', from: { url: `${server.url}/other.lst` }, to: place } as const;
  const pack: DataPackage = {
    name: 'siqa',
    title: '',
    holds: [place],
    sources: [{ host: 'authors', parts: [part] }],
  };
  await expect(fetch(pack)).rejects.toThrow(/its siqa\/\S+ has sha256 \w+…, but OpenCompass's has \w+…/);
});

test('verification tells what is as published, as fetched, changed, and missing', async () => {
  server.files.set('/toy.zip', ARCHIVE);
  const pack = packOf(zip(`${server.url}/toy.zip`));
  await fetch(pack);
  const roots = [{ folder: target, origin: './data' }];
  expect((await verifyPackage(pack, roots)).files).toMatchObject([
    { place: 'toy/test.jsonl', state: 'fetched' },
    { place: 'toy/train.jsonl', state: 'fetched' },
  ]);
  writeFileSync(path.join(target, 'toy', 'test.jsonl'), 'changed');
  rmSync(path.join(target, 'toy', 'train.jsonl'));
  writeFileSync(path.join(target, 'toy', 'train.jsonl.gz'), gzipSync(TRAIN));
  expect(await verifyPackage(pack, roots)).toMatchObject({
    state: 'here',
    files: [{ state: 'changed' }, { place: 'toy/train.jsonl', state: 'fetched' }],
  });
  rmSync(path.join(target, 'toy', 'test.jsonl'));
  expect(await verifyPackage(pack, roots)).toMatchObject({ state: 'partly', missing: ['toy/test.jsonl'] });
});
