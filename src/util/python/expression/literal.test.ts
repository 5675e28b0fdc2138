import { describe, expect, test } from 'vitest';
import { pythonLiteral } from './literal.ts';
import { strOf } from './repr.ts';

describe('literals', () => {
  test.each([
    ['[1, -2, +3.5, \'a\' "b"]', "[1, -2, 3.5, 'ab']"],
    ['{"a": [True, None], 2: (1,), }', "{'a': [True, None], 2: (1,)}"],
    [' {1, 2}', '{1, 2}'],
    ['1, 2', '(1, 2)'],
    ['()', '()'],
    ['(1)', '1'],
    ['{}', '{}'],
    ["[\n  'x',  # remark\n  r'\\d'\n]", "['x', '\\\\d']"],
  ])('%s', (text, shown) => {
    expect(strOf(pythonLiteral(text) ?? 'no literal')).toBe(shown);
  });

  test.each([
    '1 + 2',
    'true',
    'f()',
    '[1 2]',
    '{1: }',
    '{1: 2, 3}',
    "f'x'",
    '[1',
    '',
    '-True',
    '[,]',
    '- "a"',
  ])('no literal: %s', (text) => {
    expect(pythonLiteral(text)).toBeUndefined();
  });
});
