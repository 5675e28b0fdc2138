import { expect, test } from 'vitest';
import { summed } from '../../../test/fixtures/judgements/summed.ts';
import { judgedSummarizers } from './_registry.ts';
import { checkJudgedSummarizer, summarizesJudgements } from './judged-summary.ts';
import { overallFile } from './overall-file.ts';

test('every summarizer is found by its whole name, and refuses an argument that it does not have', async () => {
  for (const type of judgedSummarizers.types) {
    expect(summarizesJudgements({ type })).toBe(true);
    await expect(checkJudgedSummarizer({ type, no_such: 1 }, '0.3.3'), type).rejects.toThrow(/no_such/);
    await checkJudgedSummarizer({ type }, '0.3.3');
    await checkJudgedSummarizer({ type }, '0.5.4');
  }
});

test('other summarizers are none of judgements', () => {
  expect(summarizesJudgements({ type: 'opencompass.summarizers.DefaultSummarizer' })).toBe(false);
  expect(summarizesJudgements({})).toBe(false);
  expect(summarizesJudgements({ type: 'opencompass.summarizers.SubjectiveSummarizer' })).toBe(true);
});

test.each([
  ['AlpacaSummarizer', { judge_type: 'v3' }, /v3.*/],
  ['CompassArenaSummarizer', { check_pos_bias: 'yes' }, /check_pos_bias/],
  ['CompassArenaSummarizer', { summary_type: 'half' }, /"half"/],
])('%s refuses %j', async (type, args, message) => {
  await expect(summed(type, { said: {} }, args)).rejects.toThrow(message);
});

const scored = (judge: string, title: string, overall: Record<string, Record<string, number>>) => ({
  ...{ judge, title, scores: new Map(), coverage: [] },
  overall: new Map(Object.entries(overall).map(([model, cells]) => [model, new Map(Object.entries(cells))])),
});

test('all scores of a judge: models in the order of rows, those without a score behind', () => {
  const [file] = overallFile('j', [
    scored('j', 'One', { b: {}, a: { total: 1, x: 2.5 }, c: {} }),
    scored('j', 'Two, more', { d: { total: 3 } }),
    scored('k', 'One', { z: { total: 9 } }),
  ]);
  expect(file?.name).toBe('Subjective_all_results-judged-by--j.csv');
  expect(file?.text).toBe(
    'Dataset,Detailed Scores,a,c,b,d,z\nOne,total,1.0,,,,\nOne,x,2.5,,,,\n"Two, more",total,,,,3.0,\n',
  );
});

test('nothing is handed on: no file', async () => {
  expect(overallFile('k', [scored('j', 'One', { a: { total: 1 } })])).toEqual([]);
  const summary = await summed('SubjectiveSummarizer', { said: {} }, { function: 'subjective' });
  expect(summary).toEqual({ scores: [], files: [], notBuilt: [] });
});

test('what OpenCompass leaves out has tables of its own, and no files', async () => {
  const said = {
    'a j d': [['YES', { level: 1 }]],
    'a j e': [['NO', { level: 1 }]],
    'a+b j d': [['m', { answer1: 'a', answer2: 'b', capability: 'x' }]],
  } as const;
  const first = await summed('FollowBenchSummarizer', { models: ['a'], datasets: ['d', 'e'], said });
  expect(first.scores.map(({ title, overall }) => [title, overall !== undefined])).toEqual([
    ['followbench', true],
    ['followbench (e)', false],
  ]);
  const pairs = await summed('AlpacaSummarizer', { bases: ['base'], mode: 'allpair', said });
  expect(pairs.files).toEqual([]);
  expect(pairs.scores.map(({ scores }) => scores.get('b')?.get('total'))).toEqual([undefined, 0]);
  expect(pairs.scores.map(({ overall }) => overall?.size)).toEqual([2, undefined]);
});
