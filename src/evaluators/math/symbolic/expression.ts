import type { Fraction } from './fraction.ts';

/** A mathematical expression. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction; readonly isDecimal: boolean }
  | { readonly kind: 'constant'; readonly name: Constant }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
  /** A function, known or not, of its arguments; also sums, integrals and the like, which are not computed. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** π, e, the imaginary unit (written I), infinity, and what a division by zero gives. */
export type Constant = 'pi' | 'e' | 'I' | 'infinity' | 'undefined';

export type RelationSign = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** Whatever an answer can be. */
export type MathObject =
  | Expression
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] }
  | Relation
  /** Relations one after the other, `a < b < c`. */
  | { readonly kind: 'chain'; readonly relations: readonly Relation[] }
  | { readonly kind: 'tuple'; readonly items: readonly MathObject[] }
  /** A finite set, in the order in which it is written. */
  | { readonly kind: 'set'; readonly items: readonly MathObject[] }
  | Interval
  | { readonly kind: 'named-set'; readonly name: string }
  | {
      readonly kind: 'set-operation';
      readonly operation: 'union' | 'intersection' | 'difference';
      readonly left: MathObject;
      readonly right: MathObject;
    };

export interface Relation {
  readonly kind: 'relation';
  readonly sign: RelationSign;
  readonly left: MathObject;
  readonly right: MathObject;
}

export interface Interval {
  readonly kind: 'interval';
  readonly left: Expression;
  readonly right: Expression;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
}

const EXPRESSIONS = ['number', 'constant', 'symbol', 'sum', 'product', 'power', 'call'];

export function isExpression(value: MathObject): value is Expression {
  return EXPRESSIONS.includes(value.kind);
}

/** The names of the symbols in an expression. */
export function symbolsIn(expression: Expression, found = new Set<string>()): Set<string> {
  if (expression.kind === 'symbol') found.add(expression.name);
  for (const part of subexpressions(expression)) symbolsIn(part, found);
  return found;
}

/** The expressions that an expression is made of. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'power':
      return [expression.base, expression.exponent];
    case 'call':
      return expression.args;
    default:
      return [];
  }
}
