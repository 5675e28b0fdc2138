import { type Arguments, type Method, methods, toIndex } from '../values/arguments.ts';
import { allocateText, step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { typeError, valueError } from '../values/exception.ts';
import { iterate } from '../values/iterate.ts';
import { codePoints, codeUnitOffset, indexOf, textLength } from '../values/text.ts';
import { PyBytes, PyList, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import { splitLines, splitText, splitTextFromRight, strip } from './split-text.ts';
import { CASE_METHODS } from './string-case.ts';

/** The methods of `str`, but for `format`, which needs access to attributes. */
export const STRING_METHODS: ReadonlyMap<string, Method<string>> = new Map([
  ...CASE_METHODS,
  ...methods<string>({
    split: [
      ['sep?', 'maxsplit?'],
      (text, args) => texts(splitText(text, optionalText(args, 0), args.integer(1, -1))),
    ],
    rsplit: [
      ['sep?', 'maxsplit?'],
      (text, args) => texts(splitTextFromRight(text, optionalText(args, 0), args.integer(1, -1))),
    ],
    splitlines: [['keepends?'], (text, args) => texts(splitLines(text, args.optional(0) === true))],
    strip: [['chars?'], (text, args) => strip(text, optionalText(args, 0), 'both')],
    lstrip: [['chars?'], (text, args) => strip(text, optionalText(args, 0), 'left')],
    rstrip: [['chars?'], (text, args) => strip(text, optionalText(args, 0), 'right')],
    join: [['iterable'], (text, args) => join(text, args.value(0))],
    replace: [
      ['old', 'new', 'count?'],
      (text, args) => replace(text, args.text(0), args.text(1), args.integer(2, -1)),
    ],
    startswith: [
      ['prefix', 'start?', 'end?'],
      (text, args) => affix(text, args, (part, a) => part.startsWith(a)),
    ],
    endswith: [
      ['suffix', 'start?', 'end?'],
      (text, args) => affix(text, args, (part, a) => part.endsWith(a)),
    ],
    find: [['sub', 'start?', 'end?'], (text, args) => find(text, args, false)],
    rfind: [['sub', 'start?', 'end?'], (text, args) => find(text, args, true)],
    index: [['sub', 'start?', 'end?'], (text, args) => found(find(text, args, false))],
    rindex: [['sub', 'start?', 'end?'], (text, args) => found(find(text, args, true))],
    count: [['sub', 'start?', 'end?'], (text, args) => count(part(text, args, 1).text, args.text(0))],
    partition: [['sep'], (text, args) => partition(text, args.text(0), false)],
    rpartition: [['sep'], (text, args) => partition(text, args.text(0), true)],
    removeprefix: [
      ['prefix'],
      (text, args) => (text.startsWith(args.text(0)) ? text.slice(args.text(0).length) : text),
    ],
    removesuffix: [['suffix'], (text, args) => withoutSuffix(text, args.text(0))],
    zfill: [['width'], (text, args) => zeroFilled(text, args.integer(0))],
    ljust: [['width', 'fillchar?'], (text, args) => text + fill(text, args)],
    rjust: [['width', 'fillchar?'], (text, args) => fill(text, args) + text],
    center: [['width', 'fillchar?'], (text, args) => centred(text, args)],
    expandtabs: [['tabsize?'], (text, args) => expandTabs(text, args.integer(0, 8))],
    translate: [['table'], (text, args) => translate(text, args.value(0))],
    encode: [['encoding?', 'errors?'], (text) => new PyBytes(Buffer.from(text, 'utf8').toString('latin1'))],
  }),
]);

/** `str.maketrans(...)` */
export function makeTranslation(args: Arguments): Value {
  const table = new PyDict();
  const [first, second, third] = [args.value(0), args.optional(1), args.optional(2)];
  if (second === undefined) {
    if (!(first instanceof PyDict))
      throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const { key, value } of first.entries.values()) {
      table.set(typeof key === 'string' ? (key.codePointAt(0) ?? 0) : key, value);
    }
    return table;
  }
  const [from, to] = [codePoints(args.text(0)), codePoints(args.text(1))];
  if (from.length !== to.length) throw valueError('the first two maketrans arguments must have equal length');
  for (const [index, char] of from.entries())
    table.set(char.codePointAt(0) ?? 0, to[index]?.codePointAt(0) ?? 0);
  if (third !== undefined)
    for (const char of codePoints(args.text(2))) table.set(char.codePointAt(0) ?? 0, null);
  return table;
}

function texts(parts: readonly string[]): Value {
  return new PyList([...parts]);
}

function optionalText(args: Arguments, index: number): string | undefined {
  return args.optional(index) == null ? undefined : args.text(index);
}

function join(separator: string, parts: Value): string {
  const list: string[] = [];
  let length = 0;
  for (const part of iterate(parts)) {
    step();
    if (typeof part !== 'string') {
      throw typeError(`sequence item ${list.length}: expected str instance, ${typeNameOf(part)} found`);
    }
    length += part.length + separator.length;
    list.push(part);
  }
  allocateText(length);
  return list.join(separator);
}

function replace(text: string, from: string, to: string, limit: number): string {
  const parts = from === '' ? ['', ...codePoints(text), ''] : text.split(from);
  const times = limit < 0 ? parts.length - 1 : Math.min(limit, parts.length - 1);
  step(parts.length);
  allocateText(text.length + times * to.length);
  if (times === parts.length - 1) return parts.join(to);
  return [...parts.slice(0, times), parts.slice(times).join(from)].join(to);
}

/** The part of a text between two optional indices, and where it starts. */
function part(text: string, args: Arguments, first: number): { text: string; start: number } {
  const length = textLength(text);
  const bound = (index: number, fallback: number): number => {
    const value = args.optional(index);
    if (value == null) return fallback;
    const position = toIndex(value);
    return Math.max(0, Math.min(position < 0 ? position + length : position, length));
  };
  const start = bound(first, 0);
  const end = bound(first + 1, length);
  return {
    text: text.slice(
      codeUnitOffset(text, start),
      Math.max(codeUnitOffset(text, start), codeUnitOffset(text, end)),
    ),
    start,
  };
}

function affix(text: string, args: Arguments, test: (part: string, affix: string) => boolean): boolean {
  const wanted = args.value(0);
  const within = part(text, args, 1).text;
  const candidates = wanted instanceof PyTuple ? wanted.items : [wanted];
  return candidates.some((candidate) => {
    if (typeof candidate === 'string') return test(within, candidate);
    const message = `${args.functionName} first arg must be str or a tuple of str, not ${typeNameOf(candidate)}`;
    throw typeError(message);
  });
}

function find(text: string, args: Arguments, last: boolean): number {
  const { text: within, start } = part(text, args, 1);
  const wanted = args.text(0);
  const offset = last ? within.lastIndexOf(wanted) : within.indexOf(wanted);
  return offset < 0 ? -1 : start + indexOf(within, offset);
}

function found(index: number): number {
  if (index < 0) throw valueError('substring not found');
  return index;
}

function count(text: string, wanted: string): number {
  return wanted === '' ? textLength(text) + 1 : text.split(wanted).length - 1;
}

function partition(text: string, separator: string, last: boolean): Value {
  if (separator === '') throw valueError('empty separator');
  const at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at < 0) return new PyTuple(last ? ['', '', text] : [text, '', '']);
  return new PyTuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
}

function withoutSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function zeroFilled(text: string, width: number): string {
  const missing = Math.max(0, width - textLength(text));
  allocateText(missing);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

function fill(text: string, args: Arguments): string {
  const char = args.text(1, ' ');
  if (textLength(char) !== 1) throw typeError('The fill character must be exactly one character long');
  const missing = Math.max(0, args.integer(0) - textLength(text));
  allocateText(missing);
  return char.repeat(missing);
}

function centred(text: string, args: Arguments): string {
  const padding = codePoints(fill(text, args));
  const width = args.integer(0);
  const left = Math.floor(padding.length / 2) + (padding.length & width & 1);
  return padding.slice(0, left).join('') + text + padding.slice(left).join('');
}

function expandTabs(text: string, size: number): string {
  let column = 0;
  let result = '';
  for (const char of codePoints(text)) {
    const blanks = char === '\t' && size > 0 ? size - (column % size) : 0;
    allocateText(blanks);
    result += char === '\t' ? ' '.repeat(blanks) : char;
    column = char === '\n' || char === '\r' ? 0 : column + (char === '\t' ? blanks : 1);
  }
  return result;
}

function translate(text: string, table: Value): string {
  if (!(table instanceof PyDict)) throw typeError('translate() wants a table made by str.maketrans');
  const changed = codePoints(text).map((char) => {
    const value = table.get(char.codePointAt(0) ?? 0);
    if (value === undefined) return char;
    if (value === null) return '';
    return typeof value === 'string' ? value : String.fromCodePoint(toIndex(value));
  });
  const result = changed.join('');
  allocateText(result.length);
  return result;
}
