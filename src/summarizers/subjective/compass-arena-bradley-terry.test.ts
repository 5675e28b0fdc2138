import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';
import type { Json } from '../../core/index.ts';

const TYPE = 'CompassArenaBradleyTerrySummarizer';
const NAME = 'summary_20261120_142530';
const PLAIN = { with_control_vars: false, num_bootstrap: 5 };

const match = (model_a: string, model_b: string, winner: string) => ({
  ...{ winner, topic: 'x', model_a, model_b },
  conv_metadata: { sum_assistant_tokens_a: model_a.length, sum_assistant_tokens_b: 1 },
});
const result = (...matches: Json[]) => ({
  metrics: new Map([['matches', matches]]),
  judged: 4,
  unreadable: 1,
});

const WON = result(
  match('a', 'base', 'model_a'),
  match('base', 'a', 'model_b'),
  match('a', 'base', 'model_b'),
);
const TIED = result(match('b', 'base', 'tie'), match('base', 'b', 'tie'));
const MADE = { said: {}, bases: ['base'], results: { 'base+a j d': WON, 'base+b j d': TIED } };

test('a table by rating against the base model, the highest first, and all scores as chances of a win', async () => {
  const summary = await summed(TYPE, MADE, PLAIN);
  const rows = fileNamed(summary, `${NAME}_by_j.csv`)
    ?.trim()
    .split('\n')
    .map((row) => row.split(','));
  expect(rows?.map((row) => [row[2], row[3], row[5], row[7], row[8], row[13]])).toEqual([
    ['base_model', 'metric', 'ranking', 'model_name', 'predicted_win_rate', 'num_battles'],
    ['base', 'bt_rating', '1', 'a', '0.6667', '3'],
    ['base', 'bt_rating', '2', 'b', '0.5', '2'],
    ['base', 'bt_rating', '3', 'base', '0.5', '5'],
  ]);
  expect(JSON.parse(fileNamed(summary, `${NAME}_by_j.json`) ?? '')).toEqual({ d: { base: [] } });
  const all = JSON.parse(fileNamed(summary, `${NAME}_all_scores.json`) ?? '');
  expect(all).toEqual({ j: { a: 0.6667, b: 0.5, base: 0.5 } });
  expect(fileNamed(summary, `${NAME}_all_scores_df.csv`)).toMatch(
    /^,rating,ranking_ub,.*,judge\na,.*,a,1,0.6667,j\n/,
  );
  expect(summary.files.every(({ isBesideTable }) => isBesideTable)).toBe(true);
  expect(summary.scores[0]?.coverage[0]).toMatchObject({
    base: 'base',
    model: 'a',
    judged: 4,
    unreadable: 1,
  });
});

test('each base model has its table; all datasets together take the first one', async () => {
  const results = {
    ...MADE.results,
    'other+a j d': result(match('a', 'other', 'tie'), match('other', 'a', 'tie')),
  };
  const summary = await summed(TYPE, { ...MADE, bases: ['base', 'other'], results }, PLAIN);
  const rows = fileNamed(summary, `${NAME}_by_j.csv`)?.trim().split('\n').slice(1);
  expect(rows?.map((row) => row.split(',')[2])).toEqual(['base', 'base', 'base', 'other', 'other']);
  const scores = plainScores(summary.scores[0] ?? { scores: new Map() });
  expect(scores.a?.['d against other: rating']).toBe(1000);
  expect(scores.a?.['all datasets: win rate']).toBe(0.6667);
});

test('ratings as scores, coefficients as they are, and a base model without a match', async () => {
  const args = {
    num_bootstrap: 2,
    normalize_style_features: false,
    odds_ratio: false,
    report_pred_win_rates: false,
  };
  const summary = await summed(TYPE, { ...MADE, bases: ['base', 'absent'] }, { ...args, groups: ['topic'] });
  const coefficients = JSON.parse(fileNamed(summary, `${NAME}_by_j.json`) ?? '').d.base;
  expect(Object.keys(coefficients)).toEqual([
    ...['sum_assistant_tokens', 'header_count', 'list_count', 'bold_count', 'topic_x'],
  ]);
  expect(coefficients.header_count).toBe(0);
  const all = JSON.parse(fileNamed(summary, `${NAME}_all_scores.json`) ?? '');
  expect(all.j.a).toBeGreaterThan(1000);
  expect(summary.scores[0]?.notes).toHaveLength(1);
});

test('what changes nothing is told of; style that cannot be normalized, too', async () => {
  const summary = await summed(TYPE, MADE, { rating_system: 'elo', num_bootstrap: 1 });
  expect(summary.scores[0]?.notes?.[0]).toContain('rating_system="elo"');
  expect(summary.scores[0]?.notes).toHaveLength(2);
});

test('no results: no files', async () => {
  expect((await summed(TYPE, { said: {}, bases: ['base'] }, PLAIN)).files).toEqual([]);
});

test.each([{ groups: 'topic' }, { num_bootstrap: 0 }, { odds_ratio: 1 }])('refuses %j', async (args) => {
  await expect(summed(TYPE, MADE, args)).rejects.toThrow(Object.keys(args)[0]);
});

test('refuses a dataset without base models', async () => {
  await expect(summed(TYPE, { said: {} }, PLAIN)).rejects.toThrow(/base_models/);
});
