import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const shown = (answer1: string, answer2: string) => ({ answer1, answer2 });
const BASE = 'gpt4-0314';

test('three battles for a clear win, one for a slight one, half for a tie; other signs are none', async () => {
  const said = {
    [`${BASE}+a j d`]: [
      ['[[A>>B]]', shown(BASE, 'a')],
      ['[[B>A]]', shown(BASE, 'a')],
      ['[[A=B]]', shown('a', BASE)],
      ['[[A<B]]', shown('a', BASE)],
      ['none', shown('a', BASE)],
    ],
  } as const;
  const summary = await summed('ArenaHardSummarizer', {
    bases: [BASE],
    models: ['a'],
    said,
    tokens: { a: 24.5 },
  });
  const battles = fileNamed(summary, 'arena_hard_battles_judged-by--j.jsonl')?.trim().split('\n');
  expect(battles).toHaveLength(5);
  expect(battles?.at(-1)).toBe(`{"model_a":"a","model_b":"${BASE}","winner":"tie"}`);
  // 1.5 of 5 battles.
  expect(summary.scores[0]?.scores.get('a')?.get('score')).toBe(30);
  expect([...(summary.scores[0]?.overall?.get('a') ?? [])]).toEqual([['score', 30]]);
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 3, unreadable: 2 });
  expect(
    fileNamed(summary, 'arena_hard_bootstrapping_results_judged-by--j.jsonl')?.trim().split('\n'),
  ).toHaveLength(100);
});

test('the leaderboard, as printed and as files', async () => {
  const won = Array.from(
    { length: 4 },
    (_, place) => [place === 0 ? '[[A>B]]' : '[[B>A]]', shown(BASE, 'a')] as const,
  );
  const summary = await summed('ArenaHardSummarizer', {
    ...{ bases: [BASE], models: ['a'], tokens: { a: 24.5 } },
    said: { [`${BASE}+a j d`]: won },
  });
  const [first = '', second = ''] = summary.scores[0]?.lines ?? [];
  expect(first).toMatch(/^a {29} \| score: 75\.0 {2}\| 95% CI: .* \| average #tokens: 24$/);
  expect(second).toBe(
    'gpt4-0314                      | score: 50.0  | 95% CI:  (0.0, 0.0)  | average #tokens: 423',
  );
  const leaderboard = JSON.parse(fileNamed(summary, 'arena_hard_leaderboard_judged-by--j.json') ?? '');
  expect(leaderboard).toMatchObject([
    { model: 'a', score: 75, avg_tokens: 24.5 },
    { model: BASE, score: 50, lower: 50, upper: 50 },
  ]);
  expect(fileNamed(summary, 'arena_hard_leaderboard_judged-by--j.csv')?.split('\n')[0]).toBe(
    ',results,model,score,lower,upper,avg_tokens',
  );
});

test('the battles of all models are fitted together; a model that was not judged has none', async () => {
  const said = {
    'x+a j d': [
      ['[[A>B]]', shown('x', 'a')],
      ['[[B>A]]', shown('x', 'a')],
    ],
    'x+b j d': [
      ['[[B>A]]', shown('x', 'b')],
      ['[[B>A]]', shown('x', 'b')],
      ['[[A>B]]', shown('x', 'b')],
    ],
  } as const;
  const made = { bases: ['x'], models: ['a', 'b', 'c'], said };
  const { scores } = await summed('ArenaHardSummarizer', made);
  const rates = scores[0] === undefined ? {} : plainScores(scores[0]);
  expect(rates.a?.score).toBe(50);
  expect(rates.b?.score).toBe(66.67);
  expect([...(scores[0]?.overall ?? [])].map(([model, cells]) => [model, cells.size])).toEqual([
    ['c', 0],
    ['b', 1],
    ['a', 1],
  ]);
});

test('the same judgements give the same resamples', async () => {
  const said = {
    'x+a j d': Array.from(
      { length: 7 },
      (_, place) => [place % 3 === 0 ? '[[A>B]]' : '[[B>A]]', shown('x', 'a')] as const,
    ),
  };
  const made = { bases: ['x'], models: ['a'], said };
  const [once, again] = [
    await summed('ArenaHardSummarizer', made),
    await summed('ArenaHardSummarizer', made),
  ];
  expect(once.files).toEqual(again.files);
});

test('no battle at all: no files', async () => {
  const said = { 'x+a j d': [['?', shown('x', 'a')]] } as const;
  const summary = await summed('ArenaHardSummarizer', { bases: ['x'], models: ['a'], said });
  expect(summary.files).toEqual([]);
  expect(summary.scores[0]?.coverage).toEqual([
    { dataset: 'd', model: 'a', base: 'x', judged: 0, unreadable: 1, missing: 0 },
  ]);
});
