import { updateDict } from '../library/dict-methods.ts';
import type { AugmentedAssign, Expression } from '../syntax/ast.ts';
import { mark } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { typeError, valueError } from '../values/exception.ts';
import { iterate, listOf } from '../values/iterate.ts';
import { augmented } from '../values/operators.ts';
import { NO_KEYWORDS, PyList, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import { deleteAttribute, getAttribute, setAttribute } from './attributes.ts';
import type { Interpreter } from './interpreter.ts';
import { deleteName, lookUp, storeName } from './names.ts';
import type { Scope } from './scope.ts';
import { deleteItem, getItem, setItem } from './subscripts.ts';

/** Binds a target of any form to a value. */
export function assignTarget(interpreter: Interpreter, target: Expression, value: Value, scope: Scope): void {
  switch (target.kind) {
    case 'name':
      storeName(target.id, value, scope, target.at);
      return;
    case 'attribute': {
      const object = interpreter.evaluate(target.object, scope);
      mark(target.at);
      setAttribute(object, target.name, value, target.at);
      return;
    }
    case 'subscript': {
      const object = interpreter.evaluate(target.object, scope);
      const index = interpreter.evaluate(target.index, scope);
      mark(target.at);
      setItem(object, index, value, target.at);
      return;
    }
    case 'list':
    case 'tuple':
      mark(target.at);
      unpack(interpreter, target.items, value, scope);
      return;
    default:
      throw typeError(`cannot assign to ${target.kind}`);
  }
}

function unpack(interpreter: Interpreter, targets: readonly Expression[], value: Value, scope: Scope): void {
  const star = targets.findIndex((target) => target.kind === 'starred');
  const items = unpackable(value, star < 0 ? targets.length : undefined);
  const least = star < 0 ? targets.length : targets.length - 1;
  if (items.length < least) {
    const expected = star < 0 ? `expected ${least}` : `expected at least ${least}`;
    throw valueError(`not enough values to unpack (${expected}, got ${items.length})`);
  }
  if (star < 0 && items.length > least) throw valueError(`too many values to unpack (expected ${least})`);
  const extra = items.length - least;
  for (const [index, target] of targets.entries()) {
    if (target.kind === 'starred') {
      interpreter.assign(target.value, new PyList(items.slice(index, index + extra), target.at), scope);
    } else {
      const item = items[star >= 0 && index > star ? index + extra - 1 : index];
      if (item !== undefined) interpreter.assign(target, item, scope);
    }
  }
}

/** The items of a value; no more than one over the wanted number. */
function unpackable(value: Value, wanted: number | undefined): readonly Value[] {
  if (value instanceof PyTuple || value instanceof PyList) return value.items.slice();
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) {
    throw typeError(`cannot unpack non-iterable ${typeNameOf(value)} object`);
  }
  if (wanted === undefined) return listOf(value);
  const items: Value[] = [];
  for (const item of iterate(value)) {
    items.push(item);
    if (items.length > wanted) break;
  }
  return items;
}

/** `target operator= value` */
export function assignAugmented(interpreter: Interpreter, node: AugmentedAssign, scope: Scope): void {
  const { target } = node;
  if (target.kind === 'name') {
    mark(target.at);
    const current = lookUp(interpreter, target.id, scope);
    storeName(target.id, combine(interpreter, node, current, scope), scope, target.at);
    return;
  }
  const object = interpreter.evaluate(target.object, scope);
  if (target.kind === 'attribute') {
    mark(target.at);
    const current = getAttribute(object, target.name);
    setAttribute(object, target.name, combine(interpreter, node, current, scope), target.at);
    return;
  }
  const index = interpreter.evaluate(target.index, scope);
  mark(target.at);
  const current = getItem(object, index);
  setItem(object, index, combine(interpreter, node, current, scope), target.at);
}

function combine(interpreter: Interpreter, node: AugmentedAssign, current: Value, scope: Scope): Value {
  const value = interpreter.evaluate(node.value, scope);
  mark(node.at);
  if (node.operator !== '|' || !(current instanceof PyDict))
    return augmented(node.operator, current, value, listOf);
  updateDict(current, [value], NO_KEYWORDS);
  return current;
}

/** `del target` */
export function deleteTarget(interpreter: Interpreter, target: Expression, scope: Scope): void {
  switch (target.kind) {
    case 'name':
      mark(target.at);
      deleteName(target.id, scope);
      return;
    case 'attribute': {
      const object = interpreter.evaluate(target.object, scope);
      mark(target.at);
      deleteAttribute(object, target.name);
      return;
    }
    case 'subscript': {
      const object = interpreter.evaluate(target.object, scope);
      const index = interpreter.evaluate(target.index, scope);
      mark(target.at);
      deleteItem(object, index);
      return;
    }
    case 'list':
    case 'tuple':
      for (const item of target.items) deleteTarget(interpreter, item, scope);
      return;
    default:
      throw typeError(`cannot delete ${target.kind}`);
  }
}
