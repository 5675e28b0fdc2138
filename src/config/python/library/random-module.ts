import { PythonRandom, type PythonSeed } from '../../../util/index.ts';
import { type Arguments, builtin } from '../values/arguments.ts';
import { allocate, step } from '../values/budget.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { asNumber, toFloat } from '../values/integer.ts';
import { listOf } from '../values/iterate.ts';
import { PyType } from '../values/type.ts';
import { PyFloat, PyList, PyOpaque, PyRange, typeNameOf, type Value } from '../values/value.ts';
import type { Host } from './host.ts';

/** `random`: the numbers that CPython draws. A generator without a seed starts from 0, so that runs agree. */
export function randomModule(host: Host): Map<string, Value> {
  const names = generatorFunctions(undefined, host);
  names.set(
    'Random',
    new PyType('Random', {
      construct: (_type, [seed]) => new PyOpaque('Random', generatorFunctions(seed, host)),
    }),
  );
  return names;
}

/** What is drawn, by the name of the function: its parameters and what it does. */
const DRAWS: Readonly<
  Record<string, readonly [readonly string[], (generator: PythonRandom, args: Arguments) => Value]>
> = {
  random: [[], (generator) => new PyFloat(generator.random())],
  uniform: [['a', 'b'], (generator, args) => new PyFloat(generator.uniform(args.number(0), args.number(1)))],
  randint: [['a', 'b'], (generator, args) => generator.randint(args.integer(0), args.integer(1))],
  randrange: [['start', 'stop?', 'step?'], randomRange],
  choice: [['seq'], (generator, args) => generator.choice(sequence(args.value(0)))],
  choices: [['population', 'weights?', 'k!'], choices],
  sample: [['population', 'k'], sample],
  shuffle: [['x'], (generator, args) => shuffle(generator, args.value(0))],
  gauss: [
    ['mu?', 'sigma?'],
    (generator, args) => new PyFloat(generator.gauss(args.number(0, 0), args.number(1, 1))),
  ],
};

function generatorFunctions(seed: Value | undefined, host: Host): Map<string, Value> {
  const generator = new PythonRandom(givenSeed(seed ?? 0));
  let seeded = seed !== undefined && seed !== null;
  const functions = new Map<string, Value>();
  for (const [name, [parameters, draw]] of Object.entries(DRAWS)) {
    const run = (args: Arguments): Value => {
      if (!seeded) host.warn('random numbers are drawn without a seed; here they are those of the seed 0');
      seeded = true;
      return guarded(() => draw(generator, args));
    };
    functions.set(name, builtin(name, parameters, run));
  }
  const reseed = (args: Arguments): Value => {
    seeded = args.optional(0) != null;
    generator.seed(givenSeed(args.optional(0) ?? 0));
    return null;
  };
  return functions.set('seed', builtin('seed', ['a?'], reseed));
}

function givenSeed(seed: Value): PythonSeed {
  if (seed === null) return 0;
  if (typeof seed === 'boolean') return seed ? 1 : 0;
  if (typeof seed === 'number' || typeof seed === 'bigint' || typeof seed === 'string') return seed;
  throw typeError('The only supported seed types in a config are int and str');
}

/** Errors of the generator as Python's. */
function guarded(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError && !/call stack/.test(error.message)) throw valueError(error.message);
    throw error;
  }
}

function randomRange(generator: PythonRandom, args: Arguments): Value {
  const stop = args.optional(1);
  if (stop == null) return generator.randrange(args.integer(0));
  return generator.randrange(args.integer(0), args.integer(1), args.integer(2, 1));
}

function sequence(value: Value): Value[] {
  const found = listOf(value);
  if (found.length === 0) throw pythonError('IndexError', 'Cannot choose from an empty sequence');
  return found;
}

function choices(generator: PythonRandom, args: Arguments): Value {
  const weights = args.optional(1);
  const count = args.integer(2, 1);
  allocate(8 * count);
  const numbers = weights == null ? undefined : listOf(weights).map(toNumber);
  return new PyList(generator.choices(sequence(args.value(0)), count, numbers));
}

function toNumber(value: Value): number {
  const number = asNumber(value);
  if (number === undefined) throw typeError(`must be real number, not ${typeNameOf(value)}`);
  return toFloat(number);
}

function sample(generator: PythonRandom, args: Arguments): Value {
  const population = args.value(0);
  allocate(8 * args.integer(1));
  if (population instanceof PyRange) {
    const positions = generator.sampleRange(population.length, args.integer(1));
    return new PyList(positions.map((at) => population.start + at * population.step));
  }
  return new PyList(generator.sample(listOf(population), args.integer(1)));
}

function shuffle(generator: PythonRandom, value: Value): Value {
  if (!(value instanceof PyList))
    throw typeError(`'${typeNameOf(value)}' object does not support item assignment`);
  step(value.items.length);
  generator.shuffle(value.items);
  return null;
}
