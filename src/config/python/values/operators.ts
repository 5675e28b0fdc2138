import type { BinaryOperator } from '../syntax/ast.ts';
import { toIndex } from './arguments.ts';
import { allocate, allocateText, step } from './budget.ts';
import { PyDict, toConfigDict } from './dict.ts';
import { pythonError, typeError } from './exception.ts';
import * as integer from './integer.ts';
import { type Integer, toFloat } from './integer.ts';
import { PyPath, pathText } from './path.ts';
import { percentFormat } from './percent-format.ts';
import { PySet } from './set.ts';
import {
  isInteger,
  NO_KEYWORDS,
  NOT_IMPLEMENTED,
  PyBytes,
  PyCallable,
  PyDeque,
  PyFloat,
  PyList,
  PyOpaque,
  PyTuple,
  typeNameOf,
  type Value,
} from './value.ts';

/** `left operator right` */
export function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  const [x, y] = [integer.asNumber(left), integer.asNumber(right)];
  if (x !== undefined && y !== undefined) {
    const isFloat = left instanceof PyFloat || right instanceof PyFloat;
    const result = isFloat ? floats(operator, toFloat(x), toFloat(y)) : integers(operator, x, y);
    if (result !== undefined) return bothBooleans(operator, left, right) ? result !== 0 : result;
  }
  const result = ofLibrary(operator, left, right) ?? objects(operator, left, right);
  if (result !== undefined) return result;
  throw unsupported(operator, left, right);
}

/** `left operator= right`: lists, sets and dicts change in place. */
export function augmented(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  listOf: (value: Value) => Value[],
): Value {
  if (left instanceof PyList && operator === '+') {
    const items = listOf(right);
    allocate(8 * items.length);
    for (const item of items) left.items.push(item);
    return left;
  }
  if (left instanceof PyList && operator === '*' && isInteger(right)) {
    const items = repeated(left.items, right);
    left.items.length = 0;
    for (const item of items) left.items.push(item);
    return left;
  }
  if (left instanceof PySet && right instanceof PySet && !left.frozen)
    return augmentedSet(operator, left, right);
  return binary(operator, left, right);
}

function augmentedSet(operator: BinaryOperator, left: PySet, right: PySet): Value {
  const result = sets(operator, left, right);
  if (result === undefined) throw unsupported(operator, left, right);
  left.items.clear();
  for (const item of result.items.values()) left.add(item);
  return left;
}

function unsupported(operator: string, left: Value, right: Value) {
  const name = operator === '**' ? '** or pow()' : operator;
  return typeError(
    `unsupported operand type(s) for ${name}: '${typeNameOf(left)}' and '${typeNameOf(right)}'`,
  );
}

function bothBooleans(operator: BinaryOperator, left: Value, right: Value): boolean {
  return typeof left === 'boolean' && typeof right === 'boolean' && '&|^'.includes(operator);
}

function integers(operator: BinaryOperator, x: Integer, y: Integer): Value | undefined {
  switch (operator) {
    case '+':
      return integer.add(x, y);
    case '-':
      return integer.subtract(x, y);
    case '*':
      return integer.multiply(x, y);
    case '/':
      return divide(x, y);
    case '//':
      return integer.floorDivide(x, y);
    case '%':
      return integer.modulo(x, y);
    case '**':
      return y < 0 ? floats('**', toFloat(x), toFloat(y)) : integer.power(x, y);
    case '<<':
      return integer.shiftLeft(x, y);
    case '>>':
      return integer.shiftRight(x, y);
    case '&':
      return integer.exact(BigInt(x) & BigInt(y));
    case '|':
      return integer.exact(BigInt(x) | BigInt(y));
    case '^':
      return integer.exact(BigInt(x) ^ BigInt(y));
    default:
      return undefined;
  }
}

function divide(x: Integer, y: Integer): Value {
  if (Number(y) === 0) throw pythonError('ZeroDivisionError', 'division by zero');
  if (typeof x === 'number' && typeof y === 'number') return new PyFloat(x / y);
  const whole = BigInt(x) / BigInt(y);
  if (whole * BigInt(y) === BigInt(x)) return new PyFloat(toFloat(whole));
  return new PyFloat(toFloat(x) / toFloat(y));
}

function floats(operator: BinaryOperator, x: number, y: number): Value | undefined {
  switch (operator) {
    case '+':
      return new PyFloat(x + y);
    case '-':
      return new PyFloat(x - y);
    case '*':
      return new PyFloat(x * y);
    case '/':
      if (y === 0) throw pythonError('ZeroDivisionError', 'float division by zero');
      return new PyFloat(x / y);
    case '//':
      return new PyFloat(floorDivideFloats(x, y).quotient);
    case '%':
      if (y === 0) throw pythonError('ZeroDivisionError', 'float modulo');
      return new PyFloat(floorDivideFloats(x, y).rest);
    case '**':
      return powerOfFloats(x, y);
    default:
      return undefined;
  }
}

/** Quotient and rest as Python's `divmod` gives them for floats. */
function floorDivideFloats(x: number, y: number): { quotient: number; rest: number } {
  if (y === 0) throw pythonError('ZeroDivisionError', 'float floor division by zero');
  let rest = x % y;
  let quotient = (x - rest) / y;
  if (rest === 0) {
    rest = y < 0 ? -0 : 0;
  } else if (y < 0 !== rest < 0) {
    rest += y;
    quotient -= 1;
  }
  if (quotient === 0) return { quotient: x / y < 0 ? -0 : 0, rest };
  const floor = Math.floor(quotient);
  return { quotient: quotient - floor > 0.5 ? floor + 1 : floor, rest };
}

function powerOfFloats(x: number, y: number): Value {
  if (x === 0 && y < 0) throw pythonError('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y))) return new PyFloat(1);
  const result = x ** y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) {
    throw typeError('complex numbers are not supported in a config');
  }
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) {
    throw pythonError('OverflowError', "(34, 'Numerical result out of range')");
  }
  return new PyFloat(result);
}

/** The methods by which objects of the library take part in sums and products. */
const METHODS: { readonly [operator in BinaryOperator]?: string } = {
  ...{ '+': '__add__', '-': '__sub__', '*': '__mul__', '/': '__truediv__', '//': '__floordiv__' },
};

/** `date - date` and the like; undefined if neither side is an object that knows the operator. */
function ofLibrary(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  const name = METHODS[operator];
  if (name === undefined) return undefined;
  const own = left instanceof PyOpaque ? left.attributes.get(name) : undefined;
  const result = own instanceof PyCallable ? own.invoke([right], NO_KEYWORDS) : NOT_IMPLEMENTED;
  if (result !== NOT_IMPLEMENTED) return result;
  const turned = operator === '+' || operator === '*' ? right : undefined;
  const other = turned instanceof PyOpaque ? turned.attributes.get(name) : undefined;
  const swapped = other instanceof PyCallable ? other.invoke([left], NO_KEYWORDS) : NOT_IMPLEMENTED;
  return swapped === NOT_IMPLEMENTED ? undefined : swapped;
}

function objects(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (operator === '+') return concatenate(left, right);
  if (operator === '*') return repeat(left, right);
  if (operator === '%' && typeof left === 'string') return percentFormat(left, right);
  if (left instanceof PySet && right instanceof PySet) return sets(operator, left, right);
  if (operator === '/') return slashed(left, right);
  if (operator === '|' && left instanceof PyDict && right instanceof PyDict) return mergedDicts(left, right);
  return undefined;
}

/** `path / 'name'` and `'folder' / path` */
function slashed(left: Value, right: Value): Value | undefined {
  const [before, behind] = [pathText(left), pathText(right)];
  if (before === undefined || behind === undefined) return undefined;
  if (left instanceof PyPath) return left.slash(behind);
  return right instanceof PyPath ? right.at(before).slash(behind) : undefined;
}

function concatenate(left: Value, right: Value): Value | undefined {
  if (typeof left === 'string') {
    if (typeof right !== 'string') {
      throw typeError(`can only concatenate str (not "${typeNameOf(right)}") to str`);
    }
    allocateText(left.length + right.length);
    return left + right;
  }
  if (left instanceof PyList) {
    if (!(right instanceof PyList))
      throw typeError(`can only concatenate list (not "${typeNameOf(right)}") to list`);
    if (left.typeName !== right.typeName)
      throw typeError(`can only concatenate ${left.typeName} (not "${right.typeName}") to ${left.typeName}`);
    const items = joined(left.items, right.items);
    return left instanceof PyDeque ? new PyDeque(items, left.maxlen) : new PyList(items);
  }
  if (left instanceof PyTuple) {
    if (!(right instanceof PyTuple)) {
      throw typeError(`can only concatenate tuple (not "${typeNameOf(right)}") to tuple`);
    }
    return new PyTuple(joined(left.items, right.items));
  }
  if (left instanceof PyBytes && right instanceof PyBytes) return new PyBytes(left.text + right.text);
  if (left instanceof PyDict && left.isConfig && left.size === 0) return right;
  return undefined;
}

function joined(left: readonly Value[], right: readonly Value[]): Value[] {
  allocate(8 * (left.length + right.length));
  return [...left, ...right];
}

function repeat(left: Value, right: Value): Value | undefined {
  const [sequence, count] = isInteger(left) ? [right, left] : [left, right];
  if (typeof sequence === 'string' && isInteger(count)) {
    const times = Math.max(0, toIndex(count));
    allocateText(sequence.length * times);
    return sequence.repeat(times);
  }
  if (!(sequence instanceof PyList || sequence instanceof PyTuple)) return undefined;
  if (!isInteger(count)) throw typeError(`can't multiply sequence by non-int of type '${typeNameOf(count)}'`);
  const items = repeated(sequence.items, count);
  return sequence instanceof PyList ? new PyList(items) : new PyTuple(items);
}

function repeated(items: readonly Value[], count: Value): Value[] {
  const times = Math.max(0, toIndex(count));
  allocate(8 * items.length * times);
  if (items.length === 0) return [];
  step(times);
  return Array.from({ length: times }, () => items).flat();
}

function sets(operator: BinaryOperator, left: PySet, right: PySet): PySet | undefined {
  const [a, b] = [[...left.items.values()], [...right.items.values()]];
  const { frozen } = left;
  if (operator === '|') return new PySet([...a, ...b], frozen);
  if (operator === '&')
    return new PySet(
      a.filter((item) => right.has(item)),
      frozen,
    );
  if (operator === '-')
    return new PySet(
      a.filter((item) => !right.has(item)),
      frozen,
    );
  if (operator !== '^') return undefined;
  return new PySet([...a.filter((item) => !right.has(item)), ...b.filter((item) => !left.has(item))], frozen);
}

function mergedDicts(left: PyDict, right: PyDict): PyDict {
  const result = left.isConfig || right.isConfig ? toConfigDict(left) : left.copy();
  result.assign(right);
  return result;
}
