import { expect, test } from 'vitest';
import { type HelperAnswer, type JsonObject, plain } from '../../../core/index.ts';
import { evaluatorContext } from '../../mechanisms/evaluator-parts.ts';
import { tevalEvaluator } from './teval.ts';

/** Equal texts mean the same, all others nothing that is alike. */
async function scoreOf(subset: string, reply: string, item: JsonObject): Promise<unknown> {
  const run = await tevalEvaluator.create({ subset }, evaluatorContext({ compat: '0.5.4' }));
  const sample = { index: 0, prediction: reply, reference: JSON.stringify(item), row: {}, record: {} };
  const questions = (await run.questions?.(sample)) ?? [];
  const answers = questions.map((question, place): HelperAnswer => {
    const embedding = questions.map((_, other) => (other === place ? 2 : 0));
    const text = question.kind === 'embed' ? question.text : '';
    return { prompt: text, text: '', reply: { text: '', embedding } };
  });
  await run.add({ ...sample, answers });
  return plain((await run.finish()).metrics);
}

const action = (id: number, name: string, args: string) => ({ id, name, args: { q: args }, prev: [] });
const PLAN = [action(0, 'A.find', 'x'), action(1, 'A.read', 'y'), action(2, 'A.send', 'z')];
const END = action(3, 'FinishAction', '');

test('a plan: matched actions in the right order count', async () => {
  const item = { meta: { prompt_type: 'json' }, ground_truth: [...PLAN, END] };
  const scored = (plan: object[], form = JSON.stringify(plan)) => scoreOf('plan', `Here: ${form}.`, item);
  expect(await scored([...PLAN, END])).toEqual({
    precision: 100,
    recall: 100,
    f1_score: 100,
    parse_rate: 100,
  });
  const swapped = [action(0, 'A.read', 'y'), action(1, 'A.find', 'x')];
  const partly = (await scored(swapped)) as { precision: number; recall: number };
  expect(partly.precision).toBe(50);
  expect(partly.recall).toBeCloseTo(100 / 3);
  expect(await scored([], "[{'name': 'A.find'}]")).toMatchObject({ f1_score: 0, parse_rate: 0 });
  expect(await scored([], "[{'id': '0', 'name': 'A.find', 'args': {'q': 'x'}}]")).toMatchObject({
    precision: 100,
  });
});

test('a plan in words: the first tool of each sentence', async () => {
  const ground_truth = [{ id: 0, name: 'A.find', args: 'Use A.find for x' }, END];
  const item = { meta: { prompt_type: 'str', API_list: ['A.read', 'A.find'] }, ground_truth };
  expect(await scoreOf('plan', 'Use A.find for x. Then stop', item)).toMatchObject({ f1_score: 100 });
});

test('a step: names must be equal, the rest is compared by meaning', async () => {
  const ground_truth = { thought: 'look', name: 'A.find', args: { q: 'x' } };
  const json = { meta_data: { response_format: 'json' }, ground_truth };
  const all = 'reason_retrieve_understand';
  const whole = { thought: 100, name: 100, args: 100, parse_rate: 100 };
  expect(await scoreOf(all, `{'thought': 'look', 'name': 'A.find', 'args': {'q': 'x'}}`, json)).toEqual(
    whole,
  );
  expect(await scoreOf(all, '{"name": "A.read"}', json)).toEqual({
    thought: 0,
    name: 0,
    args: 0,
    parse_rate: 100,
  });
  const words = { meta_data: { response_format: 'str' }, ground_truth };
  expect(await scoreOf('retrieve', 'I take A.find', words)).toEqual({ name: 100, parse_rate: 100 });
  expect(await scoreOf('retrieve', 'A.find or A.read', words)).toEqual({ name: 0, parse_rate: 100 });
  expect(await scoreOf('reason_zh', 'look', words)).toEqual({ thought: 100, parse_rate: 100 });
});

test('a call in the form that is asked for', async () => {
  const ground_truth = { action: 'A.find', args: { q: 'x', n: 2 } };
  const json = {
    template: { thought: 't', action: 'a', args: 'g' },
    meta_data: { response_format: 'json' },
    ground_truth,
  };
  expect(
    await scoreOf('instruct', '{"t": "", "a": "A.find", "g": {"q": "x", "n": 2.0}}', json),
  ).toMatchObject({
    json_format_metric: 100,
    json_args_em_metric: 100,
    string_format_metric: Number.NaN,
  });
  const marks = {
    thought_start: 'T:',
    thought_end: '\n',
    action_start: 'A:',
    action_end: '\n',
    args_start: 'G:',
    args_end: '',
  };
  const marked = { template: marks, meta_data: { response_format: 'string' }, ground_truth };
  expect(await scoreOf('instruct', "T:so\nA: A.find\nG:{'q': 'y', 'n': 2}", marked)).toMatchObject({
    string_format_metric: 100,
    string_args_em_metric: 66.67,
  });
  expect(await scoreOf('instruct', 'nothing', marked)).toMatchObject({ string_format_metric: 0 });
});
