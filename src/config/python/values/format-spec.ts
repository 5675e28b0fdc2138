import { floatRepr } from '../../../util/index.ts';
import { allocateText } from './budget.ts';
import { fixedDigits, significantDigits } from './decimal.ts';
import { pythonError, typeError, valueError } from './exception.ts';
import { asInteger, type Integer, toFloat } from './integer.ts';
import { str } from './repr.ts';
import { codePoints, textLength } from './text.ts';
import { PyFloat, typeNameOf, type Value } from './value.ts';

/** The parts of a format specification such as `>10,.2f`. */
interface FormatSpec {
  readonly fill: string;
  readonly align: string | undefined;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?(.)?$/su;
const INTEGER_TYPES = 'bcdoxXn';
const FLOAT_TYPES = 'eEfFgG%';

/** `format(value, spec)` */
export function formatValue(value: Value, spec: string): string {
  if (spec === '') return str(value);
  const integer = asInteger(value);
  if (integer !== undefined && !(typeof value === 'boolean' && spec === ''))
    return formatInteger(value, integer, spec);
  if (value instanceof PyFloat) return formatFloat(value.value, parseSpec(value, spec), 'float');
  if (typeof value === 'string') return formatText(value, parseSpec(value, spec));
  throw typeError(`unsupported format string passed to ${typeNameOf(value)}.__format__`);
}

function parseSpec(value: Value, spec: string): FormatSpec {
  const match = SPEC.exec(spec);
  if (match === null) {
    throw valueError(`Invalid format specifier '${spec}' for object of type '${typeNameOf(value)}'`);
  }
  const [, fill, align, sign, z, alternate, zero, width, grouping, precision, type] = match;
  const size = Number(width ?? 0);
  if (size > 2_147_483_647) throw valueError('Too many decimal digits in format string');
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? (zero !== undefined && typeof value !== 'string' ? '=' : undefined),
    sign: sign ?? '',
    noNegativeZero: z !== undefined,
    alternate: alternate !== undefined,
    width: size,
    grouping: grouping ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: type ?? '',
  };
}

function formatText(text: string, spec: FormatSpec): string {
  if (spec.type !== '' && spec.type !== 's') throw unknownCode(spec.type, 'str');
  if (spec.grouping !== '') throw valueError(`Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.sign !== '') {
    throw valueError(`${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  }
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const shown = spec.precision === undefined ? text : codePoints(text).slice(0, spec.precision).join('');
  return pad(shown, spec, spec.align ?? '<');
}

function formatInteger(value: Value, integer: Integer, specText: string): string {
  const spec = parseSpec(value, specText);
  if (FLOAT_TYPES.includes(spec.type) && spec.type !== '') {
    return formatFloat(toFloat(integer), spec, typeNameOf(value));
  }
  if (spec.type !== '' && !INTEGER_TYPES.includes(spec.type)) throw unknownCode(spec.type, typeNameOf(value));
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  checkGrouping(spec);
  if (spec.precision !== undefined) throw valueError('Precision not allowed in integer format specifier');
  if (spec.type === 'c') return formatCharacter(integer, spec);
  const negative = integer < 0;
  const magnitude = negative ? -integer : integer;
  const { digits, prefix } = integerDigits(magnitude, spec.type);
  const size = spec.type === '' || spec.type === 'd' || spec.type === 'n' ? 3 : 4;
  const sign = signText(negative, spec);
  return number(sign + (spec.alternate ? prefix : ''), digits, '', spec, size);
}

function formatCharacter(integer: Integer, spec: FormatSpec): string {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  const code = Number(integer);
  if (code < 0 || code > 0x10ffff) throw pythonError('OverflowError', '%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(code), spec, spec.align ?? '>');
}

function checkGrouping({ grouping, type }: FormatSpec): void {
  if (grouping === '') return;
  if ('nc'.includes(type) && type !== '') throw valueError(`Cannot specify '${grouping}' with '${type}'.`);
  if (grouping === ',' && 'boxX'.includes(type) && type !== '')
    throw valueError(`Cannot specify ',' with '${type}'.`);
}

function integerDigits(magnitude: Integer, type: string): { digits: string; prefix: string } {
  if (type === 'b') return { digits: magnitude.toString(2), prefix: '0b' };
  if (type === 'o') return { digits: magnitude.toString(8), prefix: '0o' };
  if (type === 'x') return { digits: magnitude.toString(16), prefix: '0x' };
  if (type === 'X') return { digits: magnitude.toString(16).toUpperCase(), prefix: '0X' };
  return { digits: magnitude.toString(), prefix: '' };
}

function formatFloat(value: number, spec: FormatSpec, typeName: string): string {
  if (spec.type !== '' && spec.type !== 'n' && !FLOAT_TYPES.includes(spec.type))
    throw unknownCode(spec.type, typeName);
  checkGrouping(spec);
  const upper = spec.type === 'E' || spec.type === 'F' || spec.type === 'G';
  let text = Number.isFinite(value) ? finiteText(Math.abs(value), spec) : nonFiniteText(value, spec);
  if (upper) text = text.toUpperCase();
  const zero = /^[0.]+(?:e.*)?%?$/i.test(text);
  const negative = (value < 0 || Object.is(value, -0)) && !(spec.noNegativeZero && zero);
  const [, digits = '', rest = ''] = /^(\d*)(.*)$/s.exec(text) ?? [];
  return number(signText(negative, spec), digits, rest, spec, 3);
}

function nonFiniteText(value: number, spec: FormatSpec): string {
  return (Number.isNaN(value) ? 'nan' : 'inf') + (spec.type === '%' ? '%' : '');
}

function finiteText(value: number, spec: FormatSpec): string {
  const type = spec.type.toLowerCase();
  const precision = spec.precision ?? 6;
  if (type === 'f') return withPoint(fixedDigits(value, precision), spec);
  if (type === '%') return `${withPoint(fixedDigits(value * 100, precision), spec)}%`;
  if (type === 'e') return scientific(value, precision + 1, spec);
  if (type === '' && spec.precision === undefined) return alternateRepr(value, spec);
  return general(value, Math.max(precision, 1), spec);
}

function alternateRepr(value: number, spec: FormatSpec): string {
  const text = floatRepr(value);
  return spec.alternate && !text.includes('.') ? text.replace('e', '.e') : text;
}

/** The `g` format, and the format without a type but with a precision, which keeps one digit after the point. */
function general(value: number, precision: number, spec: FormatSpec): string {
  const { digits, exponent } = significantDigits(value, precision);
  const keepsPoint = spec.type === '';
  if (exponent < -4 || exponent >= precision - (keepsPoint ? 1 : 0)) {
    const trimmed = spec.alternate ? digits : digits.replace(/0+$/, '') || '0';
    return scientific(value, precision, spec, trimmed.length);
  }
  const fixed = fixedDigits(value, Math.max(0, precision - 1 - exponent));
  const trimmed = spec.alternate || !fixed.includes('.') ? fixed : fixed.replace(/\.?0+$/, '');
  if (keepsPoint && !trimmed.includes('.')) return `${trimmed}.0`;
  return withPoint(trimmed, spec);
}

function scientific(value: number, count: number, spec: FormatSpec, shown = count): string {
  const { digits, exponent } = significantDigits(value, count);
  const point = shown > 1 || spec.alternate ? '.' : '';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits.charAt(0)}${point}${digits.slice(1, shown)}e${exponent < 0 ? '-' : '+'}${power}`;
}

function withPoint(text: string, spec: FormatSpec): string {
  return spec.alternate && !text.includes('.') ? `${text}.` : text;
}

function signText(negative: boolean, spec: FormatSpec): string {
  if (negative) return '-';
  return spec.sign === '-' ? '' : spec.sign;
}

/** Puts a number together: sign and prefix, grouped digits, what follows them, and padding. */
function number(sign: string, digits: string, rest: string, spec: FormatSpec, groupSize: number): string {
  const fillsZeros = spec.align === '=' && spec.fill === '0';
  const room = fillsZeros ? spec.width - sign.length - rest.length : 0;
  const body =
    spec.grouping === '' || digits === '' ? digits : grouped(digits, spec.grouping, groupSize, room);
  const text = body + rest;
  if (spec.align !== '=') return pad(sign + text, spec, spec.align ?? '>');
  allocateText(spec.width);
  return sign + spec.fill.repeat(Math.max(0, spec.width - sign.length - text.length)) + text;
}

/** Digits in groups, with leading zeros as long as they fit into `room`. */
function grouped(digits: string, separator: string, size: number, room: number): string {
  allocateText(Math.max(room, 0));
  let padded = digits;
  const lengthOf = (count: number): number => count + Math.floor((count - 1) / size);
  while (lengthOf(padded.length) < room) padded = `0${padded}`;
  const groups: string[] = [];
  for (let end = padded.length; end > 0; end -= size)
    groups.unshift(padded.slice(Math.max(0, end - size), end));
  return groups.join(separator);
}

function pad(text: string, spec: FormatSpec, align: string): string {
  const missing = spec.width - textLength(text);
  if (missing <= 0) return text;
  allocateText(spec.width);
  if (align === '<') return text + spec.fill.repeat(missing);
  if (align === '^') {
    const left = Math.floor(missing / 2);
    return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
  }
  return spec.fill.repeat(missing) + text;
}

function unknownCode(code: string, typeName: string) {
  return valueError(`Unknown format code '${code}' for object of type '${typeName}'`);
}
