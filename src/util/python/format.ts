/** Numbers as Python's format specifications write them. */

/** `'{:.<digits>f}'.format(value)`: exact, halves to the even digit (JavaScript's `toFixed` takes the larger). */
export function fixedText(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const { numerator, denominator } = exactFraction(Math.abs(value));
  const scaled = numerator * 10n ** BigInt(digits);
  let units = scaled / denominator;
  const rest = 2n * (scaled % denominator);
  if (rest > denominator || (rest === denominator && units % 2n === 1n)) units += 1n;
  const text = units.toString().padStart(digits + 1, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `round(value, digits)`: the nearest number with so many decimals, exact halves to the even digit. */
export function pythonRound(value: number, digits: number): number {
  return Number(fixedText(value, digits));
}

/** A finite number as the exact fraction that it is. */
function exactFraction(value: number): { numerator: bigint; denominator: bigint } {
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

/** `'{:g}'.format(value)`: six significant digits without trailing zeros. */
export function generalText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponentText = '0'] = value.toExponential(5).split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 6) {
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${trimZeros(mantissa)}e${exponent < 0 ? '-' : '+'}${size}`;
  }
  return trimZeros(fixedText(value, Math.max(0, 5 - exponent)));
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
