import { describe, expect, test } from 'vitest';
import { answerOfReference, answerOfReply } from './answer-values.ts';
import { isSameAnswer } from './same-answer.ts';

function isRight(reply: string, reference: string): boolean {
  const [given, wanted] = [answerOfReply(reply), answerOfReference(reference)];
  return given !== undefined && wanted !== undefined && isSameAnswer(given, wanted);
}

describe('answers that stand for the same', () => {
  test.each([
    ['x=5', '5'],
    ['5=x', 'x=5'],
    ['2x+2y=6', 'x+y=3'],
    ['x>2', '2<x'],
    ['1<x\\le 2', '(1,2]'],
    ['2x>4', '(2,\\infty)'],
    ['x\\ne 1', '(-\\infty,1)\\cup(1,\\infty)'],
    ['x=1,y=2', '(1,2)'],
    ['3,2,1', '(1,2,3)'],
    ['\\{1,1,2\\}', '1,2'],
    ['abc', '\\text{ABC}'],
    ['33.3333\\%', '1/3'],
    ['1.5/2', '0.75'],
    ['\\sin(2x)', '2\\sin x\\cos x'],
    ['\\frac{x^2-1}{x-1}', 'x+1'],
    ['|x|', '\\sqrt{x^2}'],
    ['\\log_2 8', '3'],
    ['\\binom{5}{2}', '10'],
    ['x=-1\\pm\\sqrt{2}', '-1+\\sqrt{2},-1-\\sqrt{2}'],
    ['2\\frac{1}{3}', '\\dfrac73'],
    ['\\begin{pmatrix}0.333333\\\\2\\end{pmatrix}', '\\begin{bmatrix}1/3\\\\2\\end{bmatrix}'],
    ['\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}', '-2'],
    ['(-\\infty,\\infty)', '\\mathbb{R}'],
    ['1{,}000\\text{ m}^2', '1000'],
  ])('%s and %s', (given, wanted) => {
    expect(isRight(`\\boxed{${given}}`, wanted)).toBe(true);
  });

  test.each([
    ['x=5', 'y=5'],
    ['2x=10', '5'],
    ['x>2', 'x\\ge 2'],
    ['(2,1)', '(1,2)'],
    ['(2,1)', '\\{1,2\\}'],
    ['50\\%', '50'],
    ['3.14', '\\pi'],
    ['0.33333', '1/3'],
    ['\\sqrt{x^2}', 'x'],
    ['1/0', '2/0'],
    ['x^2', 'y^2'],
  ])('but not %s and %s', (given, wanted) => {
    expect(isRight(`\\boxed{${given}}`, wanted)).toBe(false);
  });
});

describe('where the answer of a reply is', () => {
  test.each([
    ['First \\boxed{1}. Then \\boxed{2}', '2'],
    ['$\\boxed{1}$ and $\\boxed{2}$', '1,2'],
    ['The final answer is $7$. I hope it is correct.', '7'],
    ['So the answer: $\\frac12$', undefined],
    ['So the answer: $\\frac{1}{2}$', '\\frac{1}{2}'],
    ['The answer is $50$ %', '\\frac{1}{2}'],
    ['$7$', undefined],
  ])('%s', (reply, answer) => {
    expect(isRight(reply, answer ?? '7')).toBe(answer !== undefined);
  });
});

describe('the time that long texts take', () => {
  const parts = [
    '$',
    '\\[',
    '\\boxed{',
    'answer ',
    'final answer',
    '{',
    '-',
    '1+',
    '\\cup(1,2)',
    'x!',
    ' percent  ',
    '\\text{',
  ];
  test.each(parts)('grows as their length: %s', (part) => {
    const time = (length: number): number => {
      const text = `\\boxed{${part.repeat(length / part.length)}`;
      // Of the processor: others may keep the clock running.
      const before = process.cpuUsage();
      for (let i = 0; i < 3; i += 1) isRight(text, '1');
      return process.cpuUsage(before).user / 1000;
    };
    time(2_000);
    expect(time(160_000) / Math.max(time(20_000), 2)).toBeLessThan(40);
  });
});
