import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ZipFile, zipOf } from '../../../../test/fixtures/archives/zip-writer.ts';
import { unpackEntry, ZipArchive } from './zip-archive.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lodestone-zip-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function archiveOf(files: readonly ZipFile[], options?: { endsLarge: boolean }): string {
  const file = path.join(folder, 'some.zip');
  writeFileSync(file, zipOf(files, options));
  return file;
}

async function unpacked(archive: string, name: string): Promise<string> {
  const target = path.join(folder, 'out');
  await unpackEntry(archive, name, target);
  return readFileSync(target, 'utf8');
}

test('packed, stored and empty files', async () => {
  const long = 'C-Eval 试题\n'.repeat(50_000);
  const archive = archiveOf([
    { name: 'a/long.csv', content: long },
    { name: 'a/stored.txt', content: 'as it is', isStored: true },
    { name: 'a/empty', content: '' },
    { name: 'a/', content: '' },
  ]);
  expect(await unpacked(archive, 'a/long.csv')).toBe(long);
  expect(await unpacked(archive, 'a/stored.txt')).toBe('as it is');
  expect(await unpacked(archive, 'a/empty')).toBe('');
  const opened = await ZipArchive.open(archive);
  expect(opened.entries.map(({ name, isFolder }) => [name, isFolder])).toEqual([
    ['a/long.csv', false],
    ['a/stored.txt', false],
    ['a/empty', false],
    ['a/', true],
  ]);
  await opened.close();
});

test('archives over 4 GiB say their sizes elsewhere', async () => {
  const files = [
    { name: 'first', content: 'one', isLarge: true },
    { name: 'second', content: 'two', isLarge: true },
  ];
  expect(await unpacked(archiveOf(files, { endsLarge: true }), 'second')).toBe('two');
});

test('damage is noticed', async () => {
  const archive = archiveOf([{ name: 'a', content: 'the right words', isStored: true }]);
  const bytes = readFileSync(archive);
  bytes[bytes.indexOf('right')] = 120;
  writeFileSync(archive, bytes);
  await expect(unpacked(archive, 'a')).rejects.toThrow('a is damaged');
  writeFileSync(archive, bytes.subarray(0, bytes.length - 30));
  await expect(unpacked(archive, 'a')).rejects.toThrow('not a complete zip archive');
});

test('a file that is longer than the archive says ends early', async () => {
  const archive = archiveOf([{ name: 'bomb', content: Buffer.alloc(100_000) }]);
  const bytes = readFileSync(archive);
  const entry = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  bytes.writeUInt32LE(10, entry + 24);
  writeFileSync(archive, bytes);
  await expect(unpacked(archive, 'bomb')).rejects.toThrow('longer than its header states');
});

test('links are refused', async () => {
  const archive = archiveOf([{ name: 'link', content: '/etc/passwd', mode: 0xa1ff }]);
  await expect(unpacked(archive, 'link')).rejects.toThrow('link is a link');
});
