import { type Arguments, builtin } from '../values/arguments.ts';
import { valueError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import { PyFloat, PyOpaque, type Value } from '../values/value.ts';
import type { Host } from './host.ts';
import { duration, microsecondsIn, operator, timedeltaType } from './timedelta.ts';

/** `datetime`: the current time and its parts, in the local time zone. */
export function datetimeModule(host: Host): Map<string, Value> {
  const now = builtin('now', ['tz?'], () => moment('datetime', host.now()));
  const today = builtin('today', [], () => moment('date', host.now()));
  const construct = (type: PyType, positional: readonly Value[]): Value => {
    const [year, month, day, hour = 0, minute = 0, second = 0] = positional.map(Number);
    if (year === undefined || month === undefined || day === undefined)
      throw valueError('year, month and day are needed');
    return moment(
      type.name === 'date' ? 'date' : 'datetime',
      new Date(year, month - 1, day, hour, minute, second),
    );
  };
  const datetime = new Map<string, Value>([
    ['now', now],
    ['today', builtin('today', [], () => moment('datetime', host.now()))],
  ]);
  return new Map<string, Value>([
    ['datetime', new PyType('datetime', { attributes: datetime, construct })],
    ['date', new PyType('date', { attributes: new Map([['today', today]]), construct })],
    ['timedelta', timedeltaType()],
  ]);
}

/** `time`: the current time. */
export function timeModule(host: Host): Map<string, Value> {
  return new Map<string, Value>([
    ['time', builtin('time', [], () => new PyFloat(host.now().getTime() / 1000))],
    ['localtime', builtin('localtime', [], () => moment('struct_time', host.now()))],
    [
      'strftime',
      builtin('strftime', ['format', 't?'], (args) =>
        formatted(args.text(0), givenDate(args, 1) ?? host.now()),
      ),
    ],
    ['sleep', builtin('sleep', ['seconds'], () => null)],
  ]);
}

const dates = new WeakMap<PyOpaque, Date>();

function givenDate(args: Arguments, index: number): Date | undefined {
  const value = args.optional(index);
  return value instanceof PyOpaque ? dates.get(value) : undefined;
}

function moment(kind: 'datetime' | 'date' | 'struct_time', date: Date): Value {
  const day = formatted('%Y-%m-%d', date);
  const time = kind === 'date' ? '' : `T${formatted('%H:%M:%S', date)}`;
  const attributes = new Map<string, Value>([
    ['year', date.getFullYear()],
    ['month', date.getMonth() + 1],
    ['day', date.getDate()],
    ['hour', date.getHours()],
    ['minute', date.getMinutes()],
    ['second', date.getSeconds()],
    ['strftime', builtin('strftime', ['format'], (args) => formatted(args.text(0), date))],
    ['isoformat', builtin('isoformat', [], () => day + time)],
    ['timestamp', builtin('timestamp', [], () => new PyFloat(date.getTime() / 1000))],
    ['date', builtin('date', [], () => moment('date', date))],
  ]);
  if (kind !== 'struct_time') {
    attributes.set(
      '__add__',
      operator((other) => moved(kind, date, microsecondsIn(other))),
    );
    attributes.set(
      '__sub__',
      operator((other) => difference(kind, date, other)),
    );
    attributes.set(
      'weekday',
      builtin('weekday', [], () => (date.getDay() + 6) % 7),
    );
  }
  const object = new PyOpaque(kind, attributes, {
    rank: date.getTime(),
    text: kind === 'struct_time' ? `${day} ${time.slice(1)}` : (day + time).replace('T', ' '),
  });
  dates.set(object, date);
  return object;
}

/** A moment so much later; a date is moved by whole days. Clocks that are put forward count as they show. */
function moved(kind: 'datetime' | 'date', date: Date, microseconds: number | undefined): Value | undefined {
  if (microseconds === undefined) return undefined;
  const later = new Date(date);
  if (kind === 'date') later.setDate(later.getDate() + Math.floor(microseconds / DAY));
  else later.setMilliseconds(later.getMilliseconds() + microseconds / 1000);
  return moment(kind, later);
}

function difference(kind: 'datetime' | 'date', date: Date, other: Value): Value | undefined {
  const microseconds = microsecondsIn(other);
  if (microseconds !== undefined) return moved(kind, date, -microseconds);
  const earlier = other instanceof PyOpaque && other.typeName === kind ? dates.get(other) : undefined;
  return earlier && duration((shownTime(date) - shownTime(earlier)) * 1000);
}

/** Microseconds in a day. */
const DAY = 86_400e6;

/** What the clock shows, as if it were universal time. */
function shownTime(date: Date): number {
  return date.getTime() - date.getTimezoneOffset() * 60_000;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function formatted(format: string, date: Date): string {
  return format.replace(/%([a-zA-Z%])/g, (_whole, code: string) => {
    const value = PARTS[code]?.(date);
    if (value === undefined) throw valueError(`the date format %${code} is not supported in a config`);
    return value;
  });
}

const PARTS: Readonly<Record<string, (date: Date) => string>> = {
  '%': () => '%',
  Y: (date) => String(date.getFullYear()).padStart(4, '0'),
  y: (date) => twoDigits(date.getFullYear() % 100),
  m: (date) => twoDigits(date.getMonth() + 1),
  d: (date) => twoDigits(date.getDate()),
  H: (date) => twoDigits(date.getHours()),
  I: (date) => twoDigits(date.getHours() % 12 || 12),
  M: (date) => twoDigits(date.getMinutes()),
  S: (date) => twoDigits(date.getSeconds()),
  f: (date) => `${String(date.getMilliseconds()).padStart(3, '0')}000`,
  p: (date) => (date.getHours() < 12 ? 'AM' : 'PM'),
  B: (date) => MONTHS[date.getMonth()] ?? '',
  b: (date) => (MONTHS[date.getMonth()] ?? '').slice(0, 3),
  A: (date) => DAYS[date.getDay()] ?? '',
  a: (date) => (DAYS[date.getDay()] ?? '').slice(0, 3),
  j: (date) => String(dayOfYear(date)).padStart(3, '0'),
};

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOfYear(date: Date): number {
  const start = new Date(date.getFullYear(), 0, 1);
  return (
    Math.round(
      (new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() - start.getTime()) /
        86_400_000,
    ) + 1
  );
}
