import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const turn = (rate: string, task: string, multi_id: number) => [`[${rate}]`, { task, multi_id }] as const;

test('the lowest rate of each dialogue, means by task, and the mean of tasks; later rows in an order of their own', async () => {
  const said = {
    'a j d': [
      turn('8', 'CM', 1),
      turn('5', 'CM', 1),
      turn('9', 'CM', 2),
      turn('4', 'SI', 1),
      turn('x', 'SI', 1),
    ],
    'b j d': [turn('3', 'SI', 1), turn('10', 'CM', 1)],
  };
  const summary = await summed('MTBench101Summarizer', { said });
  expect(fileNamed(summary, 'MTBench101-task_score-judged-by--j.csv')).toBe(
    'model,average,CM,SI\na,5.5,7.0,4.0\nb,6.5,3.0,10.0\n',
  );
  expect(summary.scores[0]?.overall?.get('a')).toEqual(new Map([['average', 5.5]]));
  expect(summary.scores[0]?.scores.get('b')?.get('CM')).toBe(10);
  expect(summary.scores[0]?.notes).toHaveLength(1);
});
