import type { FunctionDefinition, Lambda, Parameter, Parameters } from '../syntax/ast.ts';
import { enter, leave } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { typeError } from '../values/exception.ts';
import { type Keywords, PyFunction, PyTuple, type Value } from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';
import { findLocalNames } from './local-names.ts';
import { Scope } from './scope.ts';

/** How much of the depth limit a call takes. */
const CALL_WEIGHT = 3;

/** Makes the function of a `def` or a lambda. Default values are evaluated now. */
export function makeFunction(
  interpreter: Interpreter,
  node: FunctionDefinition | Lambda,
  scope: Scope,
): PyFunction {
  const name = node.kind === 'function' ? node.name : '<lambda>';
  const outer = enclosingFunction(scope);
  const qualifiedName = outer === undefined ? name : `${outer.qualifiedName}.<locals>.${name}`;
  const defaults = evaluateDefaults(interpreter, node.parameters, scope);
  const own = { ...findLocalNames(node), qualifiedName };
  return new PyFunction(qualifiedName, node.at, (positional, keywords) => {
    const inner = new Scope('function', scope.module, scope, own);
    new Binder(name, node.parameters, defaults, inner.names).bind(positional, keywords);
    const depth = enter(CALL_WEIGHT);
    const result = run(interpreter, node, inner);
    leave(depth);
    return result;
  });
}

function run(interpreter: Interpreter, node: FunctionDefinition | Lambda, scope: Scope): Value {
  if (node.kind === 'lambda') return interpreter.evaluate(node.body, scope);
  const completion = interpreter.execute(node.body, scope);
  return typeof completion === 'object' ? completion.returned : null;
}

function enclosingFunction(scope: Scope): Scope | undefined {
  if (scope.kind === 'function') return scope;
  return scope.parent === undefined ? undefined : enclosingFunction(scope.parent);
}

function evaluateDefaults(
  interpreter: Interpreter,
  parameters: Parameters,
  scope: Scope,
): Map<Parameter, Value> {
  const defaults = new Map<Parameter, Value>();
  const { positionalOnly, regular, keywordOnly } = parameters;
  for (const parameter of [...positionalOnly, ...regular, ...keywordOnly]) {
    if (parameter.byDefault === undefined) continue;
    defaults.set(parameter, interpreter.evaluate(parameter.byDefault, scope));
  }
  return defaults;
}

/** Gives the arguments of one call to the parameters. */
class Binder {
  readonly #name: string;
  readonly #parameters: Parameters;
  readonly #defaults: ReadonlyMap<Parameter, Value>;
  readonly #names: Map<string, Value>;

  constructor(
    name: string,
    parameters: Parameters,
    defaults: ReadonlyMap<Parameter, Value>,
    names: Map<string, Value>,
  ) {
    this.#name = name;
    this.#parameters = parameters;
    this.#defaults = defaults;
    this.#names = names;
  }

  bind(positional: readonly Value[], keywords: Keywords): void {
    const { positionalOnly, regular, rest, options } = this.#parameters;
    const byPosition = [...positionalOnly, ...regular];
    for (const [index, value] of positional.slice(0, byPosition.length).entries()) {
      const parameter = byPosition[index];
      if (parameter !== undefined) this.#names.set(parameter.name, value);
    }
    if (rest !== undefined) this.#names.set(rest.name, new PyTuple(positional.slice(byPosition.length)));
    else if (positional.length > byPosition.length) throw this.#tooMany(byPosition, positional.length);
    const extra = new PyDict();
    for (const [name, value] of keywords) this.#bindKeyword(name, value, extra);
    if (options !== undefined) this.#names.set(options.name, extra);
    this.#fillDefaults(byPosition, 'positional');
    this.#fillDefaults(this.#parameters.keywordOnly, 'keyword-only');
  }

  #bindKeyword(name: string, value: Value, extra: PyDict): void {
    const { regular, keywordOnly, options } = this.#parameters;
    if ([...regular, ...keywordOnly].some((parameter) => parameter.name === name)) {
      if (this.#names.has(name))
        throw typeError(`${this.#name}() got multiple values for argument '${name}'`);
      this.#names.set(name, value);
    } else if (options !== undefined) {
      extra.set(name, value);
    } else {
      throw typeError(`${this.#name}() got an unexpected keyword argument '${name}'`);
    }
  }

  #fillDefaults(parameters: readonly Parameter[], kind: string): void {
    const missing: string[] = [];
    for (const parameter of parameters) {
      if (this.#names.has(parameter.name)) continue;
      const value = this.#defaults.get(parameter);
      if (value === undefined) missing.push(`'${parameter.name}'`);
      else this.#names.set(parameter.name, value);
    }
    if (missing.length === 0) return;
    const plural = missing.length === 1 ? '' : 's';
    throw typeError(
      `${this.#name}() missing ${missing.length} required ${kind} argument${plural}: ${listed(missing)}`,
    );
  }

  #tooMany(byPosition: readonly Parameter[], given: number) {
    const required = byPosition.filter((parameter) => !this.#defaults.has(parameter)).length;
    const most = byPosition.length;
    const count = required === most ? `${most}` : `from ${required} to ${most}`;
    const plural = most === 1 ? '' : 's';
    const verb = given === 1 ? 'was' : 'were';
    return typeError(
      `${this.#name}() takes ${count} positional argument${plural} but ${given} ${verb} given`,
    );
  }
}

function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
