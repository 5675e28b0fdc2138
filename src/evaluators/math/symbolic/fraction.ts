/** An exact number: a fraction in lowest terms with a positive denominator. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Numbers of more bits than this are no longer computed exactly. */
const MOST_BITS = 4096;

export function fraction(top: bigint, bottom = 1n): Fraction {
  const divisor = commonDivisor(top, bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return divisor === 0n
    ? { top, bottom }
    : { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

/** The fraction that a decimal number such as `1.50` or `2E3` stands for. */
export function decimalFraction(decimal: string): Fraction {
  const [mantissa = '', exponent = '0'] = decimal.split(/[eE]/);
  const [whole = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals || '0');
  return power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power));
}

export function add(a: Fraction, b: Fraction): Fraction | undefined {
  return bounded(fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom));
}

export function multiply(a: Fraction, b: Fraction): Fraction | undefined {
  return bounded(fraction(a.top * b.top, a.bottom * b.bottom));
}

/** `base` to a whole power; undefined if it does not exist or is too long. */
export function power(base: Fraction, exponent: bigint): Fraction | undefined {
  const size = exponent < 0n ? -exponent : exponent;
  if (size > BigInt(MOST_BITS) || (exponent < 0n && base.top === 0n)) return undefined;
  if (BigInt(bits(base)) * size > BigInt(2 * MOST_BITS)) return undefined;
  const raised = { top: base.top ** size, bottom: base.bottom ** size };
  return bounded(exponent < 0n ? fraction(raised.bottom, raised.top) : raised);
}

export function negate({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

export function isSameFraction(a: Fraction, b: Fraction): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}

export function fractionValue({ top, bottom }: Fraction): number {
  const [above, below] = [Number(top), Number(bottom)];
  if (Number.isFinite(above) && Number.isFinite(below)) return above / below;
  // Both are too long for a double: drop as many bits of each.
  const shift = BigInt(Math.max(0, bits({ top, bottom }) - 1000));
  return Number(top >> shift) / Number(bottom >> shift);
}

/** The nearest whole multiple of 10^-digits, as that multiple; halves go to the even one. */
export function roundedUnits({ top, bottom }: Fraction, digits: number): bigint {
  const scaled = 2n * top * 10n ** BigInt(digits) + bottom;
  const quotient = floorDivide(scaled, 2n * bottom);
  const isTie = scaled % (2n * bottom) === 0n;
  return isTie && quotient % 2n !== 0n ? quotient - 1n : quotient;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function bounded(value: Fraction): Fraction | undefined {
  return bits(value) > MOST_BITS ? undefined : value;
}

function bits({ top, bottom }: Fraction): number {
  return Math.max(top.toString(16).length, bottom.toString(16).length) * 4;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
