/** Complex numbers, matrices and sets of the comparison by value; the values are those of textbooks. */
import { describe, expect, test } from 'vitest';
import { answerOfReference, answerOfReply } from './answer-values.ts';
import {
  absolute,
  arccosine,
  arcsine,
  arctangent,
  type Complex,
  complex,
  cosine,
  dividedBy,
  exponential,
  hyperbolicCosine,
  hyperbolicSine,
  logarithm,
  minus,
  plus,
  raisedTo,
  sine,
  times,
} from './complex.ts';
import { isSameAnswer } from './same-answer.ts';

const I = complex(0, 1);

function expectClose(value: Complex, re: number, im: number): void {
  expect(value.re).toBeCloseTo(re, 12);
  expect(value.im).toBeCloseTo(im, 12);
}

describe('complex numbers', () => {
  test.each<[string, Complex, number, number]>([
    ['a sum', plus(complex(1, 2), complex(3, -5)), 4, -3],
    ['a difference', minus(complex(1, 2), complex(3, -5)), -2, 7],
    ['a product', times(complex(1, 2), complex(3, -5)), 13, 1],
    ['i squared', times(I, I), -1, 0],
    ['a product of real numbers', times(complex(2), complex(-3)), -6, 0],
    // (1+2i)(3+5i)/34
    ['a quotient', dividedBy(complex(1, 2), complex(3, -5)), -7 / 34, 11 / 34],
    ['a quotient of real numbers', dividedBy(complex(6), complex(-4)), -1.5, 0],
    ['one by i', dividedBy(complex(1), I), 0, -1],
    ['Euler: e to the i pi', exponential(complex(0, Math.PI)), -1, 0],
    ['e to the 1', exponential(complex(1)), Math.E, 0],
    ['e to the 1 + i pi/2', exponential(complex(1, Math.PI / 2)), 0, Math.E],
    ['log of -1', logarithm(complex(-1)), 0, Math.PI],
    ['log of e', logarithm(complex(Math.E)), 1, 0],
    ['log of -i', logarithm(complex(0, -1)), 0, -Math.PI / 2],
    ['(1+i) squared', raisedTo(complex(1, 1), complex(2)), 0, 2],
    ['(1+i) to the -2', raisedTo(complex(1, 1), complex(-2)), 0, -0.5],
    ['the root of -1', raisedTo(complex(-1), complex(0.5)), 0, 1],
    ['the cube root of -8 is the principal one', raisedTo(complex(-8), complex(1 / 3)), 1, Math.sqrt(3)],
    ['i to the i', raisedTo(I, I), Math.exp(-Math.PI / 2), 0],
    ['-2 to the 3', raisedTo(complex(-2), complex(3)), -8, 0],
    ['2 to the 1/2', raisedTo(complex(2), complex(0.5)), Math.SQRT2, 0],
    ['i to the 64', raisedTo(I, complex(64)), 1, 0],
    ['i to the 65, which is worked out by logarithms', raisedTo(I, complex(65)), 0, 1],
    ['anything to the 0', raisedTo(complex(3, 4), complex(0)), 1, 0],
    ['0 to the 0', raisedTo(complex(0), complex(0)), 1, 0],
    ['0 to the 2', raisedTo(complex(0), complex(2)), 0, 0],
    ['the sine of i', sine(I), 0, Math.sinh(1)],
    ['the sine of pi/2 + i', sine(complex(Math.PI / 2, 1)), Math.cosh(1), 0],
    ['the sine of pi/6', sine(complex(Math.PI / 6)), 0.5, 0],
    ['the cosine of i', cosine(I), Math.cosh(1), 0],
    ['the cosine of pi/2 + i', cosine(complex(Math.PI / 2, 1)), 0, -Math.sinh(1)],
    ['the cosine of pi/3', cosine(complex(Math.PI / 3)), 0.5, 0],
    ['the hyperbolic sine of i pi/2', hyperbolicSine(complex(0, Math.PI / 2)), 0, 1],
    ['the hyperbolic sine of 1', hyperbolicSine(complex(1)), Math.sinh(1), 0],
    ['the hyperbolic cosine of i pi', hyperbolicCosine(complex(0, Math.PI)), -1, 0],
    ['the hyperbolic cosine of 1', hyperbolicCosine(complex(1)), Math.cosh(1), 0],
    ['the arcsine of 1/2', arcsine(complex(0.5)), Math.PI / 6, 0],
    ['the arcsine of 2', arcsine(complex(2)), Math.PI / 2, -Math.log(2 + Math.sqrt(3))],
    ['the arccosine of 1/2', arccosine(complex(0.5)), Math.PI / 3, 0],
    ['the arccosine of 2', arccosine(complex(2)), 0, Math.log(2 + Math.sqrt(3))],
    ['the arctangent of 1', arctangent(complex(1)), Math.PI / 4, 0],
    ['the arctangent of i/2', arctangent(complex(0, 0.5)), 0, Math.log(3) / 2],
  ])('%s', (_, value, re, im) => {
    expectClose(value, re, im);
  });

  test('the size of 3 + 4i is 5', () => {
    expect(absolute(complex(3, -4))).toBe(5);
  });

  test('0 to a negative power is no number, and infinity stays real', () => {
    expect(raisedTo(complex(0), complex(-1)).re).toBeNaN();
    expect(times(complex(Number.POSITIVE_INFINITY), complex(2))).toEqual(complex(Number.POSITIVE_INFINITY));
  });
});

function isRight(reply: string, reference: string): boolean {
  const [given, wanted] = [answerOfReply(`\\boxed{${reply}}`), answerOfReference(reference)];
  return given !== undefined && wanted !== undefined && isSameAnswer(given, wanted);
}

const matrix = (...rows: string[]) => `\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`;
const A = matrix('1&2', '3&4');
const B = matrix('0&1', '1&0');

describe('matrices', () => {
  test.each([
    ['a sum', `${A}+${B}`, matrix('1&3', '4&4')],
    ['a difference', `${A}-${B}`, matrix('1&1', '2&4')],
    ['a product', `${A}${B}`, matrix('2&1', '4&3')],
    ['a product from the other side', `${B}${A}`, matrix('3&4', '1&2')],
    ['of a matrix and a column', `${A}${matrix('1', '1')}`, matrix('3', '7')],
    ['of a number and a matrix', `2${A}`, matrix('2&4', '6&8')],
    ['of a matrix and a number', `${A}\\cdot 3`, matrix('3&6', '9&12')],
    ['the opposite', `-${A}`, matrix('-1&-2', '-3&-4')],
    ['a determinant by its name', `\\det${A}`, '-2'],
    ['a determinant by its bars', '\\begin{vmatrix}2&0&1\\\\1&3&2\\\\1&1&4\\end{vmatrix}', '18'],
    ['the determinant of one cell', '\\begin{vmatrix}7\\end{vmatrix}', '7'],
    ['an identity in letters', '\\begin{vmatrix}a&b\\\\c&d\\end{vmatrix}', 'ad-bc'],
  ])('%s', (_, given, wanted) => {
    expect(isRight(given, wanted)).toBe(true);
  });

  test.each([
    ['a sum of different shapes', `${A}+${matrix('1', '1')}`, `${A}`],
    ['a product of shapes that do not fit', `${matrix('1', '1')}${A}`, matrix('3', '7')],
    ['another cell', matrix('1&2', '3&5'), A],
    ['the transposed one', matrix('1&3', '2&4'), A],
    ['rows for columns', matrix('1&2'), matrix('1', '2')],
    ['another determinant', '\\begin{vmatrix}2&0&1\\\\1&3&2\\\\1&1&4\\end{vmatrix}', '19'],
  ])('not %s', (_, given, wanted) => {
    expect(isRight(given, wanted)).toBe(false);
  });
});

describe('sets and intervals', () => {
  test.each([
    ['\\{1,2\\}\\cup\\{3\\}', '\\{3,2,1\\}'],
    ['[0,1]\\cup[1,2]', '[0,2]'],
    ['[0,3]\\cap[2,5]', '[2,3]'],
    ['(-\\infty,0)\\cup(0,\\infty)', '\\mathbb{R}\\setminus\\{0\\}'],
    ['\\emptyset', '\\{\\}'],
  ])('%s is %s', (given, wanted) => {
    expect(isRight(given, wanted)).toBe(true);
  });

  test.each([
    ['(0,1)', '[0,1]'],
    ['[0,1)', '(0,1]'],
    ['[0,1]\\cup[2,3]', '[0,3]'],
    ['\\{1,2\\}', '\\{1,2,3\\}'],
    ['\\{1,2,3\\}', '\\{1,2\\}'],
    ['\\mathbb{Z}', '\\mathbb{Q}'],
  ])('%s is not %s', (given, wanted) => {
    expect(isRight(given, wanted)).toBe(false);
  });
});
