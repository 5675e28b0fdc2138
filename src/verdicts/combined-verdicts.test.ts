import { expect, test } from 'vitest';
import type { JudgeVerdict } from '../core/index.ts';
import { inBothOrders, verdictMetrics, voted } from './combined-verdicts.ts';

const prefers = (first: number): JudgeVerdict => ({ kind: 'preference', first });
const rates = (value: number): JudgeVerdict => ({ kind: 'rating', value });
const grades = (value: string): JudgeVerdict => ({ kind: 'grade', value });

test.each([
  // The same answer is better in both orders.
  [prefers(1), prefers(0), prefers(1)],
  [prefers(0), prefers(1), prefers(0)],
  [prefers(0.5), prefers(0.5), prefers(0.5)],
  // The same place is better in both orders; or one of them is a tie.
  [prefers(1), prefers(1), prefers(0.5)],
  [prefers(1), prefers(0.5), prefers(0.5)],
  [prefers(1), undefined, undefined],
  [rates(1), rates(1), undefined],
])('both orders: %j, then %j', (first, second, expected) => {
  expect(inBothOrders(first, second)).toEqual(expected);
});

test.each([
  ['majority', [prefers(1), prefers(1), prefers(0)], prefers(1)],
  ['majority', [prefers(1), prefers(0), prefers(0.5)], prefers(0.5)],
  ['majority', [prefers(1), undefined, prefers(0)], prefers(0.5)],
  ['majority', [prefers(0), undefined, undefined], prefers(0)],
  ['majority', [grades('A'), grades('B'), grades('A')], grades('A')],
  ['majority', [grades('A'), grades('B')], undefined],
  ['majority', [rates(7), rates(7), rates(1)], rates(7)],
  ['majority', [rates(7), rates(6), rates(1)], undefined],
  ['mean', [rates(7), undefined, rates(4)], rates(5.5)],
  ['mean', [prefers(1), prefers(1), prefers(0.5), prefers(0)], prefers(0.625)],
  ['mean', [grades('A'), grades('A')], undefined],
  ['mean', [undefined], undefined],
] as const)('%s of %j', (vote, verdicts, expected) => {
  expect(voted(verdicts, vote)).toEqual(expected);
});

test('metrics leave out what cannot be read, and follow answers to whatever place they are shown in', () => {
  const answers = (first: string, second: string) => [first, second] as const;
  const metrics = verdictMetrics([
    { verdict: prefers(1), answers: answers('a', 'b') },
    { verdict: prefers(0), answers: answers('b', 'a') },
    { verdict: prefers(0.5), answers: answers('b', 'a') },
    { verdict: undefined, answers: answers('a', 'b') },
    { verdict: prefers(0), answers: answers('a', 'b') },
  ]);
  expect(metrics).toEqual({ win_rate_a: 62.5, win_rate_b: 37.5, tie_rate: { $float: '25.0' } });
  const none = { answers: undefined };
  expect(
    verdictMetrics([
      { verdict: rates(7), ...none },
      { verdict: rates(8), ...none },
    ]),
  ).toEqual({ score: 7.5 });
  expect(verdictMetrics(['A', 'B', 'A', 'C'].map((one) => ({ verdict: grades(one), ...none })))).toEqual({
    share_A: { $float: '50.0' },
    share_B: { $float: '25.0' },
    share_C: { $float: '25.0' },
  });
  expect(verdictMetrics([{ verdict: undefined, ...none }])).toEqual({});
});
