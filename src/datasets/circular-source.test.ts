import { expect, test } from 'vitest';
import type { Row } from '../core/index.ts';
import { circularSource, movesAnswerIn } from './circular-source.ts';
import { arraySource } from './row-source.ts';

async function rowsOf(pattern?: string): Promise<Row[]> {
  const rows = [
    { q: 'first', A: 'a', B: 'b', C: 'c', answer: 'A' },
    { q: 'second', A: 'x', B: 'y', C: 'z', answer: 'none' },
  ];
  const options = { optionKeys: ['A', 'B', 'C'], pattern, moveAnswer: movesAnswerIn('answer') };
  const source = circularSource(arraySource(rows), options);
  const all: Row[] = [];
  for await (const row of source.rows()) all.push(row);
  expect(all).toHaveLength(await source.count());
  return all;
}

test('options go round, and the answer with them', async () => {
  const rows = await rowsOf();
  expect(rows.slice(0, 3)).toEqual([
    { q: 'first', A: 'a', B: 'b', C: 'c', answer: 'A', qid: 0, circular_pattern: ['A', 'B', 'C'] },
    { q: 'first', B: 'a', C: 'b', A: 'c', answer: 'B', qid: 0, circular_pattern: ['B', 'C', 'A'] },
    { q: 'first', C: 'a', A: 'b', B: 'c', answer: 'C', qid: 0, circular_pattern: ['C', 'A', 'B'] },
  ]);
  expect(rows.slice(3).map(({ qid, answer }) => [qid, answer])).toEqual(Array(3).fill([1, 'none']));
});

test('all orders of the options', async () => {
  expect(await rowsOf('all_possible')).toHaveLength(12);
  await expect(rowsOf('zigzag')).rejects.toThrow('circular_patterns cannot be "zigzag"');
});
