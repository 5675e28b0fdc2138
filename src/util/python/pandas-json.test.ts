import { expect, test } from 'vitest';
import { pandasJson, pandasJsonLines, pandasNumber } from './pandas-json.ts';

test.each([
  [1000, '1000.0'],
  [0, '0.0'],
  [-2.5, '-2.5'],
  [1017.8328505299551, '1017.83285053'],
  [1061.960795317581, '1061.9607953176'],
  [1e-11, '0.0'],
  [0.99999999999, '1.0'],
  [0.1, '0.1'],
  [25.416666666666668, '25.4166666667'],
  [Number.NaN, 'null'],
  [Number.POSITIVE_INFINITY, 'null'],
  [1e20, '1.0000000000e+20'],
])('%d is written as %s', (value, text) => {
  expect(pandasNumber(value)).toBe(text);
});

test('records as lines: ASCII, slashes escaped', () => {
  const records = [
    [
      ['model_a', 'org/模型'],
      ['none', null],
      ['n', 1],
    ] as const,
  ];
  expect(pandasJsonLines(records)).toBe('{"model_a":"org\\/\\u6a21\\u578b","none":null,"n":1.0}\n');
});

test('records with indents', () => {
  const records = [
    [
      ['results', [1, 2.5]],
      ['model', 'a'],
    ] as const,
    [
      ['results', []],
      ['model', 'b'],
    ] as const,
  ];
  expect(pandasJson(records)).toBe(
    '[\n    {\n        "results":[\n            1.0,\n            2.5\n        ],\n        "model":"a"\n    },\n    {\n        "results":[],\n        "model":"b"\n    }\n]',
  );
  expect(pandasJson([])).toBe('[]');
});
