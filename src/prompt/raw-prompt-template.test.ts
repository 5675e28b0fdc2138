import { expect, test } from 'vitest';
import type { Json } from '../core/index.ts';
import { RawPromptTemplate } from './raw-prompt-template.ts';

const raw = (messages: Json, more = {}) =>
  new RawPromptTemplate({ type: 'RawPromptTemplate', messages, ...more });
const user = (content: string) => ({ role: 'user' as const, content });

test('messages are filled with the row, its answer included', () => {
  expect(raw([user('{q} {a}')]).question({ q: 'Q', a: 'A' }, [])).toEqual([user('Q A')]);
});

test('with format_variables=False braces stay', () => {
  expect(raw([user('{q}')], { format_variables: false }).question({ q: 'Q' }, [])).toEqual([user('{q}')]);
});

test('a column of messages stands as it is in the data, as a copy', () => {
  const row = { chat: [user('{q}')], q: 'Q' };
  const [first] = raw([{ expand_column: 'chat' }]).question(row, []);
  expect(first).toEqual(user('{q}'));
  expect(first).not.toBe(row.chat[0]);
});

test('a column that holds no messages gives none', () => {
  expect(raw([{ expand_column: 'chat' }, user('x')]).question({ chat: 'text' }, [])).toEqual([user('x')]);
  expect(raw([{ expand_column: 'none' }]).question({}, [])).toEqual([]);
});

test('examples stand at the ice_token, other texts are skipped', () => {
  expect(raw(['</E>', 'note', user('q')]).question({}, [user('e')])).toEqual([user('e'), user('q')]);
  expect(raw(['<ICE>', '</E>', user('q')], { ice_token: '<ICE>' }).question({}, [user('e')])).toEqual([
    user('e'),
    user('q'),
  ]);
});

test('an example has no examples', () => {
  expect(raw(['</E>', user('{q}')]).example({ q: 1 })).toEqual([user('1')]);
});

test('contents that are no text are not filled', () => {
  const parts = { role: 'user', content: [{ type: 'text', text: '{q}' }] };
  expect(raw([parts]).question({ q: 'Q' }, [])).toEqual([parts]);
});

test.each([
  ['no list', 'x', 'must be a list'],
  ['a number', [3], 'messages[0] must be a dict'],
  ['no role', ['', { content: '' }], 'messages[1] has no "role"'],
  ['no content', [{ role: 'user' }], 'no "content"'],
  ['another role', [{ role: 'HUMAN', content: '' }], "'HUMAN'"],
])('messages with %s are refused', (_, messages, message) => {
  expect(() => raw(messages)).toThrow(message);
});
