import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const TYPE = 'opencompass.summarizers.subjective.compassbench_v13.CompassBenchSummarizer';
const [CN, EN] = ['language/compass_bench_language_cn_val', 'language/compass_bench_language_en_val'];
const shown = (category: string, answer1 = 'base') => ({ category, answer1 });
const choice = (word: string) => `{"choice": "${word}"}`;

test('categories, means of each language, and the mean of both', async () => {
  const said = {
    [`base+a j ${CN}`]: [
      [choice('B++'), shown('x---创作')],
      [choice('A+'), shown('对话')],
      [choice('A=B'), shown('对话')],
      [choice('A'), shown('对话')],
    ],
    [`base+a j ${EN}`]: [[choice('A++'), shown('chat', 'a')]],
  } as const;
  const summary = await summed(TYPE, { bases: ['base'], models: ['a'], datasets: [CN, EN], said });
  const [scores] = summary.scores;
  expect(scores && plainScores(scores).a).toEqual({
    language_总分: 68.75,
    language_中文总分: 37.5,
    language_英文总分: 100,
    language_创作_cn: 100,
    language_对话_cn: -25,
    language_chat_en: 100,
  });
  const lines = fileNamed(summary, 'summarized-by--j--report.csv')?.trim().split('\n');
  expect(lines?.slice(0, 2)).toEqual([',a', 'language_总分,68.75']);
  expect(lines).toContain('language_creation_en,');
  expect(scores?.coverage[0]).toMatchObject({ judged: 3, unreadable: 1 });
});

test('a language without judgements leaves the total empty; all of instruct is one category', async () => {
  const dataset = 'instruct/compass_bench_instruct_en_val';
  const said = { [`base+a j ${dataset}`]: [[choice('B+'), shown('whatever')]] } as const;
  const { scores } = await summed(TYPE, { bases: ['base'], models: ['a'], datasets: [dataset], said });
  expect(scores[0] && plainScores(scores[0]).a).toEqual({ instruct_英文总分: 50 });
});
