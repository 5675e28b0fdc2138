import { type Arguments, builtin } from '../values/arguments.ts';
import { step } from '../values/budget.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import {
  asInteger,
  asNumber,
  exact,
  floorDivide,
  type Integer,
  integerOf,
  multiply,
  toFloat,
} from '../values/integer.ts';
import { listOf } from '../values/iterate.ts';
import { binary } from '../values/operators.ts';
import { PyFloat, PyTuple, typeNameOf, type Value } from '../values/value.ts';

/** `math` */
export function mathModule(): Map<string, Value> {
  const names = new Map<string, Value>([
    ['pi', new PyFloat(Math.PI)],
    ['e', new PyFloat(Math.E)],
    ['tau', new PyFloat(2 * Math.PI)],
    ['inf', new PyFloat(Number.POSITIVE_INFINITY)],
    ['nan', new PyFloat(Number.NaN)],
  ]);
  for (const [name, compute] of Object.entries(FLOAT_FUNCTIONS)) {
    names.set(
      name,
      builtin(name, ['x'], (args) => new PyFloat(checked(compute(args.number(0)), args.number(0)))),
    );
  }
  for (const made of OTHERS) names.set(made.name, made);
  return names;
}

const FLOAT_FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  exp: Math.exp,
  expm1: Math.expm1,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  log2: positive(Math.log2),
  log10: positive(Math.log10),
  log1p: Math.log1p,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  fabs: Math.abs,
  degrees: (x) => x * (180 / Math.PI),
  radians: (x) => x * (Math.PI / 180),
};

const OTHERS = [
  builtin('log', ['x', 'base?'], (args) => logarithm(args)),
  builtin('pow', ['x', 'y'], (args) =>
    binary('**', new PyFloat(args.number(0)), new PyFloat(args.number(1))),
  ),
  builtin('floor', ['x'], (args) => toWhole(args.value(0), Math.floor)),
  builtin('ceil', ['x'], (args) => toWhole(args.value(0), Math.ceil)),
  builtin('trunc', ['x'], (args) => toWhole(args.value(0), Math.trunc)),
  builtin('isnan', ['x'], (args) => Number.isNaN(args.number(0))),
  builtin('isinf', ['x'], (args) => Math.abs(args.number(0)) === Number.POSITIVE_INFINITY),
  builtin('isfinite', ['x'], (args) => Number.isFinite(args.number(0))),
  builtin('isclose', ['a', 'b', 'rel_tol!', 'abs_tol!'], (args) => isClose(args)),
  builtin('fmod', ['x', 'y'], (args) => new PyFloat(args.number(0) % args.number(1))),
  builtin('atan2', ['y', 'x'], (args) => new PyFloat(Math.atan2(args.number(0), args.number(1)))),
  builtin('hypot', ['*coordinates'], (args) => new PyFloat(Math.hypot(...args.rest.map(asFloat)))),
  builtin('copysign', ['x', 'y'], (args) => new PyFloat(copySign(args.number(0), args.number(1)))),
  builtin('factorial', ['n'], (args) => factorial(args.integer(0))),
  builtin('comb', ['n', 'k'], (args) => combinations(args.integer(0), args.integer(1))),
  builtin('gcd', ['*integers'], (args) => exact(args.rest.map(whole).reduce(gcd, 0n))),
  builtin('lcm', ['*integers'], (args) => exact(args.rest.map(whole).reduce(lcm, 1n))),
  builtin('prod', ['iterable', 'start!'], (args) => product(args.value(0), args.optional(1) ?? 1)),
  builtin('fsum', ['iterable'], (args) => new PyFloat(preciseSum(listOf(args.value(0)).map(asFloat)))),
  builtin('modf', ['x'], (args) => parts(args.number(0))),
  builtin('isqrt', ['n'], (args) => integerRoot(whole(args.value(0)))),
];

function asFloat(value: Value): number {
  const number = asNumber(value);
  if (number === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
  return toFloat(number);
}

function whole(value: Value): bigint {
  const integer = asInteger(value);
  if (integer === undefined)
    throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
  return BigInt(integer);
}

function positive(compute: (x: number) => number): (x: number) => number {
  return (x) => (x > 0 ? compute(x) : Number.NaN);
}

/** A result; not a number and infinity from ordinary numbers are errors. */
function checked(result: number, x: number): number {
  if (Number.isNaN(result) && !Number.isNaN(x)) throw valueError('math domain error');
  if (!Number.isFinite(result) && Number.isFinite(x)) throw pythonError('OverflowError', 'math range error');
  return result;
}

function logarithm(args: Arguments): Value {
  const log = (value: Value): number => {
    const number = asNumber(value);
    if (number === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
    if (number <= 0) throw valueError('math domain error');
    if (typeof number === 'number') return Math.log(number);
    const digits = number.toString();
    return Math.log(Number(`0.${digits.slice(0, 20)}`)) + digits.length * Math.LN10;
  };
  const base = args.optional(1);
  return new PyFloat(base === undefined ? log(args.value(0)) : log(args.value(0)) / log(base));
}

function toWhole(value: Value, round: (x: number) => number): Value {
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  const float = asFloat(value);
  if (Number.isNaN(float)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(float)) throw pythonError('OverflowError', 'cannot convert float infinity to integer');
  return integerOf(round(float));
}

function isClose(args: Arguments): boolean {
  const [a, b] = [args.number(0), args.number(1)];
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return (
    Math.abs(a - b) <= Math.max(args.number(2, 1e-9) * Math.max(Math.abs(a), Math.abs(b)), args.number(3, 0))
  );
}

function copySign(x: number, y: number): number {
  const negative = y < 0 || Object.is(y, -0);
  return negative ? -Math.abs(x) : Math.abs(x);
}

function factorial(n: number): Value {
  if (n < 0) throw valueError('factorial() not defined for negative values');
  let result: Integer = 1;
  for (let factor = 2; factor <= n; factor += 1) {
    step();
    result = multiply(result, factor);
  }
  return result;
}

function combinations(n: number, k: number): Value {
  if (n < 0 || k < 0) throw valueError('n must be a non-negative integer');
  let result: Integer = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) {
    step();
    result = floorDivide(multiply(result, n - i + 1), i);
  }
  return k > n ? 0 : result;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function lcm(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  const result = (a / gcd(a, b)) * b;
  return result < 0n ? -result : result;
}

function product(iterable: Value, start: Value): Value {
  let result = start;
  for (const item of listOf(iterable)) result = binary('*', result, item);
  return result;
}

/** The sum, rounded once (Shewchuk's partial sums). */
function preciseSum(numbers: readonly number[]): number {
  let partials: number[] = [];
  for (const number of numbers) {
    let x = number;
    const kept: number[] = [];
    for (const partial of partials) {
      const [large, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const sum = large + small;
      const rest = small - (sum - large);
      if (rest !== 0) kept.push(rest);
      x = sum;
    }
    partials = [...kept, x];
  }
  return partials.reduceRight((sum, partial) => sum + partial, 0);
}

function parts(x: number): Value {
  const integral = Math.trunc(x);
  return new PyTuple([new PyFloat(x - integral), new PyFloat(integral)]);
}

function integerRoot(value: bigint): Value {
  if (value < 0n) throw valueError('isqrt() argument must be nonnegative');
  if (value < 2n) return exact(value);
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  for (;;) {
    step();
    const next = (root + value / root) >> 1n;
    if (next === root || next === root + 1n) break;
    root = next;
  }
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return exact(root);
}
