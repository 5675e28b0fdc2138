import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const gold = (capability: string) => ({ capability });

test('a row for each model, judge and dataset, and the same turned round', async () => {
  const said = {
    'a j d': [
      ['Rating: [[7]]', gold('x')],
      ['Rating: [[8]]', gold('y')],
    ],
    'b j d': [
      ['Rating: [[3]]', gold('y')],
      ['?', gold('x')],
    ],
  } as const;
  const summary = await summed('CommonSummarizer', { names: { j: 'J' }, said });
  expect(fileNamed(summary, 'result.csv')).toBe(
    'model,judge_model,dataset,total,x,y\na,J,d,7.5,7.0,8.0\nb,J,d,3.0,3.0\n',
  );
  expect(fileNamed(summary, 'total_result.csv')).toBe(
    ',a,b\njudge_model,J,J\ndataset,d,d\ntotal,7.5,3.0\nx,7.0,3.0\ny,8.0,\n',
  );
  expect(summary.scores[0]?.notes).toHaveLength(1);
  expect(summary.scores[0]?.overall).toBeUndefined();
});

test('0.5.4 reads another form, and hands the last dataset on', async () => {
  const said = { 'a j d': [['[[7]]', gold('x')]], 'a j e': [['[[4]]', gold('x')]] } as const;
  const { scores } = await summed('CommonSummarizer', {
    compat: '0.5.4',
    models: ['a'],
    datasets: ['d', 'e'],
    said,
  });
  expect(scores[0]?.title).toBe('qa_bench_e');
  expect(scores[0]?.overall?.get('a')).toEqual(
    new Map([
      ['total', 4],
      ['x', 4],
    ]),
  );
  expect(scores[0]?.scores.get('a')?.get('d: total')).toBe(7);
});
