import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JobQueue } from './job-queue.ts';

test('first in, first out', () => {
  const line = new JobQueue<number>();
  for (const job of [1, 2, 3]) line.push(job);
  expect([line.shift(), line.shift(), line.shift(), line.shift()]).toEqual([1, 2, 3, undefined]);
  expect(line.length).toBe(0);
});

test('a job that comes back is the first', () => {
  const line = new JobQueue<number>();
  line.pushFront(1);
  line.push(2);
  line.shift();
  line.pushFront(0);
  expect(line.drain()).toEqual([0, 2]);
});

test('it is empty after it was drained', () => {
  const line = new JobQueue<number>();
  line.push(1);
  line.drain();
  expect([line.length, line.shift()]).toEqual([0, undefined]);
});

test('behaves as a list does, however long it gets', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.constant('push' as const) },
    { weight: 4, arbitrary: fc.constant('shift' as const) },
    { weight: 1, arbitrary: fc.constant('pushFront' as const) },
  );
  fc.assert(
    fc.property(fc.nat(200), fc.array(step, { maxLength: 400 }), (begin, steps) => {
      const line = new JobQueue<number>();
      const list = Array.from({ length: begin }, (_, job) => job);
      for (const job of list) line.push(job);
      for (const [job, what] of steps.entries()) {
        if (what === 'shift') expect(line.shift()).toBe(list.shift());
        else if (what === 'push') list.push(job);
        else list.unshift(job);
        if (what !== 'shift') line[what](job);
        expect(line.length).toBe(list.length);
      }
      expect(line.drain()).toEqual(list);
    }),
  );
});
