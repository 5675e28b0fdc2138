import { expect, test } from 'vitest';
import { plain } from '../core/index.ts';
import { superGpqaEvaluator } from './supergpqa.ts';

const OPTIONS = ['red wine', 'tea (green)', 'milk'];

async function metricsOf(mode: string, ...samples: [reply: string, gold: string, difficulty: string][]) {
  const run = superGpqaEvaluator.create({}, { compat: '0.5.4' });
  for (const [index, [prediction, reference, difficulty]] of samples.entries()) {
    const row = { options: OPTIONS, difficulty, prompt_mode: mode, answer: OPTIONS[0] };
    await run.add({ index, prediction, reference, row, record: { prediction } });
  }
  return plain((await run.finish()).metrics);
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
