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
  NOT_A_NUMBER,
  ONE,
  plus,
  raisedTo,
  sine,
  times,
  ZERO,
} from './complex.ts';
import { type Constant, type Expression, subexpressions } from './expression.ts';
import { add, type Fraction, fraction, fractionValue, multiply, power } from './fraction.ts';

/** Values of symbols. */
export type Values = ReadonlyMap<string, Fraction>;

/** The exact value of an expression of whole powers, sums and products; undefined for others. */
export function exactValue(expression: Expression, values: Values): Fraction | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'symbol':
      return values.get(expression.name);
    case 'sum':
      return combined(expression.terms, values, fraction(0n), add);
    case 'product':
      return combined(expression.factors, values, fraction(1n), multiply);
    case 'power':
      return exactPower(exactValue(expression.base, values), exactValue(expression.exponent, values));
    case 'call':
      return exactCall(
        expression.name,
        expression.args.map((arg) => exactValue(arg, values)),
      );
    default:
      return undefined;
  }
}

function combined(
  parts: readonly Expression[],
  values: Values,
  start: Fraction,
  combine: (a: Fraction, b: Fraction) => Fraction | undefined,
): Fraction | undefined {
  let result: Fraction | undefined = start;
  for (const part of parts) {
    const value = exactValue(part, values);
    if (value === undefined || result === undefined) return undefined;
    result = combine(result, value);
  }
  return result;
}

function exactPower(base: Fraction | undefined, exponent: Fraction | undefined): Fraction | undefined {
  if (base === undefined || exponent === undefined) return undefined;
  if (exponent.bottom === 1n) return power(base, exponent.top);
  // A root of a whole number that is one.
  const root = exactRoot(base, exponent.bottom);
  return root === undefined ? undefined : power(root, exponent.top);
}

function exactRoot({ top, bottom }: Fraction, degree: bigint): Fraction | undefined {
  if (top < 0n) return undefined;
  const [above, below] = [wholeRoot(top, degree), wholeRoot(bottom, degree)];
  return above === undefined || below === undefined ? undefined : fraction(above, below);
}

function wholeRoot(value: bigint, degree: bigint): bigint | undefined {
  if (degree > 64n || value > 2n ** 100n) return undefined;
  const root = BigInt(Math.round(Number(value) ** (1 / Number(degree))));
  return root ** degree === value ? root : undefined;
}

const LARGEST_FACTORIAL = 170n;

function exactCall(name: string, args: readonly (Fraction | undefined)[]): Fraction | undefined {
  const [x, y] = args;
  if (x === undefined) return undefined;
  if (name === 'abs') return x.top < 0n ? { top: -x.top, bottom: x.bottom } : x;
  if (name === 'floor' || name === 'ceil')
    return fraction(roundedDown(x) + (name === 'ceil' && x.bottom !== 1n ? 1n : 0n));
  if (name === 'factorial') return x.bottom === 1n ? exactFactorial(x.top) : undefined;
  if (y === undefined || x.bottom !== 1n || y.bottom !== 1n) return undefined;
  return name === 'binomial' ? exactBinomial(x.top, y.top) : undefined;
}

function roundedDown({ top, bottom }: Fraction): bigint {
  return top < 0n && top % bottom !== 0n ? top / bottom - 1n : top / bottom;
}

function exactFactorial(n: bigint): Fraction | undefined {
  if (n < 0n || n > LARGEST_FACTORIAL) return undefined;
  let result = 1n;
  for (let i = 2n; i <= n; i += 1n) result *= i;
  return fraction(result);
}

function exactBinomial(n: bigint, k: bigint): Fraction | undefined {
  if (n < 0n || n > 1000n || k > 1000n) return undefined;
  if (k < 0n || k > n) return fraction(0n);
  let result = 1n;
  for (let i = 1n; i <= k; i += 1n) result = (result * (n - k + i)) / i;
  return fraction(result);
}

const CONSTANTS: Record<Constant, Complex> = {
  pi: complex(Math.PI),
  e: complex(Math.E),
  I: complex(0, 1),
  infinity: complex(Number.POSITIVE_INFINITY),
  undefined: NOT_A_NUMBER,
};

/** The value of an expression in complex numbers; NaN where it has none. */
export function approximateValue(expression: Expression, values: Values): Complex {
  switch (expression.kind) {
    case 'number':
      return complex(fractionValue(expression.value));
    case 'constant':
      return CONSTANTS[expression.name];
    case 'symbol': {
      const value = values.get(expression.name);
      return value === undefined ? NOT_A_NUMBER : complex(fractionValue(value));
    }
    case 'sum':
      return expression.terms.map((term) => approximateValue(term, values)).reduce(plus, ZERO);
    case 'product':
      return expression.factors.map((factor) => approximateValue(factor, values)).reduce(times, ONE);
    case 'power': {
      const [base = ZERO, exponent = ONE] = subexpressions(expression).map((part) =>
        approximateValue(part, values),
      );
      return raisedTo(base, exponent);
    }
    default:
      return callValue(
        expression.name,
        expression.args.map((arg) => approximateValue(arg, values)),
      );
  }
}

const reciprocal = (x: Complex): Complex => dividedBy(ONE, x);
const tangent = (x: Complex): Complex => dividedBy(sine(x), cosine(x));
const whole =
  (round: (x: number) => number) =>
  (x: Complex): Complex =>
    complex(round(x.re), round(x.im));

const FUNCTIONS: Record<string, (...args: Complex[]) => Complex> = {
  sin: sine,
  cos: cosine,
  tan: tangent,
  csc: (x) => reciprocal(sine(x)),
  sec: (x) => reciprocal(cosine(x)),
  cot: (x) => reciprocal(tangent(x)),
  asin: arcsine,
  acos: arccosine,
  atan: arctangent,
  acsc: (x) => arcsine(reciprocal(x)),
  asec: (x) => arccosine(reciprocal(x)),
  acot: (x) => arctangent(reciprocal(x)),
  sinh: hyperbolicSine,
  cosh: hyperbolicCosine,
  tanh: (x) => dividedBy(hyperbolicSine(x), hyperbolicCosine(x)),
  asinh: (x) => logarithm(plus(x, raisedTo(plus(times(x, x), ONE), complex(0.5)))),
  acosh: (x) => logarithm(plus(x, raisedTo(plus(times(x, x), complex(-1)), complex(0.5)))),
  atanh: (x) => times(complex(0.5), logarithm(dividedBy(plus(ONE, x), plus(ONE, times(complex(-1), x))))),
  exp: exponential,
  log: (x, base = complex(Math.E)) => dividedBy(logarithm(x), logarithm(base)),
  abs: (x) => complex(absolute(x)),
  floor: whole(Math.floor),
  ceil: whole(Math.ceil),
  factorial: (x) => (x.im === 0 ? complex(gamma(x.re + 1)) : NOT_A_NUMBER),
  binomial: (n, k = ZERO) => complex(gamma(n.re + 1) / (gamma(k.re + 1) * gamma(n.re - k.re + 1))),
  max: (...all) => complex(Math.max(...all.map((one) => one.re))),
  min: (...all) => complex(Math.min(...all.map((one) => one.re))),
  gcd: ofWholeNumbers('gcd', greatestDivisor),
  lcm: ofWholeNumbers('lcm', (a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / greatestDivisor(a, b))),
};

/** A function of whole numbers, two by two; of others it has no value that is known. */
function ofWholeNumbers(name: string, combine: (a: number, b: number) => number) {
  return (...all: Complex[]): Complex =>
    all.every(({ re, im }) => im === 0 && Number.isInteger(re))
      ? complex(all.map(({ re }) => re).reduce(combine))
      : unknownValue(name, all);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

function callValue(name: string, args: Complex[]): Complex {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return known === undefined ? unknownValue(name, args) : known(...args);
}

/** Some value for a function that is not known: the same for the same name and arguments. */
function unknownValue(name: string, args: readonly Complex[]): Complex {
  let hash = 2166136261;
  const text = [name, ...args.flatMap(({ re, im }) => [re.toPrecision(9), im.toFixed(9)])].join('|');
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return complex(0.5 + (hash >>> 0) / 2 ** 32);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The gamma function, by Lanczos' approximation. */
function gamma(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const z = x - 1;
  let series = LANCZOS[0] ?? 0;
  for (const [index, coefficient] of LANCZOS.slice(1).entries()) series += coefficient / (z + index + 1);
  const t = z + LANCZOS.length - 1.5;
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * series;
}
