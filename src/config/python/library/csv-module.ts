import { type Arguments, builtin } from '../values/arguments.ts';
import { step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { pythonError, typeError } from '../values/exception.ts';
import { iterate, listOf } from '../values/iterate.ts';
import { PyIterator, PyList, typeNameOf, type Value } from '../values/value.ts';

/** What sets the fields of a line apart. */
interface Dialect {
  readonly delimiter: string;
  readonly quote: string | undefined;
  readonly skipsBlanks: boolean;
}

const FORMAT = ['delimiter!', 'quotechar!', 'skipinitialspace!', 'quoting!', 'doublequote!', 'strict!'];

/** `csv`, for reading: lines come from a file or a list. */
export function csvModule(): Map<string, Value> {
  const reader = builtin(
    'reader',
    ['iterable', 'dialect?', ...FORMAT],
    (args) => new PyIterator('_csv.reader', listRows(args.value(0), givenDialect(args, 1))),
  );
  const dictReader = builtin(
    'DictReader',
    ['f', 'fieldnames?', 'restkey?', 'restval?', 'dialect?', ...FORMAT],
    makeDictReader,
  );
  const constants = { QUOTE_MINIMAL: 0, QUOTE_ALL: 1, QUOTE_NONNUMERIC: 2, QUOTE_NONE: QUOTE_NONE };
  return new Map<string, Value>([
    ['reader', reader],
    ['DictReader', dictReader],
    ...Object.entries(constants),
  ]);
}

const QUOTE_NONE = 3;

/** The dialect at a place in the list of arguments, and what is said next to it. */
function givenDialect(args: Arguments, at: number): Dialect {
  const name = args.optional(at) ?? 'excel';
  if (name !== 'excel' && name !== 'excel-tab' && name !== 'unix')
    throw pythonError('_csv.Error', 'unknown dialect');
  const quote = args.optional(at + 2);
  return {
    delimiter: single(args, at + 1, name === 'excel-tab' ? '\t' : ','),
    quote: quote === null || args.optional(at + 4) === QUOTE_NONE ? undefined : single(args, at + 2, '"'),
    skipsBlanks: args.optional(at + 3) === true,
  };
}

function single(args: Arguments, index: number, fallback: string): string {
  const text = args.text(index, fallback);
  if ([...text].length === 1) return text;
  throw typeError('"delimiter" must be a 1-character string');
}

function* listRows(lines: Value, dialect: Dialect): Generator<Value> {
  for (const row of csvRows(lines, dialect)) yield new PyList(row);
}

/** Rows of fields; a quoted field may go on in the next line. */
function* csvRows(lines: Value, dialect: Dialect): Generator<string[]> {
  let open: OpenRow | undefined;
  for (const line of iterate(lines)) {
    step();
    if (typeof line !== 'string')
      throw pythonError(
        '_csv.Error',
        `iterator should return strings, not ${typeNameOf(line)} (the file should be opened in text mode)`,
      );
    open = parsed(line, dialect, open);
    if (open.isQuoted) continue;
    yield open.fields;
    open = undefined;
  }
  if (open !== undefined) yield [...open.fields, open.text];
}

interface OpenRow {
  readonly fields: string[];
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A line after what its row has so far. */
function parsed(
  line: string,
  { delimiter, quote, skipsBlanks }: Dialect,
  before: OpenRow | undefined,
): OpenRow {
  const fields = [...(before?.fields ?? [])];
  const text = before === undefined ? line.replace(/[\r\n]+$/, '') : line;
  if (before === undefined && text === '') return { fields: [], text: '', isQuoted: false };
  let [field, isQuoted, isStart] = [before?.text ?? '', before !== undefined, before === undefined];
  const characters = [...text];
  for (let i = 0; i < characters.length; i += 1) {
    const char = characters[i] ?? '';
    if (isQuoted) {
      if (char !== quote) field += char;
      else if (characters[i + 1] === quote) {
        field += char;
        i += 1;
      } else isQuoted = false;
    } else if (char === delimiter) {
      fields.push(field);
      [field, isStart] = ['', true];
      continue;
    } else if (isStart && char === quote) isQuoted = true;
    else if (isStart && skipsBlanks && char === ' ') continue;
    else if (!/[\r\n]/.test(char)) field += char;
    isStart = false;
  }
  if (!isQuoted) return { fields: [...fields, field], text: '', isQuoted };
  // The line break belongs to the field; it was cut off only where the row begins.
  return { fields, text: field + line.slice(text.length), isQuoted };
}

function makeDictReader(args: Arguments): Value {
  const rows = csvRows(args.value(0), givenDialect(args, 4));
  const given = args.optional(1);
  const names = given == null ? (rows.next().value ?? []) : listOf(given);
  const [restKey, restValue] = [args.optional(2) ?? null, args.optional(3) ?? null];
  function* dicts(): Generator<Value> {
    for (const row of rows) if (row.length > 0) yield dictOfRow(names, row, restKey, restValue);
  }
  return new PyIterator('DictReader', dicts(), new Map([['fieldnames', new PyList([...names])]]));
}

function dictOfRow(names: readonly Value[], row: readonly string[], restKey: Value, restValue: Value): Value {
  const dict = new PyDict();
  for (const [index, name] of names.entries()) dict.set(name, row[index] ?? restValue);
  if (row.length > names.length) dict.set(restKey, new PyList(row.slice(names.length)));
  return dict;
}
