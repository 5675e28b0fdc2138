/** MBPP and HumanEval: programs that are run, and what is said of how they end. Skipped where programs cannot be run. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Compat,
  type Json,
  type JsonObject,
  type LodestoneError,
  plain,
  type Row,
  type ScoredSample,
} from '../../../core/index.ts';
import { sandboxProblem } from '../../../sandbox/index.ts';
import { evaluatorContext, evaluators } from '../../index.ts';

const MBPP = 'opencompass.datasets.mbpp.MBPPEvaluator';
const PASS_AT_K = 'opencompass.datasets.mbpp.MBPPPassKEvaluator';
const HUMAN_EVAL = 'opencompass.datasets.humaneval.HumanEvalEvaluator';

let missing: LodestoneError | undefined;
beforeEach(async ({ skip }) => {
  missing ??= await sandboxProblem(['python'], false);
  if (missing !== undefined) skip(missing.message);
});

interface Sample {
  readonly prediction: Json;
  readonly reference: Json;
  readonly row?: Row;
}

async function scored(
  type: string,
  samples: readonly Sample[],
  args: JsonObject = {},
  compat: Compat = '0.5.4',
) {
  const run = await (await evaluators.get(type)).create(args, evaluatorContext({ compat }));
  const all = samples.map(
    ({ row = {}, ...sample }, index): ScoredSample => ({ ...sample, index, row, record: {} }),
  );
  // As a run does: what takes long is begun for several samples at once.
  const begun = all.map((sample) => run.prepare?.(sample));
  const verdicts = [];
  for (const [index, sample] of all.entries())
    verdicts.push(await run.add({ ...sample, prepared: await begun[index] }));
  return { metrics: plain((await run.finish()).metrics), verdicts };
}

const TESTS = 'assert inc(1) == 2\nassert inc(-1) == 0';
const ENDS: [prediction: string, result: string][] = [
  ['[BEGIN]\ndef inc(x):\n    return x + 1\n[DONE]', 'pass'],
  ['```python\ndef inc(x):\n    return x + 1\n```', 'pass'],
  ['def inc(x):\n    return x - 1', 'wrong_answer'],
  ['def inc(x):\n    return x +', 'failed'],
  ['def other(x):\n    return 1', 'failed'],
  ['', 'failed'],
];

describe('MBPP', () => {
  test('counts how programs end', async () => {
    const samples = ENDS.map(([prediction]) => ({ prediction, reference: TESTS }));
    const { metrics, verdicts } = await scored(MBPP, samples);
    expect(metrics).toEqual({
      pass: 2,
      timeout: 0,
      failed: 3,
      wrong_answer: 1,
      score: expect.closeTo(100 / 3, 9),
    });
    const details = verdicts.map((verdict) => verdict?.detail);
    expect(details.map((detail) => detail?.result)).toEqual(ENDS.map(([, result]) => result));
    expect(details.map((detail) => detail?.is_correct)).toEqual(ENDS.map(([, result]) => result === 'pass'));
    expect(verdicts.map((verdict) => verdict?.score)).toEqual(
      ENDS.map(([, result]) => (result === 'pass' ? 1 : 0)),
    );
    expect(details[0]?.origin).toBe(ENDS[0]?.[0]);
  });

  test.each<[Compat, boolean[]]>([
    ['0.3.3', [true, true, true, true]],
    ['0.5.4', [false, false, false, true]],
  ])('in %s types count: %j', async (compat, passed) => {
    const samples = [
      { prediction: 'def f(): return True', reference: 'assert f() == 1' },
      { prediction: 'def f(): return 1.0', reference: 'assert f() == 1' },
      { prediction: 'def f(): return [True]', reference: 'assert f() == [1]' },
      { prediction: 'def f(): return [1, "a"]', reference: 'assert f() == [1, "a"]' },
    ];
    const { verdicts } = await scored(MBPP, samples, {}, compat);
    expect(verdicts.map((verdict) => verdict?.detail?.is_correct)).toEqual(passed);
  });

  test('before 0.5 one program is kept, since then its two parts', async () => {
    const sample = { prediction: 'def f(): return 2', reference: 'assert f() == 2' };
    const programs = async (compat: Compat) =>
      (await scored(MBPP, [sample], {}, compat)).verdicts[0]?.detail?.programs;
    expect(await programs('0.3.3')).toBe('def f(): return 2\nassert f() == 2');
    expect(await programs('0.5.4')).toHaveLength(2);
  });

  test('pass@k: of several programs for a task, and where there are enough of them', async () => {
    const [right = '', , wrong = ''] = ENDS.map(([prediction]) => prediction);
    const reference = (task_id: number) => ({ task_id, test_list_2: TESTS });
    const samples = [
      { prediction: [right, wrong], reference: reference(1) },
      { prediction: [wrong, wrong], reference: reference(2) },
    ];
    const { metrics, verdicts } = await scored(PASS_AT_K, samples, { k: [1, 2, 3] });
    // One of two for the first task, none for the second; of two at least one is right for the first.
    expect(metrics).toEqual({ pass: 1, timeout: 0, failed: 0, wrong_answer: 3, 'pass@1': 25, 'pass@2': 50 });
    expect(verdicts.map((verdict) => verdict?.score)).toEqual([0.5, 0]);
    const single = await scored(PASS_AT_K, samples.slice(0, 1), { k: 1 });
    expect(single.metrics).toMatchObject({ 'pass@1': 50 });
  });
});

describe('HumanEval', () => {
  const row = {
    prompt: 'def double(x):\n',
    entry_point: 'double',
    test: 'def check(candidate):\n    assert candidate(2) == 4\n    assert candidate(0) == 0\n',
  };
  const sample = (prediction: Json, reference: string): Sample => ({ prediction, reference, row });

  test('completions are run behind their prompt', async () => {
    const { metrics, verdicts } = await scored(HUMAN_EVAL, [
      sample('    return 2 * x\n', 'HumanEval/0'),
      sample('    return x + 2\n', 'HumanEval/1'),
      sample('    return y\n', 'HumanEval/2'),
      sample('    return (\n', 'HumanEval/3'),
    ]);
    expect(metrics).toEqual({ 'humaneval_pass@1': 25 });
    const details = verdicts.map((verdict) => verdict?.detail);
    expect(details.map((detail) => detail?.passed)).toEqual([true, false, false, false]);
    expect(details[0]).toEqual({
      task_id: 'HumanEval/0',
      completion: '    return 2 * x\n',
      passed: true,
      result: 'passed',
      is_correct: true,
      prompt: row.prompt,
    });
    expect(String(details[2]?.result)).toMatch(/^failed: .*y/);
  });

  test('several completions of a problem give pass@k', async () => {
    const wrong = '    return 0\n';
    const { metrics, verdicts } = await scored(
      HUMAN_EVAL,
      [sample(['    return x + x\n', wrong, wrong, wrong], 'HumanEval/0')],
      { k: [1, 2, 10] },
    );
    // 1 - C(3, 2) / C(4, 2)
    expect(metrics).toEqual({ 'humaneval_pass@1': 25, 'humaneval_pass@2': 50 });
    expect(verdicts[0]).toMatchObject({ score: 0.25 });
    expect(verdicts[0]?.detail).toBeUndefined();
  });
});

test('the tests of EvalPlus, which are not part of the data, are refused', async () => {
  const problemOf = async (type: string, args: JsonObject) =>
    (await (await evaluators.get(type)).problem?.(args, evaluatorContext({ compat: '0.5.4' })))?.code;
  expect(await problemOf(MBPP, { metric: 'MBPPPlus' })).toBe('not-built');
  expect(await problemOf(HUMAN_EVAL, { metric: 'EvalPlus' })).toBe('not-built');
  expect(await problemOf('opencompass.datasets.humaneval.HumanEvalPlusEvaluator', {})).toBe('not-built');
  expect(await problemOf(MBPP, { metric: 'MBPP' })).toBeUndefined();
  expect(await problemOf(HUMAN_EVAL, {})).toBeUndefined();
});
