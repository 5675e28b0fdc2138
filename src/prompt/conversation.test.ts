import { expect, test } from 'vitest';
import { conversationWriter } from './conversation.ts';

const CHAT = [
  { role: 'system', content: 'S' },
  { role: 'user', content: 'U1' },
  { role: 'assistant', content: 'A1' },
  { role: 'user', content: 'U2' },
];

const META = {
  begin: '<s>',
  round: [
    { role: 'HUMAN', begin: '[', end: ']', api_role: 'human' },
    { role: 'BOT', begin: '(', end: ')', api_role: 'bot', generate: true },
  ],
};

test('text: the words around each role, and the beginning of the turn that is to come', () => {
  expect(conversationWriter('text', META)(CHAT)).toBe('S[U1](A1)[U2](');
  expect(conversationWriter('text', undefined)(CHAT)).toBe('S\nU1\nA1\nU2');
});

test('roles: the names that the API has for them; others stay as they are', () => {
  const names = (style: 'roles', meta?: typeof META) => conversationWriter(style, meta)(CHAT);
  expect(names('roles', META)).toEqual([
    { role: 'system', prompt: 'S' },
    { role: 'human', prompt: 'U1' },
    { role: 'bot', prompt: 'A1' },
    { role: 'human', prompt: 'U2' },
  ]);
  expect(names('roles')).toMatchObject([
    { role: 'SYSTEM' },
    { role: 'HUMAN' },
    { role: 'BOT' },
    { role: 'HUMAN' },
  ]);
});

test('a meta template without the role BOT cannot write a conversation as text', () => {
  expect(() => conversationWriter('text', { round: [{ role: 'HUMAN' }] })).toThrow(/no role BOT/);
});
