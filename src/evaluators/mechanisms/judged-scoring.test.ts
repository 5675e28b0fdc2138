/** Evaluators that ask a judge: what they ask, and what they make of its replies. */
import { describe, expect, test } from 'vitest';
import {
  type ComponentConfig,
  type DatasetConfig,
  type HelperAnswer,
  type Json,
  type JsonObject,
  plain,
  type Row,
} from '../../core/index.ts';
import { evaluatorContext } from '../index.ts';
import { cascadeEvaluator } from './cascade.ts';
import { genericLlmEvaluator } from './generic-llm.ts';
import { lmEvaluator } from './lm-evaluator.ts';

const ACC = 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccEvaluator';
const DETAILED = 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccwithDetailsEvaluator';
const GENERIC = 'opencompass.evaluator.generic_llm_evaluator.GenericLLMEvaluator';
const VERDICT = 'opencompass.datasets.generic.generic_llmjudge_postprocess';
const FIRST_CAPITAL = 'opencompass.utils.text_postprocessors.first_capital_postprocess';

const context = evaluatorContext({ compat: '0.5.4' });

const template = (text: string): ComponentConfig => ({
  type: 'opencompass.openicl.icl_prompt_template.PromptTemplate',
  template: text,
});

/** A sample whose prediction and reference are as given. */
function sampleOf(prediction: Json, reference: Json, row: Row = {}, index = 0) {
  return { index, prediction, reference, row, record: { prediction, gold: reference } };
}

/** What a judge replied to a question. */
function said(text: string, prompt = 'Q'): readonly HelperAnswer[] {
  return [{ prompt, text, reply: { text } }];
}

const dataset = (more: JsonObject = {}): DatasetConfig => ({
  abbr: 'd',
  type: 'D',
  path: 'p',
  reader_cfg: { input_columns: ['q'], output_column: 'a' },
  infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
  eval_cfg: { evaluator: { type: 'none' } },
  ...more,
});

describe('GenericLLMEvaluator', () => {
  const args: JsonObject = {
    prompt_template: template('{question}|{prediction}|{obj_gold}|{reference}|'),
    dict_postprocessor: { type: VERDICT },
  };

  test('fills the prompt with the row, the prediction and the reference; the output column stays empty', async () => {
    const run = await genericLlmEvaluator.create(args, context);
    const [question] = (await run.questions?.(sampleOf('4', '5', { question: '2+2' }))) ?? [];
    expect(question).toEqual({ kind: 'gen', helper: 'judge', prompt: '2+2|4|5||' });
  });

  test('counts what the judge says', async () => {
    const run = await genericLlmEvaluator.create(args, context);
    for (const reply of ['A', 'B', 'A: CORRECT', 'none'])
      await run.add({ ...sampleOf('x', 'y'), answers: said(reply) });
    const { metrics } = await run.finish();
    // Two of four are right, of three that were judged.
    expect(plain(metrics)).toMatchObject({ accuracy: 50, accuracy_given_attempted: expect.closeTo(200 / 3) });
  });

  test('keeps what was said as details, without a reference that says nothing', async () => {
    const run = await genericLlmEvaluator.create(args, context);
    const first = await run.add({ ...sampleOf('x', 'y'), answers: said('A', 'asked') });
    const second = await run.add({ ...sampleOf('x', ''), answers: said('B', 'asked') });
    expect(run.details).toBe('dict');
    expect(first).toMatchObject({ score: 1, detail: { origin_prompt: 'asked', prediction: 'A', gold: 'y' } });
    expect(second).toMatchObject({ score: 0, detail: { origin_prompt: 'asked', prediction: 'B' } });
    expect(second?.detail).not.toHaveProperty('gold');
  });

  test('the judge is the one of judge_cfg, else one that the run names', async () => {
    const needs = (judge_cfg: Json) => genericLlmEvaluator.needs?.({ judge_cfg }, context);
    expect(await needs({})).toEqual([{ name: 'judge', kind: 'gen', path: ['judge_cfg'] }]);
    expect(await needs({ type: 'M', path: 'm' })).toEqual([
      { name: 'judge', kind: 'gen', path: ['judge_cfg'], config: { type: 'M', path: 'm' } },
    ]);
  });

  test('needs a rule for the score', async () => {
    const problem = await genericLlmEvaluator.problem?.({ prompt_template: template('x') }, context);
    expect(problem?.code).toBe('config-invalid');
    expect(problem?.hint).toContain('dict_postprocessor');
    expect(await genericLlmEvaluator.problem?.(args, context)).toBeUndefined();
    const unknown = { ...args, dict_postprocessor: { type: 'no_such_rule' } };
    await expect(genericLlmEvaluator.problem?.(unknown, context)).rejects.toThrow('no_such_rule');
  });

  test.each<[string, JsonObject | null, boolean]>([
    ['the same data', { type: 'D', path: 'p', abbr: 'other', reader_cfg: {}, n: 4 }, true],
    ['other data', { type: 'D', path: 'elsewhere' }, false],
    ['an argument that the dataset lacks', { type: 'D', path: 'p', name: 'x' }, false],
    ['none', null, true],
  ])('dataset_cfg may name %s', async (_, dataset_cfg, isFine) => {
    const own = evaluatorContext({ compat: '0.5.4' }, dataset());
    const problem = await genericLlmEvaluator.problem?.({ ...args, dataset_cfg }, own);
    expect(problem?.code).toBe(isFine ? undefined : 'config-invalid');
  });
});

describe('LMEvaluator', () => {
  const args: JsonObject = {
    prompt_template: template(
      '{prediction} {prediction_en_word_count} {prediction_cn_word_count} [Correct] or [Incorrect]',
    ),
  };

  test('the prompt may name how many words there are', async () => {
    const run = await lmEvaluator.create(args, context);
    const [question] = (await run.questions?.(sampleOf('two words 和汉字 x2', 'y'))) ?? [];
    // "x2" is no word of letters alone.
    expect(question).toMatchObject({ prompt: 'two words 和汉字 x2 2 3 [Correct] or [Incorrect]' });
  });

  test('without a rule the bracketed word is the verdict', async () => {
    const run = await lmEvaluator.create(args, context);
    for (const reply of ['[Correct]', 'so [Incorrect]', '[Correct] indeed', 'well'])
      await run.add({ ...sampleOf('x', 'y'), answers: said(reply) });
    // Two of the three of which either was said; the fourth is counted apart.
    expect(plain((await run.finish()).metrics)).toEqual({
      accuracy: 66.67,
      correct_count: 2,
      incorrect_count: 1,
      not_judged_count: 1,
    });
  });

  test('a prompt that asks for no such word needs a rule', async () => {
    const plainPrompt = { prompt_template: template('{prediction}') };
    expect((await lmEvaluator.problem?.(plainPrompt, context))?.code).toBe('config-invalid');
    expect(await lmEvaluator.problem?.(args, context)).toBeUndefined();
  });

  test.each(['multi_eval', 'pack_all_predictions', 'meta_review_prompt_template'])(
    '%s is refused',
    async (name) => {
      const problem = await lmEvaluator.problem?.({ ...args, [name]: true }, context);
      expect(problem?.code).toBe('not-built');
      expect(problem?.message).toContain(name);
      expect(await lmEvaluator.problem?.({ ...args, [name]: false }, context)).toBeUndefined();
    },
  );

  test.each([
    ['m2n', 'last', 'not-built'],
    ['singlescore', 'last', undefined],
    ['singlescore', 'every', 'not-built'],
  ])('mode %s of a conversation by "%s"', async (mode, infer_mode, code) => {
    const inferencer = { type: 'opencompass.openicl.icl_inferencer.ChatInferencer', infer_mode };
    const own = dataset({ mode, infer_cfg: { retriever: { type: 'none' }, inferencer } });
    const problem = await lmEvaluator.problem?.(args, evaluatorContext({ compat: '0.5.4' }, own));
    expect(problem?.code).toBe(code);
  });
});

describe('CascadeEvaluator', () => {
  const judged = { type: GENERIC, prompt_template: template('{prediction}?{obj_gold}'), judge_cfg: {} };
  const args = (more: JsonObject = {}): JsonObject => ({
    rule_evaluator: { type: ACC },
    llm_evaluator: judged,
    ...more,
  });

  async function cascade(parallel: boolean, samples: readonly [prediction: string, judge: string][]) {
    const run = await cascadeEvaluator.create(args({ parallel }), context);
    const details: Json[] = [];
    let asked = 0;
    for (const [index, [prediction, reply]] of samples.entries()) {
      const sample = sampleOf(prediction, 'gold', {}, index);
      const questions = (await run.questions?.(sample)) ?? [];
      asked += questions.length;
      const verdict = await run.add({ ...sample, answers: questions.length > 0 ? said(reply) : [] });
      details.push(plain({ score: verdict?.score ?? null, ...verdict?.detail }));
    }
    return { asked, details, metrics: plain((await run.finish()).metrics) };
  }

  const SAMPLES: [string, string][] = [
    ['gold', 'B'],
    ['like gold', ' a '],
    ['like gold', 'correct, I think'],
    ['wrong', 'A: CORRECT'],
    ['wrong', 'INCORRECT'],
  ];

  test('asks about what the rules find wrong, where it is not parallel', async () => {
    const { asked, metrics } = await cascade(false, SAMPLES);
    expect(asked).toBe(4);
    expect(metrics).toEqual({
      accuracy: 60,
      cascade_stats: {
        total_samples: 5,
        rule_correct: 1,
        rule_accuracy: 20,
        llm_evaluated: 4,
        llm_correct: 2,
        llm_accuracy: 50,
        final_correct: 3,
        final_accuracy: 60,
        parallel_mode: false,
      },
    });
  });

  test('asks about all of them in parallel, and takes either word for it', async () => {
    const { asked, metrics, details } = await cascade(true, SAMPLES);
    expect(asked).toBe(5);
    expect(metrics).toMatchObject({
      accuracy: 60,
      cascade_stats: {
        rule_correct: 1,
        llm_evaluated: 5,
        llm_correct: 2,
        llm_accuracy: 40,
        parallel_mode: true,
      },
    });
    expect(details[0]).toEqual({
      score: 1,
      rule_evaluation: { correct: true, pred: 'gold', answer: 'gold', evaluation_method: 'rule' },
      llm_evaluation: {
        origin_prompt: 'Q',
        prediction: 'B',
        gold: 'gold',
        dataset_replica_idx: 0,
        llm_correct: false,
      },
      cascade_correct: true,
    });
    expect(details.map((detail) => (detail as JsonObject).cascade_correct)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('without samples everything is 0', async () => {
    const { metrics } = await cascade(true, []);
    expect(metrics).toMatchObject({ accuracy: 0, cascade_stats: { llm_accuracy: 0, total_samples: 0 } });
  });

  test('the details of a rule that has some are taken', async () => {
    const rule_evaluator = { type: DETAILED, pred_postprocessor: { type: FIRST_CAPITAL } };
    const run = await cascadeEvaluator.create(args({ rule_evaluator }), context);
    const verdict = await run.add({ ...sampleOf('it is B', 'B'), answers: said('B') });
    // Its verdict is called is_correct, which is not what counts.
    expect(verdict).toMatchObject({
      score: 0,
      detail: { rule_evaluation: { pred: 'B', refr: 'B', is_correct: true, evaluation_method: 'rule' } },
    });
  });

  test('the judge it needs is that of its evaluator', async () => {
    const llm_evaluator = { ...judged, judge_cfg: { type: 'M' } };
    expect(await cascadeEvaluator.needs?.(args({ llm_evaluator }), context)).toEqual([
      { name: 'judge', kind: 'gen', path: ['llm_evaluator', 'judge_cfg'], config: { type: 'M' } },
    ]);
  });

  test.each<[string, JsonObject, string]>([
    ['no rule', { rule_evaluator: null }, 'rule_evaluator'],
    ['no judge', { llm_evaluator: null }, 'llm_evaluator'],
  ])('%s is refused', async (_, more, name) => {
    await expect(cascadeEvaluator.create(args(more), context)).rejects.toThrow(name);
  });

  test('a function of Python is refused, an unknown part is named', async () => {
    const own = await cascadeEvaluator.problem?.(args({ sample_score_fn: 'f' }), context);
    expect(own?.code).toBe('not-built');
    expect(await cascadeEvaluator.problem?.(args(), context)).toBeUndefined();
    const unknown = args({ rule_evaluator: { type: 'NoSuchEvaluator' } });
    await expect(cascadeEvaluator.problem?.(unknown, context)).rejects.toThrow('NoSuchEvaluator');
  });
});
