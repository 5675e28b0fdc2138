import { describe, expect, test } from 'vitest';
import { type JudgementDefinition, plain } from '../core/index.ts';
import { ownPairJudgement } from './own-pair.ts';
import { ownPassJudgement } from './own-pass.ts';
import { ownScoreJudgement } from './own-score.ts';

interface Said {
  readonly prediction: string;
  readonly category?: string;
  readonly gold?: object;
}

function judged({ create }: JudgementDefinition, said: readonly Said[]) {
  const run = create({}, { compat: '0.5.4' });
  const read = said.map(({ prediction, category, gold }) =>
    run.add({ prediction, gold, row: category === undefined ? {} : { category } }),
  );
  return { read, metrics: plain(run.finish()) };
}

describe('ratings', () => {
  test.each([
    ['Good.\n[[7]]', 7],
    ['I would say [[3]], no: [[ 8.5 ]]', 8.5],
    ['很好。\n[[9分]]', 9],
    ['[[6/10]]', 6],
    ['[[11]] or [[0]]', undefined],
    ['as asked, [[N]] is [[4]]', 4],
    ['7', undefined],
    ['', undefined],
  ])('%j', (prediction, score) => {
    const { read, metrics } = judged(ownScoreJudgement, [{ prediction }]);
    expect(read[0]?.score).toBe(score);
    expect(read[0]?.isReadable ?? true).toBe(score !== undefined);
    expect(metrics).toEqual(score === undefined ? {} : { score });
  });

  test('means over all and by category; what cannot be read counts in none', () => {
    const { metrics } = judged(ownScoreJudgement, [
      { prediction: '[[8]]', category: 'law' },
      { prediction: '[[5]]', category: 'law' },
      { prediction: '[[2]]' },
      { prediction: 'no idea', category: 'art' },
    ]);
    expect(metrics).toEqual({ score: 5, score_law: 6.5 });
  });
});

test('shares that pass, in percent', () => {
  const { read, metrics } = judged(ownPassJudgement, [
    { prediction: 'It says the same. [[PASS]]', category: 'law' },
    { prediction: '[[PASS]]? It leaves a part out: [[fail]]', category: 'law' },
    { prediction: '[[ Pass ]]' },
    { prediction: 'PASS' },
  ]);
  expect(read.map(({ score }) => score)).toEqual([1, 0, 1, undefined]);
  expect(metrics).toEqual({ pass_rate: (2 / 3) * 100, pass_rate_law: 50 });
});

test('wins of the models, wherever their answers stood; a tie is half a win', () => {
  const pair = (answer1: string, answer2: string) => ({ answer1, answer2 });
  const { read, metrics } = judged(ownPairJudgement, [
    { prediction: '[[A]]', gold: pair('m1', 'm2') },
    { prediction: '[[A]]', gold: pair('m2', 'm1') },
    { prediction: '[[B]]', gold: pair('m2', 'm1') },
    { prediction: 'Both are fine. [[TIE]]', gold: pair('m1', 'm2') },
    { prediction: '[[D]] A', gold: pair('m1', 'm2') },
  ]);
  expect(read.map(({ more }) => more?.winner)).toEqual(['m1', 'm2', 'm1', 'tie', undefined]);
  expect(read.at(-1)?.isReadable).toBe(false);
  expect(metrics).toEqual({ win_rate_m1: 62.5, win_rate_m2: 37.5, tie_rate: 25 });
});
