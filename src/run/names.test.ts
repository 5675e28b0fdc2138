import { expect, test } from 'vitest';
import type { DatasetConfig } from '../core/index.ts';
import { datasetAbbr, modelAbbr } from './abbreviations.ts';
import { canonicalContent, distinctDatasets } from './distinct-datasets.ts';
import { checkDatasetName, checkModelName, refuseSharedFiles } from './file-names.ts';

const EMPTY = {
  reader_cfg: { input_columns: [], output_column: null },
  infer_cfg: { retriever: { type: 'r' }, inferencer: { type: 'i' } },
  eval_cfg: { evaluator: { type: 'e' } },
};

function dataset(abbr: string, path: string): DatasetConfig {
  return { ...EMPTY, type: 'd', abbr, path };
}

test('a model is named by its abbr, else by its type and the end of its path', () => {
  expect(modelAbbr({ type: 't', abbr: 'a/b' })).toBe('a/b');
  expect(modelAbbr({ type: 't', abbr: '', path: '/no/such/org/model' })).toBe('t_org_model');
});

test('a dataset is named by its abbr, else by its path and name', () => {
  expect(datasetAbbr({ abbr: 'ceval' })).toBe('ceval');
  expect(datasetAbbr({ path: 'a/b', name: 'law' })).toBe('a_b_law');
  expect(datasetAbbr({ path: 'a/b' })).toBe('a_b');
});

test.each(['../x', 'a/../b', '/etc', 'a\\..\\b'])('the abbr %s leads out of the run folder', (abbr) => {
  expect(() => modelAbbr({ type: 't', abbr })).toThrow('outside the run folder');
  expect(() => datasetAbbr({ abbr })).toThrow('outside the run folder');
});

test('unlike datasets of one name get names of their own, like ones keep it', () => {
  const other = dataset('a', 'y');
  const given = [dataset('a', 'x'), other, dataset('a', 'x'), dataset('a@2', 'z'), other];
  const { datasets, notes } = distinctDatasets(given);
  expect(datasets.map(({ abbr }) => abbr)).toEqual(['a', 'a@3', 'a', 'a@2', 'a@3']);
  expect(notes).toHaveLength(1);
});

test('content is the same whatever the order of keys, not of lists', () => {
  expect(canonicalContent({ a: 1, b: { c: 2, d: 3 } })).toBe(canonicalContent({ b: { d: 3, c: 2 }, a: 1 }));
  expect(canonicalContent([1, 2])).not.toBe(canonicalContent([2, 1]));
});

test('names that no file can have are refused', () => {
  expect(() => checkModelName('a\0b')).toThrow('NUL');
  expect(() => checkModelName('a'.repeat(255))).not.toThrow();
  expect(() => checkModelName('a'.repeat(256))).toThrow('too long');
  expect(() => checkModelName(`${'a'.repeat(200)}/${'b'.repeat(200)}`)).not.toThrow();
  expect(() => checkDatasetName('é'.repeat(118))).not.toThrow();
  expect(() => checkDatasetName('é'.repeat(119))).toThrow('too long');
});

test('tasks that would share a file are refused', () => {
  expect(() =>
    refuseSharedFiles([
      { model: 'a', dataset: 'b/c' },
      { model: 'a/b', dataset: 'c' },
    ]),
  ).toThrow('would both write');
  expect(() =>
    refuseSharedFiles([
      { model: 'a', dataset: 'b' },
      { model: 'a', dataset: 'b' },
      { model: 'b', dataset: 'a' },
    ]),
  ).not.toThrow();
});
