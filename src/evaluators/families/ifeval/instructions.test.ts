/** Each instruction of IFEval at its bounds, after the definitions of its authors (Zhou et al. 2023). */
import { describe, expect, test } from 'vitest';
import { scored } from '../../../../test/fixtures/scoring/columns.ts';
import type { JsonObject } from '../../../core/index.ts';
import { bulletCount } from './instructions/bullets.ts';
import { type Instruction, InstructionArguments } from './instructions/instruction.ts';
import { LANGUAGE } from './instructions/language.ts';
import { LAYOUT } from './instructions/layout.ts';
import { followsLoosely, followsStrictly } from './instructions/replies.ts';
import { WORDS } from './instructions/words.ts';

const ALL: Record<string, Instruction> = { ...WORDS, ...LANGUAGE, ...LAYOUT };

function holds(name: string, args: JsonObject, reply: string): boolean | undefined {
  return ALL[name]?.(new InstructionArguments(name, args))(reply);
}

type Case = readonly [name: string, args: JsonObject, followed: string[], ignored: string[]];

const CASES: Case[] = [
  ['keywords:existence', { keywords: ['sun', 'moon'] }, ['Sun and moon', 'moonsun'], ['sun', '']],
  [
    'keywords:frequency',
    { keyword: ' cat ', frequency: 2, relation: 'at least' },
    ['cat Cat', 'catcat cat'],
    ['cat', 'dog'],
  ],
  [
    'keywords:frequency',
    { keyword: 'cat', frequency: 2, relation: 'less than' },
    ['cat', 'dog'],
    ['cat cat', 'cat cat cat'],
  ],
  ['keywords:forbidden_words', { forbidden_words: ['cat'] }, ['concatenate', 'cats'], ['a Cat.', 'CAT']],
  [
    'keywords:letter_frequency',
    { letter: 'e', let_frequency: 3, let_relation: 'at least' },
    ['eEe', 'here we are'],
    ['ee', 'xyz'],
  ],
  [
    'keywords:letter_frequency',
    { letter: '#', let_frequency: 2, let_relation: 'less than' },
    ['# one', 'none'],
    ['## two'],
  ],
  [
    'length_constraints:number_sentences',
    { num_sentences: 2, relation: 'at least' },
    ['One. Two.', 'Is it? Yes! Good.'],
    ['Only one, Mr. Smith.', 'No end'],
  ],
  [
    'length_constraints:number_sentences',
    { num_sentences: 2, relation: 'less than' },
    ['Only one.'],
    ['One. Two.'],
  ],
  [
    'length_constraints:number_words',
    { num_words: 3, relation: 'at least' },
    ['a b c', "it's me"],
    ['a b', ''],
  ],
  ['length_constraints:number_words', { num_words: 3, relation: 'less than' }, ['a b', '...'], ['a b c']],
  [
    'change_case:capital_word_frequency',
    { capital_frequency: 2, capital_relation: 'at least' },
    ['NASA and ESA', 'A B'],
    ['NASA and Esa'],
  ],
  [
    'change_case:capital_word_frequency',
    { capital_frequency: 1, capital_relation: 'less than' },
    ['no capitals', 'Some Words'],
    ['one WORD'],
  ],
  ['punctuation:no_comma', {}, ['no comma; none'], ['one, two']],
  [
    'length_constraints:number_paragraphs',
    { num_paragraphs: 2 },
    ['a\n***\nb', '***a***b***'],
    ['a', 'a *** *** b', 'a***b***c'],
  ],
  [
    'length_constraints:nth_paragraph_first_word',
    { num_paragraphs: 2, nth_paragraph: 2, first_word: 'Then' },
    ['First.\n\nthen it', 'First.\n\n"Then, it', "First.\n\n'then' it"],
    ['First.\n\nNow it', 'then', 'a\n\nb\n\nthen'],
  ],
  [
    'length_constraints:nth_paragraph_first_word',
    { num_paragraphs: 1, nth_paragraph: 2, first_word: 'then' },
    [],
    ['then', 'a\n\nthen'],
  ],
  [
    'detectable_content:number_placeholders',
    { num_placeholders: 2 },
    ['[a] [b]', '[a][b][c]'],
    ['[a]', '[a\n] [b]', 'none'],
  ],
  [
    'detectable_content:postscript',
    { postscript_marker: 'P.S.' },
    ['bye\nP.S. more', 'p. s. x'],
    ['PS more', 'bye'],
  ],
  ['detectable_content:postscript', { postscript_marker: 'P.P.S' }, ['P.P.S more', 'p. p. s'], ['P.S. more']],
  [
    'detectable_format:number_bullet_lists',
    { num_bullets: 2 },
    ['* a\n* b', '- a\n- b', '* a\n- b', ' * a\n  - b'],
    ['* a', '* a\n* b\n* c', '** a\n** b'],
  ],
  [
    'detectable_format:constrained_response',
    {},
    ['So: My answer is yes.', 'My answer is maybe.'],
    ['My answer is Yes.', 'yes'],
  ],
  [
    'detectable_format:number_highlighted_sections',
    { num_highlights: 2 },
    ['*a* and *b*', '**a** *b*', '*a* **b**'],
    ['*a*', '* * *', 'none'],
  ],
  [
    'detectable_format:multiple_sections',
    { section_spliter: 'Section', num_sections: 2 },
    ['Section 1\na\nSection 2\nb', 'Section1 Section  2 Section 3'],
    ['Section 1', 'Section one Section two'],
  ],
  [
    'detectable_format:json_format',
    {},
    ['{"a": 1}', '```json\n[1, 2]\n```', '```\nnull\n```', ' "x" '],
    ["{'a': 1}", 'Here: {}', '{"a": 1', ''],
  ],
  [
    'detectable_format:title',
    {},
    ['<<A title>>\ntext', 'so <<x>>'],
    ['<<>>', '<< >>', '<title>', '<<a\nb>>'],
  ],
  ['combination:two_responses', {}, ['a\n******\nb', '******a******b'], ['a', 'a******a', 'a******b******c']],
  [
    'combination:repeat_prompt',
    { prompt_to_repeat: ' Say Hi ' },
    ['say hi\n\nhi', ' SAY HI'],
    ['hi', 'I say hi'],
  ],
  [
    'startend:end_checker',
    { end_phrase: 'The End.' },
    ['so. the end.', 'x "The End."', 'The End.\n'],
    ['The End. Or not', 'the end'],
  ],
  ['startend:quotation', {}, ['"quoted"', ' "a"\n'], ['"', 'a "b"', '"a" b', "'a'"]],
  [
    'change_case:english_capital',
    {},
    ['THIS IS A LOUD ENGLISH SENTENCE'],
    ['This is an English sentence', '123'],
  ],
  [
    'change_case:english_lowercase',
    {},
    ['this is a quiet english sentence'],
    ['This is an English sentence'],
  ],
  [
    'language:response_language',
    { language: 'de' },
    ['Das ist ein ganz einfacher deutscher Satz.', '12345'],
    ['This is a very plain English sentence.'],
  ],
  ['language:response_language', { language: 'ko' }, ['이것은 한국어 문장입니다'], ['これは日本語の文です']],
];

describe.each(CASES)('%s %j', (name, args, followed, ignored) => {
  test.each(followed)('is followed by %j', (reply) => {
    expect(holds(name, args, reply)).toBe(true);
  });
  test.each(ignored)('is not by %j', (reply) => {
    expect(holds(name, args, reply)).toBe(false);
  });
});

test.each<[string, number]>([
  ['* a\n* b\n- c', 3],
  ['a * b', 0],
  ['\n\n  * a', 1],
  ['**bold** text', 0],
  ['-a', 1],
  ['--', 1],
  ['', 0],
  ['*', 0],
])('points of the list %j: %i', (text, count) => {
  expect(bulletCount(text)).toBe(count);
});

describe('arguments', () => {
  const args = new InstructionArguments('keywords:frequency', {
    text: 'a',
    texts: ['a', 1],
    none: [],
    count: 2,
    zero: 0,
    negative: -1,
    about: 'around',
  });

  test('are of their kind', () => {
    expect([args.text('text'), args.texts('texts'), args.count('count'), args.count('zero')]).toEqual([
      'a',
      ['a', '1'],
      2,
      0,
    ]);
  });

  test.each([
    ['text of a number', () => args.text('count')],
    ['missing text', () => args.text('missing')],
    ['texts of a text', () => args.texts('text')],
    ['no texts', () => args.texts('none')],
    ['a negative count', () => args.count('negative')],
    ['a count of text', () => args.count('text')],
    ['an unknown relation', () => args.relation('about', 'count')],
  ])('%s is an error that names the instruction', (_, read) => {
    expect(read).toThrow('keywords:frequency');
  });
});

describe('strict and loose', () => {
  const isX = (text: string) => text === 'x';
  test.each<[string, boolean, boolean]>([
    ['x', true, true],
    ['Sure:\nx', false, true],
    ['x\nBye', false, true],
    ['Sure:\nx\nBye', false, true],
    ['*x*', false, true],
    ['Sure:\n*x*', false, true],
    ['a\nb\nx', false, false],
    ['', false, false],
  ])('%j', (reply, strictly, loosely) => {
    expect([followsStrictly(reply, isX), followsLoosely(reply, isX)]).toEqual([strictly, loosely]);
  });

  test('a blank reply follows nothing, not even what it could not break', () => {
    expect(followsStrictly(' \n', () => true)).toBe(false);
    expect(followsLoosely(' \n', () => true)).toBe(false);
  });
});

describe('the four rates', () => {
  const TYPE = 'opencompass.datasets.IFEval.ifeval.IFEvaluator';
  const reference = (...instructions: [string, JsonObject][]): JsonObject => ({
    instruction_id_list: instructions.map(([name]) => name),
    kwargs: instructions.map(([, args]) => ({ ...args, unused: null })),
  });

  test('count prompts whose instructions are all followed, and instructions', async () => {
    const { metrics, details } = await scored(TYPE, {
      predictions: ['a, b', 'Sure,\n<<t>> no comma', 'none'],
      references: [
        reference(['punctuation:no_comma', {}]),
        reference(['punctuation:no_comma', {}], ['detectable_format:title', {}]),
        reference(['punctuation:no_comma', {}], ['keywords:existence', { keywords: ['x'] }]),
      ],
    });
    expect(metrics).toEqual({
      // No prompt is followed as it stands; of five instructions the title and the last comma are.
      'Prompt-level-strict-accuracy': 0,
      'Inst-level-strict-accuracy': 40,
      // Without its first line the second reply follows both.
      'Prompt-level-loose-accuracy': expect.closeTo(100 / 3, 9),
      'Inst-level-loose-accuracy': 60,
    });
    const grades = (details as JsonObject[]).map((detail) => [
      detail.is_strict_correct,
      detail.is_loose_correct,
      detail.grade,
    ]);
    expect(grades).toEqual([
      [false, false, 'none'],
      [false, true, 'loose'],
      [false, false, 'none'],
    ]);
  });

  test.each<[string, JsonObject | string]>([
    ['a text', 'no reference'],
    ['no arguments', { instruction_id_list: ['punctuation:no_comma'] }],
    ['an unknown instruction', reference(['punctuation:no_dash', {}])],
    ['arguments that are none', { instruction_id_list: ['punctuation:no_comma'], kwargs: ['x'] }],
    ['fewer arguments than instructions', { instruction_id_list: ['punctuation:no_comma'], kwargs: [] }],
  ])('a reference of %s is an error', async (_, broken) => {
    await expect(scored(TYPE, { predictions: ['x'], references: [broken] })).rejects.toThrow('IFEval');
  });
});
