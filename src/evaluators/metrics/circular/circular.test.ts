import { describe, expect, test } from 'vitest';
import { type Metrics, plain } from '../../../core/index.ts';
import { chosenPattern } from './circular.ts';
import { CircularScores } from './circular-scores.ts';
import { CircularTally } from './circular-tally.ts';

const numbers = (metrics: Metrics) => plain(metrics) as { [metric: string]: number };

describe('questions in several orders', () => {
  /** Questions with two options, by whether each order was answered right. */
  function scored(answers: [question: number, order: string, isCorrect: boolean][]) {
    const scores = new CircularScores('circular');
    for (const [qid, circular_pattern, isCorrect] of answers)
      scores.verdict({ qid, circular_pattern }, isCorrect);
    return numbers(scores.result().metrics);
  }

  test('count as right in the original order, in each order, and in all of them', () => {
    expect(
      scored([
        [0, 'AB', true],
        [0, 'BA', true],
        [1, 'AB', true],
        [1, 'BA', false],
      ]),
    ).toEqual({
      acc_origin: 100,
      acc_circular: 75,
      perf_origin: 100,
      more_1_circular: 100,
      perf_circular: 50,
    });
  });

  test('orders that are no rotation count in all_possible alone', () => {
    const scores = new CircularScores('all_possible');
    scores.verdict({ qid: 0, circular_pattern: ['A', 'B', 'C'] }, true);
    const { scores: counted } = scores.verdict({ qid: 0, circular_pattern: ['B', 'A', 'C'] }, false) ?? {};
    expect(counted).toEqual({ acc_all_possible: 0 });
    expect(numbers(scores.result().metrics)).toMatchObject({ acc_circular: 100, acc_all_possible: 50 });
  });

  test('a row without its order is an error', () => {
    expect(() => new CircularScores('circular').verdict({ qid: 0 }, true)).toThrow('order');
  });

  test('nothing to count is no score', () => {
    expect(() => new CircularScores('circular').result()).toThrow();
  });

  test.each([
    [{}, 'circular'],
    [{ circular_pattern: 'all_possible' }, 'all_possible'],
  ])('the argument %j means %s', (args, pattern) => {
    expect(chosenPattern(args)).toBe(pattern);
  });

  test('another pattern is refused', () => {
    expect(() => chosenPattern({ circular_pattern: 'reverse' })).toThrow('reverse');
  });
});

describe('questions with four options', () => {
  function tallied(answers: [prediction: string, reference: string][]) {
    const tally = new CircularTally();
    for (const [prediction, reference] of answers) tally.verdict(prediction, reference);
    return numbers(tally.result().metrics);
  }

  test('who always says A is right in one order of four', () => {
    const metrics = tallied([
      ['A', '0--A--ABCD'],
      ['A', '0--D--BCDA'],
      ['A', '0--C--CDAB'],
      ['A', '0--B--DABC'],
    ]);
    expect(metrics).toMatchObject({
      acc_4: 25,
      acc_1: 100,
      more_4_1: 100,
      more_4_2: 0,
      perf_4: 0,
      perf_1: 100,
      prior_A: 100,
      prior_B: 0,
    });
  });

  test('the vote is on options, not on letters, and the first of equals wins', () => {
    const always = [
      ['A', '0--A--ABCD'],
      ['D', '0--D--BCDA'],
      ['C', '0--C--CDAB'],
      ['A', '0--B--DABC'],
    ] as [string, string][];
    expect(tallied(always)).toMatchObject({ vote_4: 100, acc_4: 75, more_4_3: 100, more_4_4: 0 });
    const halves: [string, string][] = [
      ['A', '0--A--ABCD'],
      ['C', '0--D--BCDA'],
      ['C', '0--C--CDAB'],
      ['A', '0--B--DABC'],
    ];
    expect(tallied(halves).vote_4).toBe(100);
    expect(tallied(halves.slice().reverse()).vote_4).toBe(0);
  });

  test('an answer that is no option is counted as none', () => {
    expect(tallied([['E', '0--A--ABCD']])).toMatchObject({
      'prior_-': 100,
      acc_4: 0,
      more_1_0: 100,
      more_1_1: 0,
    });
  });

  test.each(['0--A', '0--A--ABC', '0--E--ABCD', '0--A--ABCD--x'])(
    'the reference %s is refused',
    (reference) => {
      expect(() => new CircularTally().verdict('A', reference)).toThrow(reference);
    },
  );
});
