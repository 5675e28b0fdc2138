import { expect, test } from 'vitest';
import { type JsonObject, plain } from '../../../core/index.ts';
import { TaskScorer } from '../../index.ts';

test('answers about facts hold the reference, or do not where it begins with [not]; doubt is wrong', async () => {
  const details: JsonObject[] = [];
  const scorer = await TaskScorer.create({
    dataset: {
      abbr: 'charm',
      type: 'none',
      reader_cfg: { input_columns: ['input'], output_column: 'target' },
      infer_cfg: { retriever: { type: 'none' }, inferencer: { type: 'none' } },
      eval_cfg: { evaluator: { type: 'opencompass.datasets.CharmMemoryEvaluator' } },
    },
    model: { type: 'none', abbr: 'none' },
    compat: '0.5.4',
    total: 6,
    details: { write: (_index, detail) => details.push(detail as JsonObject) },
  });
  const samples: [target: string | string[], prediction: string][] = [
    ['张艺谋', '导演是张艺谋。'],
    ['张艺谋', '导演是陈凯歌。'],
    ['[not]黄渤', '主演是葛优。'],
    ['[not]黄渤', '主演是黄渤。'],
    ['[not]黄渤', '我不知道。'],
    [['二胡', '琵琶'], '琵琶'],
  ];
  for (const [index, [target, prediction]] of samples.entries()) {
    await scorer.add({ index, row: { input: '谁？', target }, gold: target }, { prediction });
  }
  const { metrics } = await scorer.finish();
  expect(plain(metrics)).toEqual({
    accuracy: 50,
    correct_count: 3,
    incorrect_count: 3,
    not_judged_count: 0,
  });
  expect(JSON.stringify(details[2])).toContain('[正确]');
  expect(JSON.stringify(details[4])).toContain("[Question]: 谁？\\n[Assistant's Answer]: 我不知道。");
});
