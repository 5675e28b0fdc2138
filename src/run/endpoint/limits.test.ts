/** What an endpoint's limits do to the requests that wait for it; all times are given, none is waited for. */
import { expect, test } from 'vitest';
import { backOff } from '../../util/index.ts';
import { Concurrency } from './concurrency.ts';
import { Latencies } from './latencies.ts';
import { Pace } from './pace.ts';
import { Refusals } from './refusals.ts';

test('pauses double up to half a minute, half of each by chance', () => {
  expect([1, 2, 3, 99].map((attempt) => backOff(attempt, () => 1))).toEqual([500, 1000, 2000, 30_000]);
  expect([1, 2, 3, 99].map((attempt) => backOff(attempt, () => 0))).toEqual([250, 500, 1000, 15_000]);
});

test('most of the latest refused, or a good share of many, are too many for chance', () => {
  const latest = new Refusals();
  for (let i = 0; i < 3; i++) latest.answered();
  for (let i = 0; i < 5; i++) latest.refused();
  expect(latest.areMany).toBe(true);
  const few = new Refusals();
  for (let i = 0; i < 64; i++) i % 8 === 0 ? few.refused() : few.answered();
  expect(few.areMany).toBe(false);
  const share = new Refusals();
  for (let i = 0; i < 64; i++) i % 5 === 0 ? share.refused() : share.answered();
  expect(share.areMany).toBe(true);
  expect(new Refusals().areMany).toBe(false);
});

test('a quantile of latencies is at most 9 % above the true one', () => {
  const latencies = new Latencies();
  expect(latencies.quantile(0.5)).toBe(0);
  for (let ms = 1; ms <= 1000; ms++) latencies.add(ms);
  expect(latencies.count).toBe(1000);
  for (const share of [0.1, 0.5, 0.9, 1]) {
    const found = latencies.quantile(share) / (share * 1000);
    expect(found).toBeGreaterThanOrEqual(0.99);
    expect(found).toBeLessThan(1.1);
  }
});

test('requests a second are spread evenly, and a late start is made up for within a second', () => {
  const pace = new Pace({ requestsPerSecond: 10, tokensPerMinute: undefined });
  expect([pace.delay(0), pace.countsTokens, pace.hasLearnt]).toEqual([0, false, false]);
  pace.started(0, 0);
  expect(pace.delay(0)).toBe(100);
  expect(pace.delay(60)).toBe(40);
  for (let i = 0; i < 11; i++) pace.started(10_000, 0);
  expect(pace.delay(10_000)).toBe(100);
});

test('tokens a minute hold requests back once five seconds of them are spent', () => {
  const pace = new Pace({ requestsPerSecond: undefined, tokensPerMinute: 60_000 });
  expect(pace.countsTokens).toBe(true);
  pace.started(0, 5000);
  expect(pace.delay(0)).toBe(0);
  pace.started(0, 2000);
  expect(pace.delay(0)).toBe(2000);
  pace.corrected(-1000);
  expect(pace.delay(0)).toBe(1000);
  expect(pace.delay(1000)).toBe(0);
});

test('what a server says is left spreads requests; nothing left holds them', () => {
  const pace = new Pace({ requestsPerSecond: undefined, tokensPerMinute: undefined });
  pace.reported(0, { requests: { remaining: 50, limit: 100, resetSeconds: 10 } });
  pace.started(0, 0);
  expect(pace.delay(0)).toBe(0);
  pace.reported(0, { requests: { remaining: 5, limit: 100, resetSeconds: 10 } });
  pace.started(0, 0);
  // Two seconds apart, of which one is made up for.
  expect(pace.delay(0)).toBe(1000);
  pace.reported(0, { requests: { remaining: 0, limit: 100, resetSeconds: 10 } });
  expect(pace.delay(0)).toBe(10_000);
  pace.reported(0, { tokens: { remaining: 0, limit: 100, resetSeconds: 1e6 } });
  expect(pace.delay(0)).toBe(60_000);
});

test('after a pause the rate is that which the server took before it', () => {
  const pace = new Pace({ requestsPerSecond: undefined, tokensPerMinute: undefined });
  for (let i = 0; i < 10; i++) pace.started(i * 100, 0);
  pace.paused(1000, 9000);
  expect(pace.hasLearnt).toBe(true);
  pace.started(10_000, 0);
  expect(pace.delay(10_000)).toBeGreaterThan(0);
  expect(pace.delay(10_000)).toBeLessThanOrEqual(1000 / 0.99);
});

/** Answers of so many rounds at the present limit, each after the latency that a server of `most` slots has. */
function serve(limit: Concurrency, most: number, rounds: number, from = 0): number {
  let now = from;
  for (let round = 0; round < rounds; round++) {
    const [count, started] = [limit.limit, now];
    now += 100 * Math.max(1, count / most);
    for (let i = 0; i < count; i++) limit.answered(started, now);
  }
  return now;
}

test('requests at once double while that raises the rate, and stay near what the server works on', () => {
  const limit = new Concurrency({ ceiling: 1000, start: 8 });
  expect(limit.limit).toBe(8);
  serve(limit, 64, 400);
  expect(limit.limit).toBeGreaterThanOrEqual(50);
  expect(limit.limit).toBeLessThanOrEqual(160);
});

test('the ceiling holds, and there is always one', () => {
  const limit = new Concurrency({ ceiling: 10.9, start: 50 });
  expect(limit.limit).toBe(10);
  serve(limit, 1000, 50);
  expect(limit.limit).toBe(10);
  expect(new Concurrency({ ceiling: 0, start: 0 }).limit).toBe(1);
});

test('overload cuts once a round trip by 30 %; a wrong one is taken back', () => {
  const limit = new Concurrency({ ceiling: 100, start: 100 });
  limit.overloaded(0, 10);
  expect(limit.limit).toBe(70);
  limit.overloaded(5, 11);
  expect(limit.limit).toBe(70);
  expect(limit.isWellBelowRefused).toBe(true);
  limit.overloaded(10, 20);
  expect(limit.limit).toBe(49);
  limit.wronged();
  expect(limit.limit).toBe(100);
  const other = new Concurrency({ ceiling: 100, start: 100 });
  other.overloaded(0, 10);
  serve(other, 1000, 40, 10);
  expect(other.limit).toBeGreaterThan(80);
  other.absolved(1e6);
  expect(other.isWellBelowRefused).toBe(false);
});
