import { expect, test } from 'vitest';
import { ThreadChooser } from './thread-chooser.ts';

/** Single tokens whose time depends on the number of threads, all of which have cores; returns the numbers used. */
function step(chooser: ThreadChooser, times: Record<number, number>, steps: number): number[] {
  return Array.from({ length: steps }, () => {
    const threads = chooser.threadsFor(1);
    const wall = times[threads] ?? Number.NaN;
    chooser.record(1, { wall, cpu: wall * threads });
    return threads;
  });
}

function share(used: readonly number[], threads: number): number {
  return used.filter((count) => count === threads).length / used.length;
}

test('keeps all threads while they make single tokens faster', () => {
  expect(share(step(new ThreadChooser(4), { 1: 40, 2: 21, 4: 12 }, 600), 4)).toBeGreaterThan(0.95);
});

test('finds that single tokens of a small model are faster with fewer', () => {
  const chooser = new ThreadChooser(6);
  const used = step(chooser, { 1: 7, 2: 8, 4: 10, 6: 14 }, 400);
  expect(used[0]).toBe(6);
  expect(share(used.slice(100), 1)).toBeGreaterThan(0.95);
  expect(chooser.threadsFor(200)).toBe(6);
});

test('follows when the cores are taken by other processes, and when they are free again', () => {
  const chooser = new ThreadChooser(4);
  const read = (cores: number) =>
    chooser.record(200, { wall: 400, cpu: 400 * Math.min(cores, chooser.threadsFor(200)) });
  read(1.2);
  expect([chooser.threadsFor(200), chooser.threadsFor(1)]).toEqual([1, 1]);
  for (let i = 0; i < 20; i += 1) read(4);
  expect([chooser.threadsFor(200), chooser.threadsFor(1)]).toEqual([4, 4]);
});
