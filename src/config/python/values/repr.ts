import { floatRepr, stringRepr } from '../../../util/index.ts';
import { allocateText, enter, leave, step } from './budget.ts';
import { PyDict, PyDictView } from './dict.ts';
import { PyException, valueError } from './exception.ts';
import { PyPath } from './path.ts';
import { PySet } from './set.ts';
import { PyType } from './type.ts';
import {
  BuiltinFunction,
  ELLIPSIS,
  PyBytes,
  PyDeque,
  PyFloat,
  PyFunction,
  PyList,
  PyModule,
  PyNamespace,
  type PyObject,
  PyOpaque,
  PyRange,
  PyRecord,
  PyReference,
  PySlice,
  PyTuple,
  type Value,
} from './value.ts';

const MAX_INTEGER_DIGITS = 4300;

/** `repr(value)`. Objects without a literal have no address in theirs. */
export function repr(value: Value): string {
  step();
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return value.toString();
  if (typeof value === 'bigint') return integerRepr(value);
  const depth = enter();
  const text = typeof value === 'string' ? stringRepr(value) : reprObject(value);
  leave(depth);
  allocateText(text.length);
  return text;
}

/** `str(value)` */
export function str(value: Value): string {
  if (typeof value === 'string') return value;
  if (value instanceof PyException) return exceptionText(value);
  if (value instanceof PyPath) return value.text;
  if (value instanceof PyOpaque && value.facts.text !== undefined) return value.facts.text;
  return repr(value);
}

/** What `str` gives for an exception. */
export function exceptionText({ args, type }: PyException): string {
  const [first] = args;
  if (first === undefined) return '';
  if (args.length > 1) return repr(new PyTuple(args));
  return type.name === 'KeyError' ? repr(first) : str(first);
}

/** What `ascii` gives: `repr` with everything beyond ASCII escaped. */
export function asciiRepr(value: Value): string {
  return repr(value).replace(/[^\p{ASCII}]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}

/** All digits; CPython refuses to print integers beyond a length. */
function integerRepr(value: bigint): string {
  const text = value.toString();
  allocateText(text.length);
  if (text.length <= MAX_INTEGER_DIGITS) return text;
  throw valueError(`Exceeds the limit (${MAX_INTEGER_DIGITS} digits) for integer string conversion`);
}

function reprObject(value: PyObject): string {
  if (value instanceof PyFloat) return floatRepr(value.value);
  if (value instanceof PyDeque) return reprDeque(value);
  if (value instanceof PyRecord && value.type !== undefined)
    return reprFields(value.typeName, fieldPairs(value));
  if (value instanceof PyNamespace) return reprFields('namespace', value.names);
  if (value instanceof PyList) return `[${joined(value.items)}]`;
  if (value instanceof PyTuple)
    return value.items.length === 1 ? `(${joined(value.items)},)` : `(${joined(value.items)})`;
  if (value instanceof PyDict) return reprDict(value);
  if (value instanceof PySet) return reprSet(value);
  if (value instanceof PyReference) return value.label;
  if (value instanceof PyBytes) return reprBytes(value.text);
  if (value instanceof PyRange) {
    return `range(${value.start}, ${value.stop}${value.step === 1 ? '' : `, ${value.step}`})`;
  }
  if (value instanceof PySlice) return `slice(${joined([value.start, value.stop, value.step])})`;
  if (value instanceof PyDictView) {
    return `${value.typeName}([${joined([...value.dict.entries.values()].map((entry) => value.of(entry)))}])`;
  }
  if (value instanceof PyPath) return `PosixPath(${stringRepr(value.text)})`;
  if (value instanceof PyException) return `${value.typeName}(${joined(value.args)})`;
  return reprNamed(value);
}

function reprDeque({ items, maxlen }: PyDeque): string {
  return `deque([${joined(items)}]${maxlen === undefined ? '' : `, maxlen=${maxlen}`})`;
}

function fieldPairs({ fields, items }: PyRecord): [string, Value][] {
  return fields.map((field, index) => [field, items[index] ?? null]);
}

function reprFields(name: string, fields: Iterable<readonly [string, Value]>): string {
  return `${name}(${[...fields].map(([field, value]) => `${field}=${repr(value)}`).join(', ')})`;
}

function reprNamed(value: PyObject): string {
  if (value === ELLIPSIS) return 'Ellipsis';
  if (value instanceof PyFunction) return `<function ${value.qualifiedName}>`;
  if (value instanceof BuiltinFunction) return `<built-in function ${value.name}>`;
  if (value instanceof PyType) return `<class '${value.name}'>`;
  if (value instanceof PyOpaque && value.facts.repr !== undefined) return value.facts.repr;
  if (value instanceof PyModule) return `<module '${value.name}'>`;
  return `<${value.typeName} object>`;
}

function reprDict(dict: PyDict): string {
  const items = [...dict.entries.values()].map(({ key, value }) => `${repr(key)}: ${repr(value)}`);
  const text = `{${items.join(', ')}}`;
  if (dict.flavour === 'OrderedDict') {
    const pairs = [...dict.entries.values()].map(({ key, value }) => repr(new PyTuple([key, value])));
    return pairs.length === 0 ? 'OrderedDict()' : `OrderedDict([${pairs.join(', ')}])`;
  }
  if (dict.flavour === 'defaultdict') return `defaultdict(${repr(dict.factory)}, ${text})`;
  if (dict.flavour === 'Counter') return items.length === 0 ? 'Counter()' : `Counter(${text})`;
  return text;
}

function reprSet(set: PySet): string {
  if (set.size === 0) return `${set.typeName}()`;
  const text = `{${joined([...set.items.values()])}}`;
  return set.frozen ? `frozenset(${text})` : text;
}

function reprBytes(bytes: string): string {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'";
  const body = bytes.replace(/[^\x20-\x7e]|[\\'"]/g, (char) => {
    if (char === '\\' || char === quote) return `\\${char}`;
    if (char === "'" || char === '"') return char;
    const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char];
    return named ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${body}${quote}`;
}

function joined(items: readonly Value[]): string {
  return items.map(repr).join(', ');
}
