import { expect, test } from 'vitest';
import { allowedFailures, readMaxErrors } from './max-errors.ts';

test.each([
  ['0', 0],
  ['7', 7],
  ['1%', 10],
  ['0.25%', 2],
  ['100%', 1000],
])('%s of 1000 samples are %d', (text, count) => {
  expect(allowedFailures(readMaxErrors(text), 1000)).toBe(count);
});

test('without leave there are none', () => {
  expect(allowedFailures(undefined, 1000)).toBe(0);
});

test.each(['', '-1', '1.5', '101%', 'some'])('"%s" is refused', (text) => {
  expect(() => readMaxErrors(text)).toThrow('--max-errors');
});
