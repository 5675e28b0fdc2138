import { describe, expect, test } from 'vitest';
import { LodestoneError } from '../core/index.ts';
import type { Coverage, FinishedRunTask } from '../run/index.ts';
import { failureLines } from './failure-lines.ts';
import { remarks } from './remarks.ts';
import { scoredText, statsTable } from './stats-table.ts';

const WHOLE: Coverage = { scored: 10, expected: 10, failed: 0, truncated: 0, unparsed: 0 };
const REASON = new LodestoneError('scoring-failed', 'boom');

const scored = (dataset: string, more: Partial<Coverage> = {}): FinishedRunTask => ({
  model: 'm',
  dataset,
  outcome: { status: 'scored', coverage: { ...WHOLE, ...more } },
});
const failed = (model: string, dataset: string): FinishedRunTask => ({
  model,
  dataset,
  outcome: { status: 'failed', reason: REASON },
});
const many = (count: number, more: Partial<Coverage> = {}) =>
  Array.from({ length: count }, (_, index) => scored(`d${index}`, more));

describe('how many were scored', () => {
  test.each([
    ['all', { scored: 10, expected: 10 }, '10'],
    ['some', { scored: 9, expected: 10 }, '9/10'],
    ['all of a part of the benchmark', { scored: 10, expected: 10, published: 100 }, 'subset 10/100'],
    ['all of the benchmark', { scored: 10, expected: 10, published: 10 }, '10'],
  ])('%s', (_, counts, text) => {
    expect(scoredText(counts)).toBe(text);
  });
});

describe('why there is a dash', () => {
  test('is said once for all tasks with one reason', () => {
    const text = remarks([failed('m', 'a'), failed('m', 'b'), scored('c')]);
    expect(text).toContain('- a (m), b (m): boom.');
  });

  test('names a model alone where all of its tasks failed', () => {
    expect(remarks([failed('m', 'a'), failed('m', 'b')])).toBe('- m, all datasets: boom.');
  });

  test('spells out five tasks, and counts the others', () => {
    const tasks = [...Array.from({ length: 7 }, (_, index) => failed('m', `d${index}`)), scored('x')];
    expect(remarks(tasks)).toMatch(/d4 \(m\) and 2 more: boom/);
  });

  test('may be that there are no answers', () => {
    const task: FinishedRunTask = {
      model: 'm',
      dataset: 'a',
      outcome: { status: 'no-reference', samples: 3 },
    };
    expect(remarks([task])).toContain('no reference');
  });
});

describe('what scores rest on', () => {
  test('is a table for up to ten tasks', () => {
    expect(remarks(many(10))).toMatch(/95 % interval/);
    expect(remarks(many(11))).toBe('');
  });

  test('is a line for each count of many tasks that is not nothing', () => {
    const tasks = [...many(10), scored('cut', { truncated: 3 }), scored('odd', { unparsed: 1 })];
    const lines = remarks(tasks).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^- m: 3 of 120 truncated.*\(cut 3\/10\)$/);
    expect(lines[1]).toMatch(/^- m: 1 of 120 unparsed.*\(odd 1\/10\)$/);
  });

  test('names the worst dataset first', () => {
    const tasks = [...many(10), scored('few', { failed: 1 }), scored('most', { failed: 4 })];
    expect(remarks(tasks)).toMatch(/5 of 120 failed.*\(most 4\/10, few 1\/10\)/);
  });

  test('is a subset where the benchmark has more', () => {
    expect(remarks(many(11, { published: 20 }))).toContain('subset 110/220');
  });

  test.each<[string, Partial<Coverage>]>([
    ['1 of 10 samples got no reply', { unanswered: 1 }],
    ['2 of 10 samples timed out', { timedOut: 2 }],
    ['3 of 10 rows have an empty reference', { unreferenced: 3 }],
    ['4 of 10 samples', { unjudged: 4 }],
    ['8 programs were tested from outside', { tested: { apart: 8, inside: ['x'] } }],
  ])('%s is said however many tasks there are', (text, more) => {
    expect(remarks([...many(11), scored('d', more)])).toContain(text);
    expect(remarks(many(11))).not.toContain('samples');
  });

  test('is the longer table alone where that was asked for', () => {
    expect(remarks(many(2), 'STATS')).toBe('STATS');
  });
});

describe('failed tasks', () => {
  const task = (dataset: string) => ({ model: 'm', dataset, reason: REASON });

  test('with one reason are one line with their count', () => {
    expect(failureLines([task('a')])).toEqual(['m on a: boom.']);
    expect(failureLines(['a', 'b', 'c'].map(task))).toEqual(['3 tasks (m on a, m on b, m on c): boom.']);
    expect(failureLines(['a', 'b', 'c', 'd'].map(task))).toEqual([
      '4 tasks (m on a, m on b, m on c and 1 more): boom.',
    ]);
  });

  test('whose reasons differ only in the name of the dataset are one line', () => {
    const needs = (dataset: string) => ({
      ...task(dataset),
      reason: new LodestoneError('capability-missing', `m lacks what ${dataset} needs`, { where: dataset }),
    });
    expect(failureLines(['a-1', 'a-2'].map(needs))).toEqual([
      '2 tasks (m on a-1, m on a-2): m lacks what the dataset needs.',
    ]);
    expect(failureLines([needs('a-1')])).toEqual(['m on a-1: a-1: m lacks what a-1 needs.']);
  });

  test('with several reasons are a line each, in the order of the first', () => {
    const other = { ...task('b'), reason: new LodestoneError('scoring-failed', 'bang') };
    expect(failureLines([task('a'), other, task('c')])).toEqual([
      '2 tasks (m on a, m on c): boom.',
      'm on b: bang.',
    ]);
  });
});

test('the table of counts has a row for each score, none for what has no score', () => {
  const row = { dataset: 'a', version: 'v', metric: 'accuracy', mode: 'gen' };
  const text = statsTable({
    models: ['m', 'n'],
    rows: [{ ...row, values: [50, undefined], intervals: [[40, 60], null], counts: [WHOLE, null] }],
    raw: [],
  });
  expect(text).toMatch(/a\s+accuracy\s+m\s+50(?:\.00)?\s+40\.00 – 60\.00\s+10\s+0\s+0\s+0/);
  expect(text).not.toMatch(/\bn\b/);
});
