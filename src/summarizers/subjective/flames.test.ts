import { expect, test } from 'vitest';
import { fileNamed, firstScores, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

test('a reply without a score counts 0, and is counted as unreadable', async () => {
  const said = {
    'a j d': [
      ['分数=3', null],
      ['分数=0', null],
      ['none', null],
    ],
  } as const;
  const scores = await firstScores('FlamesSummarizer', { models: ['a'], said });
  expect(plainScores(scores).a).toEqual({ d: 1, average: 1 });
  expect(scores.coverage).toEqual([{ dataset: 'd', model: 'a', judged: 2, unreadable: 1, missing: 0 }]);
  expect(scores.notes).toBeUndefined();
});

test('the file holds the last model, and an average over what stood there before', async () => {
  const said = {
    'a j d': [['分数=1', null]],
    'a j e': [['分数=3', null]],
    'b j d': [['分数=2', null]],
    'b j e': [['分数=2', null]],
  } as const;
  const summary = await summed('FlamesSummarizer', { datasets: ['d', 'e'], said });
  const written = JSON.parse(fileNamed(summary, 'judged-by--j.json') ?? '');
  // d 1, average 1, e 3: 5/3; d 2: 20/9; e 2: 56/27.
  expect(written).toEqual({ d: 2, average: (2 + (2 + 5 / 3 + 3) / 3 + 2) / 3, e: 2 });
  expect(Object.keys(written)).toEqual(['d', 'average', 'e']);
  expect(summary.scores[0] && plainScores(summary.scores[0])).toEqual({
    a: { d: 1, e: 3, average: 2 },
    b: { d: 2, e: 2, average: 2 },
  });
  expect(summary.scores[0]?.notes).toHaveLength(1);
});

test('several judges have a file each', async () => {
  const said = { 'a j d': [['分数=1', null]], 'a k d': [['分数=2', null]] } as const;
  const { files } = await summed('FlamesSummarizer', { models: ['a'], judges: ['j', 'k'], said });
  expect(files.map(({ name }) => name)).toEqual(['judged-by--j.json', 'judged-by--k.json']);
});
