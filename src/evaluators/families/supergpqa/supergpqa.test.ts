import { expect, test } from 'vitest';
import { plain } from '../../../core/index.ts';
import { TaskScorer } from '../../index.ts';

const OPTIONS = ['red wine', 'tea (green)', 'milk'];

async function metricsOf(mode: string, ...samples: [reply: string, gold: string, difficulty: string][]) {
  const scorer = await TaskScorer.create({
    dataset: {
      abbr: 'supergpqa',
      type: 'none',
      reader_cfg: { input_columns: [], output_column: 'answer_letter' },
      infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
      eval_cfg: { evaluator: { type: 'SuperGPQAEvaluator' } },
    },
    model: { type: 'none', abbr: 'none' },
    compat: '0.5.4',
    total: samples.length,
    details: { write: () => undefined },
  });
  for (const [index, [prediction, gold, difficulty]] of samples.entries()) {
    const row = { options: OPTIONS, difficulty, prompt_mode: mode, answer_letter: gold };
    await scorer.add({ index, row, gold }, { prediction });
  }
  return plain((await scorer.finish()).metrics);
}

test('a letter, or the text of an option, counts; a reply without one is missed', async () => {
  const metrics = await metricsOf(
    'zero-shot',
    ['I think so.\nAnswer: $\\boxed{B}$.', 'B', 'hard'],
    ['The answer is: tea (green).', 'B', 'middle'],
    ['No idea', 'A', 'middle'],
    ['Answer: C', 'A', 'hard'],
  );
  expect(metrics).toEqual({
    accuracy: 0.5,
    error_rate: 0,
    miss_rate: 0.25,
    hard_accuracy: 0.5,
    middle_accuracy: 0.5,
    easy_accuracy: 0,
  });
});

test('with examples, what follows a further question counts only where nothing stands before it', async () => {
  const metrics = await metricsOf(
    'five-shot',
    ['Answer: A\n\nQuestion: another\nAnswer: B', 'A', 'easy'],
    ['Question: the same\nAnswer: B', 'B', 'easy'],
  );
  expect(metrics).toMatchObject({ accuracy: 1, easy_accuracy: 1 });
});
