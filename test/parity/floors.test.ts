/** What the parity tests hold on to: counts that only get better, deviations by name, one record for each seed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEVIATIONS } from './deviations.ts';
import { belowFloor, type Floor } from './floors.ts';
import { ParityReport } from './report.ts';
import { type ScoreRecord, scoresByName, sourceOf } from './score-records.ts';

const FLOOR: Floor = { equal: 8, total: 10, notBuilt: 3, deviations: { 'unpaired columns': 2 } };
const SEEN = { equal: 8, total: 10, notBuilt: 3, deviations: { 'unpaired columns': 2 } };

test('a count at its floor or better passes', () => {
  expect(belowFloor(SEEN, FLOOR, 0)).toEqual([]);
  expect(belowFloor({ equal: 13, total: 13, notBuilt: 0, deviations: {} }, FLOOR, 0)).toEqual([]);
});

test.each([
  ['fewer equal', { ...SEEN, equal: 7 }],
  ['records lost', { ...SEEN, total: 9 }],
  ['more not built', { ...SEEN, notBuilt: 4, total: 9 }],
  ['a file lost', { equal: 0, total: 0, notBuilt: 0, deviations: {} }],
  ['more of a deviation', { ...SEEN, deviations: { 'unpaired columns': 3 } }],
  ['a deviation without a floor', { ...SEEN, deviations: { 'letters that are signs': 1 } }],
])('%s fails', (_, seen) => {
  expect(belowFloor(seen, FLOOR, 0)).not.toEqual([]);
});

test('records that this machine cannot compare are no loss', () => {
  expect(belowFloor({ ...SEEN, equal: 5, total: 7 }, FLOOR, 3)).toEqual([]);
});

test('a difference without a name fails, whatever share is equal', () => {
  const report = new ParityReport('hashes');
  for (let i = 0; i < 100_000; i++) report.count(undefined);
  report.count('one differs');
  expect(() => report.verify()).toThrow('differences without a name');
});

test('floors name deviations that exist, for the same kinds in both folders', () => {
  const text = readFileSync(path.join(import.meta.dirname, 'floors.json'), 'utf8');
  const { whole, selection } = JSON.parse(text) as Record<
    'whole' | 'selection',
    Record<string, Floor | null>
  >;
  expect(Object.keys(selection).sort()).toEqual(Object.keys(whole).sort());
  const floors = [...Object.values(whole), ...Object.values(selection)];
  const named = floors.flatMap((floor) => Object.keys(floor?.deviations ?? {}));
  for (const name of named) expect(DEVIATIONS).toHaveProperty([name]);
});

test('records of one config that differ in seed are records of their own', () => {
  const named = { version: '0.5.4', config: 'a.py', abbr: 'a', stage: 'score' } as const;
  const record = (seed: string, more: Partial<ScoreRecord> = {}): ScoreRecord => ({
    ...{ ...named, seed, predictions: [], results: null, test_range: '' },
    ...more,
  });
  const [a, b] = [record('A'), record('B')];
  const byKey = scoresByName([a, b]);
  const like = (seed: string) =>
    record(seed, { config: 'b.py', score_same_as: { config: 'a.py', abbr: 'a' } });
  expect(['A', 'B', 'C'].map((seed) => sourceOf(like(seed), byKey))).toEqual([a, b, a]);
});
