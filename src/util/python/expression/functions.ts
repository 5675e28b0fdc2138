import { fixedText } from '../format.ts';
import { pythonFloat, pythonInt } from '../number.ts';
import { binary, order } from './operators.ts';
import { reprOf, strOf } from './repr.ts';
import { isTrue, itemsOf, numberOf, PyItems, PyOpaque, PythonFailure, type PyValue } from './values.ts';

type Call = (values: readonly PyValue[]) => PyValue;

/** Python's own functions that expressions are likely to call. */
const CALLS: Record<string, Call> = {
  abs: ([value = null]) => {
    const number = required(value);
    return number < 0 ? -number : number;
  },
  max: (values) => extreme(values, 1),
  min: (values) => extreme(values, -1),
  sum: ([items = null]) => itemsOf(items).reduce((sum, item) => binary('+', sum, item), 0n),
  len: ([items = null]) => BigInt(itemsOf(items).length),
  round: ([value = null, digits]) => rounded(required(value), digits),
  int: ([value = 0n]) => toInteger(value),
  float: ([value = 0]) => toFloat(value),
  str: ([value = '']) => strOf(value),
  repr: ([value = '']) => reprOf(value),
  bool: ([value = false]) => isTrue(value),
  pow: ([a = null, b = null]) => binary('**', a, b),
  list: ([items]) => new PyItems('list', items === undefined ? [] : itemsOf(items)),
  tuple: ([items]) => new PyItems('tuple', items === undefined ? [] : itemsOf(items)),
  set: ([items]) => new PyItems('set', items === undefined ? [] : itemsOf(items)),
  sorted: ([items = null]) => new PyItems('list', [...itemsOf(items)].sort(order)),
};

/** Names that stand for things which an expression may give but not use. */
const OTHERS =
  'all any ascii bin bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter format frozenset getattr globals hasattr hash help hex id input isinstance issubclass iter license locals map memoryview next object oct open ord print property quit range reversed setattr slice staticmethod super type vars zip';

const BUILT_IN = new Map<string, PyValue>([
  ...Object.entries(CALLS).map(([name, call]): [string, PyValue] => [name, new PyOpaque(name, call)]),
  ...OTHERS.split(' ').map((name): [string, PyValue] => [name, new PyOpaque(name)]),
]);

/** The value of a name of Python itself. */
export function builtIn(name: string): PyValue | undefined {
  return BUILT_IN.get(name);
}

function required(value: PyValue): bigint | number {
  const number = numberOf(value);
  if (number === undefined) throw new PythonFailure('not a number');
  return number;
}

function extreme(values: readonly PyValue[], sign: number): PyValue {
  const all = values.length === 1 ? itemsOf(values[0] ?? null) : values;
  const [first, ...rest] = all;
  if (first === undefined) throw new PythonFailure('nothing to choose from');
  return rest.reduce((best, value) => (sign * order(value, best) > 0 ? value : best), first);
}

function rounded(value: bigint | number, digits: PyValue | undefined): PyValue {
  if (typeof value === 'bigint') return value;
  const places = digits === undefined || digits === null ? 0 : Number(required(digits));
  if (places < 0 || !Number.isFinite(value)) throw new PythonFailure('cannot round');
  const text = fixedText(value, places);
  return digits === undefined || digits === null ? BigInt(text) : Number(text);
}

function toInteger(value: PyValue): PyValue {
  if (typeof value === 'string') return pythonInt(value) ?? fail();
  const number = required(value);
  if (typeof number === 'bigint') return number;
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : fail();
}

function toFloat(value: PyValue): PyValue {
  return typeof value === 'string' ? (pythonFloat(value) ?? fail()) : Number(required(value));
}

function fail(): never {
  throw new PythonFailure('no such number');
}
