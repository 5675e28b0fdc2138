import { expect, test } from 'vitest';
import { BytePairs } from './byte-pairs.ts';

const bytes = Array.from({ length: 256 }, (_, byte): [string, number] => [String.fromCharCode(byte), byte]);
const tokenizer = new BytePairs(new Map([...bytes, ['ab', 256], ['bc', 257], ['abc', 258], [' a', 259]]));

test('pairs of the lowest rank are merged first', () => {
  expect(tokenizer.encode('abc')).toEqual([258]);
  expect(tokenizer.encode('abcabd')).toEqual([258, 256, 100]);
  expect(tokenizer.encode('xbc')).toEqual([120, 257]);
});

test('a piece has no more than the space before its word; numbers are cut after three digits', () => {
  expect(tokenizer.encode('b ab')).toEqual([98, 32, 256]);
  expect(new BytePairs(new Map([...bytes, ['12', 256], ['34', 257]])).encode('1234')).toEqual([256, 51, 52]);
});

test('tokens read back; half a character becomes a replacement character', () => {
  const tokens = tokenizer.encode("don't 好\n\n 😀");
  expect(tokenizer.decode(tokens)).toBe("don't 好\n\n 😀");
  expect(tokenizer.decode(tokenizer.encode('好').slice(0, 2))).toBe('\ufffd');
});
