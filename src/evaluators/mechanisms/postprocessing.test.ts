import { expect, test } from 'vitest';
import { type Processed, spanThrough } from './postprocessing.ts';

const found = (value: unknown, span?: readonly [number, number]): Processed => ({
  value,
  span,
  parsed: true,
});

test('a place in what was cut out of a text is a place in the text', () => {
  const text = '<think>A?</think>the answer is B.';
  const cut = found('the answer is B.', [17, 33]);
  const span = spanThrough(text, cut, found('B', [14, 15]));
  expect(span && text.slice(...span)).toBe('B');
});

test('where the first answer reads otherwise than the text, only its own place is known', () => {
  expect(spanThrough('Answer:  B', found('answer: b', [0, 10]), found('b', [8, 9]))).toEqual([0, 10]);
  expect(spanThrough('same', found('same'), found('m', [2, 3]))).toEqual([2, 3]);
  expect(spanThrough('text', found('other'), found('t', [1, 2]))).toBeUndefined();
  expect(spanThrough('text', found('ex', [1, 3]), found('ex'))).toEqual([1, 3]);
});
