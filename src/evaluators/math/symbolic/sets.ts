import { approximateValue } from './evaluate.ts';
import { type Expression, type Interval, isExpression, type MathObject, symbolsIn } from './expression.ts';
import { UnreadableLatex } from './latex-lexer.ts';

/** What round or square brackets enclose: a value, an interval, or a tuple. */
export function bracketed(open: string, groups: readonly MathObject[][], close: string): MathObject {
  const items = groups.flat();
  const isMatched = open + close === '()' || open + close === '[]';
  const [first, second] = items;
  if (items.length === 2 && groups.length === 1 && first !== undefined && second !== undefined) {
    if (isExpression(first) && isExpression(second))
      return interval(first, second, open === '(', close === ')');
  }
  if (!isMatched || first === undefined) throw new UnreadableLatex();
  return items.length === 1 ? first : { kind: 'tuple', items };
}

/** An interval; a pair of numbers that bounds none is a tuple or the empty set. */
function interval(left: Expression, right: Expression, leftOpen: boolean, rightOpen: boolean): MathObject {
  const [low, high] = [realValue(left), realValue(right)];
  if (low !== undefined && high !== undefined) {
    if (leftOpen === rightOpen && (leftOpen ? high <= low : high < low))
      return { kind: 'tuple', items: [left, right] };
    if (high < low || (high === low && leftOpen !== rightOpen)) return { kind: 'set', items: [] };
    if (high === low) return { kind: 'set', items: [left] };
  }
  // Infinity is never part of an interval.
  return {
    ...{ kind: 'interval', left, right },
    leftOpen: leftOpen || low === -Infinity,
    rightOpen: rightOpen || high === Infinity,
  };
}

/** The elements of a list without brackets: the only one, or the set of all; groups of several are tuples. */
export function enumerated(groups: readonly MathObject[][]): MathObject {
  const [first, ...others] = groups;
  if (first === undefined) throw new UnreadableLatex();
  if (others.length === 0) {
    const [only] = first;
    return first.length === 1 && only !== undefined ? only : { kind: 'set', items: first };
  }
  if (groups.every((group) => group.length === 1)) return { kind: 'set', items: groups.flat() };
  return { kind: 'set', items: groups.map((items) => ({ kind: 'tuple', items })) };
}

export function setOperation(
  operation: 'union' | 'intersection' | 'difference',
  left: MathObject,
  right: MathObject,
): MathObject {
  return { kind: 'set-operation', operation, left: asSet(left), right: asSet(right) };
}

const SETS = ['set', 'interval', 'named-set', 'set-operation'];

export function isSet(value: MathObject): boolean {
  return SETS.includes(value.kind);
}

/** In operations of sets a tuple is taken for the set of its items. */
function asSet(value: MathObject): MathObject {
  if (value.kind === 'tuple') return { kind: 'set', items: value.items };
  if (isSet(value)) return value;
  throw new UnreadableLatex();
}

/** The value of an expression without symbols that is a real number or infinite. */
export function realValue(expression: Expression): number | undefined {
  if (symbolsIn(expression).size > 0) return undefined;
  const { re, im } = approximateValue(expression, new Map());
  return im === 0 && !Number.isNaN(re) ? re : undefined;
}

/** A piece of the real line. */
interface Piece {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A set of real numbers as pieces in order that do not touch; undefined if it is not made of such. */
export function realPieces(value: MathObject): Piece[] | undefined {
  switch (value.kind) {
    case 'interval':
      return intervalPiece(value);
    case 'set':
      return pointPieces(value.items);
    case 'named-set':
      return value.name === 'R' ? [ALL] : undefined;
    case 'set-operation': {
      const [left, right] = [realPieces(value.left), realPieces(value.right)];
      return left === undefined || right === undefined ? undefined : combined(value.operation, left, right);
    }
    default:
      return undefined;
  }
}

const ALL: Piece = { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };

function intervalPiece({ left, right, leftOpen, rightOpen }: Interval): Piece[] | undefined {
  const [low, high] = [realValue(left), realValue(right)];
  if (low === undefined || high === undefined) return undefined;
  return [{ low, high, lowOpen: leftOpen || low === -Infinity, highOpen: rightOpen || high === Infinity }];
}

function pointPieces(items: readonly MathObject[]): Piece[] | undefined {
  const values = items.map((item) => (isExpression(item) ? realValue(item) : undefined));
  if (values.some((value) => value === undefined || !Number.isFinite(value))) return undefined;
  return merged(values.map((value = 0) => ({ low: value, high: value, lowOpen: false, highOpen: false })));
}

function combined(operation: 'union' | 'intersection' | 'difference', a: Piece[], b: Piece[]): Piece[] {
  if (operation === 'union') return merged([...a, ...b]);
  const others = operation === 'intersection' ? b : complement(b);
  return merged(a.flatMap((one) => others.flatMap((other) => common(one, other))));
}

function common(a: Piece, b: Piece): Piece[] {
  const [low, lowOpen] =
    a.low > b.low || (a.low === b.low && a.lowOpen) ? [a.low, a.lowOpen] : [b.low, b.lowOpen];
  const [high, highOpen] =
    a.high < b.high || (a.high === b.high && a.highOpen) ? [a.high, a.highOpen] : [b.high, b.highOpen];
  if (low > high || (low === high && (lowOpen || highOpen))) return [];
  return [{ low, high, lowOpen, highOpen }];
}

function complement(pieces: Piece[]): Piece[] {
  const gaps: Piece[] = [];
  let [low, lowOpen] = [-Infinity, true];
  for (const piece of pieces) {
    gaps.push(...common(ALL, { low, lowOpen, high: piece.low, highOpen: !piece.lowOpen }));
    [low, lowOpen] = [piece.high, !piece.highOpen];
  }
  return [
    ...gaps,
    ...(low === Infinity ? [] : common(ALL, { low, lowOpen, high: Infinity, highOpen: true })),
  ];
}

/** Pieces in order; those that meet are joined. */
function merged(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.low - b.low || Number(a.lowOpen) - Number(b.lowOpen))) {
    const last = result.at(-1);
    const meets =
      last !== undefined &&
      (piece.low < last.high || (piece.low === last.high && !(piece.lowOpen && last.highOpen)));
    if (last === undefined || !meets) result.push(piece);
    else if (piece.high > last.high)
      result[result.length - 1] = { ...last, high: piece.high, highOpen: piece.highOpen };
    else if (piece.high === last.high)
      result[result.length - 1] = { ...last, highOpen: last.highOpen && piece.highOpen };
  }
  return result;
}

/** Whether two sets of real numbers are the same; undefined if one of them is no such set. */
export function isSameRealSet(a: MathObject, b: MathObject): boolean | undefined {
  const [left, right] = [realPieces(a), realPieces(b)];
  if (left === undefined || right === undefined) return undefined;
  return (
    left.length === right.length &&
    left.every((piece, index) => {
      const other = right[index];
      return other !== undefined && isSamePiece(piece, other);
    })
  );
}

function isSamePiece(a: Piece, b: Piece): boolean {
  return (
    a.lowOpen === b.lowOpen && a.highOpen === b.highOpen && isNear(a.low, b.low) && isNear(a.high, b.high)
  );
}

function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-11 * Math.max(1, Math.abs(a), Math.abs(b));
}
