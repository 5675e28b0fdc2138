import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const gold = (capability: string) => ({ capability });

test('means over all datasets, 0 where a capability has none, empty where nothing can be read', async () => {
  const said = {
    'a j d': [
      ['Rating: [[7]]', gold('math')],
      ['Rating: [[8.5]]', gold('stem')],
    ],
    'a j e': [
      ['Rating: [[3]]', gold('math')],
      ['[[3]]', gold('math')],
    ],
    'b j d': [['?', gold('math')]],
  } as const;
  const summary = await summed('MTBenchSummarizer', { datasets: ['d', 'e'], names: { a: 'A' }, said });
  expect(fileNamed(summary, 'MTBench-judged-by--j-capability.csv')).toBe(
    'model,total,writing,roleplay,reasoning,math,coding,extraction,stem,humanities\nA,6.17,0.0,0.0,0.0,5.0,0.0,0.0,8.5,0.0\nb,,,,,,,,,\n',
  );
  expect(summary.scores[0]?.overall?.get('A')?.get('total')).toBe('6.17');
  expect(summary.scores[0]?.scores.get('b')?.size).toBe(0);
  expect(summary.scores[0]?.coverage).toMatchObject([
    { dataset: 'd', model: 'A', judged: 2, unreadable: 0 },
    { dataset: 'e', model: 'A', judged: 1, unreadable: 1 },
    { dataset: 'd', model: 'b', judged: 0, unreadable: 1 },
  ]);
});

test('a rate with two points is an error, as in OpenCompass', async () => {
  await expect(
    summed('MTBenchSummarizer', { said: { 'a j d': [['Rating: [[5.5.5]]', gold('math')]] } }),
  ).rejects.toThrow(/5\.5\.5/);
});

test('a judge that failed leaves an empty row of each model that it should have judged', async () => {
  const summary = await summed('MTBenchSummarizer', { said: {}, answered: ['a'], missing: { 'a j d': 2 } });
  expect(fileNamed(summary, 'MTBench-judged-by--j-capability.csv')?.split('\n').slice(1)).toEqual([
    'a,,,,,,,,,',
    '',
  ]);
  expect(summary.scores[0]?.overall?.get('a')?.get('total')).toBe('');
  expect(summary.scores[0]?.coverage).toEqual([
    { dataset: 'd', model: 'a', judged: 0, unreadable: 0, missing: 2 },
  ]);
});
