import { allocateText } from './budget.ts';
import { PyDict } from './dict.ts';
import { pythonError, typeError, valueError } from './exception.ts';
import { formatValue } from './format-spec.ts';
import { asInteger, asNumber, integerOf } from './integer.ts';
import { asciiRepr, repr, str } from './repr.ts';
import { codePoints, textLength } from './text.ts';
import { PyFloat, PyTuple, typeNameOf, type Value } from './value.ts';

interface Conversion {
  readonly key: string | undefined;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly type: string;
}

const CONVERSION = /%(?:\(([^)]{0,200})\))?([-+ #0]*)(\*|\d+)?(\.(?:\*|\d+)?)?[hlL]?(.)?/gsu;

/** `template % values` */
export function percentFormat(template: string, values: Value): string {
  const source = new ArgumentSource(values);
  const text = template.replace(CONVERSION, (...match) => {
    const [, key, flags, width, precision, type] = match as (string | undefined)[];
    if (type === undefined) throw valueError('incomplete format');
    if (type === '%') return '%';
    const conversion = {
      key,
      flags: flags ?? '',
      width: source.size(width) ?? 0,
      precision: precision === undefined ? undefined : (source.size(precision.slice(1) || '0') ?? 0),
      type,
    };
    return convert(source.take(key), conversion);
  });
  source.finish();
  allocateText(text.length);
  return text;
}

/** Hands out the values in turn, or by key. */
class ArgumentSource {
  readonly #values: Value;
  readonly #items: readonly Value[];
  #next = 0;

  constructor(values: Value) {
    this.#values = values;
    this.#items = values instanceof PyTuple ? values.items : [values];
  }

  take(key: string | undefined): Value {
    if (key === undefined) {
      const value = this.#items[this.#next];
      this.#next += 1;
      if (value === undefined) throw typeError('not enough arguments for format string');
      return value;
    }
    if (!(this.#values instanceof PyDict)) throw typeError('format requires a mapping');
    const value = this.#values.get(key);
    if (value === undefined) throw pythonError('KeyError', key);
    return value;
  }

  /** A width or precision, which `*` takes from the values. */
  size(text: string | undefined): number | undefined {
    if (text !== '*') return text === undefined ? undefined : Number(text);
    const size = asInteger(this.take(undefined));
    if (size === undefined) throw typeError('* wants int');
    return Number(size);
  }

  finish(): void {
    if (this.#values instanceof PyDict || this.#next >= this.#items.length) return;
    if (this.#values instanceof PyTuple || this.#next === 0) {
      throw typeError('not all arguments converted during string formatting');
    }
  }
}

function convert(value: Value, conversion: Conversion): string {
  const { type } = conversion;
  if (type === 's') return padded(cut(str(value), conversion), conversion);
  if (type === 'r') return padded(cut(repr(value), conversion), conversion);
  if (type === 'a') return padded(cut(asciiRepr(value), conversion), conversion);
  if (type === 'c') return padded(character(value), conversion);
  if ('diuoxX'.includes(type)) return integerText(value, conversion);
  if ('eEfFgG'.includes(type)) return floatText(value, conversion);
  const code = type.codePointAt(0) ?? 0;
  throw valueError(`unsupported format character '${type}' (0x${code.toString(16)})`);
}

function integerText(value: Value, conversion: Conversion): string {
  const number = asNumber(value);
  if (number === undefined) {
    throw typeError(`%${conversion.type} format: a real number is required, not ${typeNameOf(value)}`);
  }
  if (value instanceof PyFloat && !'diu'.includes(conversion.type)) {
    throw typeError(`%${conversion.type} format: an integer is required, not float`);
  }
  const whole = value instanceof PyFloat ? integerOf(Math.trunc(value.value)) : number;
  const type = 'diu'.includes(conversion.type) ? 'd' : conversion.type;
  const digits = conversion.precision ?? 0;
  const body = formatValue(whole < 0 ? -whole : whole, `${conversion.flags.includes('#') ? '#' : ''}${type}`);
  allocateText(digits);
  return numeric(whole < 0, body.padStart(digits, '0'), conversion);
}

function floatText(value: Value, conversion: Conversion): string {
  const number = asNumber(value);
  if (number === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
  const float = Number(number);
  const alternate = conversion.flags.includes('#') ? '#' : '';
  const spec = `${alternate}.${conversion.precision ?? 6}${conversion.type}`;
  const negative = float < 0 || Object.is(float, -0);
  return numeric(negative, formatValue(new PyFloat(Math.abs(float)), spec), conversion);
}

function numeric(negative: boolean, body: string, conversion: Conversion): string {
  const { flags, width } = conversion;
  const positive = flags.includes('+') ? '+' : (/ /.exec(flags)?.[0] ?? '');
  const sign = negative ? '-' : positive;
  if (!flags.includes('0') || flags.includes('-')) return padded(sign + body, conversion);
  allocateText(width);
  const prefix = /^0[xXo]/.exec(body)?.[0] ?? '';
  const digits = body.slice(prefix.length);
  return sign + prefix + digits.padStart(width - sign.length - prefix.length, '0');
}

function character(value: Value): string {
  if (typeof value === 'string' && textLength(value) === 1) return value;
  const code = asInteger(value);
  if (code === undefined) throw typeError('%c requires int or char');
  if (code < 0 || code > 0x10ffff) throw pythonError('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

function cut(text: string, { precision }: Conversion): string {
  return precision === undefined ? text : codePoints(text).slice(0, precision).join('');
}

function padded(text: string, { flags, width }: Conversion): string {
  const missing = Math.max(0, width - textLength(text));
  allocateText(missing);
  return flags.includes('-') ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}
