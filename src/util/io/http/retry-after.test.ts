import { describe, expect, it } from 'vitest';
import { type ReplyHeaders, retryAfterSeconds } from './retry-after.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');

const CASES: [string, ReplyHeaders, number | undefined][] = [
  ['seconds', { 'retry-after': '20' }, 20],
  ['a fraction', { 'retry-after': '1.5' }, 1.5],
  ['a date by our clock', { 'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT' }, 60],
  [
    'a date by the clock of the server',
    { 'retry-after': 'Sat, 21 Nov 2026 10:01:00 GMT', date: 'Sat, 21 Nov 2026 10:00:50 GMT' },
    10,
  ],
  ['a date gone by', { 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
  ['milliseconds', { 'retry-after-ms': '250', 'retry-after': '1' }, 0.25],
  [
    'the limit that is used up',
    {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '1m30s',
      'x-ratelimit-remaining-tokens': '10',
      'x-ratelimit-reset-tokens': '6h',
    },
    90,
  ],
  [
    'milliseconds of a limit',
    { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '86ms' },
    0.086,
  ],
  ['a moment', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 5) }, 5],
  ['a moment in milliseconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 5000) }, 5],
  [
    'a date of a limit',
    {
      'anthropic-ratelimit-requests-remaining': '0',
      'anthropic-ratelimit-requests-reset': '2026-11-21T10:00:09Z',
    },
    9,
  ],
  ['several values', { 'retry-after': ['3', '4'] }, 3],
  ['nothing', { 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '10' }, undefined],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
];

describe('retryAfterSeconds', () => {
  it.each(CASES)('reads %s', (_, headers, seconds) => {
    const wait = retryAfterSeconds(headers, NOW);
    if (seconds === undefined) expect(wait).toBeUndefined();
    else expect(wait).toBeCloseTo(seconds, 6);
  });
});
