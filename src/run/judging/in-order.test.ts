import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InOrder } from './in-order.ts';

test('entries that come in any order are worked on in the order of their places', async () => {
  const seen: number[] = [];
  const inOrder = new InOrder<number>(async (entry) => {
    await sleep(1);
    seen.push(entry);
  });
  for (const place of [3, 1, 0]) inOrder.add(place, place);
  await inOrder.done();
  expect(seen).toEqual([0, 1]);
  inOrder.add(2, 2);
  await inOrder.done();
  expect(seen).toEqual([0, 1, 2, 3]);
});

test('an entry is worked on when the one before is done', async () => {
  let atWork = 0;
  let most = 0;
  const inOrder = new InOrder<number>(async () => {
    atWork += 1;
    most = Math.max(most, atWork);
    await sleep(1);
    atWork -= 1;
  });
  for (let place = 0; place < 5; place += 1) inOrder.add(place, place);
  await inOrder.done();
  expect(most).toBe(1);
});

test('whoever adds waits while many entries wait for an earlier one', async () => {
  const inOrder = new InOrder<number>(async () => undefined);
  for (let place = 1; place <= 512; place += 1) inOrder.add(place, place);
  let hasRoom = false;
  const room = inOrder.room().then(() => {
    hasRoom = true;
  });
  await sleep(5);
  expect(hasRoom).toBe(false);
  inOrder.add(0, 0);
  await room;
});

test('once given up, nothing is worked on, and nobody waits', async () => {
  const seen: number[] = [];
  const inOrder = new InOrder<number>(async (entry) => void seen.push(entry));
  for (let place = 1; place <= 600; place += 1) inOrder.add(place, place);
  inOrder.giveUp();
  inOrder.add(0, 0);
  await inOrder.room();
  await inOrder.done();
  expect(seen).toEqual([]);
});

test('what the work fails with is told to all who wait', async () => {
  const inOrder = new InOrder<number>(async () => {
    throw new Error('full');
  });
  inOrder.add(0, 0);
  await expect(inOrder.done()).rejects.toThrow('full');
  await expect(inOrder.room()).rejects.toThrow('full');
});
