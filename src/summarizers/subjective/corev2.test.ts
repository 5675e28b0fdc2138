import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const shown = (capability: string) => ({ capability, answer1: 'a', answer2: 'b' });
const said = {
  'a+b j d': [
    ['选择：C', shown('math-add')],
    ['Choice: B', shown('math-add')],
    ['Choice: D', shown('math-sub')],
    ['Choice: A', shown('plain')],
    ['E', shown('plain')],
  ],
} as const;

test('wins, and wins or two good answers; who never wins outright has 0 in both', async () => {
  const summary = await summed('Corev2Summarizer', { bases: ['a'], said });
  expect(fileNamed(summary, 'judged-by--j-report.csv')).toBe(
    [
      'a_vs_b,math,math-add,plain,math-sub',
      'win_both_a,0.0,0.0,100.0,0.0',
      'half_draw_a,0.0,0.0,100.0,0.0',
      'win_both_b,66.67,100.0,0.0,0.0',
      'half_draw_b,33.33,50.0,0.0,0.0',
      '',
    ].join('\n'),
  );
  expect(summary.scores[0]?.coverage).toEqual([
    { dataset: 'd', model: 'b', base: 'a', judged: 4, unreadable: 1, missing: 0 },
  ]);
});

test('match_method other takes the first letter', async () => {
  const first = {
    'a+b j d': [
      ['B, since', shown('x-y')],
      ['', shown('x-y')],
    ],
  } as const;
  const { scores } = await summed(
    'Corev2Summarizer',
    { bases: ['a'], said: first },
    { match_method: 'other' },
  );
  expect(scores[0]?.scores.get('b')?.get('x-y against a')).toBe(100);
});
