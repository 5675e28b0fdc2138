import type { Binary, Comparison, Expression, Logical, Statement, Unary } from '../syntax/ast.ts';
import { mark, step } from '../values/budget.ts';
import { contains, isEqual, isOrdered, isSame, isTrue, isUnequal } from '../values/compare.ts';
import { type PythonError, typeError } from '../values/exception.ts';
import { asInteger, exact, negate } from '../values/integer.ts';
import { binary } from '../values/operators.ts';
import { PyFloat, PyList, PyReference, PySlice, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import { assignAugmented, assignTarget, deleteTarget } from './assignment.ts';
import { getAttribute } from './attributes.ts';
import { evaluateCall } from './calls.ts';
import { evaluateComprehension } from './comprehensions.ts';
import { evaluateDict, evaluateFString, evaluateSequence, literalValue } from './displays.ts';
import { executeTry } from './exceptions.ts';
import { makeFunction } from './functions.ts';
import type { Completion, Interpreter } from './interpreter.ts';
import { executeMatch } from './matching.ts';
import { lookUp, storeName } from './names.ts';
import type { Scope } from './scope.ts';
import {
  executeAssert,
  executeClass,
  executeFor,
  executeFunction,
  executeImport,
  executeImportFrom,
  executeRaise,
  executeWhile,
  executeWith,
} from './statements.ts';
import { getItem } from './subscripts.ts';

/** Evaluates Python by walking over its tree. */
export class Evaluator implements Interpreter {
  /** The exception that an `except` block is handling. */
  #caught: PythonError | undefined;

  evaluate(node: Expression, scope: Scope): Value {
    step();
    switch (node.kind) {
      case 'constant':
        return literalValue(node.value);
      case 'name':
        mark(node.at);
        return lookUp(this, node.id, scope);
      case 'call':
        return evaluateCall(this, node, scope);
      case 'list':
      case 'tuple':
      case 'set':
        return evaluateSequence(this, node, scope);
      case 'dict':
        return evaluateDict(this, node, scope);
      case 'f-string':
        return evaluateFString(this, node, scope);
      case 'attribute': {
        const object = this.evaluate(node.object, scope);
        mark(node.at);
        return getAttribute(object, node.name);
      }
      case 'subscript': {
        const object = this.evaluate(node.object, scope);
        const index = this.evaluate(node.index, scope);
        mark(node.at);
        return getItem(object, index);
      }
      case 'binary':
        return this.#binary(node, scope);
      case 'comparison':
        return this.#comparison(node, scope);
      default:
        return this.#rarer(node, scope);
    }
  }

  execute(body: readonly Statement[], scope: Scope): Completion {
    for (const statement of body) {
      const completion = this.#statement(statement, scope);
      if (completion !== undefined) return completion;
    }
    return undefined;
  }

  assign(target: Expression, value: Value, scope: Scope): void {
    assignTarget(this, target, value, scope);
  }

  #rarer(node: Expression, scope: Scope): Value {
    switch (node.kind) {
      case 'list-comprehension':
      case 'set-comprehension':
      case 'dict-comprehension':
      case 'generator':
        return evaluateComprehension(this, node, scope);
      case 'logical':
        return this.#logical(node, scope);
      case 'conditional':
        return this.evaluate(isTrue(this.evaluate(node.test, scope)) ? node.body : node.otherwise, scope);
      case 'unary':
        return this.#unary(node, scope);
      case 'lambda':
        return makeFunction(this, node, scope);
      case 'named': {
        const value = this.evaluate(node.value, scope);
        storeName(node.target.id, value, outsideComprehensions(scope), node.at);
        return value;
      }
      case 'slice':
        return new PySlice(
          node.lower === undefined ? null : this.evaluate(node.lower, scope),
          node.upper === undefined ? null : this.evaluate(node.upper, scope),
          node.step === undefined ? null : this.evaluate(node.step, scope),
        );
      default:
        mark(node.at);
        throw typeError("can't use starred expression here");
    }
  }

  /** Long chains such as `a + b + c + …` lean to the left; they are evaluated without recursion. */
  #binary(node: Binary, scope: Scope): Value {
    const chain: Binary[] = [node];
    let first = node.left;
    while (first.kind === 'binary') {
      chain.push(first);
      first = first.left;
    }
    let value = this.evaluate(first, scope);
    for (const link of chain.reverse()) {
      step();
      const right = this.evaluate(link.right, scope);
      mark(link.at);
      value = binary(link.operator, value, right);
      if (value instanceof PyList || value instanceof PyTuple) value.at ??= link.at;
    }
    return value;
  }

  #comparison({ left, rest, at }: Comparison, scope: Scope): Value {
    let value = this.evaluate(left, scope);
    for (const { operator, right } of rest) {
      const other = this.evaluate(right, scope);
      mark(at);
      if (!compare(operator, value, other)) return false;
      value = other;
    }
    return true;
  }

  #logical({ operator, values }: Logical, scope: Scope): Value {
    let value: Value = null;
    for (const node of values) {
      value = this.evaluate(node, scope);
      if (isTrue(value) === (operator === 'or')) return value;
    }
    return value;
  }

  #unary({ operator, operand, at }: Unary, scope: Scope): Value {
    const value = this.evaluate(operand, scope);
    if (operator === 'not') return !isTrue(value);
    mark(at);
    if (value instanceof PyFloat && operator !== '~')
      return operator === '-' ? new PyFloat(-value.value) : value;
    const integer = asInteger(value);
    if (integer === undefined)
      throw typeError(`bad operand type for unary ${operator}: '${typeNameOf(value)}'`);
    if (operator === '~') return exact(-BigInt(integer) - 1n);
    return operator === '-' ? negate(integer) : integer;
  }

  #statement(node: Statement, scope: Scope): Completion {
    step();
    mark(node.at);
    switch (node.kind) {
      case 'assign': {
        const value = this.evaluate(node.value, scope);
        for (const target of node.targets) assignTarget(this, target, value, scope);
        return undefined;
      }
      case 'expression':
        this.evaluate(node.value, scope);
        return undefined;
      case 'if':
        return this.execute(isTrue(this.evaluate(node.test, scope)) ? node.body : node.otherwise, scope);
      case 'for':
        return executeFor(this, node, scope);
      case 'while':
        return executeWhile(this, node, scope);
      case 'match':
        return executeMatch(this, node, scope);
      case 'return':
        return { returned: node.value === undefined ? null : this.evaluate(node.value, scope) };
      case 'break':
      case 'continue':
        return node.kind;
      case 'with':
        return executeWith(this, node, scope);
      case 'try':
        return executeTry(this, node, scope, (error, run) => this.#handling(error, run));
      default:
        this.#simple(node, scope);
        return undefined;
    }
  }

  /** Statements that always run to their end. */
  #simple(node: Statement, scope: Scope): void {
    switch (node.kind) {
      case 'augmented-assign':
        assignAugmented(this, node, scope);
        return;
      case 'annotated-assign':
        if (node.value !== undefined)
          assignTarget(this, node.target, this.evaluate(node.value, scope), scope);
        if (scope.module.strict && scope.kind !== 'function') this.evaluate(node.annotation, scope);
        return;
      case 'delete':
        for (const target of node.targets) deleteTarget(this, target, scope);
        return;
      case 'import':
        executeImport(node, scope);
        return;
      case 'import-from':
        executeImportFrom(node, scope);
        return;
      case 'bind-reference':
        storeName(node.name, new PyReference(node.module, node.imported), scope, node.at);
        return;
      case 'import-base':
        mark(node.at);
        for (const [name, value] of scope.module.importBase(node.from))
          storeName(name, value, scope, node.at);
        return;
      case 'function':
        executeFunction(this, node, scope);
        return;
      case 'class':
        executeClass(this, node, scope);
        return;
      case 'assert':
        executeAssert(this, node, scope);
        return;
      case 'raise':
        executeRaise(this, node, scope, this.#caught);
        return;
      default:
    }
  }

  #handling(error: PythonError, run: () => Completion): Completion {
    const outer = this.#caught;
    this.#caught = error;
    try {
      return run();
    } finally {
      this.#caught = outer;
    }
  }
}

function compare(operator: Comparison['rest'][number]['operator'], left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return isUnequal(left, right);
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    case 'is':
      return isSame(left, right);
    case 'is not':
      return !isSame(left, right);
    default:
      return isOrdered(operator, left, right);
  }
}

/** The scope that `name := value` binds in. */
function outsideComprehensions(scope: Scope): Scope {
  return scope.kind === 'comprehension' && scope.parent !== undefined
    ? outsideComprehensions(scope.parent)
    : scope;
}
