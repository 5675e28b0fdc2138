import type { DictDisplay, Expression, FString, FStringPart, Literal, Sequence } from '../syntax/ast.ts';
import { allocate, allocateText, mark } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { typeError } from '../values/exception.ts';
import { formatValue } from '../values/format-spec.ts';
import { iterate } from '../values/iterate.ts';
import { PySet } from '../values/set.ts';
import { converted } from '../values/string-format.ts';
import { ELLIPSIS, PyBytes, PyFloat, PyList, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';
import type { Scope } from './scope.ts';

/** The value of a literal. */
export function literalValue(literal: Literal): Value {
  if (typeof literal !== 'object' || literal === null) return literal;
  if ('float' in literal) return new PyFloat(literal.float);
  return 'bytes' in literal ? new PyBytes(literal.bytes) : ELLIPSIS;
}

/** `[a, b]`, `(a, b)` or `{a, b}` */
export function evaluateSequence(interpreter: Interpreter, node: Sequence, scope: Scope): Value {
  const items = evaluateItems(interpreter, node.items, scope);
  allocate(8 * items.length);
  if (node.kind === 'list') return new PyList(items, node.at);
  if (node.kind === 'tuple') return new PyTuple(items, node.at);
  mark(node.at);
  return new PySet(items);
}

/** Expressions in order, starred ones unpacked. */
export function evaluateItems(interpreter: Interpreter, nodes: readonly Expression[], scope: Scope): Value[] {
  const items: Value[] = [];
  for (const node of nodes) {
    if (node.kind !== 'starred') {
      items.push(interpreter.evaluate(node, scope));
      continue;
    }
    const value = interpreter.evaluate(node.value, scope);
    mark(node.at);
    for (const item of iterate(value)) {
      allocate(8);
      items.push(item);
    }
  }
  return items;
}

/** `{a: b, **c}` */
export function evaluateDict(interpreter: Interpreter, node: DictDisplay, scope: Scope): Value {
  const dict = new PyDict('dict', node.at);
  for (const entry of node.entries) {
    if (entry.key === undefined) {
      const other = interpreter.evaluate(entry.value, scope);
      mark(entry.value.at);
      if (!(other instanceof PyDict)) throw typeError(`'${typeNameOf(other)}' object is not a mapping`);
      dict.assign(other);
    } else {
      const key = interpreter.evaluate(entry.key, scope);
      const value = interpreter.evaluate(entry.value, scope);
      mark(entry.key.at);
      dict.set(key, value, entry.key.at);
    }
  }
  return dict;
}

/** `f'…'` */
export function evaluateFString(interpreter: Interpreter, node: FString, scope: Scope): string {
  const text = joinParts(interpreter, node.parts, scope);
  allocateText(text.length);
  return text;
}

function joinParts(interpreter: Interpreter, parts: readonly FStringPart[], scope: Scope): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = converted(interpreter.evaluate(part.value, scope), part.conversion);
    const spec = part.spec === undefined ? '' : joinParts(interpreter, part.spec, scope);
    mark(part.value.at);
    text += formatValue(value, spec);
  }
  return text;
}
