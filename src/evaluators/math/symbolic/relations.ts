import { MINUS_ONE, number, product, sum } from './build.ts';
import { exactValue } from './evaluate.ts';
import {
  type Expression,
  isExpression,
  type MathObject,
  type Relation,
  subexpressions,
  symbolsIn,
} from './expression.ts';
import { add, type Fraction, fraction, isSameFraction, multiply, negate, power } from './fraction.ts';

export type Relations = Extract<MathObject, { kind: 'relation' | 'chain' }>;

export function isRelation(value: MathObject): value is Relations {
  return value.kind === 'relation' || value.kind === 'chain';
}

export function allRelations(value: Relations): readonly Relation[] {
  return value.kind === 'chain' ? value.relations : [value];
}

export function isEquation(value: MathObject): value is Relations {
  return isRelation(value) && allRelations(value).every(({ sign }) => sign === '=');
}

/** Equations that give a value to symbols. */
export function isAssignment(value: MathObject): value is Relations {
  if (!isEquation(value)) return false;
  const [first] = allRelations(value);
  return first !== undefined && hasOnlySymbols(first.left);
}

function hasOnlySymbols(value: MathObject): boolean {
  if (value.kind === 'tuple' || value.kind === 'set')
    return value.items.length > 0 && value.items.every(hasOnlySymbols);
  if (!isExpression(value)) return false;
  if (value.kind === 'symbol') return true;
  if (value.kind === 'power' && value.exponent.kind === 'number') {
    return value.exponent.value.top === -1n && hasOnlySymbols(value.base);
  }
  const parts = subexpressions(value);
  return parts.length > 0 && parts.every(hasOnlySymbols);
}

export function lastRelation(value: Relations): Relation {
  if (value.kind === 'relation') return value;
  const last = value.relations.at(-1);
  if (last === undefined) throw new Error('A chain of relations holds one.');
  return last;
}

/** The left side minus the right one. */
export function difference(left: Expression, right: Expression): Expression {
  return sum(left, product(MINUS_ONE, right));
}

/** The real numbers for which linear relations in one symbol hold; undefined for others. */
export function solutionSet(value: Relations): MathObject | undefined {
  const sets = allRelations(value).map(solveRelation);
  return sets.reduce((left, right) => {
    return left === undefined || right === undefined
      ? undefined
      : { kind: 'set-operation', operation: 'intersection', left, right };
  });
}

function solveRelation({ sign, left, right }: Relation): MathObject | undefined {
  if (!isExpression(left) || !isExpression(right)) return undefined;
  const gap = difference(left, right);
  const [name, ...others] = symbolsIn(gap);
  if (name === undefined || others.length > 0) return undefined;
  const line = linearRoot(gap, name);
  if (line === undefined) return undefined;
  const point = number(line.root);
  if (sign === '=') return { kind: 'set', items: [point] };
  const isBelow = sign.startsWith('<') === line.isRising;
  const [below, above] = [ray(point, true, sign), ray(point, false, sign)];
  if (sign === '!=') return { kind: 'set-operation', operation: 'union', left: below, right: above };
  return isBelow ? below : above;
}

function ray(end: Expression, isBelow: boolean, sign: string): MathObject {
  const isOpen = !sign.endsWith('=') || sign === '!=';
  const infinity: Expression = { kind: 'constant', name: 'infinity' };
  return isBelow
    ? { kind: 'interval', left: product(MINUS_ONE, infinity), right: end, leftOpen: true, rightOpen: isOpen }
    : { kind: 'interval', left: end, right: infinity, leftOpen: isOpen, rightOpen: true };
}

/** Where an expression is zero that is linear in its symbol, and whether it grows with it. */
function linearRoot(expression: Expression, name: string): { root: Fraction; isRising: boolean } | undefined {
  const [start, second, third] = [0n, 1n, 2n].map((x) =>
    exactValue(expression, new Map([[name, fraction(x)]])),
  );
  if (start === undefined || second === undefined || third === undefined) return undefined;
  const slope = add(second, negate(start));
  const next = add(third, negate(second));
  if (slope === undefined || next === undefined || slope.top === 0n || !isSameFraction(slope, next))
    return undefined;
  const inverse = power(slope, -1n);
  const root = inverse === undefined ? undefined : multiply(negate(start), inverse);
  return root === undefined ? undefined : { root, isRising: slope.top > 0n };
}
