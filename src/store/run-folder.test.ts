/** The run folder: names, its lock, its manifest, and where its events ended. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../test/e2e/program.ts';
import { lastEventNumber } from './last-event.ts';
import { checkedLine, hasCheck, isSound } from './line-check.ts';
import { acquireLock } from './lock.ts';
import { RunFolder } from './run-folder.ts';
import { readManifest } from './run-manifest.ts';

const NOON = new Date(2026, 10, 20, 12, 0, 0).getTime();

describe('the folder of a run', () => {
  test('is named by the time; a second within the same second by the next', () => {
    const work = emptyFolder();
    const names = [0, 1, 2].map(() => RunFolder.create(work, NOON).time);
    expect(names).toEqual(['20261120_120000', '20261120_120001', '20261120_120002']);
    expect(RunFolder.reopen(work, 'latest').time).toBe('20261120_120002');
    expect(RunFolder.reopen(work, '20261120_120001').time).toBe('20261120_120001');
  });

  test('may have a name of its own, which is never the latest', () => {
    const work = emptyFolder();
    RunFolder.create(work, NOON);
    expect(RunFolder.create(work, NOON, 'mine').root).toBe(path.join(work, 'mine'));
    expect(RunFolder.reopen(work, 'latest').time).toBe('20261120_120000');
    expect([RunFolder.has(work, 'mine'), RunFolder.has(work, 'other')]).toEqual([true, false]);
  });

  test.each(['', '.', '..', 'a/b', '..\\b'])('is not called %j', (name) => {
    expect(() => RunFolder.create(emptyFolder(), NOON, name)).toThrow(
      expect.objectContaining({ code: 'bad-value' }),
    );
  });

  test('that is not there is told with one that is near', () => {
    const work = emptyFolder();
    expect(() => RunFolder.reopen(work, 'latest')).toThrow(
      expect.objectContaining({ code: 'run-not-found' }),
    );
    RunFolder.create(work, NOON);
    expect(() => RunFolder.reopen(work, '20261120_120009')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('20261120_120000') }),
    );
  });
});

describe('the lock', () => {
  const lock = () => path.join(emptyFolder(), '.lock');

  test('is held by one, and free again', () => {
    const file = lock();
    writeFileSync(file, `${JSON.stringify({ host: hostname(), pid: process.ppid })}\n`);
    expect(() => acquireLock(file)).toThrow(expect.objectContaining({ code: 'run-locked' }));
    rmSync(file);
    const release = acquireLock(file);
    release();
    expect(existsSync(file)).toBe(false);
    acquireLock(file)();
  });

  test('of a process that no longer lives is taken over', () => {
    const file = lock();
    writeFileSync(file, `${JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1 })}\n`);
    const release = acquireLock(file);
    expect(readFileSync(file, 'utf8')).toContain(String(process.pid));
    release();
  });

  test('that is a folder is left alone', () => {
    const file = lock();
    mkdirSync(file);
    expect(() => acquireLock(file)).toThrow(expect.objectContaining({ code: 'run-locked' }));
    expect(existsSync(file)).toBe(true);
  });
});

describe('files that are read again', () => {
  const write = (text: string) => {
    const file = path.join(emptyFolder(), 'f');
    writeFileSync(file, text);
    return file;
  };
  const event = (n: number, more = '') => `{"v":1,"n":${n},"at":0${more}}`;

  test.each([
    ['', 0, false],
    [`${event(1)}\n`, 1, false],
    [`${event(1)}\n${event(2)}\n`, 2, false],
    [`${event(1)}\n${event(2)}`, 2, true],
    [`${event(1)}\n{"v":1,"n":2,"at`, 2, true],
    [`${event(1)}\n{"v":1,`, 1, true],
    [`${event(7)}\n{"v":1,"x":"${'y'.repeat(1 << 17)}"}\n`, 7, false],
  ])('the last event of %#', (text, number, isTorn) => {
    expect(lastEventNumber(write(text))).toEqual({ number, isTorn });
  });

  test('events of a file that is not there', () => {
    expect(lastEventNumber(path.join(emptyFolder(), 'none'))).toEqual({ number: 0, isTorn: false });
  });

  test.each([
    ['{"format":1,"tasks":[]}', true],
    ['{"format":2,"tasks":[]}', false],
    ['{"format":1}', false],
    ['null', false],
    ['{"format":1,', false],
  ])('manifest %s: %s', (text, isRead) => {
    expect(readManifest(write(text)) !== undefined).toBe(isRead);
  });

  test('a line is sound while no byte of it has changed', () => {
    const line = checkedLine({ a: 'ä', b: 1 });
    expect(isSound(Buffer.from(line))).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ a: 'ä', b: 1 });
    const changed = line.replace('"b":1', '"b":2');
    expect([hasCheck(Buffer.from(changed)), isSound(Buffer.from(changed))]).toEqual([true, false]);
    expect(hasCheck(Buffer.from('{"a":1}'))).toBe(false);
    expect(isSound(Buffer.from(''))).toBe(false);
  });
});
