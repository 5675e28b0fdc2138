import { describe, expect, test } from 'vitest';
import { pyStr } from '../../util/index.ts';
import { latexArithmetic } from './latex-arithmetic.ts';

function shown(text: string, older = false): string | undefined {
  const value = latexArithmetic(text, older);
  return value === undefined ? undefined : pyStr(value);
}

describe('arithmetic in LaTeX', () => {
  test.each([
    ['\\frac{3}{4}', '0.75', '0.75'],
    ['\\frac{6}{3}', '2', '2.0'],
    ['3.0', '3.0', '3'],
    ['6.02 \\times 10^{23}', '6.019999999999999e+23', '6.019999999999999e+23'],
    ['1\\frac{1}{2}', '1.5', '0.5'],
    ['12,34,567', '{34, 12, 567}', '[12, 34567]'],
    ['1,234,567.89', '1234567.89', '1234567.89'],
    ['[1,2,3]', '(1, 2, 3)', '[1, 2, 3]'],
    ['[1, 2]', undefined, '[1, 2]'],
    ['\\boxed{1,234}', '1234', undefined],
    ['\\pm 5', '{-5, 5}', undefined],
    ['x^2', undefined, undefined],
    ['\\sqrt{2}', undefined, undefined],
    ['5 apples', undefined, undefined],
    ['1/0', undefined, undefined],
  ])('%s', (text, newer, older) => {
    expect(shown(text)).toBe(newer);
    expect(shown(text, true)).toBe(older);
  });
});
