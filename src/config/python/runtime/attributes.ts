import { didYouMean } from '../../../core/index.ts';
import { BYTES_METHODS } from '../library/bytes-methods.ts';
import { DEQUE_METHODS } from '../library/deque-methods.ts';
import { dictMethod, isDictAttribute, updateDict } from '../library/dict-methods.ts';
import { LIST_METHODS, TUPLE_METHODS } from '../library/list-methods.ts';
import { RECORD_METHODS, replaceFields } from '../library/named-tuples.ts';
import { FLOAT_METHODS, INTEGER_METHODS } from '../library/number-methods.ts';
import { changesSet, SET_METHODS } from '../library/set-methods.ts';
import { STRING_METHODS } from '../library/string-methods.ts';
import { typeOf } from '../library/types.ts';
import type { Place } from '../syntax/source.ts';
import { boundMethod, builtin } from '../values/arguments.ts';
import { allocateText, countTextSteps } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { type Help, PyException, type PythonError, pythonError, USE_VALUES } from '../values/exception.ts';
import { PyPath } from '../values/path.ts';
import { PySet } from '../values/set.ts';
import { formatString } from '../values/string-format.ts';
import { PyType } from '../values/type.ts';
import {
  BuiltinFunction,
  isInteger,
  PyBytes,
  PyDeque,
  PyFloat,
  PyFunction,
  PyIterator,
  PyList,
  PyModule,
  PyNamespace,
  PyOpaque,
  PyRange,
  PyRecord,
  PyReference,
  PySlice,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import { getItem } from './subscripts.ts';
import { typeAttribute } from './type-attributes.ts';

/** `value.name`. Throws with AttributeError. */
export function getAttribute(value: Value, name: string): Value {
  const found = findAttribute(value, name);
  if (found === undefined) throw missingAttribute(value, name);
  return found;
}

/** `value.name`, or undefined if there is no such attribute. */
export function findAttribute(value: Value, name: string): Value | undefined {
  if (name === '__class__' && !(value instanceof PyReference)) return typeOf(value);
  if (typeof value === 'string') return stringAttribute(value, name);
  if (value instanceof PyDict) return dictAttribute(value, name);
  if (value instanceof PyDeque) return dequeAttribute(value, name);
  if (value instanceof PyNamespace) return namespaceAttribute(value, name);
  if (value instanceof PyList) return boundMethod(LIST_METHODS, value, name);
  if (value instanceof PyReference) return referenceAttribute(value, name);
  if (value instanceof PyModule) return moduleAttribute(value, name);
  if (value instanceof PyOpaque || value instanceof PyIterator) return value.attributes.get(name);
  if (value instanceof PyType) return typeAttribute(value, name);
  if (value instanceof PyPath) return value.attribute(name);
  if (value instanceof PyRecord) return recordAttribute(value, name);
  if (value instanceof PyTuple) return boundMethod(TUPLE_METHODS, value, name);
  if (value instanceof PySet) {
    return value.frozen && changesSet(name) ? undefined : boundMethod(SET_METHODS, value, name);
  }
  return otherAttribute(value, name);
}

function recordAttribute(record: PyRecord, name: string): Value | undefined {
  const { fields, items, type } = record;
  if (fields.includes(name)) return items[fields.indexOf(name)];
  const ofType = type instanceof PyType && name === '_fields' ? type.attribute(name) : undefined;
  if (type !== undefined && name === '_replace') return replaceFields(record);
  const method = type === undefined ? undefined : boundMethod(RECORD_METHODS, record, name);
  return ofType ?? method ?? boundMethod(TUPLE_METHODS, record, name);
}

function dequeAttribute(deque: PyDeque, name: string): Value | undefined {
  return name === 'maxlen' ? (deque.maxlen ?? null) : boundMethod(DEQUE_METHODS, deque, name);
}

function namespaceAttribute({ names }: PyNamespace, name: string): Value | undefined {
  if (name !== '__dict__') return names.get(name);
  const dict = new PyDict();
  for (const [key, value] of names) dict.set(key, value);
  return dict;
}

function otherAttribute(value: Value, name: string): Value | undefined {
  if (isInteger(value)) return boundMethod(INTEGER_METHODS, value, name);
  if (value instanceof PyFloat) return boundMethod(FLOAT_METHODS, value, name);
  if (value instanceof PyBytes) return boundMethod(BYTES_METHODS, value, name);
  if (value instanceof PyFunction) return functionAttribute(value.qualifiedName, name);
  if (value instanceof BuiltinFunction) return functionAttribute(value.name, name);
  if (value instanceof PyException && name === 'args') return new PyTuple(value.args);
  if (value instanceof PyRange || value instanceof PySlice) {
    if (name === 'start') return value.start;
    if (name === 'stop') return value.stop;
    if (name === 'step') return value.step;
  }
  return undefined;
}

function functionAttribute(qualifiedName: string, name: string): Value | undefined {
  if (name === '__qualname__') return qualifiedName;
  return name === '__name__' ? qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1) : undefined;
}

function stringAttribute(text: string, name: string): Value | undefined {
  if (name === 'format') {
    return new BuiltinFunction(name, (positional, keywords) =>
      formatString(text, positional, keywords, { attribute: getAttribute, item: getItem }),
    );
  }
  if (name === 'format_map') {
    return builtin(name, ['mapping'], (args) => {
      const mapping = args.value(0);
      const keywords = new Map<string, Value>();
      if (mapping instanceof PyDict) {
        for (const { key, value } of mapping.entries.values())
          if (typeof key === 'string') keywords.set(key, value);
      }
      return formatString(text, [], keywords, { attribute: getAttribute, item: getItem });
    });
  }
  const method = STRING_METHODS.get(name);
  return method && builtin(name, method.parameters, (args) => counted(text, method.run(text, args)));
}

/** A result of a method of a text, after counting the work and the memory for it. */
function counted(text: string, result: Value): Value {
  countTextSteps(text);
  if (typeof result === 'string') allocateText(result.length);
  return result;
}

function dictAttribute(dict: PyDict, name: string): Value | undefined {
  if (name === 'update') {
    return new BuiltinFunction(name, (positional, keywords) => updateDict(dict, positional, keywords));
  }
  const method = dictMethod(dict, name);
  if (method !== undefined) return builtin(name, method.parameters, (args) => method.run(dict, args));
  if (dict.flavour === 'defaultdict' && name === 'default_factory') return dict.factory;
  return dict.isConfig ? dict.get(name) : undefined;
}

function referenceAttribute(reference: PyReference, name: string): Value {
  if (name === 'module' || name === '_module') return reference.module;
  if (reference.isAttribute && name === 'name' && reference.name !== undefined) return reference.name;
  return new PyReference(reference.dotted, name, true);
}

function moduleAttribute(module: PyModule, name: string): Value | undefined {
  if (name === '__name__') return module.name;
  const value = module.attributes.get(name);
  return value === undefined ? module.standIn?.(name) : value;
}

function missingAttribute(value: Value, name: string): PythonError {
  if (value instanceof PyModule) {
    return pythonError('AttributeError', ...notInModule(value, name));
  }
  if (isOfLibrary(value)) return notHere(value, name, value.attributes.keys());
  if (isLeftOut(value, name)) return notHere(value, name, attributeNames(value));
  const owner = value instanceof PyType ? `type object '${value.name}'` : `'${typeNameOf(value)}' object`;
  return pythonError('AttributeError', `${owner} has no attribute '${name}'`, {
    hint: () => didYouMean(name, attributeNames(value)),
  });
}

/** What is said of a name that a module of the library does not have here, whether or not Python has it. */
export function notInModule(module: Value, name: string): [message: string, help: Help] {
  const [known, owner] = module instanceof PyModule ? [module.attributes.keys(), module.name] : [[], ''];
  const hint = (): string => didYouMean(name, known) || USE_VALUES;
  return [`'${name}' of module '${owner}' is not available in a config`, { hint }];
}

function notHere(value: Value, name: string, near: Iterable<string>): PythonError {
  const owner = value instanceof PyType ? `type '${value.name}'` : `'${typeNameOf(value)}' objects`;
  return pythonError('AttributeError', `'${name}' of ${owner} is not available in a config`, {
    hint: () => didYouMean(name, near) || USE_VALUES,
  });
}

/** Methods of the language's own types that Python has and configs do not. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  str: 'isprintable maketrans',
  dict: 'fromkeys',
  Counter: 'fromkeys subtract',
  set: 'difference_update intersection_update symmetric_difference_update',
  int: 'as_integer_ratio bit_count denominator from_bytes imag numerator real to_bytes',
  float: 'as_integer_ratio fromhex hex imag real',
  bytes:
    'capitalize center count endswith expandtabs find fromhex index isalnum isalpha isascii isdigit islower isspace ' +
    'istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust ' +
    'rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill',
};

/** Whether Python would know an attribute: one of those above, or a name that the language keeps for itself. */
function isLeftOut(value: Value, name: string): boolean {
  if (/^__\w+__$/.test(name)) return !(value instanceof PyDict && value.isConfig);
  return LEFT_OUT[typeNameOf(value)]?.split(' ').includes(name) ?? false;
}

/** Whether Python's own object may have more attributes than the one here. */
function isOfLibrary(value: Value): value is PyOpaque | PyIterator | PyType {
  if (value instanceof PyType) return value.at === undefined;
  return value instanceof PyOpaque || value instanceof PyIterator;
}

function attributeNames(value: Value): Iterable<string> {
  if (typeof value === 'string') return [...STRING_METHODS.keys(), 'format'];
  if (value instanceof PyList) return LIST_METHODS.keys();
  if (!(value instanceof PyDict)) return [];
  const methods = ['keys', 'values', 'items', 'get', 'pop', 'update', 'setdefault', 'copy', 'clear'];
  const keys = value.isConfig ? [...value.entries.values()].map(({ key }) => String(key)) : [];
  return [...methods, ...keys];
}

/** `value.name = assigned` */
export function setAttribute(value: Value, name: string, assigned: Value, at: Place): void {
  if (value instanceof PyNamespace) {
    value.names.set(name, assigned);
    return;
  }
  if (!(value instanceof PyDict) || !value.isConfig) throw missingAttribute(value, name);
  if (isDictAttribute(name)) {
    throw pythonError('AttributeError', `'Dict' object attribute '${name}' is read-only`);
  }
  value.set(name, assigned, at);
}

/** `del value.name` */
export function deleteAttribute(value: Value, name: string): void {
  if (value instanceof PyNamespace && value.names.delete(name)) return;
  if (!(value instanceof PyDict) || !value.isConfig) throw missingAttribute(value, name);
  if (!value.delete(name)) throw pythonError('KeyError', name);
}
