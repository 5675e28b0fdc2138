/** Letters, words, boxes and marks in replies: which is taken, and where it stands. */
import { describe, expect, test } from 'vitest';
import { REFUSED, vectors } from '../../../test/fixtures/vectors.ts';
import {
  bold,
  boxedBehind,
  bracketed,
  optionRule,
  phrase,
  phraseBeforeLetter,
  restOfWord,
  says,
} from './choices/option-rules.ts';
import { firstWholeOption } from './choices/whole-option.ts';
import { betweenMarks } from './code/done-marks.ts';
import { fencedBlocks, fenceLines, firstBlock, withoutLanguage } from './code/fences.ts';
import { withoutQuoting } from './code/string-literal.ts';
import { extracted, extractedGroup, extractedSlice, requiredText } from './extracted.ts';
import { letterBehind } from './letter-behind.ts';
import { requiredPart } from './required-part.ts';

const behind = (text: string, words: string) => letterBehind(text, words, /[A-D]/);

vectors('the first letter behind a phrase, on its line', behind, [
  ['answer is B', 'answer is', { letter: 'B', index: 10 }],
  ['A: the answer is x C D', 'answer is', { letter: 'C', index: 19 }],
  // Nothing on the first line: a later phrase counts, not a later line.
  ['answer is\nB', 'answer is', null],
  ['answer is x\nanswer is D', 'answer is', { letter: 'D', index: 22 }],
  ['answer is x\nA\nanswer is y\nanswer is C', 'answer is', { letter: 'C', index: 36 }],
  ['answer is', 'answer is', null],
  ['A B C', 'answer is', null],
  ['', 'answer is', null],
  ['answer is answer is A', 'answer is', { letter: 'A', index: 20 }],
  ['是A', '是', { letter: 'A', index: 1 }],
]);

describe('rules for options', () => {
  const found = (notation: string, text: string) => optionRule(notation, 'ABCD').find(text);

  vectors('the first place that fits', found, [
    [phraseBeforeLetter('答案是_'), '答案是  B', { index: 0, whole: '答案是  B', pointed: 'B' }],
    [phraseBeforeLetter('答案是_'), '答案是E', null],
    [phraseBeforeLetter('is~'), 'is  A', null],
    [phraseBeforeLetter('is~'), 'is A', { index: 0, whole: 'is A', pointed: 'A' }],
    [phraseBeforeLetter('is+'), 'isA is  B', { index: 4, whole: 'is  B', pointed: 'B' }],
    [
      `${says('answer is')}${bracketed('(#)')}`,
      'So the answer is: (C).',
      { index: 3, whole: 'the answer is: (C)', pointed: 'C' },
    ],
    [
      `${says('answer is')}${bold('(#)')}`,
      'The answer is **D**',
      { index: 0, whole: 'The answer is **D**', pointed: 'D' },
    ],
    ['#', 'xBx', { index: 1, whole: 'B', pointed: undefined }],
    // The rest of a word up to its last full stop, or to the end of the text.
    [restOfWord('答案为'), '答案为 甲。乙', { index: 0, whole: '答案为 甲。乙', pointed: '甲。乙' }],
    [restOfWord('答案为'), '答案为 甲乙。丙 丁', { index: 0, whole: '答案为 甲乙', pointed: '甲乙' }],
    [restOfWord('答案为'), '答案为甲乙', { index: 0, whole: '答案为甲乙', pointed: '甲乙' }],
    [restOfWord('答案为'), '答案为甲乙\n', { index: 0, whole: '答案为甲乙', pointed: '甲乙' }],
    [restOfWord('答案为'), '答案为甲 乙', null],
    [restOfWord('答案为'), '答案为甲 答案为乙。 x', { index: 5, whole: '答案为乙', pointed: '乙' }],
    [restOfWord('答案为'), '答案为', null],
    [
      boxedBehind('answer is'),
      'The answer is: well,\n\\boxed{B} or \\boxed{C}',
      { index: 0, whole: 'The answer is: well,\n\\boxed{B}', pointed: 'B' },
    ],
    [boxedBehind('answer is'), '\\boxed{B} the answer is C', null],
    [boxedBehind('answer is'), '\\boxed{B}', null],
  ]);

  test('a rule is the pattern that details show', () => {
    expect(optionRule(phraseBeforeLetter('a_b+c~'), 'AB').pattern).toBe('a\\s*b\\s+c\\s?([AB])');
    expect(phrase('x')).toBe('x');
    expect(optionRule('#', 'XY')).toBe(optionRule('#', 'XY'));
  });
});

vectors('a whole option', (text: string) => firstWholeOption(text, ['yes', 'no\\.?', 'A']), [
  ['so yes', { option: 'yes', index: 3 }],
  ['yesterday, no', { option: 'no', index: 11 }],
  ['BA A', { option: 'A', index: 3 }],
  ['none', null],
]);

vectors('programs between marks', betweenMarks, [
  ['[BEGIN]\nx = 1\n[DONE] more', 'x = 1'],
  ["BEGIN 'x = 1' DONE", "'x = 1"],
  ["[BEGIN]'  x\n'[DONE]", 'x'],
  ['x [DONE] y [DONE]', 'x'],
  ['x', 'x'],
  [' ', ''],
  ['DONE x', ''],
]);

vectors('the first block', firstBlock, [
  ['```py\nx\n``` and ```\ny\n```', 'x\n'],
  ['```\nx\n```', '\nx\n'],
  ['so ```x', 'x'],
  ['none', 'none'],
]);

test('blocks, their lines and languages', () => {
  expect(fencedBlocks('```a``` b ```c``` ```d')).toEqual(['a', 'c']);
  expect(fencedBlocks('```py x``` ```js y```', '```js')).toEqual([' y']);
  expect(fenceLines(['x', '```', 'y```z', ''])).toEqual([1, 2]);
  expect(withoutLanguage('py\nx')).toBe('x');
  expect(withoutLanguage('\nx')).toBe('\nx');
  expect(withoutLanguage('x')).toBe('x');
});

vectors('a reply that is a string of Python', withoutQuoting, [
  ["'a\\nb'", 'a\nb'],
  ['"a" "b"', 'ab'],
  ['a', 'a'],
  ["['a']", "['a']"],
  ['1', '1'],
]);

describe('places', () => {
  test('of a value, of a stretch without its spaces, of a group', () => {
    expect(extracted('ab', 3).span).toEqual([3, 5]);
    expect(extractedSlice('xx  ab  yy', 2, 8)).toMatchObject({ value: 'ab', span: [4, 6] });
    expect(extractedSlice('x  ', 1)).toMatchObject({ value: '', span: [1, 1] });
    const match = /(\d+),(\d+)/d.exec('a 12,34') as RegExpExecArray;
    expect(extractedGroup(match)).toMatchObject({ value: '12', span: [2, 4] });
    expect(extractedGroup(match, 2, 34)).toMatchObject({ value: 34, span: [5, 7] });
  });

  vectors('only texts are read', requiredText, [
    ['x', 'x'],
    ['', ''],
    [null, REFUSED],
    [undefined, REFUSED],
    [5, REFUSED],
    [['x'], REFUSED],
  ]);

  test('the kind of what is no text is named', () => {
    expect(() => requiredText(['x'])).toThrow('list');
    expect(() => requiredText(5)).toThrow('number');
    expect(() => requiredText(null)).toThrow('no text');
    expect(requiredPart('a', true, 'ref')).toBe('a');
    expect(() => requiredPart('a', false, 'ref')).toThrow('ref');
  });
});
