import type { ExceptHandler, Try } from '../syntax/ast.ts';
import { currentDepth, leave, mark, markedPlace } from '../values/budget.ts';
import { PythonError, typeError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import { itemsOf, type Value } from '../values/value.ts';
import type { Completion, Interpreter } from './interpreter.ts';
import { deleteName, storeName } from './names.ts';
import type { Scope } from './scope.ts';

/** `try … except … else … finally`. `handling` runs a handler as the one that `raise` refers to. */
export function executeTry(
  interpreter: Interpreter,
  node: Try,
  scope: Scope,
  handling: (error: PythonError, run: () => Completion) => Completion,
): Completion {
  if (node.finally.length === 0) return executeHandled(interpreter, node, scope, handling);
  let completion: Completion;
  let failure: PythonError | undefined;
  const depth = currentDepth();
  try {
    completion = executeHandled(interpreter, node, scope, handling);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    leave(depth);
    failure = placed(error);
  }
  const last = interpreter.execute(node.finally, scope);
  if (last !== undefined) return last;
  if (failure !== undefined) throw failure;
  return completion;
}

function executeHandled(
  interpreter: Interpreter,
  node: Try,
  scope: Scope,
  handling: (error: PythonError, run: () => Completion) => Completion,
): Completion {
  const depth = currentDepth();
  let completion: Completion;
  try {
    completion = interpreter.execute(node.body, scope);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    leave(depth);
    placed(error);
    const handler = node.handlers.find((candidate) => handles(interpreter, candidate, error, scope));
    if (handler === undefined) throw error;
    return handling(error, () => runHandler(interpreter, handler, error, scope));
  }
  return completion ?? interpreter.execute(node.otherwise, scope);
}

function placed(error: PythonError): PythonError {
  error.place ??= markedPlace();
  return error;
}

function handles(
  interpreter: Interpreter,
  handler: ExceptHandler,
  error: PythonError,
  scope: Scope,
): boolean {
  if (handler.type === undefined) return true;
  const wanted = interpreter.evaluate(handler.type, scope);
  mark(handler.type.at);
  return (itemsOf(wanted) ?? [wanted]).some((type) => matches(type, error));
}

function matches(type: Value, error: PythonError): boolean {
  if (type instanceof PyType) return error.exception.type.isKindOf(type);
  throw typeError('catching classes that do not inherit from BaseException is not allowed');
}

function runHandler(
  interpreter: Interpreter,
  handler: ExceptHandler,
  error: PythonError,
  scope: Scope,
): Completion {
  if (handler.name === undefined) return interpreter.execute(handler.body, scope);
  storeName(handler.name, error.exception, scope, handler.at);
  const completion = interpreter.execute(handler.body, scope);
  if (scope.kind !== 'module' || scope.module.namespace.has(handler.name)) deleteName(handler.name, scope);
  return completion;
}
