import { describe, expect, test } from 'vitest';
import { customDataset } from './custom-dataset.ts';

const ROW = { question: 'Why is the sky blue?', reference: 'Rayleigh scattering', category: 'physics' };

const of = (given: object, record: object = ROW) =>
  customDataset({ ...record }, {}, { path: 'data/qa.jsonl', ...given });

describe('a data file whose answers a judge judges', () => {
  test.each([
    ['score', 'singlescore', '{judge_head}{prediction}{judge_tail}'],
    ['pass', 'singlescore', '{judge_head}{prediction}{judge_tail}'],
    ['pair', 'allpair', '{judge_head}{prediction}{judge_between}{prediction2}{judge_tail}'],
  ])('%s', (judge, mode, prompt) => {
    const dataset = of({ judge, test_range: '[:9]' });
    expect(dataset).toMatchObject({ abbr: 'qa', type: 'lodestone.datasets.JudgedFile', judge, mode });
    expect(dataset.infer_order).toBe(judge === 'pair' ? 'random' : undefined);
    expect(dataset.reader_cfg).toMatchObject({ output_column: 'reference', test_range: '[:9]' });
    expect(dataset.reader_cfg.input_columns).toEqual(
      expect.arrayContaining(['question', 'judge_head', 'category']),
    );
    expect(dataset.infer_cfg.prompt_template?.template).toEqual({
      round: [{ role: 'HUMAN', prompt: '{question}' }],
    });
    const { evaluator } = dataset.eval_cfg;
    expect(evaluator.prompt_template).toMatchObject({ template: { round: [{ role: 'HUMAN', prompt }] } });
    expect(evaluator.dict_postprocessor).toEqual({
      type: `lodestone.judgements.${judge[0]?.toUpperCase()}${judge.slice(1)}`,
    });
  });

  test('is a set of free answers, whatever stands in columns A, B, …', () => {
    expect(of({ judge: 'score' }, { ...ROW, A: 'one', B: 'two' }).type).toBe('lodestone.datasets.JudgedFile');
    expect(of({}, { ...ROW, A: 'one', B: 'two' }).type).toBe('opencompass.datasets.custom.CustomDataset');
  });

  test('asks what its user writes', () => {
    const human = 'In one line: {question} ({context})';
    expect(of({ judge: 'score', human_prompt: human }).infer_cfg.prompt_template?.template).toEqual({
      round: [{ role: 'HUMAN', prompt: human }],
    });
  });

  test.each([
    [{ judge: 'stars' }, ROW, 'stars'],
    [{ judge: 'score', data_type: 'mcq', options: ['A', 'B'] }, ROW, 'mcq'],
    [{ judge: 'score', infer_method: 'ppl' }, ROW, 'ppl'],
    [{ judge: 'score', evaluator: 'AccEvaluator' }, ROW, 'evaluator'],
    [{ judge: 'pass' }, { question: 'Why?' }, 'reference'],
  ])('%j is refused', (given, record, named) => {
    expect(() => of(given, record)).toThrow(
      expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining(named) }),
    );
  });
});
