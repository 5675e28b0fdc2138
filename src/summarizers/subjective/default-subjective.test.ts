import { expect, test } from 'vitest';
import { summed } from '../../../test/fixtures/judgements/summed.ts';
import { float, type Json } from '../../core/index.ts';

const result = (metrics: Record<string, Json>, judged = 2, unreadable = 0) => ({
  metrics: new Map(Object.entries(metrics)),
  ...{ judged, unreadable },
});

test('what leads stands before the others, and what is no metric in no row', async () => {
  const { files } = await summed('DefaultSubjectiveSummarizer', {
    ...{ compat: '0.5.4', said: {}, models: ['a'] },
    results: { 'a j d': result({ Average: 1, accuracy: 2, bp: 3, score: 4 }) },
  });
  const rows = files[1]?.text.trim().split('\n').slice(1);
  expect(rows?.map((row) => row.split(',')[2])).toEqual(['score', 'accuracy', 'Average']);
  expect(files[0]?.text).toContain("[('Average', 1), ('accuracy', 2), ('bp', 3), ('score', 4)]");
});

test('metrics in the order of their names; one that a model lacks is an empty cell', async () => {
  const summary = await summed('DefaultSubjectiveSummarizer', {
    compat: '0.5.4',
    said: {},
    results: {
      'a j d': result({ total: 4.5, note: 'text', Early: 1 }, 2, 1),
      'b j d': result({ total: float(7) }),
    },
  });
  const [text, csv] = summary.files;
  expect(summary.files.map(({ name, isBesideTable }) => [name, isBesideTable])).toEqual([
    ['summary_20261120_142530_by_j.txt', true],
    ['summary_20261120_142530_by_j.csv', true],
  ]);
  expect(csv?.text.split('\n').map((line) => line.replace(/,[0-9a-f]{6},/, ',#,'))).toEqual([
    'dataset,version,metric,mode,a,b',
    'd,#,Early,gen,1.00,-',
    'd,#,total,gen,4.50,7.00',
    '',
  ]);
  expect(text?.text).toContain("Model: a\nd: OrderedDict([('Early', 1), ('total', 4.5)])\n");
  expect(text?.text).not.toContain('note');
  expect(summary.scores[0]?.coverage).toMatchObject([
    { model: 'a', judged: 2, unreadable: 1 },
    { model: 'b', judged: 2, unreadable: 0 },
  ]);
});

test('over several base models the mean of those that were judged, a base not against itself', async () => {
  const { scores, files } = await summed('DefaultSubjectiveSummarizer', {
    compat: '0.5.4',
    said: {},
    models: ['a', 'base'],
    bases: ['base', 'other', 'third'],
    results: {
      'base+a j d': result({ average: 30 }),
      'other+a j d': result({ average: -7 }),
      'third+a j d': result({ average: 26 }),
      'other+base j d': result({ average: 1 }),
    },
  });
  expect([...(scores[0]?.scores ?? [])].map(([model, cells]) => [model, cells.get('average')])).toEqual([
    ['a', 16.33],
    ['base', 1],
  ]);
  expect(files[0]?.text).toContain("('average', 16.333333333333332)");
});

test('a judge that said nothing gives a row of dashes; arguments are refused', async () => {
  const { files } = await summed('DefaultSubjectiveSummarizer', { said: {} });
  expect(files[1]?.text).toBe('dataset,version,metric,mode,a,b\nd,-,-,-,-,-\n');
  await expect(
    summed('DefaultSubjectiveSummarizer', { said: {} }, { judge_type: 'x' }),
  ).rejects.toMatchObject({
    code: 'config-invalid',
  });
});
