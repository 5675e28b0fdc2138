/** Evaluators by their name in configs: what they make of predictions and references, computed by hand. */
import { describe, expect, test } from 'vitest';
import { type Json, type JsonObject, plain, type Row } from '../../core/index.ts';
import { evaluatorContext, evaluators } from '../index.ts';

const ICL = 'opencompass.openicl.icl_evaluator';
const ACC = `${ICL}.icl_hf_evaluator.AccEvaluator`;
const EM = `${ICL}.icl_em_evaluator.EMEvaluator`;
const SQUAD = `${ICL}.icl_hf_evaluator.SquadEvaluator`;
const MCC = `${ICL}.icl_hf_evaluator.MccEvaluator`;
const DETAILED = `${ICL}.icl_hf_evaluator.AccwithDetailsEvaluator`;
const CONTAMINATION = `${ICL}.icl_hf_evaluator.AccContaminationEvaluator`;

async function scored(
  type: string,
  predictions: Json[],
  references: Json[],
  rows: Row[] = [],
  args: JsonObject = {},
) {
  const run = await (await evaluators.get(type)).create(args, evaluatorContext({ compat: '0.5.4' }));
  const details: Json[] = [];
  for (const [index, prediction] of predictions.entries()) {
    const reference = references[index] ?? null;
    const record = { origin_prompt: 'P', prediction, gold: reference };
    const verdict = await run.add({ index, prediction, reference, row: rows[index] ?? {}, record });
    if (verdict?.detail !== undefined) details.push(verdict.detail);
  }
  const { metrics } = await run.finish();
  return { metrics: plain(metrics) as JsonObject, details: details.map((one) => plain(one)) };
}

describe('accuracy', () => {
  test.each<[string, Json[], Json[], number]>([
    ['a share times a hundred', ['A', 'B', 'C', 'D'], ['A', 'B', 'C', 'A'], 75],
    ['compares as text: 1 is "1"', [1, '2'], ['1', 2], 100],
    ['None is the text None', [null], ['None'], 100],
    ['spaces and case matter', [' A', 'a'], ['A', 'A'], 0],
  ])('%s', async (_, predictions, references, value) => {
    expect((await scored(ACC, predictions, references)).metrics.accuracy).toBe(value);
  });

  test('of several answers at once is refused', async () => {
    await expect(scored(ACC, [['A']], ['A'])).rejects.toThrow('a list');
  });

  test('with details compares as Python does: 1 is not "1", but True', async () => {
    const { metrics, details } = await scored(DETAILED, [1, 1], ['1', true]);
    expect(metrics.accuracy).toBe(50);
    expect(details[0]).toEqual({ prompt: 'P', pred: 1, refr: '1', is_correct: false });
  });

  test('by contamination counts each kind apart, other rows not at all', async () => {
    const rows = ['clean', 'clean', 'input contamination', 'unknown'].map((is_clean) => ({ is_clean }));
    const { metrics } = await scored(CONTAMINATION, ['A', 'B', 'A', 'A'], ['A', 'A', 'A', 'A'], rows);
    expect(metrics).toMatchObject({ 'accuracy - clean': 50, 'accuracy - input contaminated': 100 });
  });
});

describe('exact match', () => {
  test.each<[string, Json, Json, number]>([
    ['one of the accepted answers', 'Paris', ['Lyon', 'Paris'], 100],
    ['articles and punctuation do not matter', 'The Paris.', ['Paris'], 100],
    ['the first sentence counts', 'Paris. It is big', ['Paris'], 100],
    ['a part is not enough', 'Paris', ['Paris France'], 0],
  ])('%s', async (_, prediction, reference, value) => {
    expect((await scored(EM, [prediction], [reference])).metrics.score).toBe(value);
  });

  test('needs lists of answers', async () => {
    await expect(scored(EM, ['x'], ['x'])).rejects.toThrow('lists of accepted answers');
  });
});

describe("SQuAD's F1", () => {
  test.each<[string, string, string, number]>([
    ['articles, case and punctuation do not matter', 'The Cat!', 'cat', 100],
    // precision 1/2, recall 1/1
    ['half of the words', 'big cat', 'cat', 200 / 3],
    ['only the first line counts', 'cat\ndog', 'cat', 100],
    ['nothing in common', 'dog', 'cat', 0],
  ])('%s', async (_, prediction, reference, value) => {
    expect((await scored(SQUAD, [prediction], [reference])).metrics.f1).toBeCloseTo(Number(value), 9);
  });
});

test("Matthews' correlation is in percent", async () => {
  const { metrics } = await scored(MCC, [1, 1, 0, 1, 0], [1, 1, 0, 0, 1]);
  expect(metrics.matthews_correlation).toBeCloseTo(100 / 6, 9);
});
