/** Scoring a task: what details look like in each version, what becomes of repeated questions, what is counted. */
import { describe, expect, test } from 'vitest';
import {
  type Compat,
  type DatasetConfig,
  type Json,
  type JsonObject,
  type ModelConfig,
  plain,
  type Row,
} from '../../core/index.ts';
import { TaskScorer } from '../index.ts';
import { answerFinder } from './answer-finder.ts';
import { builtInScoring } from './built-in-scoring.ts';
import { shownPrediction } from './shown-prediction.ts';

const ICL = 'opencompass.openicl.icl_evaluator.icl_hf_evaluator';
const ACC = `${ICL}.AccEvaluator`;
const DETAILED = `${ICL}.AccwithDetailsEvaluator`;
const GSM8K = 'opencompass.datasets.gsm8k.Gsm8kEvaluator';
const CAPITAL = 'opencompass.utils.text_postprocessors.first_capital_postprocess';
const LAST_CAPITAL = 'opencompass.utils.text_postprocessors.last_capital_postprocess';

const MODEL: ModelConfig = { type: 'm', abbr: 'm' };

function datasetOf(evaluator: string, more: JsonObject = {}, evalMore: JsonObject = {}): DatasetConfig {
  return {
    abbr: 'demo',
    type: 'none',
    reader_cfg: { input_columns: ['q'], output_column: 'gold' },
    infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
    eval_cfg: { evaluator: { type: evaluator }, ...evalMore },
    ...more,
  } as DatasetConfig;
}

interface Asked {
  readonly said: Json;
  readonly gold: Json;
  readonly row?: Row;
  /** Further entries of the record. */
  readonly record?: JsonObject;
}

async function scoreOf(dataset: DatasetConfig, samples: readonly Asked[], compat: Compat = '0.5.4') {
  const details: [key: string | undefined, detail: Json][] = [];
  const scorer = await TaskScorer.create({
    dataset,
    model: MODEL,
    compat,
    total: samples.length,
    details: { write: (key, detail) => details.push([key, plain(detail)]) },
  });
  const scores = [];
  for (const [index, { said, gold, row = {}, record = {} }] of samples.entries()) {
    const sample = { index, row: { ...row, gold }, gold };
    scores.push(await scorer.add(sample, { origin_prompt: `P${index}`, prediction: said, gold, ...record }));
  }
  const { metrics, extras, ...rest } = await scorer.finish();
  return { ...rest, metrics: plain(metrics) as JsonObject, extras: plain(extras), details, scores };
}

describe('details', () => {
  const two: Asked[] = [
    { said: 'so B', gold: 'B' },
    { said: 'none', gold: 'C' },
  ];

  test('since 0.5 of an evaluator without any: the type first, then prompt, answer and what was taken of it', async () => {
    const dataset = datasetOf(ACC, {}, { pred_postprocessor: { type: CAPITAL } });
    const { details, extras, metrics } = await scoreOf(dataset, two);
    expect(details).toEqual([
      ['type', 'GEN'],
      ['0', { prompt: 'P0', origin_prediction: 'so B', predictions: 'B', references: 'B' }],
      ['1', { prompt: 'P1', origin_prediction: 'none', predictions: '', references: 'C' }],
    ]);
    expect(extras).toEqual({});
    expect(metrics).toEqual({ accuracy: 50 });
  });

  test('before, the type stands beside the details', async () => {
    const { details, extras } = await scoreOf(datasetOf(ACC), two, '0.3.3');
    expect(details.map(([key]) => key)).toEqual(['0', '1']);
    expect(extras).toEqual({ type: 'GEN' });
  });

  test('before 0.5 the common form of an evaluator gets the prompt, another stays as it is', async () => {
    const common = await scoreOf(datasetOf(GSM8K), [{ said: '7', gold: '7' }], '0.3.3');
    const entry = { prompt: 'P0', origin_prediction: '7', predictions: '7', references: '7', correct: true };
    expect(common.details).toEqual([['0', entry]]);
    expect(common.extras).toEqual({ type: 'GEN' });
    const own = await scoreOf(datasetOf(DETAILED), [{ said: 'A', gold: 'A' }], '0.3.3');
    expect(own.details).toEqual([['0', { prompt: 'P0', pred: 'A', refr: 'A', is_correct: true }]]);
    expect(own.extras).toEqual({});
  });

  test('since 0.5 every field is a list, under the name of the question', async () => {
    const row = { subdivision: 'part', idx: 7 };
    const { details } = await scoreOf(datasetOf(GSM8K), [{ said: '7', gold: '8', row }]);
    const expected = { example_abbr: 'part_7', pred: ['7'], answer: ['8'], correct: [false] };
    expect(details).toEqual([[undefined, expected]]);
  });

  const labels: JsonObject = {
    'in-context examples': 'E',
    'label: A': { 'testing input': 'T', prompt: 'a', PPL: 2, BPB: 0.5 },
    'label: B': { 'testing input': 'T', prompt: 'b', PPL: 3, BPB: 1.5 },
    'label: C': { 'testing input': 'T', prompt: 'c', PPL: 4, BPB: 2.5 },
  };

  test('of perplexities: what each label had, and before 0.5 the bits per byte', async () => {
    const samples: Asked[] = [{ said: 'A', gold: 'A', record: { ...labels, origin_prompt: null } }];
    const old = await scoreOf(datasetOf(ACC), samples, '0.3.3');
    // The best label has 0.5 bits, the two others (1.5 + 2.5) / 2; in hundredths.
    expect(old.extras).toEqual({ type: 'PPL', correct_bpb: 50, incorrect_bpb: 200 });
    expect(old.details).toEqual([
      [
        '0',
        {
          origin_prediction: {
            origin_prompt: null,
            gold: 'A',
            A: { prompt: 'a', PPL: 2, BPB: 0.5 },
            B: { prompt: 'b', PPL: 3, BPB: 1.5 },
            C: { prompt: 'c', PPL: 4, BPB: 2.5 },
          },
          predictions: 'A',
          references: 'A',
          correct: true,
        },
      ],
    ]);
    const recent = await scoreOf(datasetOf(ACC), samples);
    expect(recent.extras).toEqual({});
    expect(recent.details[0]).toEqual(['type', 'PPL']);
  });

  test('labels without bits per byte are left out of their mean', async () => {
    const bare: JsonObject = { 'label: A': { PPL: 2 }, 'label: B': { PPL: 3 } };
    const some = await scoreOf(
      datasetOf(ACC),
      [
        { said: 'A', gold: 'A', record: labels },
        { said: 'B', gold: 'A', record: bare },
      ],
      '0.3.3',
    );
    expect(some.extras).toEqual({ type: 'PPL', correct_bpb: 50, incorrect_bpb: 200 });
    const none = await scoreOf(datasetOf(ACC), [{ said: 'B', gold: 'A', record: bare }], '0.3.3');
    expect(none.extras).toEqual({ type: 'PPL' });
  });
});

describe('questions that are asked several times', () => {
  const row = (subdivision: string, idx: number) => ({ subdivision, idx });
  const answers = (...texts: string[]): Asked[] => {
    const rows = [row('s1', 0), row('s1', 1), row('s2', 2)];
    return texts.map((said, place) => ({ said, gold: '7', row: rows[place % 3] ?? {} }));
  };

  test('give the mean over the runs, and the rates of drawing k of them', async () => {
    // Right: question 0 twice, question 1 once, question 2 never, of n = 2.
    const { metrics, details } = await scoreOf(
      datasetOf(GSM8K, { n: 2, k: [1, 2] }),
      answers('7', '7', '1', '7', '1', '1'),
    );
    expect(Object.keys(metrics)[0]).toBe('accuracy (2 runs average)');
    expect(metrics['accuracy (2 runs average)']).toBe(50);
    // Drawing one of two: 1, 1/2, 0. Two of two, at least one right: 1, 1, 0; both right: 1, 0, 0.
    expect(metrics['G-Pass@1_1.0']).toBeCloseTo(50, 9);
    expect(metrics['G-Pass@2_0.0']).toBeCloseTo(200 / 3, 9);
    expect(metrics['G-Pass@2_0.5']).toBeCloseTo(200 / 3, 9);
    expect(metrics['G-Pass@2_0.75']).toBeCloseTo(100 / 3, 9);
    expect(metrics['G-Pass@2_1.0']).toBeCloseTo(100 / 3, 9);
    expect(metrics['mG-Pass@2']).toBeCloseTo(100 / 3, 9);
    // By part: questions 0 and 1, and question 2.
    expect(metrics['s1/G-Pass@2_1.0']).toBeCloseTo(50, 9);
    expect(metrics['s2/G-Pass@2_0.0']).toBe(0);
    expect(details[1]).toEqual([
      undefined,
      expect.objectContaining({
        example_abbr: 's1_1',
        pred: ['7', '1'],
        correct: [true, false],
        'G-Pass@1_0.0': expect.closeTo(0.5, 9),
        'mG-Pass@2': 0,
      }),
    ]);
  });

  test('give no such rates where one is drawn', async () => {
    const { metrics } = await scoreOf(
      datasetOf(GSM8K, { n: 2, k: 1 }),
      answers('7', '7', '1', '7', '1', '1'),
    );
    expect(metrics).toEqual({ 'accuracy (2 runs average)': 50 });
  });

  test('of an evaluator without details the last run alone counts', async () => {
    const { metrics } = await scoreOf(datasetOf(ACC, { n: 2, k: 2 }), answers('7', '7', '7', '7', '1', '1'));
    expect(metrics.accuracy).toBeCloseTo(100 / 3, 9);
  });

  test('before 0.5 n means nothing', async () => {
    const { metrics } = await scoreOf(
      datasetOf(ACC, { n: 2 }),
      answers('7', '7', '7', '7', '1', '1'),
      '0.3.3',
    );
    expect(metrics.accuracy).toBeCloseTo(400 / 6, 9);
  });
});

describe('what is counted', () => {
  test('answers that were not found', async () => {
    const dataset = datasetOf(ACC, {}, { pred_postprocessor: { type: CAPITAL } });
    const { scored, unparsed, scores } = await scoreOf(dataset, [
      { said: 'B', gold: 'B' },
      { said: 'no letter', gold: 'C' },
      { said: '', gold: 'C' },
    ]);
    expect([scored, unparsed]).toEqual([3, 2]);
    expect(scores.map(({ parsed, value, span }) => [parsed, value, span])).toEqual([
      [true, 'B', [0, 1]],
      [false, '', undefined],
      [false, '', undefined],
    ]);
  });

  test('without a postprocessor blank answers are none', async () => {
    const { unparsed } = await scoreOf(datasetOf(ACC), [
      { said: ' \n', gold: 'B' },
      { said: 'x', gold: 'B' },
    ]);
    expect(unparsed).toBe(1);
  });

  test('references go through the postprocessor of the dataset', async () => {
    const dataset = datasetOf(ACC, {}, { dataset_postprocessor: { type: CAPITAL } });
    const { metrics, scores } = await scoreOf(dataset, [{ said: 'B', gold: 'answer: B' }]);
    expect(metrics.accuracy).toBe(100);
    expect(scores[0]?.reference).toBe('B');
  });

  test('without an output column there is no reference', async () => {
    const dataset = datasetOf(ACC, { reader_cfg: { input_columns: ['q'], output_column: null } });
    const { scores } = await scoreOf(dataset, [{ said: 'B', gold: 'B' }]);
    expect(scores[0]?.reference).toBeUndefined();
  });

  test('no sample at all is an error', async () => {
    await expect(scoreOf(datasetOf(GSM8K), [])).rejects.toThrow();
  });
});

describe('which postprocessor finds the answer', () => {
  const find = async (options: {
    own?: Json;
    model?: Json;
    evaluator?: Json;
    compat?: Compat;
    sc_size?: number;
  }) => {
    const { own, model, evaluator, compat = '0.5.4', sc_size } = options;
    const evalMore: JsonObject = {
      evaluator: { type: ACC, ...(evaluator === undefined ? {} : { pred_postprocessor: evaluator }) },
      ...(own === undefined ? {} : { pred_postprocessor: own }),
      ...(sc_size === undefined ? {} : { sc_size }),
    };
    return answerFinder({
      dataset: datasetOf(ACC, {}, evalMore),
      model: { ...MODEL, ...(model === undefined ? {} : { pred_postprocessor: model }) } as ModelConfig,
      compat,
    });
  };
  const first = { type: CAPITAL };
  const last = { type: LAST_CAPITAL };
  const TEXT = 'A, not B';

  test.each<[string, Parameters<typeof find>[0], string]>([
    ['none: the text', {}, TEXT],
    ["the dataset's", { own: last }, 'B'],
    ["since 0.5 the model's, then the dataset's", { own: last, model: first }, 'A'],
    ["the model's alone", { model: first }, 'A'],
    ["since 0.5 the evaluator's after it", { own: first, evaluator: last }, 'A'],
    ["the evaluator's alone", { evaluator: last }, 'B'],
    ["before 0.5 the evaluator's is not there", { evaluator: last, compat: '0.3.3' }, TEXT],
    [
      "before 0.5 the model's for names like this replaces it",
      { own: last, model: { 'de*': first }, compat: '0.3.3' },
      'A',
    ],
    ['and not for other names', { own: last, model: { 'x*': first }, compat: '0.3.3' }, 'B'],
  ])('%s', async (_, options, value) => {
    expect((await find(options))({ prediction: TEXT }).value).toBe(value);
  });

  test('a place in a part is a place in the whole text', async () => {
    const found = (await find({ own: first, evaluator: last }))({ prediction: 'so A' });
    expect(found).toEqual({ value: 'A', span: [3, 4], parsed: true });
  });

  test('nothing found at first is nothing found', async () => {
    expect((await find({ own: first, evaluator: last }))({ prediction: 'none' }).parsed).toBe(false);
  });

  test('several answers: each one, and before 0.5 a vote where they were asked for', async () => {
    const prediction = ['A', 'B', 'so B', 'A', 'B?'];
    expect((await find({ own: first }))({ prediction }).value).toEqual(['A', 'B', 'B', 'A', 'B']);
    const vote = { own: first, sc_size: 5 };
    expect((await find({ ...vote, compat: '0.3.3' }))({ prediction }).value).toBe('B');
    expect((await find(vote))({ prediction }).value).toEqual(['A', 'B', 'B', 'A', 'B']);
    const tied = (await find({ ...vote, compat: '0.3.3' }))({ prediction: ['B', 'A'] });
    expect(tied.value).toBe('B');
  });
});

describe('what a judge is shown', () => {
  const shown = (options: { model?: JsonObject; evaluator?: JsonObject; compat?: Compat }) =>
    shownPrediction({
      dataset: datasetOf(
        ACC,
        {},
        {
          evaluator: {
            type: ACC,
            ...(options.evaluator === undefined ? {} : { pred_postprocessor: options.evaluator }),
          },
        },
      ),
      model:
        options.model === undefined
          ? undefined
          : ({ ...MODEL, pred_postprocessor: options.model } as ModelConfig),
      compat: options.compat ?? '0.5.4',
      registries: builtInScoring,
    });
  const afterThink = { type: 'opencompass.utils.text_postprocessors.extract_non_reasoning_content' };
  const THOUGHT = '<think>a</think>x<think>b</think>y';

  test('the answer itself', async () => {
    expect((await shown({}))(THOUGHT)).toBe(THOUGHT);
  });

  test("what the evaluator's postprocessor takes, unless the model has one for the dataset", async () => {
    const evaluator = { type: CAPITAL };
    expect((await shown({ evaluator }))('so B or C')).toBe('B');
    const last = { 'd*': { type: LAST_CAPITAL } };
    expect((await shown({ evaluator, model: last }))('so B or C')).toBe('C');
    expect((await shown({ evaluator, model: { 'x*': afterThink } }))('so B or C')).toBe('B');
  });

  test("since 0.5 the model's is applied twice", async () => {
    // Without its thought the text holds one that was not there before.
    const nested = '<th<think>a</think>ink>b</think>c';
    const model = { demo: afterThink };
    expect((await shown({ model, compat: '0.3.3' }))(nested)).toBe('<think>b</think>c');
    expect((await shown({ model }))(nested)).toBe('c');
  });
});

describe('before samples are scored', () => {
  const scorerOf = (dataset: DatasetConfig) =>
    TaskScorer.create({
      dataset,
      model: MODEL,
      compat: '0.5.4',
      total: 2,
      details: { write: () => undefined },
    });
  const sample = (index: number, gold: Json) => ({ index, row: { gold }, gold });
  const record = (prediction: Json) => ({ origin_prompt: 'P', prediction, gold: null });

  test('whether there is an answer, in any order and without scoring', async () => {
    const scorer = await scorerOf(datasetOf(ACC, {}, { pred_postprocessor: { type: CAPITAL } }));
    expect(await scorer.isParsed(sample(1, 'B'), record('none'))).toBe(false);
    expect(await scorer.isParsed(sample(0, 'B'), record('so B'))).toBe(true);
    await scorer.add(sample(0, 'B'), record('so B'));
    await scorer.add(sample(1, 'B'), record('so B'));
    const { metrics, scored, unparsed } = await scorer.finish();
    expect([plain(metrics), scored, unparsed]).toEqual([{ accuracy: 100 }, 2, 0]);
  });

  test('most evaluators ask nothing and have nothing to prepare', async () => {
    const scorer = await scorerOf(datasetOf(ACC));
    expect(await scorer.questions(sample(0, 'B'), record('B'))).toEqual([]);
    expect(await scorer.startPreparing()).toBeUndefined();
  });

  test('a judge is asked with what was found in the prediction', async () => {
    const prompt_template = {
      type: 'opencompass.openicl.icl_prompt_template.PromptTemplate',
      template: '{prediction}|{obj_gold}',
    };
    const type = 'opencompass.evaluator.generic_llm_evaluator.GenericLLMEvaluator';
    const rule = { type: 'opencompass.datasets.generic.generic_llmjudge_postprocess' };
    const evaluator = { type, prompt_template, dict_postprocessor: rule };
    const dataset = datasetOf(type, {}, { evaluator, pred_postprocessor: { type: CAPITAL } });
    const scorer = await scorerOf(dataset);
    expect(await scorer.questions(sample(1, 'B'), record('so C'))).toEqual([
      { kind: 'gen', helper: 'judge', prompt: 'C|B' },
    ]);
    const answers = [{ prompt: 'C|B', text: 'B', reply: { text: 'B' } }];
    expect((await scorer.add(sample(0, 'B'), record('so C'), answers)).verdict).toMatchObject({ score: 0 });
    expect((await scorer.add(sample(1, 'C'), record('so C'), answers)).value).toBe('C');
  });
});
