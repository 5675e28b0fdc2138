import { escapePattern, PatternError, type PatternFlags, pythonRegex } from '../../../util/index.ts';
import { type Arguments, builtin, toIndex } from '../values/arguments.ts';
import { allocateText, step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { pythonError, typeError } from '../values/exception.ts';
import { callFunction } from '../values/sort.ts';
import { indexOf } from '../values/text.ts';
import {
  PyCallable,
  PyIterator,
  PyList,
  PyOpaque,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import { allMatches, firstMatch } from './guarded-regex.ts';
import { expandReplacement } from './replacement.ts';

const FLAGS = {
  A: 256,
  ASCII: 256,
  I: 2,
  IGNORECASE: 2,
  L: 4,
  M: 8,
  MULTILINE: 8,
  S: 16,
  DOTALL: 16,
  U: 32,
  UNICODE: 32,
  X: 64,
  VERBOSE: 64,
};

/** A compiled pattern with what it was made of. */
interface Pattern {
  readonly source: string;
  readonly flags: number;
}

/** `re`: patterns are translated to those of JavaScript; what has no like there is refused. */
export function reModule(): Map<string, Value> {
  const names = new Map<string, Value>(Object.entries(FLAGS));
  for (const name of Object.keys(PATTERN_FUNCTIONS)) names.set(name, moduleFunction(name));
  names.set(
    'compile',
    builtin('compile', ['pattern', 'flags?'], (args) =>
      patternObject(compiledPattern(args.value(0), args.integer(1, 0))),
    ),
  );
  names.set(
    'escape',
    builtin('escape', ['pattern'], (args) => escapeText(args.text(0)), true),
  );
  names.set(
    'error',
    builtin('error', ['message?'], () => null),
  );
  return names;
}

/** Parameters of the functions after the pattern, and what they do. */
const PATTERN_FUNCTIONS: Readonly<
  Record<string, readonly [readonly string[], (pattern: Pattern, args: Arguments, from: number) => Value]>
> = {
  match: [['string'], (pattern, args, from) => anchored(pattern, args.text(from), false)],
  fullmatch: [['string'], (pattern, args, from) => anchored(pattern, args.text(from), true)],
  search: [['string'], (pattern, args, from) => search(pattern, args.text(from))],
  findall: [
    ['string'],
    (pattern, args, from) => new PyList(matches(pattern, args.text(from)).map(foundText)),
  ],
  finditer: [['string'], (pattern, args, from) => iterated(pattern, args.text(from))],
  split: [
    ['string', 'maxsplit?'],
    (pattern, args, from) => split(pattern, args.text(from), args.integer(from + 1, 0)),
  ],
  sub: [['repl', 'string', 'count?'], (pattern, args, from) => substitute(pattern, args, from).text],
  subn: [
    ['repl', 'string', 'count?'],
    (pattern, args, from) => {
      const { text, count } = substitute(pattern, args, from);
      return new PyTuple([text, count]);
    },
  ],
};

function moduleFunction(name: string): Value {
  const [parameters, run] = PATTERN_FUNCTIONS[name] ?? [[], () => null];
  const flagsAt = parameters.length + 1;
  return builtin(
    name,
    ['pattern', ...parameters, 'flags?'],
    (args) => run(compiledPattern(args.value(0), args.integer(flagsAt, 0)), args, 1),
    true,
  );
}

const compiled = new WeakMap<PyOpaque, Pattern>();

function patternObject(pattern: Pattern): Value {
  const attributes = new Map<string, Value>([
    ['pattern', pattern.source],
    ['flags', pattern.flags | 32],
  ]);
  for (const [name, [parameters, run]] of Object.entries(PATTERN_FUNCTIONS)) {
    attributes.set(
      name,
      builtin(name, parameters, (args) => run(pattern, args, 0)),
    );
  }
  const object = new PyOpaque('Pattern', attributes);
  compiled.set(object, pattern);
  return object;
}

function compiledPattern(value: Value, flags: number): Pattern {
  if (value instanceof PyOpaque) {
    const pattern = compiled.get(value);
    if (pattern !== undefined) return pattern;
  }
  if (typeof value !== 'string') {
    throw typeError(`first argument must be string or compiled pattern, not ${typeNameOf(value)}`);
  }
  regexOf({ source: value, flags }, 'd');
  return { source: value, flags };
}

/** The JavaScript form of a pattern. */
function regexOf({ source, flags }: Pattern, extra: string): RegExp {
  const translated: PatternFlags = {
    ignoreCase: (flags & FLAGS.I) !== 0,
    multiline: (flags & FLAGS.M) !== 0,
    dotAll: (flags & FLAGS.S) !== 0,
  };
  try {
    return pythonRegex((flags & FLAGS.X) === 0 ? source : withoutComments(source), translated, extra);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const hint = (): string => 'Regular expressions of configs must be ones that JavaScript has, too.';
    throw pythonError('error', error.message, { hint });
  }
}

/** A pattern in verbose mode without its blanks and comments. */
function withoutComments(source: string): string {
  return source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\s+|#[^\n]*/g, (part) =>
    /^[\s#]/.test(part) ? '' : part,
  );
}

function anchored(pattern: Pattern, text: string, whole: boolean): Value {
  const [, inline = '', rest = ''] = /^(\(\?[a-zA-Z]+\))?([\s\S]*)$/.exec(pattern.source) ?? [];
  const source = whole ? `${inline}(?:${rest})\\Z` : pattern.source;
  return matchOrNone(firstMatch(regexOf({ ...pattern, source }, 'dy'), text), text);
}

function search(pattern: Pattern, text: string): Value {
  return matchOrNone(firstMatch(regexOf(pattern, 'd'), text), text);
}

function matches(pattern: Pattern, text: string): RegExpExecArray[] {
  const found = allMatches(regexOf(pattern, 'dg'), text);
  step(found.length);
  return found;
}

function iterated(pattern: Pattern, text: string): Value {
  const objects = matches(pattern, text).map((match) => matchOrNone(match, text));
  return new PyIterator('callable_iterator', objects[Symbol.iterator]());
}

/** What `findall` gives for a match: the groups, if there are any. */
function foundText(match: RegExpExecArray): Value {
  const groups = match.slice(1).map((group) => group ?? '');
  if (groups.length === 0) return match[0];
  return groups.length === 1 ? (groups[0] ?? '') : new PyTuple(groups);
}

function split(pattern: Pattern, text: string, limit: number): Value {
  const parts: Value[] = [];
  let at = 0;
  let count = 0;
  for (const match of matches(pattern, text)) {
    if (limit > 0 && count >= limit) break;
    parts.push(text.slice(at, match.index), ...match.slice(1).map((group) => group ?? null));
    at = match.index + match[0].length;
    count += 1;
  }
  parts.push(text.slice(at));
  return new PyList(parts);
}

function substitute(pattern: Pattern, args: Arguments, from: number): { text: string; count: number } {
  const [replacement, text, limit] = [args.value(from), args.text(from + 1), args.integer(from + 2, 0)];
  let result = '';
  let at = 0;
  let count = 0;
  for (const match of matches(pattern, text)) {
    if (limit > 0 && count >= limit) break;
    result += text.slice(at, match.index) + replaced(replacement, match, text);
    allocateText(result.length - at);
    at = match.index + match[0].length;
    count += 1;
  }
  return { text: result + text.slice(at), count };
}

function replaced(replacement: Value, match: RegExpExecArray, text: string): string {
  if (typeof replacement === 'string') return expandReplacement(replacement, match);
  if (!(replacement instanceof PyCallable)) throw typeError('repl must be a string or a callable');
  const value = callFunction(replacement, [matchOrNone(match, text)]);
  if (typeof value === 'string') return value;
  throw typeError(`expected str instance, ${typeNameOf(value)} found`);
}

function matchOrNone(match: RegExpExecArray | null, text: string): Value {
  if (match === null) return null;
  const group = (key: Value): Value => groupText(match, key);
  const span = (key: Value): [number, number] => groupSpan(match, key, text);
  const groups = (fallback: Value): Value => new PyTuple(match.slice(1).map((value) => value ?? fallback));
  const attributes = new Map<string, Value>([
    ['string', text],
    ['lastindex', match.length > 1 ? match.length - 1 : null],
    [
      'group',
      builtin('group', ['*groups'], ({ rest }) =>
        rest.length > 1 ? new PyTuple(rest.map(group)) : group(rest[0] ?? 0),
      ),
    ],
    ['groups', builtin('groups', ['default?'], (args) => groups(args.optional(0) ?? null))],
    ['groupdict', builtin('groupdict', ['default?'], (args) => namedGroups(match, args.optional(0) ?? null))],
    ['start', builtin('start', ['group?'], (args) => span(args.optional(0) ?? 0)[0])],
    ['end', builtin('end', ['group?'], (args) => span(args.optional(0) ?? 0)[1])],
    ['span', builtin('span', ['group?'], (args) => new PyTuple(span(args.optional(0) ?? 0)))],
    ['expand', builtin('expand', ['template'], (args) => expandReplacement(args.text(0), match))],
    ['__getitem__', builtin('__getitem__', ['group'], (args) => group(args.value(0)))],
  ]);
  return new PyOpaque('Match', attributes);
}

function groupText(match: RegExpExecArray, key: Value): Value {
  if (typeof key === 'string') {
    checkName(match, key);
    return match.groups?.[key] ?? null;
  }
  return match[groupNumber(match, key)] ?? null;
}

function groupSpan(match: RegExpExecArray, key: Value, text: string): [number, number] {
  if (typeof key === 'string') checkName(match, key);
  const indices =
    typeof key === 'string' ? match.indices?.groups?.[key] : match.indices?.[groupNumber(match, key)];
  return indices === undefined ? [-1, -1] : [indexOf(text, indices[0]), indexOf(text, indices[1])];
}

function checkName(match: RegExpExecArray, name: string): void {
  if (match.groups === undefined || !(name in match.groups)) throw pythonError('IndexError', 'no such group');
}

function groupNumber(match: RegExpExecArray, key: Value): number {
  const number = toIndex(key);
  if (number < 0 || number >= match.length) throw pythonError('IndexError', 'no such group');
  return number;
}

function namedGroups(match: RegExpExecArray, fallback: Value): Value {
  const dict = new PyDict();
  for (const [name, value] of Object.entries(match.groups ?? {})) dict.set(name, value ?? fallback);
  return dict;
}

function escapeText(text: string): string {
  return escapePattern(text)
    .replaceAll('\\/', '/')
    .replace(/[-&~#\s]/g, '\\$&');
}
