import { expect, test } from 'vitest';
import { CoreMeter } from './core-meter.ts';

/** Works for a while on a machine that gives `cores` to the threads; returns the numbers of threads. */
function work(meter: CoreMeter, cores: number, milliseconds: number): number[] {
  const used: number[] = [];
  for (let spent = 0; spent < milliseconds; spent += 100) {
    meter.record(meter.cores, { wall: 100, cpu: 100 * Math.min(cores, meter.cores) });
    used.push(meter.cores);
  }
  return used;
}

test('keeps all threads while each has a core', () => {
  expect(new Set(work(new CoreMeter(4), 4, 5_000))).toEqual(new Set([4]));
});

test('goes down to the cores that threads really get, and up again when they are free', () => {
  const meter = new CoreMeter(4);
  work(meter, 1.9, 400);
  expect(meter.cores).toBe(2);
  work(meter, 4, 3_000);
  expect(meter.cores).toBe(4);
});

test('tries more threads less and less often while they do not help', () => {
  const meter = new CoreMeter(2);
  const tried = work(meter, 1.2, 60_000).filter((cores) => cores === 2).length;
  expect(meter.cores).toBe(1);
  expect(tried).toBeLessThan(20);
});

test('begins with the cores that others leave', () => {
  expect([0, 0.3, 1.2, 9].map((busy) => new CoreMeter(4, busy).cores)).toEqual([4, 4, 3, 1]);
});

test('one thread stays one thread', () => {
  const meter = new CoreMeter(1);
  work(meter, 0.3, 1_000);
  expect(meter.cores).toBe(1);
});
