import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Exchange } from './journal-line.ts';
import { type CacheMode, ResponseCache } from './response-cache.ts';

let folder: string;
let time = 1000;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(mode: Exclude<CacheMode, 'off'>): ResponseCache {
  time += 1;
  return new ResponseCache({ folder: path.join(folder, 'model'), identity: { a: 1 }, mode, now: () => time });
}

function exchange(digit: number, text: string): Exchange {
  const hash = digit.toString(16).padStart(32, '0');
  return { hash, reply: { text }, startedAt: 1, milliseconds: 2, attempts: 3 };
}

function known(cache: ResponseCache, digit: number, isDeterministic = true): string | undefined {
  return cache.take(exchange(digit, '').hash, isDeterministic)?.reply.text;
}

test('what one process keeps, another takes', () => {
  const first = open('write');
  for (let digit = 0; digit < 500; digit += 1) first.add(exchange(digit, `答案 ${digit}`));
  first.close();
  const second = open('read');
  for (const digit of [0, 250, 499]) expect(known(second, digit)).toBe(`答案 ${digit}`);
  expect(known(second, 500)).toBeUndefined();
  second.close();
});

test('reading adds nothing, and an empty cache makes no files', () => {
  const cache = open('read');
  cache.add(exchange(1, 'x'));
  cache.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('what is asked anew replaces what was known', () => {
  const first = open('write');
  first.add(exchange(1, 'old'));
  first.close();
  const second = open('refresh');
  expect(known(second, 1)).toBeUndefined();
  second.add(exchange(1, 'new'));
  second.close();
  const third = open('write');
  expect(known(third, 1)).toBe('new');
  third.close();
});

test('random answers to equal requests are each given once', () => {
  const first = open('write');
  first.add(exchange(1, 'heads'));
  first.add(exchange(1, 'tails'));
  first.close();
  const second = open('read');
  expect([known(second, 1, false), known(second, 1, false), known(second, 1, false)]).toEqual([
    'heads',
    'tails',
    undefined,
  ]);
  second.close();
});

test('a request that can never succeed is not kept', () => {
  const first = open('write');
  first.add({ ...exchange(1, ''), reply: { text: '', failure: { kind: 'rejected', message: 'no' } } });
  first.close();
  expect(known(open('read'), 1)).toBeUndefined();
});
