import { didYouMean } from '../../../core/index.ts';
import { BYTES_METHODS } from '../library/bytes-methods.ts';
import { dictMethod, isDictAttribute, updateDict } from '../library/dict-methods.ts';
import { LIST_METHODS, TUPLE_METHODS } from '../library/list-methods.ts';
import { FLOAT_METHODS, INTEGER_METHODS } from '../library/number-methods.ts';
import { changesSet, SET_METHODS } from '../library/set-methods.ts';
import { STRING_METHODS } from '../library/string-methods.ts';
import type { Place } from '../syntax/source.ts';
import { boundMethod, builtin } from '../values/arguments.ts';
import { allocateText, stepOver } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { PyException, type PythonError, pythonError } from '../values/exception.ts';
import { PyPath } from '../values/path.ts';
import { PySet } from '../values/set.ts';
import { formatString } from '../values/string-format.ts';
import { PyType } from '../values/type.ts';
import {
  BuiltinFunction,
  isInteger,
  PyBytes,
  PyFloat,
  PyFunction,
  PyIterator,
  PyList,
  PyModule,
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

/** `value.name`. Fails with AttributeError. */
export function getAttribute(value: Value, name: string): Value {
  const found = findAttribute(value, name);
  if (found === undefined) throw missingAttribute(value, name);
  return found;
}

/** `value.name`, or undefined where there is no such attribute. */
export function findAttribute(value: Value, name: string): Value | undefined {
  if (typeof value === 'string') return stringAttribute(value, name);
  if (value instanceof PyDict) return dictAttribute(value, name);
  if (value instanceof PyList) return boundMethod(LIST_METHODS, value, name);
  if (value instanceof PyReference) return referenceAttribute(value, name);
  if (value instanceof PyModule) return moduleAttribute(value, name);
  if (value instanceof PyOpaque || value instanceof PyIterator) return value.attributes.get(name);
  if (value instanceof PyType) return typeAttribute(value, name);
  if (value instanceof PyPath) return value.attribute(name);
  if (value instanceof PyRecord && value.fields.includes(name))
    return value.items[value.fields.indexOf(name)];
  if (value instanceof PyTuple) return boundMethod(TUPLE_METHODS, value, name);
  if (value instanceof PySet) {
    return value.frozen && changesSet(name) ? undefined : boundMethod(SET_METHODS, value, name);
  }
  return otherAttribute(value, name);
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
  stepOver(text);
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
    const hint = (): string => didYouMean(name, value.attributes.keys());
    return pythonError('AttributeError', `module '${value.name}' has no attribute '${name}'`, { hint });
  }
  const owner = value instanceof PyType ? `type object '${value.name}'` : `'${typeNameOf(value)}' object`;
  return pythonError('AttributeError', `${owner} has no attribute '${name}'`, {
    hint: () => didYouMean(name, namesOf(value)),
  });
}

function namesOf(value: Value): Iterable<string> {
  if (typeof value === 'string') return [...STRING_METHODS.keys(), 'format'];
  if (value instanceof PyList) return LIST_METHODS.keys();
  if (!(value instanceof PyDict)) return [];
  const methods = ['keys', 'values', 'items', 'get', 'pop', 'update', 'setdefault', 'copy', 'clear'];
  const keys = value.isConfig ? [...value.entries.values()].map(({ key }) => String(key)) : [];
  return [...methods, ...keys];
}

/** `value.name = assigned` */
export function setAttribute(value: Value, name: string, assigned: Value, at: Place): void {
  if (!(value instanceof PyDict) || !value.isConfig) throw missingAttribute(value, name);
  if (isDictAttribute(name)) {
    throw pythonError('AttributeError', `'Dict' object attribute '${name}' is read-only`);
  }
  value.set(name, assigned, at);
}

/** `del value.name` */
export function deleteAttribute(value: Value, name: string): void {
  if (!(value instanceof PyDict) || !value.isConfig) throw missingAttribute(value, name);
  if (!value.delete(name)) throw pythonError('KeyError', name);
}
