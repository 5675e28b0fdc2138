import { typeError } from './exception.ts';
import { asInteger, asNumber, toFloat } from './integer.ts';
import { BuiltinFunction, type Keywords, typeNameOf, type Value } from './value.ts';

/** The arguments of a call to a library function, by position in its list of parameters. */
export class Arguments {
  readonly functionName: string;
  readonly #parameters: readonly string[];
  readonly #values: readonly (Value | undefined)[];
  /** What goes beyond the parameters, where the last is `*…`. */
  readonly rest: readonly Value[];

  constructor(
    functionName: string,
    parameters: readonly string[],
    values: readonly (Value | undefined)[],
    rest: readonly Value[],
  ) {
    this.functionName = functionName;
    this.#parameters = parameters;
    this.#values = values;
    this.rest = rest;
  }

  value(index: number): Value {
    const value = this.#values[index];
    if (value !== undefined) return value;
    const name = this.#parameters[index] ?? '';
    throw typeError(`${this.functionName}() missing required argument: '${name}' (pos ${index + 1})`);
  }

  optional(index: number): Value | undefined {
    return this.#values[index];
  }

  /** A string; `fallback` if the argument is missing. */
  text(index: number, fallback?: string): string {
    const value = fallback === undefined ? this.value(index) : (this.#values[index] ?? fallback);
    if (typeof value === 'string') return value;
    throw typeError(`${this.functionName}() argument ${index + 1} must be str, not ${typeNameOf(value)}`);
  }

  /** An integer as a number; `fallback` if the argument is missing. */
  integer(index: number, fallback?: number): number {
    const value = fallback === undefined ? this.value(index) : (this.#values[index] ?? fallback);
    return toIndex(value);
  }

  /** A number of any type as a float. */
  number(index: number, fallback?: number): number {
    const value = fallback === undefined ? this.value(index) : this.#values[index];
    if (value === undefined) return fallback ?? 0;
    const number = asNumber(value);
    if (number === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
    return toFloat(number);
  }
}

/** The integer that a value is as an index or count; beyond what a number holds exactly it is only large. */
export function toIndex(value: Value): number {
  const integer = asInteger(value);
  if (integer !== undefined) return Number(integer);
  throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
}

/**
 * Parameters of a library function: `name`, `name?` (may be missing), `name!` (by name alone, may be missing),
 * `*name` (all further positional ones).
 */
export type ParameterList = readonly string[];

/** A library function. */
export function builtin(
  name: string,
  parameters: ParameterList,
  run: (args: Arguments) => Value,
  inPython = false,
): BuiltinFunction {
  const call = (positional: readonly Value[], keywords: Keywords): Value =>
    run(bindArguments(name, parameters, positional, keywords));
  return new BuiltinFunction(name, call, inPython);
}

/** Sorts the arguments of a call to their parameters. Throws with TypeError where they do not fit. */
export function bindArguments(
  name: string,
  parameters: ParameterList,
  positional: readonly Value[],
  keywords: Keywords,
): Arguments {
  const named = parameters.filter((parameter) => !parameter.startsWith('*'));
  const byPosition = named.filter((parameter) => !parameter.endsWith('!')).length;
  const takesRest = named.length < parameters.length;
  if (positional.length > byPosition && !takesRest) throw tooMany(name, byPosition, positional.length);
  const values: (Value | undefined)[] = positional.slice(0, byPosition);
  for (const [keyword, value] of keywords) {
    const index = named.findIndex((parameter) => bare(parameter) === keyword);
    if (index < 0) throw typeError(`${name}() got an unexpected keyword argument '${keyword}'`);
    if (values[index] !== undefined)
      throw typeError(`${name}() got multiple values for argument '${keyword}'`);
    values[index] = value;
  }
  for (const [index, parameter] of named.entries()) {
    if (/[?!]$/.test(parameter) || values[index] !== undefined) continue;
    throw typeError(`${name}() missing required argument: '${parameter}' (pos ${index + 1})`);
  }
  return new Arguments(name, named.map(bare), values, positional.slice(byPosition));
}

function bare(parameter: string): string {
  return parameter.replace(/[?!]$/, '');
}

function tooMany(name: string, limit: number, given: number) {
  const words = limit === 0 ? 'no arguments' : `at most ${limit} argument${limit === 1 ? '' : 's'}`;
  return typeError(`${name}() takes ${words} (${given} given)`);
}

/** A method of a library type. */
export interface Method<T> {
  readonly parameters: ParameterList;
  readonly run: (self: T, args: Arguments) => Value;
}

/** The methods of a library type by name. */
export type Methods<T> = ReadonlyMap<string, Method<T>>;

/** Makes a table of methods from `name: [parameters, run]`. */
export function methods<T>(
  table: Readonly<Record<string, readonly [ParameterList, (self: T, args: Arguments) => Value]>>,
): Methods<T> {
  return new Map(Object.entries(table).map(([name, [parameters, run]]) => [name, { parameters, run }]));
}

/** A method of an object as a function of its own; undefined if the type has none of that name. */
export function boundMethod<T>(table: Methods<T>, self: T, name: string): BuiltinFunction | undefined {
  const found = table.get(name);
  return found && builtin(name, found.parameters, (args) => found.run(self, args));
}
