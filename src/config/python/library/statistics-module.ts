import { exactMean } from '../../../util/index.ts';
import { type Arguments, builtin } from '../values/arguments.ts';
import { PyDict } from '../values/dict.ts';
import { typeError, valueError } from '../values/exception.ts';
import { add, asInteger, asNumber, type Integer, toFloat } from '../values/integer.ts';
import { listOf } from '../values/iterate.ts';
import { binary } from '../values/operators.ts';
import { sorted } from '../values/sort.ts';
import { PyFloat, typeNameOf, type Value } from '../values/value.ts';

/** `statistics`: the middles of data. */
export function statisticsModule(): Map<string, Value> {
  const middles: Record<string, (items: readonly Value[]) => Value> = {
    mean,
    fmean: (items) => new PyFloat(exactMean(items.map(floatOf))),
    median: (items) => {
      const [low, high] = middle(items);
      return items.length % 2 === 1 ? low : binary('/', binary('+', low, high), 2);
    },
    median_low: (items) => middle(items)[0],
    median_high: (items) => middle(items)[1],
    mode,
  };
  return new Map(
    Object.entries(middles).map(([name, of]) => [
      name,
      builtin(name, ['data'], (args) => of(givenData(args)), true),
    ]),
  );
}

function givenData(args: Arguments): Value[] {
  const items = listOf(args.value(0));
  if (items.length > 0) return items;
  throw valueError(`no ${args.functionName} for empty data`);
}

function floatOf(value: Value): number {
  const number = asNumber(value);
  if (number === undefined)
    throw typeError(`can't convert type '${typeNameOf(value)}' to numerator/denominator`);
  return toFloat(number);
}

/** The mean of integers is an integer where it can be one. */
function mean(items: readonly Value[]): Value {
  const integers = items.map(asInteger);
  if (!integers.every((one): one is Integer => one !== undefined))
    return new PyFloat(exactMean(items.map(floatOf)));
  const sum = integers.reduce<Integer>((total, one) => add(total, one), 0);
  const isWhole = BigInt(sum) % BigInt(items.length) === 0n;
  return binary(isWhole ? '//' : '/', sum, items.length);
}

/** The values on both sides of the middle; one value twice where their number is odd. */
function middle(items: readonly Value[]): [Value, Value] {
  const inOrder = sorted(items, undefined, undefined);
  const half = items.length / 2;
  return [inOrder[Math.ceil(half) - 1] ?? null, inOrder[Math.floor(half)] ?? null];
}

/** The most frequent value, the first of equals. */
function mode(items: readonly Value[]): Value {
  const counts = new PyDict();
  for (const item of items) counts.set(item, Number(counts.get(item) ?? 0) + 1);
  const entries = [...counts.entries.values()];
  const most = Math.max(...entries.map(({ value }) => Number(value)));
  return entries.find(({ value }) => value === most)?.key ?? null;
}
