import type { Call, Keyword } from '../syntax/ast.ts';
import { mark } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { type PythonError, pythonError, typeError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import {
  type Keywords,
  NO_KEYWORDS,
  PyCallable,
  PyList,
  PyReference,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import { evaluateItems } from './displays.ts';
import type { Interpreter } from './interpreter.ts';
import type { Scope } from './scope.ts';

/** `callee(positional, name=value)` */
export function evaluateCall(interpreter: Interpreter, node: Call, scope: Scope): Value {
  const callee = interpreter.evaluate(node.callee, scope);
  const positional = node.positional.length === 0 ? [] : evaluateItems(interpreter, node.positional, scope);
  const keywords =
    node.keywords.length === 0 ? NO_KEYWORDS : evaluateKeywords(interpreter, node.keywords, callee, scope);
  mark(node.at);
  if (!(callee instanceof PyCallable)) throw notCallable(callee);
  if (callee instanceof PyType && callee.construct === undefined) throw notConstructible(callee);
  const result = callee.invoke(positional, keywords);
  placeResult(result, node);
  return result;
}

function evaluateKeywords(
  interpreter: Interpreter,
  nodes: readonly Keyword[],
  callee: Value,
  scope: Scope,
): Keywords {
  const keywords = new Map<string, Value>();
  for (const node of nodes) {
    const value = interpreter.evaluate(node.value, scope);
    if (node.name !== undefined) {
      addKeyword(keywords, node.name, value, callee, node);
      continue;
    }
    mark(node.at);
    if (!(value instanceof PyDict)) {
      throw typeError(`${calleeName(callee)} argument after ** must be a mapping, not ${typeNameOf(value)}`);
    }
    for (const { key, value: item } of value.entries.values()) {
      if (typeof key !== 'string') throw typeError('keywords must be strings');
      addKeyword(keywords, key, item, callee, node);
    }
  }
  return keywords;
}

function addKeyword(
  keywords: Map<string, Value>,
  name: string,
  value: Value,
  callee: Value,
  node: Keyword,
): void {
  if (keywords.has(name)) {
    mark(node.at);
    throw typeError(`${calleeName(callee)} got multiple values for keyword argument '${name}'`);
  }
  keywords.set(name, value);
}

/** New containers are at the call, the entries of `dict(name=value)` at their keywords. */
function placeResult(result: Value, node: Call): void {
  if (result instanceof PyDict) {
    if (result.at !== undefined) return;
    result.at = node.at;
    for (const keyword of node.keywords) {
      const entry = keyword.name === undefined ? undefined : result.entries.get(keyword.name);
      if (entry !== undefined) entry.at ??= keyword.at;
    }
  } else if (result instanceof PyList || result instanceof PyTuple) {
    result.at ??= node.at;
  }
}

function calleeName(callee: Value): string {
  if (callee instanceof PyType) return `${callee.name}()`;
  if (callee instanceof PyCallable && 'name' in callee) return `${String(callee.name)}()`;
  return callee instanceof PyCallable && 'qualifiedName' in callee
    ? `${String(callee.qualifiedName)}()`
    : 'function';
}

function notCallable(callee: Value): PythonError {
  if (callee instanceof PyReference) {
    const hint = (): string => `Write dict(type=${callee.label}, ...) instead.`;
    const explanation = `"${callee.dotted}" cannot be called while a config is read`;
    return pythonError('RuntimeError', undefined, { hint, explanation });
  }
  return typeError(`'${typeNameOf(callee)}' object is not callable`);
}

function notConstructible(type: PyType): PythonError {
  const hint = (): string => 'Write the component as a TypeScript plug-in.';
  return pythonError('TypeError', `objects of class '${type.name}' cannot be made in a config`, { hint });
}
