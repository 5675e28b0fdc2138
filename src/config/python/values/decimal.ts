import { fixedText } from '../../../util/index.ts';
import { LimitExceeded } from './budget.ts';

/** Decimal digits of floats, exact and rounded half to even, as CPython prints them. */

const MAX_DIGITS = 5000;

/** A finite float of at least 0 with so many digits after the point. */
export function fixedDigits(value: number, fraction: number): string {
  if (fraction > MAX_DIGITS) throw tooMany();
  return fixedText(value, fraction);
}

/** So many significant digits of a finite float of at least 0, and the power of ten of the first. */
export function significantDigits(value: number, count: number): { digits: string; exponent: number } {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  let exponent = Math.floor(Math.log10(value));
  for (;;) {
    const digits = scaled(value, count - 1 - exponent).toString();
    if (digits.length === count) return { digits, exponent };
    exponent += digits.length > count ? 1 : -1;
  }
}

/** Rounds a finite float to so many digits after the point (or before it, where negative). */
export function roundTo(value: number, fraction: number): number {
  if (fraction > 330) return value;
  if (fraction < -310) return 0 * value;
  const digits = scaled(Math.abs(value), fraction);
  const magnitude = Number(`${digits}e${-fraction}`);
  return value < 0 ? -magnitude : magnitude;
}

/** `value * 10 ** power`, rounded to an integer. */
function scaled(value: number, power: number): bigint {
  if (power > MAX_DIGITS) throw tooMany();
  const { mantissa, exponent } = split(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return divideHalfEven(numerator, denominator);
}

function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const doubled = (numerator % denominator) * 2n;
  if (doubled > denominator || (doubled === denominator && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/** `value = mantissa * 2 ** exponent` */
function split(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function tooMany(): LimitExceeded {
  return new LimitExceeded('the config asks for too many digits');
}
