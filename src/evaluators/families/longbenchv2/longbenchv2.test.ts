import { expect, test } from 'vitest';
import { plain } from '../../../core/index.ts';
import { TaskScorer } from '../../index.ts';

test('shares over all questions, and over those of the difficulties and lengths that there are', async () => {
  const samples = [
    { prediction: 'A', row: { answer: 'A', difficulty: 'easy', length: 'short' } },
    { prediction: 'B', row: { answer: 'A', difficulty: 'hard', length: 'short' } },
    { prediction: 'C', row: { answer: 'C', difficulty: 'hard', length: 'long' } },
    { prediction: 'D', row: { answer: 'D', difficulty: 'unknown', length: 'short' } },
  ];
  const scorer = await TaskScorer.create({
    dataset: {
      abbr: 'longbenchv2',
      type: 'none',
      reader_cfg: { input_columns: [], output_column: 'answer' },
      infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
      eval_cfg: { evaluator: { type: 'opencompass.datasets.LongBenchv2Evaluator' } },
    },
    model: { type: 'none', abbr: 'none' },
    compat: '0.5.4',
    total: samples.length,
    details: { write: () => undefined },
  });
  for (const [index, { prediction, row }] of samples.entries()) {
    await scorer.add({ index, row, gold: row.answer }, { prediction });
  }
  expect(plain((await scorer.finish()).metrics)).toEqual({
    accuracy: 75,
    accuracy_easy: 100,
    accuracy_hard: 50,
    accuracy_short: (2 / 3) * 100,
    accuracy_long: 100,
  });
});
