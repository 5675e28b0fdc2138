import { describe, expect, test } from 'vitest';
import type { RequestFailure } from '../../core/index.ts';
import { Concurrency } from './concurrency.ts';
import { endpointRefusal, givenUp, silentForGood } from './endpoint-errors.ts';
import { usedTokens } from './job.ts';
import { Overload } from './overload.ts';
import { Pace } from './pace.ts';

function endpoint() {
  const limit = new Concurrency({ ceiling: 100, start: 100 });
  const pace = new Pace({ requestsPerSecond: undefined, tokensPerMinute: undefined });
  return { limit, pace, overload: new Overload(limit, pace) };
}

describe('a refusal', () => {
  test('among as many requests as were answered is one of their number: fewer at once', () => {
    const { limit, overload } = endpoint();
    overload.answered(50);
    expect(overload.refused({ started: 0, beside: 50 }, 10)).toBe(false);
    expect(limit.limit).toBe(70);
  });

  test('now and then, with few others beside it, changes nothing', () => {
    const { limit, overload } = endpoint();
    for (let i = 0; i < 20; i++) overload.answered(50);
    expect(overload.refused({ started: 0, beside: 1 }, 10)).toBe(false);
    expect(limit.limit).toBe(100);
  });

  test('of nearly all, with few others beside them, makes all pause', () => {
    const { overload } = endpoint();
    for (let i = 0; i < 3; i++) overload.answered(50);
    const pauses = Array.from({ length: 8 }, (_, i) => overload.refused({ started: i, beside: 1 }, 10 + i));
    expect(pauses.at(-1)).toBe(true);
  });

  test('for a rate that is known makes all pause at once', () => {
    const { pace, overload } = endpoint();
    for (let i = 0; i < 20; i++) overload.answered(50);
    pace.paused(0, 1000);
    expect(overload.refused({ started: 0, beside: 1 }, 10)).toBe(true);
  });
});

describe('an endpoint that is given up', () => {
  const failure = (more: Partial<RequestFailure>) =>
    ({ kind: 'server', message: 'no', ...more }) as RequestFailure;

  test.each([
    [401, '--api-key-env'],
    [402, 'credit'],
    [403, 'key'],
    [404, '--model'],
  ])('for HTTP %d has a hint: %s', (status, hint) => {
    const error = endpointRefusal(failure({ status }));
    expect(error.message).toContain(`HTTP ${status}`);
    expect(error.hint).toContain(hint);
  });

  test('for its own reason has its own hint', () => {
    expect(endpointRefusal(failure({ status: 401, hint: 'Own.' })).hint).toBe('Own.');
  });

  test.each([
    [89, '89 s'],
    [90, '2 min'],
    [600, '10 min'],
  ])('after %d s says %s', (seconds, text) => {
    expect(givenUp(failure({}), seconds).message).toContain(`for ${text}:`);
    expect(silentForGood(7, seconds).message).toMatch(new RegExp(`7 requests.*${text}`));
  });

  test('is unreachable where nothing answered', () => {
    expect(givenUp(failure({ isUnreachable: true }), 9).code).toBe('endpoint-unreachable');
    expect(givenUp(failure({}), 9).code).toBe('endpoint-refused');
  });
});

test('the tokens of a reply are those of its prompt and its answer', () => {
  expect(usedTokens({ text: '', usage: { promptTokens: 3, completionTokens: 4 } })).toBe(7);
  expect(usedTokens({ text: '' })).toBe(0);
});
