import { describe, expect, test } from 'vitest';
import type { Json, PromptList } from '../core/index.ts';
import { rolesParser, textParser } from './template-parser.ts';

const META = {
  begin: '<s>',
  end: '</s>',
  round: [
    { role: 'HUMAN', begin: '[H]', end: '[/H]', api_role: 'HUMAN' },
    { role: 'BOT', begin: '[B]', end: '[/B]', api_role: 'BOT', generate: true },
  ],
  reserved_roles: [{ role: 'SYSTEM', begin: '[S]', end: '[/S]', api_role: 'SYSTEM' }],
};
/** The same for an API, which has no text in front. */
const API_META = { round: META.round, reserved_roles: META.reserved_roles };

const section = (name: string, ...items: PromptList): PromptList =>
  [{ section: name, pos: 'begin' }, ...items, { section: name, pos: 'end' }] as PromptList;
const human = (prompt: string) => ({ role: 'HUMAN', prompt });
const bot = (prompt: string) => ({ role: 'BOT', prompt });
const asText = (list: PromptList, mode: 'gen' | 'ppl' = 'gen', meta: Json = META) =>
  textParser(meta)(list, mode);
const asRoles = (list: PromptList, mode: 'gen' | 'ppl' = 'gen', meta: Json = API_META) =>
  rolesParser(meta, '0.5.4')(list, mode);

describe('for models that complete text', () => {
  test('text stays as it is', () => {
    expect(textParser(META)('plain', 'gen')).toBe('plain');
  });

  test('generation ends where the model goes on, before the end of the template', () => {
    expect(asText(section('round', human('Q'), bot('A')))).toBe('<s>[H]Q[/H][B]');
  });

  test('perplexity has the answer and the end of the template', () => {
    expect(asText(section('round', human('Q'), bot('A')), 'ppl')).toBe('<s>[H]Q[/H][B]A[/B]</s>');
  });

  test('a role that a round lacks is written empty', () => {
    expect(asText(section('round', bot('A')), 'ppl')).toBe('<s>[H][/H][B]A[/B]</s>');
  });

  test('a role that comes again starts a new round; the model writes the last one only', () => {
    const two = section('round', human('1'), bot('a'), human('2'), bot('b'));
    expect(asText(two)).toBe('<s>[H]1[/H][B]a[/B][H]2[/H][B]');
  });

  test('turns before those that the round has first are of the round that follows', () => {
    const list = section('round', bot('a'), human('2'), bot('b'));
    expect(asText(list, 'ppl')).toBe('<s>[H][/H][B]a[/B][H]2[/H][B]b[/B]</s>');
  });

  test('examples are whole, and a beginning stands turn by turn', () => {
    const list = [
      ...section('begin', { role: 'SYSTEM', prompt: 'Be kind.' }, ...section('ice', human('e'), bot('f'))),
      ...section('round', human('Q'), bot('')),
    ];
    expect(asText(list)).toBe('<s>[S]Be kind.[/S][H]e[/H][B]f[/B][H]Q[/H][B]');
  });

  test('a fallback role gives a turn no place in a round; that is for APIs', () => {
    const meta = { round: [{ role: 'HUMAN', begin: '<', end: '>' }] };
    const list = section('round', { role: 'USER', fallback_role: 'HUMAN', prompt: 'x' });
    expect(() => asText(list, 'gen', meta)).toThrow('USER');
  });

  test('text between roles of the template stands between their turns', () => {
    const meta = { round: [{ role: 'HUMAN' }, '\n->\n', { role: 'BOT' }] };
    expect(asText(section('round', human('Q'), bot('A')), 'ppl', meta)).toBe('Q\n->\nA');
  });

  test('without a meta template the texts stand one a line, empty ones in no line', () => {
    const list = section('round', human('Q'), bot(''), human('R'));
    expect(textParser(undefined)(list, 'gen')).toBe('Q\nR');
    expect(textParser(null)(list, 'gen')).toBe('Q\nR');
    expect(textParser({})(list, 'gen')).toBe('Q\nR');
    expect(textParser(undefined)(section('round', human(''), bot('A')), 'gen')).toBe('\nA');
  });

  test('raw messages are for chat models', () => {
    expect(() => textParser(META)({ messages: [{ role: 'user', content: 'x' }] }, 'gen')).toThrow('raw chat');
  });
});

describe('for models that take a conversation', () => {
  test('turns stand under their API roles, without the one that the model writes', () => {
    expect(asRoles(section('round', human('Q'), bot('A')))).toEqual([{ role: 'HUMAN', prompt: '[H]Q[/H]' }]);
  });

  test('neighbours of one role are one message of two lines', () => {
    const list = [...section('begin', human('a')), ...section('round', human('b'), bot(''))];
    expect(asRoles(list)).toEqual([{ role: 'HUMAN', prompt: '[H]a[/H]\n[H]b[/H]' }]);
  });

  test('a role that the template lacks is that of its fallback', () => {
    const list = [
      ...section('begin', { role: 'OTHER', fallback_role: 'HUMAN', prompt: 'x' }),
      ...section('round', { role: 'USER', fallback_role: 'HUMAN', prompt: 'Q' }, bot('')),
    ];
    expect(asRoles(list)).toEqual([{ role: 'HUMAN', prompt: '[H]x[/H]\n[H]Q[/H]' }]);
  });

  test('a message in front of the template is the first', () => {
    const meta = { ...API_META, begin: { role: 'SYSTEM', prompt: 'S' } };
    expect(asRoles(section('round', human('Q')), 'gen', meta)[0]).toEqual({ role: 'SYSTEM', prompt: 'S' });
  });

  test('without an api_role there is no message', () => {
    const meta = { round: [{ role: 'HUMAN' }] };
    expect(() => asRoles(section('round', human('Q')), 'gen', meta)).toThrow('no api_role');
  });

  test('a prompt without a turn that the model sees is refused', () => {
    const meta = { round: [{ role: 'BOT', api_role: 'BOT', generate: true }] };
    expect(() => asRoles(section('round', bot('')), 'gen', meta)).toThrow('no turn');
  });
});

describe('a template of messages', () => {
  const template = [
    { role: 'system', content: 'S. ' },
    { role: 'user', content: 'U: ' },
  ];
  const chat = (...messages: [string, string][]) =>
    messages.map(([role, content]) => ({ role, content })) as { role: 'user'; content: string }[];
  const laid = (...messages: [string, string][]) =>
    rolesParser(template, '0.5.4')({ messages: chat(...messages) }, 'gen');

  test('stands in front of the texts of its roles', () => {
    expect(laid(['system', 's'], ['user', 'u'])).toEqual(chat(['system', 'S. s'], ['user', 'U: u']));
  });

  test('puts in what the conversation lacks, and keeps what follows', () => {
    const all = laid(['user', 'u'], ['assistant', 'a'], ['user', 'v']);
    expect(all).toEqual(chat(['system', 'S. '], ['user', 'U: u'], ['assistant', 'a'], ['user', 'v']));
  });

  test('passes over messages in front of the next of its role', () => {
    expect(laid(['system', 's'], ['assistant', 'a'], ['user', 'u'])).toEqual(
      chat(['system', 'S. s'], ['assistant', 'a'], ['user', 'U: u']),
    );
  });

  test('other roles are refused', () => {
    expect(() => rolesParser([{ role: 'HUMAN', content: '' }], '0.5.4')).toThrow(
      'system, user and assistant',
    );
  });

  test('was not known before 0.5.4', () => {
    expect(() => rolesParser(template, '0.3.3')).toThrow('"round"');
  });
});

test.each([
  ['no round', { begin: '' }, '"round"'],
  ['a round that is no list', { round: 'HUMAN' }, 'must be a list'],
  ['a role without a name', { round: [{ begin: '' }] }, 'not a role'],
  ['a role twice', { round: [{ role: 'A' }, { role: 'A' }] }, 'A twice'],
  ['lists of tokens', { round: [{ role: 'A', begin: [1] }] }, 'begin of A'],
])('a meta template with %s is refused', (_, meta, message) => {
  expect(() => textParser(meta)).toThrow(message);
});

test('a part that is not open cannot end', () => {
  expect(() => asText([{ section: 'end', pos: 'end' }] as PromptList)).toThrow('"end"');
  expect(() => asText([human('Q')])).toThrow('outside its sections');
});
