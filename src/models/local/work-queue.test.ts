import { expect, test } from 'vitest';
import { WorkQueue } from './work-queue.ts';

test('takes what shares a start with the last piece first, otherwise the oldest', () => {
  const queue = new WorkQueue<string>();
  for (const [item, group] of [
    ['a1', 'a'],
    ['b1', 'b'],
    ['a2', 'a'],
    ['c', ''],
    ['b2', 'b'],
  ] as const)
    queue.add(item, group);
  expect(Array.from({ length: 5 }, () => queue.take())).toEqual(['a1', 'a2', 'b1', 'b2', 'c']);
  expect(queue.take()).toBeUndefined();
});

test('passes nothing over for ever', () => {
  const queue = new WorkQueue<number>();
  queue.add(0, 'a');
  queue.take();
  queue.add(-1, 'b');
  for (let i = 1; i <= 100; i += 1) queue.add(i, 'a');
  const order = Array.from({ length: 101 }, () => queue.take());
  expect(order.indexOf(-1)).toBe(16);
});

test('forgets what is removed', () => {
  const queue = new WorkQueue<number>();
  queue.add(1, '');
  queue.add(2, '');
  queue.remove(1);
  expect([queue.size, queue.take(), queue.drain()]).toEqual([1, 2, []]);
});
