import { expect, test } from 'vitest';
import { fileNamed, firstScores, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const judged = (digits: string, domain: string, format: string, format_type = 'general') =>
  [`{"format_correctness": ${digits}}`, { domain, format, format_type }] as const;

test('shares over all, by general format and by domain', async () => {
  const said = {
    'a j d': [
      judged('1', 'Law', 'Json'),
      judged('0', 'Law', 'form', 'specific'),
      judged('"1"', 'Law', 'Json'),
    ],
    'b j d': [judged('0', 'Art', 'CSV')],
  };
  const summary = await summed('FofoSummarizer', { said });
  expect(fileNamed(summary, 'd-judged-by--j--report.csv')).toBe(
    'd,a,b\noverall,0.50,0.00\nJson,1.00,\nCSV,,0.00\nXML,,\nYAML,,\nMarkdown,,\nLaw,0.50,\n',
  );
  expect(summary.scores[0]?.overall?.get('a')?.get('d')).toBe('0.50');
  expect(summary.scores[0] && plainScores(summary.scores[0]).b).toEqual({ d: 0, 'd: Art': 0, 'd: CSV': 0 });
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 2, unreadable: 1 });
});

test('10 counts as ten, and commas are not quoted: both are told', async () => {
  const scores = await firstScores('FofoSummarizer', {
    models: ['a'],
    said: { 'a j d': [judged('10', 'Health, Care', 'Json')] },
  });
  expect(scores.overall?.get('a')?.get('d')).toBe('10.00');
  expect(scores.notes).toHaveLength(2);
});
