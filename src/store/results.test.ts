import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DetailSpool, readResults, writeResults } from './results.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'results-'));
  file = path.join(folder, 'dataset.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('details stand between metrics and extras, and are left out when results are read', async () => {
  const spool = new DetailSpool();
  for (let index = 0; index < 5000; index += 1)
    spool.write(String(index), { text: `"}, {"details": ${index} 答` });
  await writeResults(file, { metrics: { accuracy: 50 }, details: spool, extras: { type: 'GEN' } });
  await spool.dispose();
  const whole = JSON.parse(readFileSync(file, 'utf8')) as { details: object };
  expect(Object.keys(whole)).toEqual(['accuracy', 'details', 'type']);
  expect(Object.keys(whole.details)).toHaveLength(5000);
  expect(JSON.parse((await readResults(file)) ?? '')).toEqual({ accuracy: 50, type: 'GEN' });
});

test('details longer than what is read at once are left out as well', async () => {
  const details = { long: 'x'.repeat(3_000_000), other: [1, 2, { deep: '}' }] };
  writeFileSync(file, JSON.stringify({ a: 1.0, details, b: [1], detailsOfOther: 2 }, null, 4));
  expect(JSON.parse((await readResults(file)) ?? '')).toEqual({ a: 1, b: [1], detailsOfOther: 2 });
});

test('numbers keep their form, and no file is no result', async () => {
  writeFileSync(file, '{"accuracy": 50.0, "n": 3}');
  expect(await readResults(file)).toBe('{"accuracy": 50.0,"n": 3}');
  expect(await readResults(`${file}.other`)).toBeUndefined();
});
