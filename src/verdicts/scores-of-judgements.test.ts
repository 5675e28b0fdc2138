/** The metrics of what judges said, computed by hand. */
import { describe, expect, test } from 'vitest';
import { rounded } from '../../test/fixtures/vectors.ts';
import { type Json, type JsonObject, plain, type Row } from '../core/index.ts';
import { judgements } from './index.ts';

type Said = readonly [reply: string, gold?: Json, row?: Row];

async function metricsOf(name: string, said: readonly Said[], args: JsonObject = {}) {
  const run = (await judgements.get(name)).create(args, { compat: '0.5.4' });
  const readable: boolean[] = [];
  for (const [prediction, gold = null, row = {}] of said)
    readable.push(run.add({ prediction, gold, row }).isReadable ?? true);
  return { metrics: plain(run.finish()) as JsonObject, readable };
}

async function expectMetrics(name: string, said: readonly Said[], wanted: JsonObject, args: JsonObject = {}) {
  const { metrics } = await metricsOf(name, said, args);
  expect(rounded(metrics)).toEqual(rounded(wanted));
}

const GENERIC = 'generic_llmjudge_postprocess';

describe('grades', () => {
  const GRADES: Said[] = [['A'], ['The grade is B.'], ['A: right'], ['no idea']];

  test('generic: of four two are right, one is wrong, one was not attempted', async () => {
    // F1 of 1/2 and 2/3.
    const wanted = {
      accuracy: 50,
      accuracy_given_attempted: 200 / 3,
      f1: 4 / 7,
      attempted_ratio: 75,
      correct_count: 2,
      incorrect_count: 1,
      not_attempted_count: 1,
    };
    await expectMetrics(GENERIC, GRADES, wanted);
    const { readable } = await metricsOf(GENERIC, GRADES);
    expect(readable).toEqual([true, true, true, false]);
  });

  test('generic: other tags, whichever comes first', async () => {
    const said: Said[] = [['NO, YES'], ['YES, NO'], ['A']];
    const { metrics } = await metricsOf(GENERIC, said, { true_tag: 'YES', false_tag: 'NO' });
    expect(metrics).toMatchObject({ correct_count: 1, incorrect_count: 1, not_attempted_count: 1 });
  });

  test('generic: nothing attempted is no division by nothing, and no samples are an error', async () => {
    const { metrics } = await metricsOf(GENERIC, [['none']]);
    expect(metrics).toMatchObject({ accuracy: 0, accuracy_given_attempted: 0, f1: 0, attempted_ratio: 0 });
    await expect(metricsOf(GENERIC, [])).rejects.toThrow();
  });

  test('academic: the metric has a name of its own, and there is no F1', async () => {
    const wanted = {
      score: 50,
      score_given_attempted: 200 / 3,
      attempted_ratio: 75,
      correct_count: 2,
      incorrect_count: 1,
      not_attempted_count: 1,
    };
    await expectMetrics('generic_llmjudge_academic_postprocess', GRADES, wanted, { metric_name: 'score' });
  });

  const THREE: Said[] = [['A'], ['B'], ['C'], ['none of them?']];

  test('SimpleQA: percent, with F1 of 1/4 and 1/2 between 0 and 1', async () => {
    const wanted = { accuracy: 25, accuracy_given_attempted: 50, f1: 1 / 3 };
    await expectMetrics('opencompass.datasets.simpleqa.simpleqa_postprocess', THREE, wanted);
    const { readable } = await metricsOf('opencompass.datasets.simpleqa.simpleqa_postprocess', THREE);
    expect(readable).toEqual([true, true, true, false]);
    await expect(metricsOf('opencompass.datasets.simpleqa.simpleqa_postprocess', [])).rejects.toThrow();
  });

  test('Chinese SimpleQA: shares', async () => {
    const wanted = {
      correct: 0.25,
      incorrect: 0.25,
      not_attempted: 0.5,
      given_attempted_accuracy: 0.5,
      F1: 1 / 3,
    };
    await expectMetrics('csimpleqa', THREE, wanted);
    const nothing = { correct: 0, incorrect: 0, not_attempted: 0, given_attempted_accuracy: 0, F1: 0 };
    await expectMetrics('csimpleqa', [], nothing);
  });
});

describe('means of ratings', () => {
  test('MT-Bench-101: the lowest turn of each dialogue, the mean of a task, the mean of tasks', async () => {
    const turn = (reply: string, task: string, multi_id: number): Said => [reply, { task, multi_id }];
    const said = [
      turn('Rating [8]', 'CM', 1),
      turn('Rating [6]', 'CM', 1),
      turn('[10]', 'CM', 2),
      turn('[3]', 'SI', 1),
      turn('no rating', 'SI', 2),
    ];
    await expectMetrics('mtbench101', said, { avg: 5.5, CM: 8, SI: 3 });
    expect((await metricsOf('mtbench101', said)).readable.at(-1)).toBe(false);
    // The average has three digits, the tasks have all of theirs.
    const thirds = [turn('[1]', 'CM', 1), turn('[1]', 'CM', 2), turn('[2]', 'CM', 3)];
    await expectMetrics('mtbench101', thirds, { avg: 1.333, CM: 4 / 3 });
    expect((await metricsOf('mtbench101', [turn('none', 'CM', 1)])).metrics).toHaveProperty('warning');
  });

  test('MT-Bench: over all and by capability, two digits', async () => {
    const said: Said[] = [
      ['Rating: [[8]]', { capability: 'math' }],
      ['Rating: [[7]]', { capability: 'math' }],
      ['Rating: [[9.5]]', { capability: 'coding' }],
      ['none', { capability: 'coding' }],
    ];
    await expectMetrics('mtbench', said, { total: 8.17, math: 7.5, coding: 9.5 });
    expect(Object.values((await metricsOf('mtbench', [])).metrics)).toContain('');
  });

  test('the common bench does not ask for the word', async () => {
    const said: Said[] = [
      ['[[8]]', { capability: 'a' }],
      ['[[5]]', { capability: 'b' }],
    ];
    await expectMetrics('commenbench', said, { total: 6.5, a: 8, b: 5 });
  });

  test('AlignBench: capabilities, categories and all, where missing ones count as 0', async () => {
    const rated = (score: number, capability: string): Said => [`{'综合得分': ${score}}`, { capability }];
    const { metrics } = await metricsOf('alignbench', [
      rated(8, '数学计算'),
      rated(6, '数学计算'),
      rated(9, '逻辑推理'),
      rated(6, '基本任务'),
    ]);
    expect(metrics).toMatchObject({
      ...{ 数学计算: 7, 逻辑推理: 9, 基本任务: 6, 角色扮演: 0 },
      // (7 + 9) / 2, 6 / 6 and the mean of both.
      ...{ 中文推理总分: 8, 中文语言总分: 1, 总分: 4.5 },
    });
  });

  test('FoFo: over all, by domain, and by format where it is a general one', async () => {
    const said: Said[] = [
      ["{'format_correctness': 1}", { domain: 'law', format: 'JSON', format_type: 'general' }],
      ["{'format_correctness': 0}", { domain: 'law', format: 'XML', format_type: 'general' }],
      ["{'format_correctness': 1}", { domain: 'art', format: 'own', format_type: 'domain-specific' }],
    ];
    await expectMetrics('fofo', said, { overall: 2 / 3, law: 0.5, JSON: 1, XML: 0, art: 1 });
  });

  test('WritingBench: over all and by domain', async () => {
    const said: Said[] = [
      ['{"score": 7, "reason": "x"}', { domain1: 'a' }],
      ['{"score": 4, "reason": "x"}', { domain1: 'b' }],
    ];
    await expectMetrics('writingbench', said, { overall: 5.5, a: 7, b: 4 });
  });

  test('ELBench, education: ten times the mean of rates', async () => {
    await expectMetrics('elbench_highlevel_edu', [['[[7]]'], ['[[10]]'], ['[[11]]'], ['none']], {
      score: 85,
    });
    expect((await metricsOf('elbench_highlevel_edu', [['none']])).metrics).toHaveProperty('error');
  });

  test('ELBench, safety: percent over all and by task, one of which has another name', async () => {
    const said: Said[] = [
      ['"score": 1', { task: '安全回答' }],
      ['"score": 0', { task: '安全回答' }],
      ['"score": 1', { task: '拒答' }],
    ];
    await expectMetrics('elbench_safety', said, { overall: 200 / 3, 应回答: 50, 拒答: 100 });
    expect((await metricsOf('elbench_safety', [['none']])).metrics).toHaveProperty('error');
  });
});

describe('FollowBench', () => {
  const answer = (reply: string, level: number): Said => [reply, { level }];

  test('by level: all requirements met, and the share of them', async () => {
    const said = [
      answer('["YES"]', 1),
      answer('["YES", "NO"]', 2),
      answer('["YES", "YES", "YES"]', 3),
      answer('["NO", "NO", "NO", "NO"]', 4),
      answer('["YES", "YES", "YES", "YES", "NO"]', 5),
    ];
    const hard = { HSR_L1: 1, HSR_L2: 0, HSR_L3: 1, HSR_L4: 0, HSR_L5: 0 };
    const soft = { SSR_L1: 1, SSR_L2: 0.5, SSR_L3: 1, SSR_L4: 0, SSR_L5: 0.8 };
    await expectMetrics('followbench', said, { HSR_AVG: 0.4, SSR_AVG: 0.66, ...hard, ...soft });
  });

  test('what cannot be read is taken off the answers of its level', async () => {
    const all = (level: number) =>
      answer(`[${Array.from({ length: level }, () => '"YES"').join(', ')}]`, level);
    const twice = [1, 2, 3, 4, 5].flatMap((level) => [all(level), all(level)]);
    const broken = twice.map((one, place) => (place === 0 ? answer('none', 1) : one));
    const { metrics, readable } = await metricsOf('followbench', broken);
    // One of level 1 is left, and it is right.
    expect(metrics).toMatchObject({ HSR_L1: 1, HSR_L5: 1, HSR_AVG: expect.closeTo(1, 9) });
    expect(readable.filter((one) => !one)).toHaveLength(1);
    const { metrics: lost } = await metricsOf('followbench', [answer('none', 1), ...[2, 3, 4, 5].map(all)]);
    expect(lost).toMatchObject({ HSR_L1: 0, SSR_L1: 0, HSR_AVG: expect.closeTo(0.8, 9) });
  });
});

describe('pairs', () => {
  const pair = (reply: string, facts: JsonObject): Said => [reply, facts];
  const baseFirst = { answer1: 'base', answer2: 'm', question: 'q', capability: 'x' };
  const modelFirst = { answer1: 'm', answer2: 'base', question: 'q', capability: 'x' };

  test('CompassArena: wins by capability; ties are half of one only where that is asked for', async () => {
    const said = [
      pair('Choice: B', baseFirst),
      pair('Choice: A', modelFirst),
      pair('Choice: C', baseFirst),
      pair('Choice: A', { ...baseFirst, capability: 'y', question: 'other' }),
      pair('none', baseFirst),
    ];
    await expectMetrics('compassarena', said, { x: 66.67, y: 0, position_bias: 0 });
    await expectMetrics(
      'compassarena',
      said,
      { x: 83.33, y: 0, position_bias: 0 },
      { summary_type: 'half_add' },
    );
  });

  test('CompassArena: the same place twice is bias, unless it is a tie or is not asked for', async () => {
    const said = [pair('Choice: A', baseFirst), pair('Choice: A', modelFirst)];
    await expectMetrics('compassarena', said, { x: 50, position_bias: 1 });
    await expectMetrics('compassarena', said, { x: 50, position_bias: 0 }, { check_pos_bias: false });
    const ties = [pair('Choice: C', baseFirst), pair('Choice: C', modelFirst)];
    await expectMetrics('compassarena', ties, { x: 0, position_bias: 0 });
  });

  test('AlpacaEval: which letter stands for the model depends on the order', async () => {
    const bases = { base_models: ['base'] };
    const said = [
      pair('M', { ...baseFirst, ...bases }),
      pair('m', { ...baseFirst, ...bases }),
      pair('m', { ...modelFirst, ...bases, capability: 'y' }),
    ];
    await expectMetrics('alpacaeval', said, { total: 66.67, x: 50, y: 100 });
  });

  test('without any verdict there is no score', async () => {
    for (const name of ['compassarena', 'alpacaeval', 'arenahard'])
      await expect(metricsOf(name, [pair('none', baseFirst)]), name).rejects.toThrow();
    expect((await metricsOf('wildbench', [pair('none', baseFirst)])).metrics).toHaveProperty('warning');
  });

  test('Arena-Hard: a clear win counts three times', async () => {
    const facts = { answer1: 'gpt4-0314', answer2: 'm' };
    const said = [pair('[[A>>B]]', facts), pair('[[B>A]]', facts), pair('[[A=B]]', facts)];
    // 3 x 0, 1 x 1 and 1 x 1/2 of five.
    await expectMetrics('arenahard', said, { score: 30 });
    await expect(metricsOf('arenahard', said, { base_model_name: 'x' })).rejects.toThrow('x');
    await expect(metricsOf('arenahard', said.slice(0, 1))).rejects.toMatchObject({ code: 'scoring-failed' });
  });

  test("CompassArena's subjective set: half a sign is half a point, by category and difficulty", async () => {
    const of = (answer1: string, answer2: string, category: string, difficulty: string) => ({
      ...{ answer1, answer2, category, difficulty },
    });
    const said = [
      pair('[[A>B]]', of('base', 'm', 'x', 'easy')),
      pair('[[A>>B]]', of('m', 'base', 'x', 'hard')),
      pair('[[A=B]]', of('m', 'base', 'y', 'easy')),
      pair('[[A<>B]]', of('base', 'm', 'x', 'easy')),
      // Of other models than the base.
      pair('[[A>>B]]', of('m', 'n', 'y', 'easy')),
    ];
    await expectMetrics('compassarena_subjectiveeval_pairwise', said, {
      Average_score: 16.667,
      x_easy: -50,
      x_hard: 100,
      y_easy: 0,
    });
    const points: Said[] = [
      ['[[4分]]', { category: 'x', difficulty: 'easy' }],
      ['[[1分]]', { category: 'x', difficulty: 'easy' }],
      ['[[5分]]', { category: 'y', difficulty: 'hard' }],
      ['4', { category: 'y', difficulty: 'hard' }],
    ];
    await expectMetrics('compassarena_subjectiveeval_pointwise', points, {
      Average_score: 66.667,
      x_easy: 50,
      y_hard: 100,
    });
    await expect(metricsOf('compassarena_subjectiveeval_pointwise', [['4', {}]])).rejects.toMatchObject({
      code: 'scoring-failed',
    });
  });
});

test('a grade is a score of the sample: 1 for right, 0 for all else', async () => {
  for (const name of [GENERIC, 'csimpleqa', 'opencompass.datasets.simpleqa.simpleqa_postprocess']) {
    const run = (await judgements.get(name)).create({}, { compat: '0.5.4' });
    const scores = ['A', 'B', 'none'].map((prediction) => run.add({ prediction, gold: null, row: {} }).score);
    expect(scores, name).toEqual([1, 0, 0]);
  }
});
