/** In which replies evaluators see an answer: what is counted as unparsed where they do not. */
import { describe, expect, test } from 'vitest';
import { scored } from '../../../test/fixtures/scoring/columns.ts';
import type { Json, JsonObject, Row, ScoredSample } from '../../core/index.ts';
import { holdsProgram, isSaid } from '../extraction/holds-answer.ts';
import { evaluatorContext, evaluators } from '../index.ts';
import { ratioResampling } from './runs/ratio-resampling.ts';

const DATASETS = 'opencompass.datasets';
const ICL = 'opencompass.openicl.icl_evaluator';

interface Seen {
  readonly type: string;
  readonly reference: Json;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly row?: Row;
  readonly args?: JsonObject;
}

const SEEN: Seen[] = [
  {
    type: 'opencompass.evaluator.math_evaluator.MATHVerifyEvaluator',
    reference: '5',
    yes: ['\\boxed{5}', 'The answer is $5$.'],
    no: ['It is 7', 'no idea', ''],
  },
  { type: `${DATASETS}.math401.Math401Evaluator`, reference: '5', yes: ['5', '-2.5'], no: ['five', ''] },
  {
    type: `${DATASETS}.bbh.BBHEvaluator`,
    reference: 'yes',
    yes: ['So the answer is no.', 'no', 'not so'],
    no: ['I think about it for long', ''],
  },
  {
    type: `${DATASETS}.bbeh.BBEHEvaluator`,
    reference: 'a b c d',
    yes: ['The answer is: x', 'The final answer is x', 'one two three four'],
    no: ['one two three four five', 'the answer is x of them', ''],
  },
  {
    type: `${DATASETS}.drop_simple_eval.DropOpenAIEvaluator`,
    reference: '5',
    yes: ['Answer: 7', '7', 'about 7'],
    no: ['I would say 7', ''],
  },
  {
    type: `${DATASETS}.musr.musr.MusrEvaluator`,
    reference: 1,
    yes: ['ANSWER: 1', 'ANSWER: 2'],
    no: ['nobody', ''],
    row: { choices: ['a', 'b'] },
  },
  {
    type: `${DATASETS}.zebralogic.ZebraLogicMCEvaluator`,
    reference: 'A',
    yes: ['The answer is (A)', 'B'],
    no: ['none', ''],
  },
  {
    type: `${DATASETS}.longbench.evaluators.LongBenchCountEvaluator`,
    reference: ['5'],
    yes: ['7 or so', '5'],
    no: ['five', ''],
  },
  {
    type: `${DATASETS}.longbench.evaluators.LongBenchRetrievalEvaluator`,
    reference: ['Paragraph 5'],
    yes: ['Paragraph 7'],
    no: ['the fifth', ''],
    args: { language: 'en' },
  },
  {
    type: `${DATASETS}.agieval.agieval.AGIEvalEvaluator`,
    reference: '5',
    yes: ['The answer is 5', '$7$'],
    no: [''],
  },
];

describe.each(SEEN)('$type', ({ type, reference, yes, no, row = {}, args = {} }) => {
  test.each([...yes.map((reply) => [reply, true]), ...no.map((reply) => [reply, false])] as [
    string,
    boolean,
  ][])('%j: %s', async (reply, isSeen) => {
    const run = await (await evaluators.get(type)).create(args, evaluatorContext({ compat: '0.5.4' }));
    const sample = { index: 0, prediction: reply, reference, row, record: { prediction: reply } };
    expect(run.holdsAnswer?.(sample)).toBe(isSeen);
  });
});

test.each<[unknown, boolean]>([
  ['x', true],
  ['', false],
  [' \n\u3000', false],
  [0, true],
  [null, true],
  [['', 'x'], true],
  [['', ' '], false],
  [[], false],
])('%j says something: %s', (prediction, isSomething) => {
  expect(isSaid(prediction)).toBe(isSomething);
});

test.each<[Json, boolean]>([
  ['```python\nprint(1)\n```', true],
  ['```\n\n```', false],
  ['def f(x):', true],
  ['  return x + 1', true],
  ['return of the king', false],
  ['x = 1', true],
  ['print(1)', true],
  ['for i in range(3):', true],
  ['#include <vector>', true],
  ['int main() {', true],
  ['from os import path', true],
  ['Here is what I think.', false],
  ['It returns nothing', false],
  ['From now on', false],
  ['', false],
  [['no', 'x += 1'], true],
])('%j holds a program: %s', (prediction, isProgram) => {
  expect(holdsProgram({ record: { prediction } } as unknown as ScoredSample)).toBe(isProgram);
});

describe('agents', () => {
  const TYPE = `${DATASETS}.gsm8k.Gsm8kAgentEvaluator`;
  const step = (text: string, errmsg: Json = null) => ({
    type: 'PythonInterpreter',
    result: { text },
    errmsg,
  });
  const asked = (steps: Json[]) => ({ steps });

  test('how they come to their answers', async () => {
    const columns = {
      predictions: ['5', '5', '6', '6', '6'],
      references: ['5', '5', '5', '5', '5'],
      records: [
        asked([]),
        asked([step('5')]),
        // The code was right, what was made of it was not.
        asked([step('5')]),
        asked([step('7')]),
        asked([step('5', 'error')]),
      ],
    };
    const { metrics, verdicts } = await scored(TYPE, columns);
    expect(metrics).toEqual({
      follow_acc: 40,
      // One more was right in its last step.
      reasoning_acc: 60,
      // Code ran without an error for three of five.
      code_acc: 60,
      action_pct: 80,
    });
    expect(verdicts.map((verdict) => verdict?.score)).toEqual([1, 1, 0, 0, 0]);
  });
});

describe('losses', () => {
  const metricsOf = async (name: string, records: JsonObject[]) =>
    (await scored(`${ICL}.${name}`, { predictions: records.map(() => null), records })).metrics;

  test('are means over samples, tokens or characters', async () => {
    const samples = [
      { ppl: 4, token_len: 1, mink: 1, loss: 2, total_chr_num: 4 },
      { ppl: 8, token_len: 3, mink: 2, loss: 4, total_chr_num: 9 },
    ];
    expect(await metricsOf('icl_misc_evaluator.AveragePPLEvaluator', samples)).toEqual({ average_ppl: 6 });
    expect(await metricsOf('icl_misc_evaluator.AverageInferencePPLEvaluator', samples)).toEqual({
      average_ppl: 3,
    });
    expect(await metricsOf('icl_misc_evaluator.AverageMinKEvaluator', samples)).toEqual({
      average_mink: 1.5,
    });
    // The number of characters is that of the whole set, which each sample has.
    expect(await metricsOf('icl_bpc_evaluator.BPCEvaluator', samples)).toEqual({
      bpc: expect.closeTo(6 / (4 * Math.log(2)), 12),
    });
  });

  test.each([
    'icl_misc_evaluator.AveragePPLEvaluator',
    'icl_misc_evaluator.AverageMinKEvaluator',
    'icl_bpc_evaluator.BPCEvaluator',
  ])('%s needs samples, and numbers in them', async (name) => {
    await expect(metricsOf(name, [])).rejects.toMatchObject({ code: 'scoring-failed' });
    await expect(metricsOf(name, [{ ppl: 'x' }])).rejects.toMatchObject({ code: 'scoring-failed' });
  });
});

describe('wrong kinds', () => {
  const refused = async (name: string, prediction: Json, reference: Json) => {
    const columns = { predictions: [prediction], references: [reference] };
    await expect(scored(`${ICL}.${name}`, columns), name).rejects.toMatchObject({ code: 'scoring-failed' });
  };

  test('are refused by name', async () => {
    await refused('icl_hf_evaluator.EDAccEvaluator', 'a', 'a');
    await refused('icl_hf_evaluator.EDAccEvaluator', 'a', { label: 0 });
    await refused('icl_hf_evaluator.MccEvaluator', ['a'], 'a');
    await refused('icl_hf_evaluator.RougeEvaluator', null, 'a');
    await refused('icl_hf_evaluator.BleuEvaluator', 5, 'a');
    await refused('icl_aucroc_evaluator.AUCROCEvaluator', 'a', 0);
    await refused('icl_aucroc_evaluator.AUCROCEvaluator', [1], 0);
    await refused('icl_aucroc_evaluator.AUCROCEvaluator', [1, 'a'], 0);
    await refused('icl_judge_evaluator.JudgeEvaluator', 'A', 'A');
    await refused('icl_judge_evaluator.JudgeEvaluator', '"Choice": "Model ', { winner: 'A' });
    await refused('icl_em_evaluator.EMEvaluator', 'a', null);
    await refused('icl_em_evaluator.EMEvaluator', null, ['a']);
  });

  test('a judge under test chooses the winner', async () => {
    const columns = {
      predictions: ['x "Choice": "Model A"', 'B it is', '', 'C'],
      references: [{ winner: 'A' }, { winner: 'B' }, { winner: 'A' }, {}],
    };
    const { metrics } = await scored(`${ICL}.icl_judge_evaluator.JudgeEvaluator`, columns);
    expect(metrics).toEqual({ accuracy: 50 });
  });
});

test('a ratio is worked out anew with the weights of samples', () => {
  const { metric, value } = ratioResampling('m', [1, 0, 2], [2, 2, 4]);
  expect(metric).toBe('m');
  expect(value([1, 1, 1])).toBeCloseTo(37.5, 12);
  expect(value([2, 0, 1])).toBeCloseTo(50, 12);
  expect(value([0, 1, 0])).toBe(0);
});

test('services are refused with the reason', async () => {
  for (const name of [
    'multipl_e.MultiplEEvaluator',
    'humaneval_multi.HumanevalMultiEvaluator',
    'bigcodebench.bigcodebench.BigCodeBenchEvaluator',
  ]) {
    const definition = await evaluators.get(`${DATASETS}.${name}`);
    expect(definition.refusal, name).toContain('service');
    await expect(
      (async () => definition.create({}, evaluatorContext({ compat: '0.5.4' })))(),
    ).rejects.toMatchObject({
      code: 'not-built',
    });
  }
});
