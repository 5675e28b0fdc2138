import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readVerdicts, VerdictLog } from './verdicts.ts';

test('verdicts that cannot be put in their place say so, and can be given up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-verdicts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'd.verdicts.jsonl');
  const log = new VerdictLog(file);
  log.add({ index: 0, score: 1 });
  mkdirSync(file);
  expect(() => log.commit()).toThrow(/d\.verdicts\.jsonl cannot be written/);
  expect(() => log.discard()).not.toThrow();
  expect(existsSync(`${file}.tmp`)).toBe(false);
});

test('answers may hold what Unicode calls the end of a line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-verdicts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'd.verdicts.jsonl');
  const log = new VerdictLog(file);
  const verdict = { index: 0, answer: 'one\u2028two\u2029three\u0085four' };
  log.add(verdict);
  log.commit();
  const found: unknown[] = [];
  for await (const one of readVerdicts(file, path.join(folder, 'd.json'), () => undefined) ?? [])
    found.push(one);
  expect(found).toEqual([verdict]);
});
