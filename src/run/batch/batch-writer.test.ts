import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BatchFolder } from '../../store/index.ts';
import { type BatchForm, BatchWriter } from './batch-writer.ts';

function emptyFolder(): { root: string; folder: BatchFolder } {
  const root = mkdtempSync(path.join(tmpdir(), 'lodestone-batches-'));
  const folder = BatchFolder.open(root);
  onTestFinished(() => {
    folder.close();
    rmSync(root, { recursive: true });
  });
  return { root, folder };
}

const id = (number: number) => number.toString(16).padStart(32, '0');
const form: BatchForm = {
  mostRequests: 50_000,
  mostBytes: 1_000_000,
  lineOf: (id, { body }) => `${id} ${JSON.stringify(body)}`,
};
const request = { target: '/v1/chat/completions', body: { model: 'm', text: 'ä'.repeat(100) } };

test('a batch holds no more requests, and no more bytes, than it may', () => {
  const { folder } = emptyFolder();
  const writer = new BatchWriter(folder, { ...form, mostRequests: 4, mostBytes: 600 });
  for (let number = 0; number < 10; number += 1) writer.add(id(number), request);
  writer.finish();
  const { records } = folder;
  expect(records.map(({ requests }) => requests)).toEqual([2, 2, 2, 2, 2]);
  expect(records.every(({ bytes }) => bytes <= 600)).toBe(true);
  expect(
    records.flatMap(({ batch }) => [...folder.requestLines(batch)].map((line) => line.slice(0, 32))),
  ).toEqual(Array.from({ length: 10 }, (_, number) => id(number)));
});

test('each path has a batch of its own, and what is not whole is not there', () => {
  const { root, folder } = emptyFolder();
  const writer = new BatchWriter(folder, form);
  writer.add(id(1), request);
  writer.add(id(2), { ...request, target: '/v1/completions' });
  writer.discard();
  expect(folder.records.map(({ url }) => url)).toEqual(['/v1/chat/completions']);
  expect(readdirSync(root).sort()).toEqual(['0001.input.jsonl', 'batches.jsonl']);
});

test('what a folder knows is known again after it was closed', () => {
  const { root, folder } = emptyFolder();
  const writer = new BatchWriter(folder, form);
  writer.add(id(1), request);
  writer.finish();
  const [record] = folder.records;
  if (record === undefined) throw new Error('no record');
  folder.put({ ...record, step: 'uploaded', fileId: 'file-1' });
  folder.forget('arc', [3, 4]);
  folder.forget('arc', [4]);
  const again = BatchFolder.open(root);
  expect(again.records).toMatchObject([{ batch: 1, step: 'uploaded', fileId: 'file-1' }]);
  expect([2, 3, 4].map((index) => again.generation('arc', index))).toEqual([0, 1, 2]);
  expect(again.generation('other', 4)).toBe(0);
  expect(again.nextNumber).toBe(2);
  again.close();
});
