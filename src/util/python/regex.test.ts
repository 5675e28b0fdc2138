/** Python's patterns: what they find first, and their groups, as CPython 3.11's `re` says. */
import { expect, test } from 'vitest';
import { vectors } from '../../../test/fixtures/vectors.ts';
import { PatternError, pythonRegex } from './regex.ts';

function found(pattern: string, text: string): (string | null)[] | undefined {
  const match = pythonRegex(pattern).exec(text);
  return match === null ? undefined : [...match].map((group) => group ?? null);
}

vectors('the first match', found, [
  ['\\d+', 'a12b', ['12']],
  ['\\d+', '１２', ['１２']],
  ['\\w+', 'é_1 汉', ['é_1']],
  ['\\s', '\u3000', ['\u3000']],
  ['\\bcat\\b', 'a cat.', ['cat']],
  ['\\bcat\\b', 'cats', null],
  ['a$', 'a\n', ['a']],
  ['a$', 'a\nb', null],
  ['^b', 'a\nb', null],
  ['(?m)^b', 'a\nb', ['b']],
  ['(?m)a$', 'a\nb', ['a']],
  ['(?i)ABC', 'xabc', ['abc']],
  ['(?s)a.b', 'a\nb', ['a\nb']],
  ['a.b', 'a\nb', null],
  ['a.b', 'a\rb', ['a\rb']],
  ['(?P<x>a)(?P=x)', 'aa', ['aa', 'a']],
  ['(a)|b', 'b', ['b', null]],
  ['a{2,3}', 'aaaa', ['aaa']],
  ['a{,2}', 'aaa', ['aa']],
  ['a{2', 'a{2', ['a{2']],
  ['a{}', 'a{}', ['a{}']],
  ['[]a]+', ']a', [']a']],
  ['[^]]+', 'ab]', ['ab']],
  ['[\\w-]+', 'a-b', ['a-b']],
  ['[\\s\\d]+', '1 2', ['1 2']],
  ['\\A\\d', '1a', ['1']],
  ['b\\Z', 'ab', ['b']],
  ['b\\Z', 'ab\n', null],
  ['(?<=a)b', 'ab', ['b']],
  ['(?<!a)b', 'ab', null],
  ['a(?=b)', 'ab', ['a']],
  ['a(?!b)', 'ac', ['a']],
  ['(?:ab)+', 'abab', ['abab']],
  ['a*?b', 'aab', ['aab']],
  ['a+?', 'aaa', ['a']],
  ['x(?#no)y', 'xy', ['xy']],
  ['\\.', 'a.b', ['.']],
  ['[a-z&&x]+', 'b&', ['b&']],
  ['é', 'é', ['é']],
  ['(?i)É', 'é', ['é']],
  ['\\x41\\u0042', 'AB', ['AB']],
  ['\\\\', '\\', ['\\']],
  ['/', 'a/b', ['/']],
  ['\\t', '\t', ['\t']],
  ['-', 'a-b', ['-']],
  ['[.]', '.', ['.']],
  ['[[]', '[', ['[']],
  ['a|b|', 'c', ['']],
  ['(a(b)c)', 'abc', ['abc', 'abc', 'b']],
  ['\\D+', '1ab2', ['ab']],
  ['\\S+', '  ab ', ['ab']],
  ['\\W', 'a!', ['!']],
  ['\\B.', 'ab', ['b']],
  ['[^\\n]+', 'a\nb', ['a']],
  ['}', 'a}', ['}']],
  [']', 'a]', [']']],
]);

test.each(['(?x)a b', '(?>a)', '(?(1)a|b)', '(', '[a', 'a**', '(?P<x>a'])('%s is refused', (pattern) => {
  expect(() => pythonRegex(pattern)).toThrow(PatternError);
});

test('flags that are given hold for the whole pattern', () => {
  expect(pythonRegex('ab', { ignoreCase: true }).test('AB')).toBe(true);
  expect(pythonRegex('a.b', { dotAll: true }).test('a\nb')).toBe(true);
  expect(pythonRegex('^b', { multiline: true }).test('a\nb')).toBe(true);
  expect('aXbX'.match(pythonRegex('X', {}, 'g'))).toHaveLength(2);
});
