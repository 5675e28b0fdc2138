/** What formulas come to, where a textbook says it, and where replies hold the formula that is their answer. */
import { describe, expect, test } from 'vitest';
import { vectors } from '../../../../test/fixtures/vectors.ts';
import { answerOfReference, answerOfReply } from './answer-values.ts';
import type { Complex } from './complex.ts';
import { approximateValue } from './evaluate.ts';
import { isExpression } from './expression.ts';
import { decimalFraction } from './fraction.ts';
import { UnreadableLatex } from './latex-lexer.ts';
import { parseLatex } from './latex-parser.ts';
import { isSameAnswer } from './same-answer.ts';

const R = String.raw;

function approximate(latex: string, names: Record<string, number> = {}): Complex {
  const formula = parseLatex(latex);
  if (!isExpression(formula)) throw new Error(`${latex} is no expression`);
  const values = Object.entries(names).map(
    ([name, value]) => [name, decimalFraction(String(value))] as const,
  );
  return approximateValue(formula, new Map(values));
}

test.each<[string, number]>([
  ['0!', 1],
  ['5!', 120],
  ['12!', 479001600],
  [R`(\frac{1}{2})!`, Math.sqrt(Math.PI) / 2],
  ['2.5!', (15 * Math.sqrt(Math.PI)) / 8],
  [R`(-0.5)!`, Math.sqrt(Math.PI)],
  [R`\binom{5}{0}`, 1],
  [R`\binom{10}{3}`, 120],
  [R`\binom{3}{5}`, 0],
  [R`\binom{5.5}{2}`, (5.5 * 4.5) / 2],
  [R`\sin 1`, Math.sin(1)],
  [R`\cos 1`, Math.cos(1)],
  [R`\tan 1`, Math.tan(1)],
  [R`\cot\frac{\pi}{6}`, Math.sqrt(3)],
  [R`\sec\frac{\pi}{3}`, 2],
  [R`\csc\frac{\pi}{6}`, 2],
  [R`\arcsin 0.5`, Math.PI / 6],
  [R`\arccos 0.5`, Math.PI / 3],
  [R`\arctan 1`, Math.PI / 4],
  [R`\operatorname{arcsec} 2`, Math.PI / 3],
  [R`\operatorname{arccsc} 2`, Math.PI / 6],
  [R`\operatorname{arccot} 1`, Math.PI / 4],
  [R`\sin^{-1} 0.5`, Math.PI / 6],
  [R`\sinh 1`, (Math.E - 1 / Math.E) / 2],
  [R`\cosh 1`, (Math.E + 1 / Math.E) / 2],
  [R`\tanh 1`, (Math.E ** 2 - 1) / (Math.E ** 2 + 1)],
  [R`\operatorname{arcsinh} 1`, Math.log(1 + Math.SQRT2)],
  [R`\operatorname{arccosh} 2`, Math.log(2 + Math.sqrt(3))],
  [R`\operatorname{arctanh} 0.5`, Math.log(3) / 2],
  [R`\exp 2`, Math.E ** 2],
  [R`\ln 10`, Math.LN10],
  [R`\log 1000`, 3],
  [R`\log_2 32`, 5],
  [R`\lfloor -2.5 \rfloor`, -3],
  [R`\lceil -2.5 \rceil`, -2],
  [R`|-7|`, 7],
  [R`\sqrt[4]{16}`, 2],
  [R`\max(1,\pi,2)`, Math.PI],
  [R`\min(2,-3,1)`, -3],
  [R`\gcd(12,18,27)`, 3],
  [R`\operatorname{lcm}(4,6,10)`, 60],
  [R`\operatorname{lcm}(4,0)`, 0],
  [R`50\%`, 0.5],
  [R`1.5\cdot 10^{-2}`, 0.015],
  [R`2\pi`, 2 * Math.PI],
  ['2^{10}-1', 1023],
  ['10-2-3', 5],
  [R`\frac{1}{2}-\frac{1}{3}`, 1 / 6],
  ['-2^2', -4],
  ['2^{3^2}', 512],
])('%s is %d', (latex, value) => {
  const { re, im } = approximate(latex);
  expect(re).toBeCloseTo(value, 6);
  expect(im).toBeCloseTo(0, 9);
});

test.each<[string, number, number]>([
  [R`\sqrt{-4}`, 0, 2],
  [R`\ln(-1)`, 0, Math.PI],
  [R`(-8)^{\frac{1}{3}}`, 1, Math.sqrt(3)],
  [R`\arcsin 2`, Math.PI / 2, -Math.log(2 + Math.sqrt(3))],
])('%s is %d and %d i', (latex, re, im) => {
  const value = approximate(latex);
  expect(value.re).toBeCloseTo(re, 9);
  expect(value.im).toBeCloseTo(im, 9);
});

test('names have the values that they are given', () => {
  expect(approximate('x^2+2xy', { x: 3, y: 0.5 }).re).toBeCloseTo(12, 12);
  expect(approximate(R`\frac{a_1}{b}`, { a_1: 1, b: 4 }).re).toBeCloseTo(0.25, 12);
});

test('a function without a value that is known has some, the same for the same arguments', () => {
  const [one, other, third] = [R`\gcd(1.5,2)`, R`\gcd(1.5,2)`, R`\gcd(2.5,2)`].map(
    (latex) => approximate(latex).re,
  );
  expect(one).toBe(other);
  expect(one).not.toBe(third);
});

test.each(['', R`\frac{1}`, R`\sqrt`, '(1', '1)', R`\unknown{2}`, '1+', R`\begin{pmatrix}1`, '^2', '_'])(
  '%j is no formula',
  (latex) => {
    expect(() => parseLatex(latex)).toThrow(UnreadableLatex);
  },
);

const foundText = (reply: string) => answerOfReply(reply)?.text;

describe('where the answer of a reply is', () => {
  vectors('boxes and called answers', foundText, [
    [R`The answer is \(5\).`, '5'],
    [R`The answer is \[5\].`, '5'],
    ['The answer is $$5$$', '5'],
    ['The final answer is: $5$. I hope it is correct.', '5'],
    ['**Answer:** $5$', '5'],
    ['answer: $4$ then answer: $5$', '5'],
    ['The answer is $x = 5$', 'x = 5'],
    [R`The answer is $\$5$.`, '5'],
    [R`The answer is $\boxed{5}$.`, '5'],
    // The last of those in formulas; of those in running text all.
    [R`$\boxed{4}$ ... $\boxed{5}$`, '5'],
    [R`\boxed{4} and \boxed{5}`, '4,5'],
    [R`\boxed{\boxed{5}}`, '5'],
    ['The answer is $5$, not $6$', '5'],
    // No box, and no formula that is called the answer.
    [R`\boxed{5`, null],
    [R`\boxed 5`, null],
    [R`\boxed{}`, null],
    ['The answer is 5.', null],
    ['so it equals $5$', null],
    [R`The answer is \$5.`, null],
    ['', null],
  ]);
});

function isRight(reply: string, reference: string): boolean {
  const [given, wanted] = [answerOfReply(`\\boxed{${reply}}`), answerOfReference(reference)];
  return given !== undefined && wanted !== undefined && isSameAnswer(given, wanted);
}

describe('relations', () => {
  test.each([
    ['2x+4y=6', 'x+2y=3'],
    ['-x-2y=-3', 'x+2y=3'],
    ['x+2y-3=0', 'x+2y=3'],
    ['x=2', '2=x'],
    ['y<2x', '2x>y'],
    ['y=x^2', 'x^2=y'],
    ['a=b', 'b=a'],
    ['y-1=2(x-3)', 'y=2x-5'],
  ])('%s is %s', (given, wanted) => {
    expect(isRight(given, wanted)).toBe(true);
  });

  test.each([
    ['2x+4y=6', 'x+2y=4'],
    ['2x+4y=6', 'x+3y=3'],
    ['x+2y=3', 'x+2z=3'],
    ['x+2y=0', 'x=0'],
    ['y<2x', 'y>2x'],
    ['y<2x', 'y\\le 2x'],
    ['2x\\le 4', 'x\\ge 2'],
    // Inequalities are compared as they stand, equations up to a factor.
    ['2x\\le 4', 'x\\le 2'],
    ['y=x^2', 'y=x^3'],
    ['y=x^2', 'y=x^2+1'],
    ['1<x<2', '1<y<2'],
    ['y-1=2(x-3)', 'y=2x-7'],
  ])('%s is not %s', (given, wanted) => {
    expect(isRight(given, wanted)).toBe(false);
  });
});
