import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxedAnswer, lastBoxed, withoutBox } from './boxed-answer.ts';
import { normalizeFinalAnswer } from './final-answer.ts';
import { withoutUnits } from './number-text.ts';

describe('the answer in a box', () => {
  test.each([
    ['the last of several', '\\boxed{1} or \\boxed{2}', '2'],
    ['with braces inside', '\\boxed{\\frac{1}{2}} .', '\\frac{1}{2}'],
    ['one that is not closed', '\\boxed{1', undefined],
    ['none', '42', undefined],
    ['a frame is no box to be opened', '\\fbox{3}', undefined],
  ])('%s', (_, text, answer) => {
    expect(boxedAnswer(text)).toBe(answer);
  });

  test('a frame counts where there is no box', () => {
    expect(lastBoxed('\\fbox{3}')).toBe('\\fbox{3}');
    expect(lastBoxed('\\boxed{2} \\fbox{3}')).toBe('\\boxed{2}');
  });

  test('a second pair of braces is taken away on demand alone', () => {
    expect(boxedAnswer('\\boxed{{A}}')).toBe('{A}');
    expect(boxedAnswer('\\boxed{{A}}', true)).toBe('A');
    expect(boxedAnswer('\\boxed{A}', true)).toBe('A');
  });

  test('a text that is more than a box has none to take away', () => {
    expect(withoutBox('\\boxed{2}')).toBe('2');
    expect(withoutBox('x \\boxed{2}')).toBeUndefined();
  });

  test('is what was put into it, wherever the box stands', () => {
    const words = fc.stringMatching(/^[a-z0-9 +=]*$/);
    fc.assert(
      fc.property(words, words, words, (front, content, behind) => {
        expect(boxedAnswer(`${front}\\boxed{${content}}${behind}`)).toBe(content);
      }),
    );
  });
});

describe("Minerva's normal form of a final answer", () => {
  test.each([
    ['units are dropped', '5 meters', '5'],
    ['commas between digits are dropped', '1,234', '1234'],
    ['commas between other things stay', '(1,x)', '(1,x)'],
    ['short fractions get their braces', '\\frac12', '\\frac{1}{2}'],
    ['short roots get theirs', '\\sqrt2', '\\sqrt{2}'],
    ['text is taken out of its command', '\\text{yes}', 'yes'],
    ['what stands between dollars counts', 'so $x=2$', 'x=2'],
    ['a box is opened', '\\boxed{7}', '7'],
    ['words in front of the answer are dropped', 'The final answer is 7', '7'],
    ['degrees are dropped', '90^\\circ', '90'],
  ])('%s', (_, text, answer) => {
    expect(normalizeFinalAnswer(text)).toBe(answer);
  });
});

describe("TheoremQA's numbers", () => {
  test.each([
    ['π is 3.14', '\\pi', '3.14'],
    ['a factor of π is a product', '2\\pi', '2*3.14'],
    ['percent is a division', '50%', '50/100'],
    ['money and degrees have no unit', '$3°C', '3'],
  ])('%s', (_, text, number) => {
    expect(withoutUnits(text)).toBe(number);
  });
});
