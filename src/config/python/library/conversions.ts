import { pythonFloat, pythonInt, stringRepr } from '../../../util/index.ts';
import type { Arguments } from '../values/arguments.ts';
import { toIndex } from '../values/arguments.ts';
import { roundTo } from '../values/decimal.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { asInteger, asNumber, exact, integerOf, toFloat } from '../values/integer.ts';
import { PyBytes, PyFloat, typeNameOf, type Value } from '../values/value.ts';

const MAX_INTEGER_DIGITS = 4300;

/** `int(value, base)` */
export function toInteger(args: Arguments): Value {
  const given = args.optional(0);
  const value = given === undefined ? 0 : given;
  const base = args.optional(1);
  if (value instanceof PyFloat) return truncated(value.value);
  const integer = asInteger(value);
  if (integer !== undefined) return integer;
  if (value === null || typeof value !== 'string') {
    if (value instanceof PyBytes) return parseInteger(value.text, 10);
    const wanted = "a string, a bytes-like object or a real number, not '";
    throw typeError(`int() argument must be ${wanted}${typeNameOf(value)}'`);
  }
  return parseInteger(value, base === undefined ? 10 : toIndex(base));
}

function truncated(value: number): Value {
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw pythonError('OverflowError', 'cannot convert float infinity to integer');
  return integerOf(Math.trunc(value));
}

function parseInteger(text: string, base: number): Value {
  if (text.length > MAX_INTEGER_DIGITS) {
    throw valueError(`Exceeds the limit (${MAX_INTEGER_DIGITS} digits) for integer string conversion`);
  }
  const value = base === 10 ? pythonInt(text) : parseInBase(text, base);
  if (value !== undefined) return exact(value);
  throw valueError(`invalid literal for int() with base ${base}: ${stringRepr(text)}`);
}

function parseInBase(text: string, base: number): bigint | undefined {
  if (base !== 0 && (base < 2 || base > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  const match = /^([+-]?)(0[xX]|0[oO]|0[bB])?(_?[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, prefix = '', digits = ''] = match;
  const prefixBase = { '0x': 16, '0o': 8, '0b': 2 }[prefix.toLowerCase()];
  if (prefix !== '' && base !== 0 && prefixBase !== base) return parseDigits(sign, prefix + digits, base);
  return parseDigits(sign, digits, prefixBase ?? (base === 0 ? 10 : base));
}

function parseDigits(sign: string | undefined, digits: string, base: number): bigint | undefined {
  let value = 0n;
  for (const char of digits.replaceAll('_', '').toLowerCase()) {
    const digit = Number.parseInt(char, 36);
    if (Number.isNaN(digit) || digit >= base) return undefined;
    value = value * BigInt(base) + BigInt(digit);
  }
  return sign === '-' ? -value : value;
}

/** `float(value)` */
export function toFloatValue(value: Value): PyFloat {
  const number = asNumber(value);
  if (number !== undefined) return new PyFloat(toFloat(number));
  if (typeof value !== 'string') {
    throw typeError(`float() argument must be a string or a real number, not '${typeNameOf(value)}'`);
  }
  const parsed = pythonFloat(value);
  if (parsed === undefined) throw valueError(`could not convert string to float: ${stringRepr(value)}`);
  return new PyFloat(parsed);
}

/** `round(value, digits)` */
export function rounded(value: Value, digits: Value | undefined): Value {
  const number = asNumber(value);
  if (number === undefined) throw typeError(`type ${typeNameOf(value)} doesn't define __round__ method`);
  const places = digits == null ? undefined : toIndex(digits);
  if (value instanceof PyFloat) {
    if (places === undefined)
      return truncated(Number.isFinite(value.value) ? roundTo(value.value, 0) : value.value);
    return Number.isFinite(value.value) ? new PyFloat(roundTo(value.value, places)) : value;
  }
  const integer = BigInt(number);
  if (places === undefined || places >= 0) return exact(integer);
  if (places < -400) return 0;
  const unit = 10n ** BigInt(-places);
  return exact(nearestMultiple(integer, unit));
}

/** Rounds to a multiple of a unit, halves to the even one. */
function nearestMultiple(value: bigint, unit: bigint): bigint {
  const rest = ((value % unit) + unit) % unit;
  const low = value - rest;
  if (rest * 2n === unit) return (low / unit) % 2n === 0n ? low : low + unit;
  return rest * 2n < unit ? low : low + unit;
}
