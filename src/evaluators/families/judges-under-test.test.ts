/** Benchmarks that test judges, and ELBench's answers that need none; scores worked out by hand. */
import { describe } from 'vitest';
import { metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import { judgementValue } from './judgerbench/judge-readings.ts';

describe('JudgerBench', () => {
  const TYPE = 'opencompass.datasets.subjective.JudgerBenchEvaluator';
  const dialogue = (winner: string, category = 'math') => ({
    ...{ dataset_name: 'judgerbench_A', winner, category },
  });
  const judged = (meta_judge: string, model: string, swap = false, dataset_name = 'alpaca_eval') => ({
    ...{ dataset_name, meta_judge, others: { model, swap } },
  });
  vectors('what a judgement says', judgementValue, [
    ['[[A]]', 'alignment_bench_v1_1', 1],
    ['[[B]]', 'alignment_bench_v1_1', -1],
    ['[[C]]', 'alignment_bench_v1_1', null],
    ['m', 'alpaca_eval', 1],
    ['M is better', 'alpaca_eval', -1],
    ['', 'alpaca_eval', null],
    ["'format_correctness': 1", 'fofo_test_prompts', 1],
    ['"format_correctness": 10', 'fofo_test_prompts_cn', 10],
    ['"format_correctness": "1"', 'fofo_test_prompts', null],
    ['{"choice": "A++"}', 'wildbench', 2],
    ['{"choice": "A+"}', 'wildbench', 1],
    ['{"choice": "A=B"}', 'wildbench', 0],
    ['{"choice": "B++"}', 'wildbench', -1],
    ['"choice": "C" "choice": "A+"', 'wildbench', null],
    ['[[A>>B]]', 'arenahard', 2],
    ['[[A>B]] [[B>A]]', 'arenahard', 1],
    ['[[A=B]]', 'arenahard', 0],
    ['[[B>>A]]', 'arenahard', -2],
    ['[[A<B]]', 'arenahard', null],
    ['[[A]]', 'another', null],
  ]);
  metrics(
    TYPE,
    [
      [
        {
          predictions: ['A', 'the B', 'B or A', 'neither'],
          references: [
            dialogue('model_a'),
            dialogue('model_b'),
            dialogue('model_b', 'qa'),
            dialogue('model_a', 'qa'),
          ],
        },
        { accuracy: 0.5, accuracy_math: 1, accuracy_qa: 0 },
      ],
      [{ predictions: ['A'], references: [dialogue('tie')] }, REFUSED],
      [
        {
          predictions: ['m', 'M', 'M', '', 'm'],
          references: [
            judged('m', 'x'),
            judged('m', 'y', true),
            judged('M', 'z'),
            judged('m', 'x'),
            judged('?', 'x'),
          ],
        },
        { accuracy: 0.5, accuracy_alpaca_eval: 0.5, avg_corr: 0.5, corr_alpaca_eval: 0.5 },
      ],
      [
        { predictions: ['m'], references: [judged('m', 'x')] },
        { accuracy: 1, accuracy_alpaca_eval: 1, avg_corr: Number.NaN, corr_alpaca_eval: Number.NaN },
      ],
      [{ predictions: ['m'], references: [judged('?', 'x')] }, { accuracy: 0 }],
      [{ predictions: ['m'], references: ['m'] }, REFUSED],
      [{ predictions: [], references: [] }, REFUSED],
    ],
    { isMean: false },
  );
});

describe('RMB', () => {
  const TYPE = 'opencompass.openicl.icl_evaluator.icl_judge_evaluator.RMBEvaluator';
  const chosen = (side: string) => `{"Choice": "Model ${side}"}`;
  const sample = (subset: string, goal: string, bon_uid = '') => ({ subset, goal, winner: 'A', bon_uid });
  metrics(
    TYPE,
    [
      [
        {
          predictions: ['A', 'B', 'A', 'A', 'A', 'A'].map(chosen),
          references: [
            ...[sample('bon', 'Helpfulness', 'u'), sample('bon', 'Helpfulness', 'u')],
            ...[sample('bon', 'Helpfulness', 'v'), sample('bon', 'Harmlessness', 'u')],
            ...[sample('pair', 'Helpfulness'), sample('bon', 'Helpfulness')],
          ],
        },
        {
          ...{ bon_helpfulness_accuracy: 50, bon_harmlessness_accuracy: 100 },
          ...{ pair_helpfulness_accuracy: 100, pair_harmlessness_accuracy: 0 },
          ...{ bon_average: 75, pair_average: 50, total_accuracy: 62.5 },
        },
      ],
      [{ predictions: ['"Choice": "Model '], references: [sample('pair', 'Helpfulness')] }, REFUSED],
      [{ predictions: [chosen('A')], references: ['A'] }, REFUSED],
      [{ predictions: [], references: [] }, REFUSED],
    ],
    { isMean: false },
  );
});

describe('ELBench', () => {
  const share = (predictions: string[], references: string[], accuracy: number) =>
    [{ predictions, references }, { accuracy }] as const;
  metrics('opencompass.datasets.ELBenchChoiceEvaluator', [
    share(['ANSWER: C and A', '答案是：b', 'Because of A.\nAC'], ['AC', 'B', 'ca'], 100),
    share(['ANSWER: Apple\nB', 'A good one', 'a、b。', ''], ['B', 'A', 'AB', ''], 50),
    share(['最终答案 ：D', 'ANSWER: A'], ['D', 'AB'], 50),
  ]);
  metrics('opencompass.datasets.ELBenchMathEvaluator', [
    share(
      ['So \\boxed{12}', '12', '\\boxed{1} or \\boxed{\\frac12}'],
      ['12', '\\boxed{12}', '\\frac12'],
      100,
    ),
    share(['\\boxed{3}', ''], ['4', ''], 0),
  ]);
});
