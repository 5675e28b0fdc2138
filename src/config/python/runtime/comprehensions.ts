import type { Comprehension, ComprehensionClause } from '../syntax/ast.ts';
import { allocate, mark, step } from '../values/budget.ts';
import { isTrue } from '../values/compare.ts';
import { PyDict } from '../values/dict.ts';
import { iterate } from '../values/iterate.ts';
import { PySet } from '../values/set.ts';
import { PyIterator, PyList, type Value } from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';
import { Scope } from './scope.ts';

/** A list, set or dict comprehension, or a generator. */
export function evaluateComprehension(interpreter: Interpreter, node: Comprehension, scope: Scope): Value {
  const [first] = node.clauses;
  if (first === undefined) throw new TypeError('a comprehension without a clause');
  const outermost = interpreter.evaluate(first.iterable, scope);
  mark(node.at);
  const loop = new ComprehensionLoop(interpreter, node, iterate(outermost), scope);
  switch (node.kind) {
    case 'generator':
      return new PyIterator('generator', loop.elements());
    case 'list-comprehension':
      return loop.list();
    case 'set-comprehension':
      return new PySet(loop.elements());
    default:
      return loop.dict();
  }
}

class ComprehensionLoop {
  readonly #interpreter: Interpreter;
  readonly #node: Comprehension;
  readonly #outermost: Iterable<Value>;
  readonly #scope: Scope;

  constructor(interpreter: Interpreter, node: Comprehension, outermost: Iterable<Value>, scope: Scope) {
    this.#interpreter = interpreter;
    this.#node = node;
    this.#outermost = outermost;
    this.#scope = new Scope('comprehension', scope.module, scope);
  }

  list(): PyList {
    const items: Value[] = [];
    this.#each(0, () => {
      allocate(8);
      items.push(this.#interpreter.evaluate(this.#node.element, this.#scope));
    });
    return new PyList(items, this.#node.at);
  }

  dict(): PyDict {
    const { key: keyNode, element, at } = this.#node;
    const result = new PyDict('dict', at);
    this.#each(0, () => {
      const key = keyNode === undefined ? null : this.#interpreter.evaluate(keyNode, this.#scope);
      result.set(key, this.#interpreter.evaluate(element, this.#scope), at);
    });
    return result;
  }

  *elements(index = 0): Generator<Value> {
    const clause = this.#node.clauses[index];
    if (clause === undefined) {
      yield this.#interpreter.evaluate(this.#node.element, this.#scope);
      return;
    }
    for (const item of this.#items(clause, index))
      if (this.#accepts(clause, item)) yield* this.elements(index + 1);
  }

  /** Runs `body` for each combination of items. */
  #each(index: number, body: () => void): void {
    const clause = this.#node.clauses[index];
    if (clause === undefined) {
      body();
      return;
    }
    for (const item of this.#items(clause, index))
      if (this.#accepts(clause, item)) this.#each(index + 1, body);
  }

  #items(clause: ComprehensionClause, index: number): Iterable<Value> {
    if (index === 0) return this.#outermost;
    const iterable = this.#interpreter.evaluate(clause.iterable, this.#scope);
    mark(clause.iterable.at);
    return iterate(iterable);
  }

  /** Binds the variables of a clause and tests its conditions. */
  #accepts(clause: ComprehensionClause, item: Value): boolean {
    step();
    this.#interpreter.assign(clause.target, item, this.#scope);
    return clause.conditions.every((condition) => isTrue(this.#interpreter.evaluate(condition, this.#scope)));
  }
}
