import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { parseDictAction } from './dict-action.ts';
import { mergeOptions } from './merge-options.ts';

describe('parseDictAction', () => {
  it.each<[string, Json]>([
    ['a=1', 1],
    ['a=007', 7],
    ['a=1_000', 1000],
    ['a=1.0', { $float: '1.0' }],
    ['a=1e-3', 0.001],
    ['a=inf', { $float: 'inf' }],
    ['a=12345678901234567890', { $int: '12345678901234567890' }],
    ['a=TRUE', true],
    ['a=None', null],
    ['a=none', 'none'],
    ['a="x y"', 'xy'],
    ['a=b=c', 'b=c'],
    ['a=', ''],
    ['a=1,b', [1, 'b']],
    ['a=[1,(2,3),[x]]', [1, { $tuple: [2, 3] }, ['x']]],
    ['a=(1)', { $tuple: [1] }],
    ['a=()', { $tuple: [] }],
    ['a=[]', []],
  ])('%s', (arg, value) => {
    expect(parseDictAction([arg])).toEqual({ a: value });
  });

  it('keeps dots in keys, and the last of two values', () => {
    expect(parseDictAction(['a.b=1', 'c=1', 'c=2'])).toEqual({ 'a.b': 1, c: 2 });
  });

  it.each(['a', 'a=(1,2', 'a=[1,2)', 'a=(1,2),(3,4)'])('refuses %s', (arg) => {
    expect(() => parseDictAction([arg])).toThrow('cannot be read');
  });
});

describe('mergeOptions', () => {
  it('reaches into dicts and lists', () => {
    expect(
      mergeOptions({ a: { b: 1, c: 2 }, l: [{ x: 1 }, { x: 2 }] }, { 'a.b': 5, 'l.1.x': 7, 'n.m': 1 }),
    ).toEqual({
      a: { b: 5, c: 2 },
      l: [{ x: 1 }, { x: 7 }],
      n: { m: 1 },
    });
  });

  it('merges dicts, replaces with _delete_', () => {
    const config = { a: { b: { c: 1 } } };
    expect(mergeOptions(config, { 'a.b': { d: 2 } })).toEqual({ a: { b: { c: 1, d: 2 } } });
    expect(mergeOptions(config, { 'a.b': { _delete_: true, d: 2 } })).toEqual({ a: { b: { d: 2 } } });
    expect(config).toEqual({ a: { b: { c: 1 } } });
  });

  it('refuses dicts onto values and positions that do not exist', () => {
    expect(() => mergeOptions({ a: 1 }, { 'a.b': 2 })).toThrow('cannot inherit from base');
    expect(() => mergeOptions({ a: ['sk-secret'] }, { 'a.3': 2 })).toThrow(
      /^index 3 is out of range for a list of 1 \(the first is 0\)$/,
    );
  });
});
