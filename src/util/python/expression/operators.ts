import { compareText } from '../text.ts';
import {
  includes,
  isEqual,
  isTrue,
  itemsOf,
  numberOf,
  PyDict,
  PyItems,
  PyOpaque,
  PythonFailure,
  type PyValue,
} from './values.ts';

/** Bits beyond which an integer is not computed. */
const LARGEST = 100_000;

export function binary(operator: string, a: PyValue, b: PyValue): PyValue {
  const left = numberOf(a);
  const right = numberOf(b);
  if (left !== undefined && right !== undefined) {
    if (typeof left === 'bigint' && typeof right === 'bigint') return integers(operator, left, right, a, b);
    return floats(operator, asFloat(left), asFloat(right));
  }
  if (operator === '+') return joined(a, b);
  if (operator === '*') return repeated(a, b);
  if (a instanceof PyItems && b instanceof PyItems && a.kind === 'set' && b.kind === 'set') {
    return sets(operator, a, b);
  }
  if (operator === '|' && a instanceof PyDict && b instanceof PyDict) {
    return new PyDict([...a.entries, ...b.entries]);
  }
  if (isComplex(a) || isComplex(b)) return new PyOpaque('complex');
  throw new PythonFailure(`no operator ${operator} for these`);
}

function asFloat(value: bigint | number): number {
  const float = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(float)) throw new PythonFailure('too large for a float');
  return float;
}

export function unary(operator: string, value: PyValue): PyValue {
  if (operator === 'not') return !isTrue(value);
  const number = numberOf(value);
  if (number === undefined) {
    if (isComplex(value) && operator !== '~') return value;
    throw new PythonFailure(`no operator ${operator} for this`);
  }
  if (operator === '+') return number;
  if (operator === '-') return -number;
  if (typeof number === 'bigint') return ~number;
  throw new PythonFailure('no ~ of a float');
}

export function compare(operator: string, a: PyValue, b: PyValue): boolean {
  switch (operator) {
    case '==':
      return isEqual(a, b);
    case '!=':
      return !isEqual(a, b);
    case 'is':
      return typeof a === typeof b && isEqual(a, b);
    case 'is not':
      return !compare('is', a, b);
    case 'in':
      return isIn(a, b);
    case 'not in':
      return !isIn(a, b);
    default:
      return isOrdered(operator, order(a, b));
  }
}

function isIn(a: PyValue, b: PyValue): boolean {
  if (typeof b !== 'string') return includes(itemsOf(b), a);
  if (typeof a !== 'string') throw new PythonFailure('only text is in text');
  return b.includes(a);
}

function isOrdered(operator: string, sign: number): boolean {
  if (operator === '<') return sign < 0;
  if (operator === '>') return sign > 0;
  return operator === '<=' ? sign <= 0 : sign >= 0;
}

/** Negative, zero, positive; NaN where neither is true. */
export function order(a: PyValue, b: PyValue): number {
  const left = numberOf(a);
  const right = numberOf(b);
  if (left !== undefined && right !== undefined) {
    if (left < right) return -1;
    return left > right ? 1 : isEqual(left, right) ? 0 : Number.NaN;
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (a instanceof PyItems && b instanceof PyItems && a.kind === b.kind && a.kind !== 'set') {
    const index = a.items.findIndex((item, i) => i >= b.items.length || !isEqual(item, b.items[i] ?? null));
    if (index < 0 || index >= b.items.length) return a.items.length - b.items.length;
    return order(a.items[index] ?? null, b.items[index] ?? null);
  }
  throw new PythonFailure('no order of these');
}

function integers(operator: string, a: bigint, b: bigint, left: PyValue, right: PyValue): PyValue {
  const areBooleans = typeof left === 'boolean' && typeof right === 'boolean';
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return divided(asFloat(a), asFloat(b));
    case '//':
      return floorDivided(a, b);
    case '%':
      return a - floorDivided(a, b) * b;
    case '**':
      return b < 0n ? divided(1, asFloat(a) ** asFloat(-b)) : power(a, b);
    case '<<':
      return a * power(2n, b);
    case '>>':
      return floorDivided(a, power(2n, b));
    case '&':
      return areBooleans ? left && right : a & b;
    case '|':
      return areBooleans ? left || right : a | b;
    case '^':
      return areBooleans ? left !== right : a ^ b;
    default:
      throw new PythonFailure(`no operator ${operator} for numbers`);
  }
}

function power(a: bigint, b: bigint): bigint {
  if (b < 0n || BigInt(a.toString(2).length) * b > BigInt(LARGEST)) throw new PythonFailure('too large');
  return a ** b;
}

function floorDivided(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new PythonFailure('division by zero');
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function divided(a: number, b: number): number {
  if (b === 0) throw new PythonFailure('division by zero');
  return a / b;
}

function floats(operator: string, a: number, b: number): PyValue {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return divided(a, b);
    case '//':
      return Math.floor(divided(a, b));
    case '%':
      return remainder(a, b);
    case '**':
      return floatPower(a, b);
    default:
      throw new PythonFailure(`no operator ${operator} for floats`);
  }
}

function remainder(a: number, b: number): number {
  if (b === 0) throw new PythonFailure('modulo by zero');
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function floatPower(a: number, b: number): PyValue {
  if (a === 0 && b < 0) throw new PythonFailure('zero to a negative power');
  if (a < 0 && !Number.isInteger(b)) return new PyOpaque('complex');
  const result = a ** b;
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b))
    throw new PythonFailure('overflow');
  return result;
}

function joined(a: PyValue, b: PyValue): PyValue {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a instanceof PyItems && b instanceof PyItems && a.kind === b.kind && a.kind !== 'set') {
    return new PyItems(a.kind, [...a.items, ...b.items]);
  }
  if (isComplex(a) || isComplex(b)) return new PyOpaque('complex');
  throw new PythonFailure('no sum of these');
}

function repeated(a: PyValue, b: PyValue): PyValue {
  const [value, times] = typeof b === 'bigint' || typeof b === 'boolean' ? [a, b] : [b, a];
  const count = numberOf(times);
  if (typeof count === 'bigint') {
    const n = Number(count < 0n ? 0n : count);
    if (typeof value === 'string' && value.length * n <= LARGEST) return value.repeat(n);
    if (value instanceof PyItems && value.kind !== 'set' && value.items.length * n <= LARGEST) {
      return new PyItems(value.kind, Array.from({ length: n }, () => value.items).flat());
    }
  }
  if (isComplex(a) || isComplex(b)) return new PyOpaque('complex');
  throw new PythonFailure('no product of these');
}

function sets(operator: string, a: PyItems, b: PyItems): PyItems {
  if (operator === '|') return new PyItems('set', [...a.items, ...b.items]);
  if (operator === '&')
    return new PyItems(
      'set',
      a.items.filter((item) => includes(b.items, item)),
    );
  if (operator === '-')
    return new PyItems(
      'set',
      a.items.filter((item) => !includes(b.items, item)),
    );
  throw new PythonFailure(`no operator ${operator} for sets`);
}

function isComplex(value: PyValue): boolean {
  return value instanceof PyOpaque && value.name === 'complex';
}
