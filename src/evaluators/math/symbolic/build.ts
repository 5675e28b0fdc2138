import type { Constant, Expression } from './expression.ts';
import { add, type Fraction, fraction, multiply, negate } from './fraction.ts';

/** Expressions as they are put together while they are read. */

export function number(value: Fraction, isDecimal = false): Expression {
  return { kind: 'number', value, isDecimal };
}

export function constant(name: Constant): Expression {
  return { kind: 'constant', name };
}

export const MINUS_ONE = number(fraction(-1n));
export const HALF = number(fraction(1n, 2n));

export function sum(a: Expression, b: Expression): Expression {
  return { kind: 'sum', terms: [...sumTerms(a), ...sumTerms(b)] };
}

function sumTerms(expression: Expression): readonly Expression[] {
  return expression.kind === 'sum' ? expression.terms : [expression];
}

export function product(a: Expression, b: Expression): Expression {
  return { kind: 'product', factors: [...productFactors(a), ...productFactors(b)] };
}

function productFactors(expression: Expression): readonly Expression[] {
  return expression.kind === 'product' ? expression.factors : [expression];
}

export function negative(expression: Expression): Expression {
  if (expression.kind !== 'number') return product(MINUS_ONE, expression);
  return number(negate(expression.value), expression.isDecimal);
}

/** A quotient; of whole numbers it is a fraction. */
export function quotient(above: Expression, below: Expression): Expression {
  const [top, bottom] = [wholeNumber(above), wholeNumber(below)];
  if (top !== undefined && bottom !== undefined) {
    return bottom === 0n ? constant('undefined') : number(fraction(top, bottom));
  }
  return { kind: 'product', factors: [above, { kind: 'power', base: below, exponent: MINUS_ONE }] };
}

/** What stands side by side: a mixed number where a positive fraction follows a whole number, else a product. */
export function juxtaposed(a: Expression, b: Expression): Expression {
  const whole = wholeNumber(a);
  if (whole !== undefined && b.kind === 'number' && !b.isDecimal && b.value.top > 0n) {
    const part = whole < 0n ? negate(b.value) : b.value;
    const mixed = add(fraction(whole), part);
    if (mixed !== undefined) return number(mixed);
  }
  return product(a, b);
}

export function wholeNumber(expression: Expression): bigint | undefined {
  if (expression.kind !== 'number' || expression.isDecimal) return undefined;
  return expression.value.bottom === 1n ? expression.value.top : undefined;
}

/** A number of percent. */
export function percent(value: Fraction, isDecimal: boolean): Expression {
  return { kind: 'product', factors: [number(value, isDecimal), number(fraction(1n, 100n))] };
}

/** The value of a percentage that is written as one, and whether it has decimals. */
export function percentValue(expression: Expression): { value: Fraction; isDecimal: boolean } | undefined {
  if (expression.kind !== 'product' || expression.factors.length !== 2) return undefined;
  const [first, second] = expression.factors;
  if (first?.kind !== 'number' || second?.kind !== 'number') return undefined;
  if (second.value.top !== 1n || second.value.bottom !== 100n) return undefined;
  const value = multiply(first.value, second.value);
  return value === undefined ? undefined : { value, isDecimal: first.isDecimal };
}
