import type { Coverage } from '../run/index.ts';
import type { Interval } from '../util/index.ts';

/** The interval of the first metric that has one. */
export function leadingInterval({ intervals = {} }: Coverage): Interval | undefined {
  return Object.values(intervals)[0]?.interval;
}

/** An interval as tables show it; nothing if there is none. */
export function intervalText(interval: Interval | undefined, digits = 1): string {
  return interval === undefined ? '' : interval.map((bound) => bound.toFixed(digits)).join(' – ');
}
