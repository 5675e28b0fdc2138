import { didYouMean } from '../../../core/index.ts';
import type { Place } from '../syntax/source.ts';
import { Source } from '../syntax/source.ts';
import { parseExpression } from '../syntax/statement-parser.ts';
import { PythonSyntaxError } from '../syntax/syntax-error.ts';
import { builtin } from '../values/arguments.ts';
import { mark, markedPlace, step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { PythonError, pythonError, typeError } from '../values/exception.ts';
import type { Value } from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';
import { Scope } from './scope.ts';

/** The value of a name. Throws with NameError. */
export function lookUp(interpreter: Interpreter, name: string, scope: Scope): Value {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    if (current.kind === 'module') break;
    if (current.kind === 'class' && current !== scope) continue;
    const value = current.names.get(name);
    if (value !== undefined) return value;
    if (current.globals.has(name)) break;
    if (current.locals.has(name)) throw unbound(name, current, scope);
  }
  const { module } = scope;
  const own = module.namespace.get(name);
  if (own !== undefined) return own;
  const found = lookUpBuiltin(interpreter, name, scope);
  if (found !== undefined) return found;
  throw pythonError('NameError', `name '${name}' is not defined`, {
    hint: () => (name.length < 3 ? '' : didYouMean(name, visibleNames(scope))),
  });
}

function unbound(name: string, owner: Scope, scope: Scope): PythonError {
  if (owner === scope || scope.kind === 'comprehension') {
    const message = `cannot access local variable '${name}' where it is not associated with a value`;
    return pythonError('UnboundLocalError', message);
  }
  const message = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
  return pythonError('NameError', message);
}

/** Built-in names; those that depend on where they are used are made here. */
function lookUpBuiltin(interpreter: Interpreter, name: string, scope: Scope): Value | undefined {
  const { module } = scope;
  switch (name) {
    case 'globals':
      return builtin(name, [], () => module.namespace);
    case 'locals':
    case 'vars':
      return builtin(name, ['object?'], () => scopeLocals(scope));
    case 'eval':
      return builtin(name, ['source', 'globals?', 'locals?'], (args) =>
        evaluateText(interpreter, args.text(0), scopeFor(args.optional(1), args.optional(2), scope)),
      );
    case '__name__':
      return 'builtins';
    default:
      return module.builtins.get(name);
  }
}

function scopeLocals(scope: Scope): PyDict {
  if (scope.kind === 'module') return scope.module.namespace;
  const result = new PyDict();
  for (const [name, value] of scope.names) result.set(name, value);
  return result;
}

function scopeFor(globals: Value | undefined, locals: Value | undefined, scope: Scope): Scope {
  if (globals === undefined) return scope;
  if (!(globals instanceof PyDict)) throw typeError('globals must be a dict');
  const module = new Scope('module', { ...scope.module, namespace: globals });
  if (!(locals instanceof PyDict)) return module;
  const inner = new Scope('class', module.module, module);
  for (const { key, value } of locals.entries.values())
    if (typeof key === 'string') inner.names.set(key, value);
  return inner;
}

/** Parsing a text takes about as long as so many steps, and one for each of its characters. */
const PARSE_STEPS = 50;

function evaluateText(interpreter: Interpreter, text: string, scope: Scope): Value {
  step(PARSE_STEPS + text.length);
  const source = new Source('<string>', text);
  const call = markedPlace();
  try {
    return interpreter.evaluate(parseExpression(source), scope);
  } catch (error) {
    // The text is no file: what goes wrong in it is said of the call that evaluates it.
    if (call !== undefined) mark(call);
    if (error instanceof PythonError && (error.place?.source ?? source) === source) error.place = call;
    if (!(error instanceof PythonSyntaxError)) throw error;
    throw pythonError(error.pythonName, `${error.message} (<string>, line ${error.place.line})`);
  }
}

/** Binds a name in the scope that it belongs to. */
export function storeName(name: string, value: Value, scope: Scope, at: Place): void {
  const owner = owningScope(name, scope);
  if (owner.kind === 'module') owner.module.namespace.set(name, value, at);
  else owner.names.set(name, value);
}

/** `del name` */
export function deleteName(name: string, scope: Scope): void {
  const owner = owningScope(name, scope);
  const gone = owner.kind === 'module' ? owner.module.namespace.delete(name) : owner.names.delete(name);
  if (gone) return;
  if (owner.kind === 'function') throw unbound(name, owner, owner);
  throw pythonError('NameError', `name '${name}' is not defined`);
}

function owningScope(name: string, scope: Scope): Scope {
  if (scope.kind === 'module') return scope;
  if (scope.globals.has(name)) return new Scope('module', scope.module);
  if (!scope.nonlocals.has(name)) return scope;
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    if (outer.kind === 'function' && outer.locals.has(name)) return outer;
  }
  return scope;
}

/** Enough to find the name that was meant, few enough to compare. */
const MAX_CANDIDATES = 2000;

function visibleNames(scope: Scope): string[] {
  const names: string[] = [];
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    names.push(...current.names.keys());
  }
  for (const { key } of scope.module.namespace.entries.values()) if (typeof key === 'string') names.push(key);
  return [...names.slice(0, MAX_CANDIDATES), ...scope.module.builtins.keys()];
}
