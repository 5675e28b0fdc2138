import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const shown = (category: string, level: number, lan: string) => ({
  ...{ question: 'q', answer1: 'base', answer2: 'a', category, level, lan },
});
const [WIN, LOSS] = ['Choice: [[B]]', '选择：[[A]]'];

test('reports by level, language and category, and their mean over judges', async () => {
  const said = {
    'base+a j d': [
      [WIN, shown('math', 1, 'en')],
      [LOSS, shown('math', 2, 'zh')],
      ['Choice: B', shown('math', 2, 'zh')],
    ],
    'base+a k d': [
      [WIN, shown('math', 1, 'en')],
      [WIN, shown('math', 2, 'zh')],
      [WIN, shown('code', 2, 'zh')],
    ],
  } as const;
  const summary = await summed('CompassBenchSummarizer', {
    bases: ['base'],
    models: ['a'],
    judges: ['j', 'k'],
    said,
  });
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')).toBe(
    ',a\nd,50.00\nposition_bias,0\nLevel-1,100.00\nLevel-2,0.00\nLan-en,100.00\nLan-zh,0.00\nmath,50.00\n',
  );
  // The place of a question's second verdict is the first one's.
  expect(fileNamed(summary, 'CompassBench-Averaged-d-report.csv')).toBe(
    'Unnamed: 0,a\nd,75.0\nposition_bias,1.0\nLevel-1,100.0\nLevel-2,50.0\nLan-en,100.0\nLan-zh,50.0\nmath,75.0\n',
  );
  expect(summary.scores.map(({ overall }) => overall?.get('a')?.get('overall'))).toEqual(['50.00', '100.00']);
});

test('one report has no mean; a model without verdicts has empty cells', async () => {
  const said = {
    'base+a j d': [[WIN, shown('math', 1, 'en')]],
    'base+b j d': [['?', shown('math', 1, 'en')]],
  } as const;
  const summary = await summed('CompassBenchSummarizer', { bases: ['base'], said });
  expect(summary.files.map(({ name }) => name)).toEqual(['d-judged-by--j-report.csv']);
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')?.split('\n')[1]).toBe('d,100.00,');
});

test('since 0.5 the name is that of another one', async () => {
  const dataset = 'language/compassbench_2601_language_sub_chat';
  const said = { [`base+a j ${dataset}`]: [['"choice": "B+"', { answer1: 'base', answer2: 'a' }]] } as const;
  const made = { compat: '0.5.4', bases: ['base'], models: ['a'], datasets: [dataset], said } as const;
  const type = 'opencompass.summarizers.CompassBenchSummarizer';
  const lines = fileNamed(await summed(type, made), 'summarized-by--j--report.csv')?.split('\n');
  expect(lines?.slice(0, 3)).toEqual([
    ',a',
    `language_${dataset},50.0`,
    'language_language/compassbench_2601_language_sub_creation,',
  ]);
  const other = {
    ...made,
    datasets: ['d'],
    said: { 'base+a j d': [[WIN, shown('math', 1, 'en')]] },
  } as const;
  expect(fileNamed(await summed(type, other), 'd-judged-by--j-report.csv')).toContain('d,100.00');
});
