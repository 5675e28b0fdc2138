import { absolute, type Complex, complex, minus } from './complex.ts';
import { approximateValue, exactValue, type Values } from './evaluate.ts';
import { type Expression, symbolsIn } from './expression.ts';
import { type Fraction, fraction, isSameFraction } from './fraction.ts';

/** Where expressions with symbols are compared: real numbers of both signs, without structure of their own. */
const POINTS: readonly (readonly [top: bigint, bottom: bigint])[] = [
  [17n, 13n],
  [-31n, 19n],
  [5n, 7n],
  [-11n, 23n],
  [29n, 12n],
  [-3n, 17n],
];
/** How many points must have a value before expressions count as equal. */
const ENOUGH = 2;

/** Whether two expressions are equal whatever their symbols stand for, as far as a few points can tell. */
export function haveSameValue(a: Expression, b: Expression): boolean {
  const names = [...new Set([...symbolsIn(a), ...symbolsIn(b)])].sort();
  const verdicts = points(names).map((values) => isSameAt(a, b, values));
  if (verdicts.includes(false)) return false;
  const known = verdicts.filter((verdict) => verdict === true).length;
  return (
    known >= Math.min(ENOUGH, verdicts.length) ||
    JSON.stringify(a, plainNumbers) === JSON.stringify(b, plainNumbers)
  );
}

/** Values for the symbols, at each point other ones for each. */
export function points(names: readonly string[]): Values[] {
  if (names.length === 0) return [new Map()];
  return POINTS.map((_, index) => {
    return new Map(names.map((name, place) => [name, valueAt(index, place)]));
  });
}

function valueAt(index: number, place: number): Fraction {
  const [top, bottom] = POINTS[(index + 5 * place) % POINTS.length] ?? [1n, 1n];
  return fraction(top * BigInt(place + 2) + 1n, bottom + BigInt(place));
}

/** Undefined if one of the two has no value. */
function isSameAt(a: Expression, b: Expression, values: Values): boolean | undefined {
  const [left, right] = [exactValue(a, values), exactValue(b, values)];
  if (left !== undefined && right !== undefined) return isSameFraction(left, right);
  return isSameNumber(approximateValue(a, values), approximateValue(b, values));
}

const TOLERANCE = 1e-11;

function isSameNumber(a: Complex, b: Complex): boolean | undefined {
  if ([a.re, a.im, b.re, b.im].some(Number.isNaN)) return undefined;
  if (![a.re, a.im, b.re, b.im].every(Number.isFinite)) return a.re === b.re && a.im === b.im;
  return absolute(minus(a, b)) <= TOLERANCE * Math.max(1, absolute(a), absolute(b));
}

/** Whether two expressions are a constant times each other. */
export function areProportional(a: Expression, b: Expression): boolean {
  const names = [...new Set([...symbolsIn(a), ...symbolsIn(b)])].sort();
  const ratios = points(names)
    .map((values) => [approximateValue(a, values), approximateValue(b, values)] as const)
    .filter(([, below]) => absolute(below) > 1e-9)
    .map(([above, below]) => (above.im === 0 && below.im === 0 ? above.re / below.re : Number.NaN));
  const [first] = ratios;
  if (first === undefined || ratios.length < ENOUGH || !Number.isFinite(first) || first === 0) return false;
  return ratios.every((ratio) => isSameNumber(complex(ratio), complex(first)) === true);
}

function plainNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
