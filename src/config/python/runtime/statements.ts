import type {
  Assert,
  ClassDefinition,
  For,
  FunctionDefinition,
  Import,
  ImportFrom,
  Raise,
  While,
  With,
} from '../syntax/ast.ts';
import { mark, step } from '../values/budget.ts';
import { isTrue } from '../values/compare.ts';
import { exceptionType, PyException, PythonError, pythonError, typeError } from '../values/exception.ts';
import { iterate } from '../values/iterate.ts';
import { callFunction } from '../values/sort.ts';
import { PyType } from '../values/type.ts';
import { PyModule, PyOpaque, PyReference, typeNameOf, type Value } from '../values/value.ts';
import { findAttribute, notInModule } from './attributes.ts';
import { evaluateItems } from './displays.ts';
import { makeFunction } from './functions.ts';
import type { Completion, Interpreter } from './interpreter.ts';
import { storeName } from './names.ts';
import { Scope } from './scope.ts';

export function executeFor(interpreter: Interpreter, node: For, scope: Scope): Completion {
  const iterable = interpreter.evaluate(node.iterable, scope);
  mark(node.iterable.at);
  for (const item of iterate(iterable)) {
    step();
    interpreter.assign(node.target, item, scope);
    const completion = interpreter.execute(node.body, scope);
    if (completion === 'break') return undefined;
    if (typeof completion === 'object') return completion;
    mark(node.iterable.at);
  }
  return interpreter.execute(node.otherwise, scope);
}

export function executeWhile(interpreter: Interpreter, node: While, scope: Scope): Completion {
  while (isTrue(interpreter.evaluate(node.test, scope))) {
    step();
    const completion = interpreter.execute(node.body, scope);
    if (completion === 'break') return undefined;
    if (typeof completion === 'object') return completion;
  }
  return interpreter.execute(node.otherwise, scope);
}

export function executeAssert(interpreter: Interpreter, node: Assert, scope: Scope): void {
  if (isTrue(interpreter.evaluate(node.test, scope))) return;
  const message = node.message && interpreter.evaluate(node.message, scope);
  mark(node.at);
  throw pythonError('AssertionError', message);
}

/** `raise`; `caught` is the exception that is being handled. */
export function executeRaise(
  interpreter: Interpreter,
  node: Raise,
  scope: Scope,
  caught: PythonError | undefined,
): void {
  if (node.exception === undefined) {
    mark(node.at);
    throw caught ?? pythonError('RuntimeError', 'No active exception to reraise');
  }
  const value = interpreter.evaluate(node.exception, scope);
  if (node.cause !== undefined) interpreter.evaluate(node.cause, scope);
  mark(node.at);
  const exception = value instanceof PyType && isExceptionType(value) ? callFunction(value, []) : value;
  if (exception instanceof PyException) throw new PythonError(exception);
  throw typeError('exceptions must derive from BaseException');
}

function isExceptionType(type: PyType): boolean {
  return type.isKindOf(exceptionType('BaseException'));
}

/** Runs the managers of a `with`: the objects of the library that have `__enter__`. */
export function executeWith(interpreter: Interpreter, node: With, scope: Scope): Completion {
  return withManagers(interpreter, node, 0, scope);
}

/** The managers from one on, around the body. */
function withManagers(interpreter: Interpreter, node: With, index: number, scope: Scope): Completion {
  const item = node.items[index];
  if (item === undefined) return interpreter.execute(node.body, scope);
  const manager = interpreter.evaluate(item.context, scope);
  mark(item.context.at);
  const enter = manager instanceof PyOpaque ? manager.attributes.get('__enter__') : undefined;
  if (!(manager instanceof PyOpaque) || enter === undefined) {
    throw typeError(`'${typeNameOf(manager)}' object does not support the context manager protocol`);
  }
  const value = callFunction(enter, []);
  const leave = (error: PythonError | undefined): Value => {
    const exit = manager.attributes.get('__exit__') ?? null;
    const facts = error === undefined ? [null, null, null] : [error.exception.type, error.exception, null];
    return exit === null ? null : callFunction(exit, facts);
  };
  let completion: Completion;
  try {
    if (item.target !== undefined) interpreter.assign(item.target, value, scope);
    completion = withManagers(interpreter, node, index + 1, scope);
  } catch (error) {
    if (isTrue(leave(error instanceof PythonError ? error : undefined)) && error instanceof PythonError)
      return undefined;
    throw error;
  }
  leave(undefined);
  return completion;
}

/** `import a.b as c`, of modules of the standard library. */
export function executeImport(node: Import, scope: Scope): void {
  for (const { name, alias, at } of node.names) {
    mark(at);
    const module = scope.module.importModule(name);
    if (alias !== undefined) {
      storeName(alias, module, scope, at);
      continue;
    }
    const top = name.split('.')[0] ?? name;
    storeName(top, scope.module.importModule(top), scope, at);
  }
}

/** `from a import b as c`, of modules of the standard library. */
export function executeImportFrom(node: ImportFrom, scope: Scope): void {
  mark(node.at);
  const moduleName = '.'.repeat(node.level) + (node.module ?? '');
  const module = scope.module.importModule(moduleName);
  for (const { name, alias, at } of node.names) {
    mark(at);
    if (name === '*') {
      importAll(module, scope, at);
      continue;
    }
    const value = findAttribute(module, name);
    if (value === undefined) {
      throw pythonError('ImportError', ...notInModule(module, name));
    }
    storeName(alias ?? name, value, scope, at);
  }
}

function importAll(module: Value, scope: Scope, at: ImportFrom['at']): void {
  if (!(module instanceof PyModule)) return;
  for (const [name, value] of module.attributes) if (!name.startsWith('_')) storeName(name, value, scope, at);
}

export function executeFunction(interpreter: Interpreter, node: FunctionDefinition, scope: Scope): void {
  if (scope.module.strict) evaluateAnnotations(interpreter, node, scope);
  const decorators = node.decorators.map((decorator) => interpreter.evaluate(decorator, scope));
  let value: Value = makeFunction(interpreter, node, scope);
  for (const [index, decorator] of [...decorators.entries()].reverse()) {
    mark(node.decorators[index]?.at ?? node.at);
    value = callFunction(decorator, [value]);
  }
  storeName(node.name, value, scope, node.at);
}

function evaluateAnnotations(interpreter: Interpreter, node: FunctionDefinition, scope: Scope): void {
  const { positionalOnly, regular, rest, keywordOnly, options } = node.parameters;
  for (const parameter of [...positionalOnly, ...regular, rest, ...keywordOnly, options]) {
    if (parameter?.annotation !== undefined) interpreter.evaluate(parameter.annotation, scope);
  }
  if (node.returns !== undefined) interpreter.evaluate(node.returns, scope);
}

/** Makes a class that can be named, looked into and raised, but of which no objects are made. */
export function executeClass(interpreter: Interpreter, node: ClassDefinition, scope: Scope): void {
  const bases = evaluateItems(interpreter, node.bases, scope);
  for (const keyword of node.keywords) interpreter.evaluate(keyword.value, scope);
  for (const decorator of node.decorators) interpreter.evaluate(decorator, scope);
  mark(node.at);
  if (scope.module.strict && bases.some((base) => base instanceof PyReference))
    throw pythonError('RuntimeError');
  const inner = new Scope('class', scope.module, scope);
  interpreter.execute(node.body, inner);
  const base = bases.find((candidate) => candidate instanceof PyType);
  const facts = { attributes: inner.names, at: node.at, ...(base === undefined ? {} : { base }) };
  storeName(node.name, new PyType(node.name, facts), scope, node.at);
}
