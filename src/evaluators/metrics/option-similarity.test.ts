import { describe, expect, test } from 'vitest';
import type { ScoredSample } from '../../core/index.ts';
import { evaluatorContext } from '../mechanisms/evaluator-parts.ts';
import { circularOptionSimilarity, optionSimilarity } from './option-similarity.ts';

const ROW = { question: 'Which fruit?', A: 'green apple', B: 'pear', C: 'ripe banana', D: null };

function sample(prediction: string, reference = 'A', row: object = ROW): ScoredSample {
  return { index: 0, prediction, reference, row: row as ScoredSample['row'], record: {} };
}

const CONTEXT = evaluatorContext({ compat: '0.5.4' });

describe('the option that a reply means', async () => {
  const run = await optionSimilarity.create({ options: ['A', 'B', 'C', 'D'] }, CONTEXT);

  test.each([
    [' B ', 'B'],
    ['The answer is C.', 'C'],
    ['It must be a PEAR, surely', 'B'],
    ['ripe bananna', 'C'],
    ['pear or green apple', 'A'],
  ])('%s', (reply, option) => {
    expect(run.add(sample(reply))).toMatchObject({ detail: { parsed: option, correct: option === 'A' } });
  });

  test('options are single capitals', () => {
    expect(() => optionSimilarity.create({ options: ['yes'] }, CONTEXT)).toThrow('capital letters');
  });
});

test('questions count as known when all their rotations are answered right', async () => {
  const run = await circularOptionSimilarity.create({ options: ['A', 'B'] }, CONTEXT);
  const rows = [
    { qid: 0, circular_pattern: ['A', 'B'], A: 'x', B: 'y' },
    { qid: 0, circular_pattern: ['B', 'A'], A: 'y', B: 'x' },
    { qid: 1, circular_pattern: ['A', 'B'], A: 'x', B: 'y' },
    { qid: 1, circular_pattern: ['B', 'A'], A: 'y', B: 'x' },
  ];
  for (const [index, reply] of ['A', 'B', 'A', 'A'].entries())
    await run.add(sample(reply, index % 2 === 0 ? 'A' : 'B', rows[index]));
  expect((await run.finish()).metrics).toEqual({
    acc_origin: { $float: '100.0' },
    acc_circular: { $float: '75.0' },
    perf_origin: { $float: '100.0' },
    more_1_circular: { $float: '100.0' },
    perf_circular: { $float: '50.0' },
  });
});
