import { LimitExceeded, step } from './budget.ts';
import { pythonError } from './exception.ts';
import { PyFloat, type Value } from './value.ts';

/** An integer: a number as long as it is exact in one, else a bigint. */
export type Integer = number | bigint;

/** Longest integer that may be made, in bits. */
const MAX_BITS = 20_000;

/** The form that an integer has as a value. */
export function exact(value: bigint): Integer {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** The integer that an integral number stands for. */
export function integerOf(value: number): Integer {
  return Number.isSafeInteger(value) ? value + 0 : exact(BigInt(value));
}

/** The integer behind an int or bool; undefined for other values. */
export function asInteger(value: Value): Integer | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return undefined;
}

/** The number behind an int, bool or float; undefined for other values. */
export function asNumber(value: Value): Integer | undefined {
  return value instanceof PyFloat ? value.value : asInteger(value);
}

/** A float from an integer; throws if it is too large for one. */
export function toFloat(value: Integer): number {
  const float = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(float)) {
    throw pythonError('OverflowError', 'int too large to convert to float');
  }
  return float;
}

export function add(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return exact(BigInt(a) + BigInt(b));
}

export function subtract(a: Integer, b: Integer): Integer {
  return add(a, negate(b));
}

export function negate(a: Integer): Integer {
  return typeof a === 'number' ? 0 - a : exact(-a);
}

export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  checkBits(bits(a) + bits(b));
  return exact(BigInt(a) * BigInt(b));
}

/** `a // b`, rounded towards minus infinity. */
export function floorDivide(a: Integer, b: Integer): Integer {
  if (Number(b) === 0) throw pythonError('ZeroDivisionError', 'integer division or modulo by zero');
  const [x, y] = [BigInt(a), BigInt(b)];
  const quotient = x / y;
  return exact(x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient);
}

/** `a % b`, with the sign of `b`. */
export function modulo(a: Integer, b: Integer): Integer {
  if (Number(b) === 0) throw pythonError('ZeroDivisionError', 'integer division or modulo by zero');
  const [x, y] = [BigInt(a), BigInt(b)];
  const rest = x % y;
  return exact(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

/** `a ** b` for `b` of at least 0. */
export function power(a: Integer, b: Integer): Integer {
  const base = BigInt(a);
  if (base === 0n || base === 1n || base === -1n)
    return exact(base ** (BigInt(b) <= 1n ? BigInt(b) : 2n - (BigInt(b) % 2n)));
  checkBits(bits(a) * Number(b));
  return exact(base ** BigInt(b));
}

export function shiftLeft(a: Integer, by: Integer): Integer {
  if (Number(by) < 0) throw pythonError('ValueError', 'negative shift count');
  if (Number(a) === 0) return 0;
  checkBits(bits(a) + Number(by));
  return exact(BigInt(a) << BigInt(by));
}

export function shiftRight(a: Integer, by: Integer): Integer {
  if (Number(by) < 0) throw pythonError('ValueError', 'negative shift count');
  if (Number(by) > MAX_BITS) return Number(a) < 0 ? -1 : 0;
  return exact(BigInt(a) >> BigInt(by));
}

/** How many bits the magnitude of an integer takes. */
export function bits(a: Integer): number {
  if (typeof a === 'number') return a === 0 ? 0 : Math.floor(Math.log2(Math.abs(a))) + 1;
  return (a < 0n ? -a : a).toString(16).length * 4;
}

function checkBits(count: number): void {
  step(4);
  if (count > MAX_BITS) throw new LimitExceeded('the config computes an integer that is too large');
}
