import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PredictionsWriter } from './predictions-writer.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'predictions-'));
  file = path.join(folder, 'model', 'dataset.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function record(index: number) {
  return { origin_prompt: `问\n${index}`, prediction: 'A' };
}

test('whatever comes first, entries stand in the order of the dataset, as OpenCompass indents them', async () => {
  const writer = new PredictionsWriter(file, () => {
    throw new Error('nothing has to be looked up');
  });
  for (const index of [2, 0, 3, 1]) writer.add(index, record(index));
  expect(existsSync(file)).toBe(false);
  await writer.finish(4);
  const all = Object.fromEntries([0, 1, 2, 3].map((index) => [String(index), record(index)]));
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(all, null, 4));
});

test('entries that wait for long are looked up again, so that few are held', async () => {
  const asked: number[] = [];
  const writer = new PredictionsWriter(file, (index) => {
    asked.push(index);
    return record(index);
  });
  for (let index = 1; index < 3000; index += 1) writer.add(index, record(index));
  writer.add(0, record(0));
  await writer.finish(3000);
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(entries)).toHaveLength(3000);
  expect(entries['2999']).toEqual(record(2999));
  expect(asked.length).toBeGreaterThan(1000);
});

test('a task that is given up leaves no file behind', () => {
  const writer = new PredictionsWriter(file, record);
  for (let index = 0; index < 20_000; index += 1) writer.add(index, record(index));
  expect(existsSync(`${file}.tmp`)).toBe(true);
  writer.discard();
  expect(existsSync(`${file}.tmp`)).toBe(false);
  expect(existsSync(file)).toBe(false);
});

test('no samples, no entries', async () => {
  const writer = new PredictionsWriter(file, record);
  await writer.finish(0);
  expect(readFileSync(file, 'utf8')).toBe('{}');
});
