import { percentValue } from './build.ts';
import type { Expression, Interval, MathObject, Relation } from './expression.ts';
import { type Fraction, fractionValue } from './fraction.ts';

/** What an answer stands for, to be read by people, in the manner of SymPy. */
export function mathText(value: MathObject): string {
  switch (value.kind) {
    case 'matrix':
      return `Matrix([${value.rows.map((row) => `[${listText(row)}]`).join(', ')}])`;
    case 'relation':
      return relationText(value);
    case 'chain':
      return value.relations.map((relation) => `(${relationText(relation)})`).join(' & ');
    case 'tuple':
      return value.items.length === 1 ? `(${listText(value.items)},)` : `(${listText(value.items)})`;
    case 'set':
      return value.items.length === 0 ? 'EmptySet' : `{${listText(inOrder(value.items))}}`;
    case 'interval':
      return intervalText(value);
    case 'named-set':
      return NAMED_SETS[value.name] ?? value.name;
    case 'set-operation':
      return `${OPERATIONS[value.operation]}(${listText([value.left, value.right])})`;
    default:
      return expressionText(value);
  }
}

const NAMED_SETS: Record<string, string> = {
  ...{ N: 'Naturals', Z: 'Integers', Q: 'Rationals', R: 'Reals', C: 'Complexes' },
};
const OPERATIONS = { union: 'Union', intersection: 'Intersection', difference: 'Complement' };
const CONSTANTS = { pi: 'pi', e: 'E', I: 'I', infinity: 'oo', undefined: 'zoo' };
const DIGITS = 15;

/** SymPy writes the numbers of a set by their size, each once. */
function inOrder(items: readonly MathObject[]): readonly MathObject[] {
  const numbers = items.filter((item) => item.kind === 'number');
  if (numbers.length < items.length) return items;
  const sorted = [...numbers].sort((a, b) => fractionValue(a.value) - fractionValue(b.value));
  return sorted.filter((item, at) => at === 0 || mathText(item) !== mathText(sorted[at - 1] as MathObject));
}

function listText(items: readonly MathObject[]): string {
  return items.map(mathText).join(', ');
}

function relationText({ sign, left, right }: Relation): string {
  const sides = [mathText(left), mathText(right)];
  if (sign === '=') return `Eq(${sides.join(', ')})`;
  return sign === '!=' ? `Ne(${sides.join(', ')})` : sides.join(` ${sign} `);
}

function intervalText({ left, right, leftOpen, rightOpen }: Interval): string {
  // That infinity is no part of an interval goes without saying.
  const [below, above] = [isInfinite(left) && !rightOpen, isInfinite(right) && !leftOpen];
  const isAll = isInfinite(left) && isInfinite(right);
  const isPlain = below || above || isAll;
  const form = isPlain
    ? ''
    : leftOpen && rightOpen
      ? '.open'
      : leftOpen
        ? '.Lopen'
        : rightOpen
          ? '.Ropen'
          : '';
  return `Interval${form}(${listText([left, right])})`;
}

function expressionText(value: Expression): string {
  switch (value.kind) {
    case 'number':
      return numberText(value.value, value.isDecimal);
    case 'constant':
      return CONSTANTS[value.name];
    case 'symbol':
      return value.name;
    case 'sum':
      return value.terms.map(expressionText).join(' + ').replaceAll('+ -', '- ');
    case 'product':
      return productText(value);
    case 'power':
      return powerText(value.base, value.exponent);
    default:
      return `${value.name}(${listText(value.args)})`;
  }
}

function numberText(value: Fraction, isDecimal: boolean): string {
  if (isDecimal) return fractionValue(value).toPrecision(DIGITS);
  return value.bottom === 1n ? `${value.top}` : `${value.top}/${value.bottom}`;
}

function productText({ factors, ...value }: Extract<Expression, { kind: 'product' }>): string {
  const [first, second] = factors;
  const isPercent = percentValue({ factors, ...value }) !== undefined;
  if (factors.length === 2 && first !== undefined && second !== undefined) {
    if (isMinusOne(first) && second.kind !== 'number') return `-${factorText(second, false)}`;
    if (second.kind === 'power' && isMinusOne(second.exponent))
      return `${factorText(first, false)}/${factorText(second.base, false)}`;
  }
  return factors.map((factor, index) => factorText(factor, isPercent && index === 1)).join('*');
}

function isInfinite(value: Expression): boolean {
  const size = value.kind === 'product' && value.factors.length === 2 ? value.factors[1] : value;
  return size?.kind === 'constant' && size.name === 'infinity';
}

function isMinusOne(value: Expression): boolean {
  return value.kind === 'number' && value.value.top === -1n && value.value.bottom === 1n;
}

function factorText(factor: Expression, isBracketed: boolean): string {
  return isBracketed || factor.kind === 'sum' ? `(${expressionText(factor)})` : expressionText(factor);
}

function powerText(base: Expression, exponent: Expression): string {
  const text = expressionText(base);
  const isAtom = /^\w+$/.test(text) || base.kind === 'call';
  const power = expressionText(exponent);
  if (power === '1/2') return `sqrt(${text})`;
  return `${isAtom ? text : `(${text})`}**${/^\w+$/.test(power) ? power : `(${power})`}`;
}
