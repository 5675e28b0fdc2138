import { isInstance } from '../library/types.ts';
import type { Match, Pattern } from '../syntax/ast.ts';
import { mark, step } from '../values/budget.ts';
import { isEqual, isTrue } from '../values/compare.ts';
import { PyDict } from '../values/dict.ts';
import { typeError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import { itemsOf, PyList, PyRange, type Value } from '../values/value.ts';
import { findAttribute } from './attributes.ts';
import type { Completion, Interpreter } from './interpreter.ts';
import { storeName } from './names.ts';
import type { Scope } from './scope.ts';

/** `match`: the first case whose pattern fits and whose guard holds. */
export function executeMatch(interpreter: Interpreter, node: Match, scope: Scope): Completion {
  const subject = interpreter.evaluate(node.subject, scope);
  const matcher = new Matcher(interpreter, scope);
  for (const { pattern, guard, body } of node.cases) {
    if (!matcher.fits(pattern, subject)) continue;
    if (guard === undefined || isTrue(interpreter.evaluate(guard, scope)))
      return interpreter.execute(body, scope);
  }
  return undefined;
}

/** Types whose one positional pattern is for the value itself. */
const WHOLE = new Set(
  'bool bytearray bytes dict float frozenset int list set str tuple ConfigDict OrderedDict'.split(' '),
);

class Matcher {
  readonly #interpreter: Interpreter;
  readonly #scope: Scope;

  constructor(interpreter: Interpreter, scope: Scope) {
    this.#interpreter = interpreter;
    this.#scope = scope;
  }

  /** Whether a value fits; names are bound where all of a pattern does. */
  fits(pattern: Pattern, value: Value): boolean {
    const bound = new Map<string, Value>();
    if (!this.#fits(pattern, value, bound)) return false;
    for (const [name, item] of bound) storeName(name, item, this.#scope, pattern.at);
    return true;
  }

  #fits(pattern: Pattern, value: Value, bound: Map<string, Value>): boolean {
    step();
    switch (pattern.kind) {
      case 'capture':
      case 'star':
        if (pattern.name !== undefined) bound.set(pattern.name, value);
        return true;
      case 'value':
        return this.#equals(this.#interpreter.evaluate(pattern.value, this.#scope), value);
      case 'or':
        return pattern.options.some((option) => this.#fits(option, value, bound));
      case 'as':
        if (!this.#fits(pattern.pattern, value, bound)) return false;
        bound.set(pattern.name, value);
        return true;
      case 'sequence':
        return this.#fitsSequence(pattern.items, value, bound);
      case 'mapping':
        return this.#fitsMapping(pattern, value, bound);
      case 'class':
        return this.#fitsClass(pattern, value, bound);
    }
  }

  /** `None`, `True` and `False` are compared by identity. */
  #equals(wanted: Value, value: Value): boolean {
    return wanted === null || typeof wanted === 'boolean' ? wanted === value : isEqual(value, wanted);
  }

  #fitsSequence(items: readonly Pattern[], value: Value, bound: Map<string, Value>): boolean {
    const values = value instanceof PyRange ? rangeItems(value) : itemsOf(value);
    if (values === undefined) return false;
    const star = items.findIndex(({ kind }) => kind === 'star');
    if (star < 0)
      return (
        values.length === items.length && items.every((item, i) => this.#fits(item, values[i] ?? null, bound))
      );
    const behind = items.length - star - 1;
    if (values.length < star + behind) return false;
    const middle = new PyList(values.slice(star, values.length - behind));
    const given = [...values.slice(0, star), middle, ...values.slice(values.length - behind)];
    return items.every((item, i) => this.#fits(item, given[i] ?? null, bound));
  }

  #fitsMapping(
    pattern: Extract<Pattern, { kind: 'mapping' }>,
    value: Value,
    bound: Map<string, Value>,
  ): boolean {
    if (!(value instanceof PyDict)) return false;
    const rest = new PyDict();
    for (const { key, value: item } of value.entries.values()) rest.set(key, item);
    for (const { key, pattern: inner } of pattern.entries) {
      const wanted = this.#interpreter.evaluate(key, this.#scope);
      const item = value.get(wanted);
      if (item === undefined || !this.#fits(inner, item, bound)) return false;
      rest.delete(wanted);
    }
    if (pattern.rest !== undefined) bound.set(pattern.rest, rest);
    return true;
  }

  #fitsClass(pattern: Extract<Pattern, { kind: 'class' }>, value: Value, bound: Map<string, Value>): boolean {
    const type = this.#interpreter.evaluate(pattern.type, this.#scope);
    mark(pattern.at);
    if (!(type instanceof PyType)) throw typeError('called match pattern must be a class');
    if (!isInstance(value, type)) return false;
    const [first, ...others] = pattern.positional;
    const allowed = WHOLE.has(type.name) ? 1 : 0;
    if (pattern.positional.length > allowed) {
      const [are, given] = [
        allowed === 1 ? '1 positional sub-pattern' : '0 positional sub-patterns',
        others.length + 1,
      ];
      throw typeError(`${type.name}() accepts ${are} (${given} given)`);
    }
    if (first !== undefined && !this.#fits(first, value, bound)) return false;
    return pattern.keywords.every(({ name, pattern: inner }) => {
      const found = findAttribute(value, name);
      return found !== undefined && this.#fits(inner, found, bound);
    });
  }
}

function rangeItems({ start, length, step: stride }: PyRange): Value[] {
  step(length);
  return Array.from({ length }, (_, index) => start + index * stride);
}
