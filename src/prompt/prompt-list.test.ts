import { expect, test } from 'vitest';
import type { PromptList } from '../core/index.ts';
import { append, fillList, fillText, listText, replaceToken } from './prompt-list.ts';

const TURN = { role: 'HUMAN', prompt: 'Q {q}' };
const MARK = { section: 'round', pos: 'begin' } as const;

test('fields are filled in the order of the row, unknown ones stay', () => {
  expect(fillText('{a} {b} {c}', { a: '{b}', b: 1 })).toBe('1 1 {c}');
  expect(fillText('{a} {b}', { b: 1, a: '{b}' })).toBe('{b} 1');
  expect(fillText('{a}{a}', { a: true })).toBe('TrueTrue');
  expect(fillText('none', { a: 1 })).toBe('none');
});

test('texts and turns are filled, marks and unchanged turns are the same objects', () => {
  const still = { role: 'BOT', prompt: 'fixed' };
  const filled = fillList([MARK, 'x {q}', TURN, still], { q: 7 });
  expect(filled).toEqual([MARK, 'x 7', { role: 'HUMAN', prompt: 'Q 7' }, still]);
  expect([filled[0] === MARK, filled[3] === still]).toEqual([true, true]);
});

test('a token is replaced by text everywhere, by a dialogue between texts alone', () => {
  const by: PromptList = [{ role: 'BOT', prompt: 'shot' }];
  expect(replaceToken(['a</E>b', TURN], '</E>', 'X')).toEqual(['aXb', TURN]);
  expect(replaceToken([{ role: 'HUMAN', prompt: '</E>?' }], '</E>', 'X')).toEqual([
    { role: 'HUMAN', prompt: 'X?' },
  ]);
  expect(replaceToken(['a</E>b</E>'], '</E>', by)).toEqual(['a', ...by, 'b', ...by]);
  expect(() => replaceToken([{ role: 'HUMAN', prompt: '</E>' }], '</E>', by)).toThrow('inside a turn');
  expect(() => replaceToken(['a'], '', by)).toThrow('ice_token');
});

test('what is empty leaves no item; the text of a dialogue is that of its turns', () => {
  expect(append(['a'], '')).toEqual(['a']);
  expect(append(['a'], [])).toEqual(['a']);
  expect(append(['a'], 'b')).toEqual(['a', 'b']);
  expect(append(['a'], [TURN])).toEqual(['a', TURN]);
  expect(listText([MARK, 'a', TURN])).toBe('aQ {q}');
});
