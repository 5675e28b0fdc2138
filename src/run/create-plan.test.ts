/** What a plan holds, what it refuses, and that it is JSON. */
import { describe, expect, test } from 'vitest';
import {
  dataset,
  echo,
  endpoint,
  planned,
  questions,
  type Rows,
  rowsFile,
} from '../../test/runs/small-run.ts';
import type { DatasetConfig, ModelConfig } from '../core/index.ts';
import { builtInRegistries } from './index.ts';
import { openPlan, openTask } from './open-plan.ts';
import type { PlanMode } from './plan.ts';
import { planSecrets, wholePlan } from './plan-secrets.ts';

const file = () => rowsFile(questions(3));
const ppl = { type: 'PPLInferencer' };
const labels = { A: '{question} A', B: '{question} B' };
const URL = 'http://127.0.0.1:9/v1';

describe('the tasks of a plan', () => {
  const ids = async (mode: PlanMode) =>
    (await planned({ mode, models: [echo('x'), echo('y')], datasets: [dataset('d', file())] })).tasks.map(
      ({ id }) => id,
    );

  test.each<[PlanMode, string[]]>([
    ['all', ['infer:x/d', 'score:x/d', 'infer:y/d', 'score:y/d']],
    ['infer', ['infer:x/d', 'infer:y/d']],
    ['eval', ['score:x/d', 'score:y/d']],
    ['render', ['infer:x/d', 'infer:y/d']],
    ['viz', []],
  ])('mode %s', async (mode, expected) => {
    expect(await ids(mode)).toEqual(expected);
  });

  test.each<[PlanMode, string]>([
    ['all', 'infer:echo/d'],
    ['eval', 'predictions/echo/d.json'],
  ])('in mode %s scoring works on %s', async (mode, input) => {
    const { tasks } = await planned({ mode, datasets: [dataset('d', file())] });
    expect(tasks.at(-1)).toEqual({
      id: 'score:echo/d',
      kind: 'score',
      model: 'echo',
      dataset: 'd',
      inputs: [input],
    });
  });

  test('an evaluator that asks a judge has a task for it, which scoring works on, too', async () => {
    const evaluator = {
      type: 'GenericLLMEvaluator',
      prompt_template: { type: 'PromptTemplate', template: '{question} {prediction}' },
      dict_postprocessor: { type: 'generic_llmjudge_postprocess' },
    };
    const settings = {
      datasets: [dataset('d', file(), { evaluator, more: {} })],
      helpers: { judge: echo('j') },
    };
    const { tasks, helpers, datasets } = await planned(settings);
    expect(tasks.map(({ id }) => id)).toEqual(['infer:echo/d', 'judge:judge/echo/d', 'score:echo/d']);
    expect(tasks[2]).toMatchObject({ inputs: ['infer:echo/d', 'judge:judge/echo/d'] });
    expect(helpers).toMatchObject({ judge: { abbr: 'j', kinds: ['gen'] } });
    expect(Object.values(datasets[0]?.helpers ?? {})).toEqual(['judge']);
    const { refused } = await planned({ ...settings, helpers: {} });
    expect(refused).toMatchObject([{ dataset: 'd', reason: { code: 'config-invalid' } }]);
    expect(refused[0]?.reason.hint).toContain('OC_JUDGE_MODEL');
  });

  test('kinds, sizes and rows', async () => {
    const datasets = [
      dataset('gen', file()),
      dataset('ppl', file(), { inferencer: ppl, template: labels }),
      dataset('gone', 'gone.jsonl'),
    ];
    const plan = await planned({ datasets, limit: 2 });
    expect(plan.datasets.map(({ abbr, kinds, size }) => [abbr, kinds, size])).toEqual([
      ['gen', ['gen'], 2],
      ['ppl', ['ppl'], 2],
    ]);
    expect(plan.rows.map(({ abbr }) => abbr)).toEqual(['gen', 'ppl', 'gone']);
    expect(plan).toMatchObject({ format: 1, mode: 'all', limit: 2, unsafeCode: false });
  });
});

describe('what is wrong with a single task refuses it', () => {
  const row = { question: 'Q', answer: 'A' };
  const judged = (more: object) => dataset('d', file(), { evaluator: { type: 'LMEvaluator', ...more } });

  test.each<[string, () => DatasetConfig, ModelConfig, string, RegExp]>([
    ['missing data', () => dataset('d', 'no/rows.jsonl'), echo(), 'data-missing', /rows\.jsonl/],
    ['no samples', () => dataset('d', rowsFile([])), echo(), 'data-malformed', /no samples/],
    ['an empty range', () => ranged('[5:5]'), echo(), 'data-malformed', /no samples/],
    [
      'an unknown evaluator',
      () => dataset('d', file(), { evaluator: { type: 'AcEvaluator' } }),
      echo(),
      'unknown-component',
      /AcEvaluator/,
    ],
    [
      'an unknown inferencer',
      () => dataset('d', file(), { inferencer: { type: 'GenInference' } }),
      echo(),
      'unknown-component',
      /GenInference/,
    ],
    [
      'an unknown loader',
      () => ({ ...dataset('d', file()), type: 'Nothing' }),
      echo(),
      'unknown-component',
      /Nothing/,
    ],
    ['an unknown postprocessor', () => postprocessed('no_such'), echo(), 'unknown-component', /no_such/],
    [
      'log-probabilities that a chat API lacks',
      () => dataset('d', file(), { inferencer: ppl, template: labels }),
      { type: 'OpenAI', abbr: 'o', path: 'x', key: 'k' },
      'capability-missing',
      /log-probabilities/,
    ],
    [
      'a judge that is not there',
      () => judged({ prompt_template: { type: 'PromptTemplate', template: '{prediction}' } }),
      echo(),
      'config-invalid',
      /judge/,
    ],
  ])('%s', async (_, config, model, code, message) => {
    const good = dataset('good', rowsFile([row]));
    const plan = await planned({ models: [model], datasets: [config(), good] });
    expect(plan.refused).toMatchObject([{ model: model.abbr, dataset: 'd', reason: { code } }]);
    expect(plan.refused[0]?.reason.message).toMatch(message);
    expect(new Set(plan.tasks.map((task) => task.dataset))).toEqual(new Set(['good']));
  });

  const ranged = (range: string) => {
    const config = dataset('d', file());
    return { ...config, reader_cfg: { ...config.reader_cfg, test_range: range } };
  };
  const postprocessed = (type: string) => {
    const config = dataset('d', file());
    return { ...config, eval_cfg: { ...config.eval_cfg, pred_postprocessor: { type } } };
  };

  test('by batch, models without a batch API are refused', async () => {
    const models = [echo(), endpoint('e', URL)];
    const { refused, tasks } = await planned({ models, datasets: [dataset('d', file())], byBatch: true });
    expect(refused).toMatchObject([{ model: 'echo', reason: { code: 'capability-missing' } }]);
    expect(tasks.map(({ id }) => id)).toEqual(['infer:e/d', 'score:e/d']);
    const scored = dataset('d', file(), { inferencer: ppl, template: labels });
    const other = await planned({ models: [endpoint('e', URL)], datasets: [scored], byBatch: true });
    expect(other.refused[0]?.reason.message).toMatch(/log-probabilities/);
  });
});

describe('what is wrong with the config as a whole is thrown', () => {
  test.each<[string, Partial<Parameters<typeof planned>[0]>, string, RegExp]>([
    [
      'two models under one name',
      { models: [echo('a'), echo('a', { seed: 2 })] },
      'config-invalid',
      /two different models are called "a"/,
    ],
    [
      'two datasets under one name',
      { datasets: [dataset('a', 'x.jsonl'), dataset('a', 'y.jsonl')] },
      'config-invalid',
      /two different datasets/,
    ],
    ['an unknown model type', { models: [{ type: 'Ecko', abbr: 'a' }] }, 'unknown-component', /Ecko/],
    [
      'a key that the type does not know',
      { models: [echo('a', { sead: 2 })] },
      'config-invalid',
      /has no key "sead"/,
    ],
    ['a name that leaves the folder', { models: [echo('../a')] }, 'config-invalid', /\.\.\/a/],
  ])('%s', async (_, settings, code, message) => {
    await expect(planned({ datasets: [dataset('d', file())], ...settings })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('the same twice is evaluated once, and that is noted', async () => {
    const same = dataset('d', file());
    const { tasks, notes } = await planned({ models: [echo(), echo()], datasets: [same, { ...same }] });
    expect(tasks).toHaveLength(2);
    expect(notes).toEqual([
      'echo is listed twice in the models; it is evaluated once',
      'd is listed twice in the datasets; it is evaluated once',
    ]);
  });

  test('an unknown key is named with its place, and what was meant', async () => {
    const placeOfModel = async (_: ModelConfig, key: string) => `models.py:${key.length}`;
    await expect(planned({ models: [echo('a', { sead: 2 })], placeOfModel })).rejects.toMatchObject({
      message: expect.stringMatching(/^models\.py:4: /),
      hint: expect.stringContaining('seed'),
    });
  });

  test('modes that ask nothing take models of any type', async () => {
    const models = [{ type: 'somewhere.Else', abbr: 'a', anything: 1 }];
    const { tasks } = await planned({ models, datasets: [dataset('d', file())], mode: 'eval' });
    expect(tasks.map(({ id }) => id)).toEqual(['score:a/d']);
  });

  test('a vote that 0.5 does not hold is noted, one of 0.3.3 is not', async () => {
    const voted = dataset('d', file());
    const datasets = [{ ...voted, eval_cfg: { ...voted.eval_cfg, sc_size: 3 } }];
    expect((await planned({ datasets })).notes).toEqual([expect.stringContaining('majority vote')]);
    expect((await planned({ datasets, mode: 'infer' })).notes).toEqual([]);
    expect((await planned({ datasets, compat: '0.3.3' })).notes).toEqual([]);
  });
});

describe('a plan as a value', () => {
  const models = () => [endpoint('m', URL, { key: 'sk-12345678901234567890' }), echo()];

  test('is JSON, without secrets, and whole again with them', async () => {
    const plan = await planned({ models: models(), datasets: [dataset('d', file())] });
    const { plan: stored, secrets } = planSecrets(plan);
    const text = JSON.stringify(stored);
    expect(text).not.toContain('sk-1234');
    expect([...secrets.values()]).toEqual(['sk-12345678901234567890']);
    const again = wholePlan(JSON.parse(text), (name) => secrets.get(name));
    expect(again).toEqual(JSON.parse(JSON.stringify(plan)));
    expect(wholePlan(stored, () => undefined)).toEqual(stored);
  });

  test('opens its tasks by id', async () => {
    const plan = await planned({
      models: models(),
      datasets: [dataset('d', file()), dataset('e', file())],
      limit: 2,
    });
    const context = { registries: builtInRegistries(), secret: () => undefined };
    const task = await openTask(JSON.parse(JSON.stringify(plan)), 'infer:echo/e', context);
    expect([task.model.abbr, task.dataset.abbr]).toEqual(['echo', 'e']);
    expect(task.model.definition?.type).toBe('lodestone.models.Echo');
    const samples = [];
    for await (const { row } of task.dataset.reader.samples()) samples.push(row.question);
    expect(samples).toEqual(['Ask 0', 'Ask 1']);
    await expect(openTask(plan, 'infer:echo/none', context)).rejects.toThrow(/no task "infer:echo\/none"/);
  });

  test('opens only what its tasks need', async () => {
    const plan = await planned({
      models: models(),
      datasets: [dataset('d', file()), dataset('gone', 'gone.jsonl')],
    });
    const open = await openPlan(plan, { registries: builtInRegistries(), secret: () => undefined });
    expect(open.tasks.map(({ model, dataset: { abbr } }) => `${model.abbr} ${abbr}`)).toEqual([
      'm d',
      'echo d',
    ]);
    expect([open.models.length, open.judgements, open.helpers.size]).toEqual([2, [], 0]);
  });
});

describe('data of a user’s own', () => {
  const own = (rows: Rows, options?: string[]) =>
    dataset('own', rowsFile(rows), {
      evaluator: { type: 'AccEvaluator', ...(options === undefined ? {} : { options }) },
    });
  const wrong = [5, 6, 7, 8].map((answer) => ({ question: 'Q', answer: String(answer) }));

  test.each<[string, () => DatasetConfig, RegExp]>([
    [
      'no column with the answers',
      () => own([{ question: 'Q', reply: 'A' }]),
      /has no column "answer"; it has "question", "reply"/,
    ],
    ['answers that are no options', () => own(wrong, ['A', 'B']), /options A, B; they are "5", "6", "7"$/],
    [
      'labels that are no answers',
      () => ({ ...own(wrong), infer_cfg: dataset('l', '', { inferencer: ppl, template: labels }).infer_cfg }),
      /options A, B/,
    ],
  ])('%s', async (_, config, message) => {
    const datasets = [config()];
    const { refused } = await planned({ datasets });
    expect(refused).toMatchObject([
      { reason: { code: 'data-malformed', message: expect.stringMatching(message) } },
    ]);
    expect((await planned({ datasets, mode: 'infer' })).refused).toEqual([]);
  });

  test('one answer among the options will do, and other answers need none', async () => {
    const some = own([...wrong, { question: 'Q', answer: 'B' }], ['A', 'B']);
    expect((await planned({ datasets: [some, { ...own(wrong), abbr: 'free' }] })).refused).toEqual([]);
  });

  test('prompts of a user’s own files name columns that the data does not have', async () => {
    const config = dataset('d', file(), {
      template: { round: [{ role: 'HUMAN', prompt: '{question} {hint}' }] },
    });
    const notes = async (place: string) =>
      (await planned({ datasets: [config], placeOf: async () => place })).notes;
    expect(await notes('mine.py:3')).toEqual([
      expect.stringMatching(/^mine\.py:3: d has no column for \{hint\}/),
    ]);
    expect(await notes('builtin')).toEqual([]);
    expect(await notes('runs/configs/20260101_000000.py:3')).toEqual([]);
    expect((await planned({ datasets: [config] })).notes).toEqual([]);
  });
});
