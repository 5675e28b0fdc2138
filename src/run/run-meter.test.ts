import { describe, expect, onTestFinished, test } from 'vitest';
import { LodestoneError } from '../core/index.ts';
import { RunEvents } from './events.ts';
import { type Budget, RunMeter } from './run-meter.ts';
import { failed } from './task-outcome.ts';
import { taskPairs } from './task-pairs.ts';

/** A meter, what it was told to add up, and why it ended the asking. */
function metered(budget?: Budget) {
  const events = new RunEvents();
  const spent: LodestoneError[] = [];
  const meter = new RunMeter({
    events,
    budget,
    onSpent: (reason) => spent.push(reason),
    endpoints: () => [],
  });
  onTestFinished(() => meter.end());
  const answer = (promptTokens: number, completionTokens: number, cost?: number) =>
    events.emit({
      type: 'answer',
      usage: { promptTokens, completionTokens },
      ...(cost === undefined ? {} : { cost }),
    } as Parameters<typeof events.emit>[0]);
  return { meter, answer, spent };
}

describe('what a run has used', () => {
  test('is the sum of its answers', () => {
    const { meter, answer } = metered();
    answer(10, 5);
    answer(1, 2);
    expect(meter.sums).toMatchObject({ requests: 2, promptTokens: 11, completionTokens: 7 });
  });

  test('has a cost where answers have one', () => {
    const { meter, answer } = metered();
    answer(1, 1);
    expect(meter.sums).not.toHaveProperty('cost');
    answer(1, 1, 0.25);
    answer(1, 1, 0.5);
    expect(meter.sums.cost).toBe(0.75);
  });
});

describe('a budget', () => {
  test('of tokens is spent once they are reached, prompts and answers together', () => {
    const { answer, spent } = metered({ tokens: 20 });
    answer(10, 9);
    expect(spent).toEqual([]);
    answer(1, 0);
    expect(spent.map(({ code }) => code)).toEqual(['budget-spent']);
  });

  test('of money is spent once it is reached', () => {
    const { answer, spent } = metered({ cost: 1 });
    answer(0, 0, 0.5);
    expect(spent).toEqual([]);
    answer(0, 0, 0.5);
    expect(spent).toHaveLength(1);
  });

  test('is told of once', () => {
    const { answer, spent } = metered({ tokens: 1, cost: 0 });
    answer(1, 1);
    answer(1, 1);
    expect(spent).toHaveLength(1);
  });

  test('that is not set is never spent', () => {
    const { answer, spent } = metered({});
    answer(1e9, 1e9, 1e9);
    expect(spent).toEqual([]);
  });
});

test('each model on each dataset is a pair once, in the order of the first', () => {
  const task = (model: string, dataset: string) => ({ model, dataset });
  expect(taskPairs({ tasks: [task('b', 'x'), task('a', 'x'), task('b', 'x')] })).toEqual([
    task('b', 'x'),
    task('a', 'x'),
  ]);
});

test('names with a slash make no pair of two', () => {
  const tasks = [
    { model: 'a/b', dataset: 'c' },
    { model: 'a', dataset: 'b/c' },
  ];
  expect(taskPairs({ tasks })).toHaveLength(2);
});

test('whatever is thrown is a reason for no score; an error of ours is its own', () => {
  const own = new LodestoneError('config-invalid', 'own');
  expect(failed(own)).toEqual({ status: 'failed', reason: own });
  expect(failed(new Error('boom'))).toMatchObject({ reason: { code: 'scoring-failed', message: 'boom' } });
  expect(failed('text')).toMatchObject({ reason: { message: 'text' } });
});
