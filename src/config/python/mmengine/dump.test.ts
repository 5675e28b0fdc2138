import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { PythonConfigReader } from '../index.ts';
import { dumpConfig } from './dump.ts';

function readBack(text: string): Json {
  return new PythonConfigReader({ roots: [import.meta.dirname] }).loadText(
    text,
    `${import.meta.dirname}/dump.py`,
  ).json;
}

describe('dumpConfig', () => {
  it('writes variables and keys in order of their names, one item a line', () => {
    const config = {
      work_dir: './w',
      models: [{ type: 'a.B', abbr: "it's", n: { $float: '1.0' } }],
      empty: {},
    };
    expect(dumpConfig(config)).toBe(
      [
        'empty=dict(',
        '    )',
        'models=[',
        '    dict(abbr="it\'s",',
        '        n=1.0,',
        "        type='a.B'),",
        '    ]',
        "work_dir='./w'",
      ].join('\n'),
    );
  });

  it('writes dicts with other keys in braces', () => {
    const config = {
      x: {
        $dict: [
          [1, 'b'],
          ['a', { $tuple: [1, [2]] }],
        ],
      },
    } as Json;
    expect(dumpConfig(config)).toBe(
      [
        'x=dict(',
        "    {1: 'b',",
        "    'a': (",
        '        1,',
        '        [',
        '                2,',
        '                ],',
        '        )})',
      ].join('\n'),
    );
  });

  it.each<[string, Json]>([
    ['strings', { a: 'line\nbreak', b: '\'"\\', c: '中\u200b', d: '' }],
    ['numbers', { a: 1, b: { $float: '1.0' }, c: { $int: '123456789012345678901' }, d: 0.1, e: -5 }],
    ['numbers that are not finite', { a: { $float: 'inf' }, b: [{ $float: '-inf' }], c: { $float: 'nan' } }],
    ['constants', { a: null, b: true, c: [false, null] }],
    [
      'nested lists and tuples',
      { a: [[1, [2, { b: [3] }]], []], t: { $tuple: [{ $tuple: [] }, { $tuple: [1] }] } },
    ],
    ['sets', { s: { $set: [1, 'a'] }, e: { $set: [] } }],
    ['keys with quotes', { d: { "it's": 1, 'a b': { 'c"d': 2 } } }],
    ['keys that are keywords', { d: { class: 1, from: { in: 2 } } }],
    [
      'keys that are no strings',
      {
        d: {
          $dict: [
            [{ $tuple: [1, 'a'] }, 1],
            [1.5, 3],
            [null, 2],
          ],
        },
      },
    ],
    [
      'what looks like variables',
      { a: '{{ fileBasename }} {{$HOME:x}}', b: { '{{ fileDirname }}': '{{ _base_.x }}' } },
    ],
  ])('writes what reads back: %s', (_name, config) => {
    expect(readBack(dumpConfig(config))).toEqual(config);
  });

  it('refuses what has no literal', () => {
    expect(() => dumpConfig({ 'a-b': 1 })).toThrow('not a valid variable name');
    expect(() => dumpConfig({ x: { $python: { kind: 'class', name: 'Mine' } } })).toThrow(
      'cannot be serialised',
    );
  });
});
