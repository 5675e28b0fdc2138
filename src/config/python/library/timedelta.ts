import { type Arguments, builtin } from '../values/arguments.ts';
import { asNumber } from '../values/integer.ts';
import { PyType } from '../values/type.ts';
import { NOT_IMPLEMENTED, PyFloat, PyOpaque, type Value } from '../values/value.ts';

/** Microseconds in each unit that a timedelta is made from, in the order of its parameters. */
const UNITS = {
  days: 86_400e6,
  seconds: 1e6,
  microseconds: 1,
  milliseconds: 1e3,
  minutes: 60e6,
  hours: 3_600e6,
  weeks: 604_800e6,
} as const;

/** `datetime.timedelta` */
export function timedeltaType(): PyType {
  const units = Object.values(UNITS);
  const make = builtin(
    'timedelta',
    Object.keys(UNITS).map((unit) => `${unit}?`),
    (args) => duration(units.reduce((sum, unit, index) => sum + unit * args.number(index, 0), 0)),
  );
  return new PyType('timedelta', {
    construct: (_type, positional, keywords) => make.invoke(positional, keywords),
  });
}

/** The microseconds of a timedelta; undefined for other values. */
export function microsecondsIn(value: Value): number | undefined {
  return value instanceof PyOpaque && value.typeName === 'timedelta' ? value.facts.rank : undefined;
}

/** A timedelta of so many microseconds. */
export function duration(microseconds: number): PyOpaque {
  const whole = halfToEven(microseconds);
  const days = Math.floor(whole / UNITS.days);
  const rest = whole - days * UNITS.days;
  const [seconds, micros] = [Math.floor(rest / 1e6), rest % 1e6];
  const parts: [string, number][] = [
    ['days', days],
    ['seconds', seconds],
    ['microseconds', micros],
  ];
  const shown = parts.filter(([, value]) => value !== 0).map(([name, value]) => `${name}=${value}`);
  const attributes = new Map<string, Value>([
    ...parts,
    ['total_seconds', builtin('total_seconds', [], () => new PyFloat(whole / 1e6))],
    ['__add__', operator((other) => sum(whole, microsecondsIn(other)))],
    ['__sub__', operator((other) => sum(whole, negated(microsecondsIn(other))))],
    ['__mul__', operator((other) => scaled(whole, asNumber(other)))],
    ['__truediv__', operator((other) => quotient(whole, other))],
  ]);
  const facts = {
    rank: whole,
    text: clockText(days, seconds, micros),
    repr: `datetime.timedelta(${shown.join(', ') || '0'})`,
  };
  return new PyOpaque('timedelta', attributes, facts);
}

/** A method of an operator; undefined if it does not know the other operand. */
export function operator(run: (other: Value) => Value | undefined): Value {
  return builtin('operator', ['other'], (args: Arguments) => run(args.value(0)) ?? NOT_IMPLEMENTED);
}

function sum(a: number, b: number | undefined): Value | undefined {
  return b === undefined ? undefined : duration(a + b);
}

function negated(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

function scaled(value: number, by: number | bigint | undefined): Value | undefined {
  return by === undefined ? undefined : duration(value * Number(by));
}

function quotient(value: number, other: Value): Value | undefined {
  const divisor = microsecondsIn(other);
  if (divisor !== undefined) return new PyFloat(value / divisor);
  const number = asNumber(other);
  return number === undefined ? undefined : duration(value / Number(number));
}

function halfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `1 day, 0:00:03.000004` */
function clockText(days: number, seconds: number, micros: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = micros === 0 ? '' : `.${String(micros).padStart(6, '0')}`;
  const before = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
  return before + clock + fraction;
}
