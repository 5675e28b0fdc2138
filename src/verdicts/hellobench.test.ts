import { expect, test } from 'vitest';
import { plain } from '../core/index.ts';
import { helloBenchJudgement } from './hellobench.ts';

const checks = (...scores: number[]) =>
  JSON.stringify(scores.map((score, id) => ({ checklist_id: id, evaluation_score: score })));

test('each record gets its score, and one that cannot be read gets none', () => {
  const run = helloBenchJudgement.create({}, { compat: '0.5.4' });
  const gold = { subcategory: 'imitative_writing', num_checklist: 5 };
  const said = [checks(1, 1, 1, 1, 1), checks(1, 1), 'fine'];
  const [whole, short, words] = said.map((prediction) => run.add({ prediction, gold, row: {} }));
  const score = plain(whole?.more ?? {}) as { rescaled_score: number };
  expect(score.rescaled_score).toBeCloseTo(100, 9);
  expect(whole?.isReadable ?? true).toBe(true);
  for (const one of [short, words])
    expect(one).toEqual({ more: { rescaled_score: null }, isReadable: false });
  expect(plain(run.finish())).toEqual({ overall_score: score.rescaled_score });
});

test('a kind of text without weights is an error', () => {
  const run = helloBenchJudgement.create({}, { compat: '0.5.4' });
  const gold = { subcategory: 'limericks', num_checklist: 1 };
  expect(() => run.add({ prediction: checks(1), gold, row: {} })).toThrow('limericks');
});
