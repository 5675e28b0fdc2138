import { describe, expect, test } from 'vitest';
import { customDataset, isCustomDataset } from './custom-dataset.ts';

const MCQ = { question: 'One, or two?', A: 'one', B: 'two', C: 'three', answer: 'B' };
const QA = { question: '2+2?', answer: '4' };

describe('a data file of the user', () => {
  test('with options in columns is a choice, judged by the nearest option', () => {
    const dataset = customDataset(MCQ, {}, { path: 'data/my.v2.csv' });
    expect(dataset.abbr).toBe('my');
    expect(dataset.reader_cfg).toEqual({
      input_columns: ['question', 'A', 'B', 'C'],
      output_column: 'answer',
    });
    expect(dataset.infer_cfg.prompt_template?.template).toEqual({
      round: [
        { role: 'HUMAN', prompt: 'Question: {question}\nA. {A}\nB. {B}\nC. {C}' },
        { role: 'BOT', prompt: 'Answer: {answer}' },
      ],
    });
    expect(dataset.eval_cfg).toEqual({
      evaluator: { type: 'opencompass.datasets.custom.OptionSimAccEvaluator', options: ['A', 'B', 'C'] },
      pred_role: 'BOT',
    });
  });

  test('is scored option by option with ppl', () => {
    const { infer_cfg: infer, eval_cfg: scoring } = customDataset(
      MCQ,
      {},
      { path: 'm.csv', infer_method: 'ppl' },
    );
    const template = infer.prompt_template?.template;
    expect(Object.keys(template as object)).toEqual(['A', 'B', 'C']);
    expect(JSON.stringify((template as { B: unknown }).B)).toContain('"prompt":"Answer: B"');
    expect(scoring).toEqual({
      evaluator: { type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccEvaluator' },
    });
  });

  test('in every rotation says where its options and answers are', () => {
    const dataset = customDataset(MCQ, {}, { path: 'm.csv', data_type: 'circular-mcq' });
    expect(dataset).toMatchObject({
      type: 'opencompass.datasets.custom.CircularCustomDataset',
      option_keys: ['A', 'B', 'C'],
      answer_key: 'answer',
    });
  });

  test('without options is a question with a free answer', () => {
    const dataset = customDataset(QA, {}, { path: 'q.jsonl' });
    expect(dataset.infer_cfg.prompt_template?.template).toEqual({
      round: [
        { role: 'HUMAN', prompt: '{question}' },
        { role: 'BOT', prompt: '{answer}' },
      ],
    });
    const open = customDataset({ question: 'Why?' }, {}, { path: 'q.jsonl' });
    expect(open.infer_cfg.prompt_template?.template).toEqual({
      round: [{ role: 'HUMAN', prompt: '{question}' }],
    });
    expect(open.reader_cfg.output_column).toBeNull();
  });

  test('is described by its meta file, and above that by the user', () => {
    const fileMeta = { human_prompt: 'Q: {question}', abbr: 'of-file', output_column: 'gold' };
    const dataset = customDataset(QA, fileMeta, { path: 'q.jsonl', abbr: 'own', test_range: '[0:2]' });
    expect(dataset.abbr).toBe('own');
    expect(dataset.reader_cfg).toMatchObject({ output_column: 'gold', test_range: '[0:2]' });
    expect(JSON.stringify(dataset.infer_cfg)).toContain('Q: {question}');
  });

  test.each([
    [MCQ, { data_type: 'essay' }, 'data_type cannot be "essay"'],
    [QA, { data_type: 'mcq' }, 'no options: the data'],
    [QA, { infer_method: 'ppl' }, 'free answers cannot be scored by ppl'],
    [
      QA,
      { evalutor: 'x' },
      'unknown key "evalutor" in the description of a data file. Did you mean "evaluator"?',
    ],
    [{ question: 'x', A: '1', B: '2' }, { infer_method: 'ppl' }, 'no column with the correct option'],
  ])('%# that cannot be asked so is refused', (record, given, problem) => {
    const build = () => customDataset(record, {}, { path: 'x.csv', ...given });
    expect(build).toThrow(problem.split('.')[0]);
  });

  test('is told from a dataset that lacks its type', () => {
    expect(isCustomDataset({ path: 'x.csv' })).toBe(true);
    expect(isCustomDataset({ path: 'x.csv', reader_cfg: {} })).toBe(false);
    expect(isCustomDataset({ path: 'x.csv', type: 'CustomDataset' })).toBe(false);
  });
});
