/** Scores of needles in haystacks, of shortest paths and of words in common, computed by hand. */
import { describe, expect, test } from 'vitest';
import { scored } from '../../../test/fixtures/scoring/columns.ts';
import { metrics, REFUSED, vectors } from '../../../test/fixtures/scoring/vectors.ts';
import {
  chineseSentences,
  englishSentences,
  gramRouge,
  sequenceRouge,
  summaryRouge,
} from '../metrics/measures/word-rouge.ts';
import { edgeBetween, shortestLength } from './nphardeval/shortest-path.ts';

const DATASETS = 'opencompass.datasets';

describe('NeedleBench', () => {
  const gold = (...golds: string[]) => golds.map((one) => ({ gold: one }));

  describe('one needle', () => {
    const TYPE = `${DATASETS}.needlebench.origin.NeedleBenchOriginEvaluator`;
    metrics(TYPE, [
      // The keyword is enough.
      [{ predictions: ['I saw it in Paris once'], records: gold('It is in Paris.*Paris') }, { score: 100 }],
      // A fifth of the similarity: 3 of 4 characters are right.
      [{ predictions: ['a b x d'], records: gold('a b c d*key') }, { score: 15 }],
      [{ predictions: ['abcd'], records: gold('a b c d*key') }, { score: 20 }],
      [{ predictions: [''], records: gold('abcd*key') }, { score: 0 }],
      [{ predictions: ['key', ''], records: gold('abcd*key', 'abcd*key') }, { score: 50 }],
      [{ predictions: ['abcd'], records: gold('abcd') }, REFUSED],
    ]);
    // Up to 120 % of ten characters, and at the last of them from the eighth on.
    metrics(
      TYPE,
      [
        [{ predictions: ['abcdefghij and so on'], records: gold('abcdefghij*key') }, { score: 20 }],
        [{ predictions: ['abcdefghjxxxxxxx'], records: gold('abcdefghij*key') }, { score: 18 }],
        // Without that character twelve are left, two of which are too many.
        [{ predictions: ['abcdefghi123456'], records: gold('abcdefghij*key') }, { score: 15 }],
      ],
      { args: { use_trim: true } },
    );
    test('the detail holds the distance', async () => {
      const { details } = await scored(TYPE, { predictions: ['a x'], records: gold('a b*key') });
      expect(details).toEqual([{ pred: 'ax', answer: 'ab', edit_distance: 1, score: 10 }]);
    });
  });

  metrics(`${DATASETS}.needlebench.multi.NeedleBenchMultiEvaluator`, [
    [{ predictions: ['Paris and ROME'], records: gold('x*paris rome') }, { score: 100 }],
    [{ predictions: ['Paris'], records: gold('x*Paris Rome') }, { score: 50 }],
    [{ predictions: ['Paris', 'none'], records: gold('x*Paris', 'x*Rome Oslo') }, { score: 50 }],
    [{ predictions: ['x'], records: gold('x*') }, { score: 0 }],
    [{ predictions: ['x'], records: gold('x') }, REFUSED],
    [{ predictions: ['x'], records: gold('x*y*z') }, REFUSED],
  ]);

  metrics(`${DATASETS}.needlebench.parallel.NeedleBenchParallelEvaluator`, [
    [
      { predictions: ['one and two', 'two'], records: gold('one*two#10*50', 'one*two#10*50') },
      { Depth10: 50, Depth50: 100, average_score: 75 },
    ],
    // The depths of the first gold answer hold for all.
    [
      { predictions: ['one', 'one'], records: gold('one#0', 'one#7') },
      { Depth0: 100, average_score: 100 },
    ],
    [{ predictions: ['one'], records: gold('one') }, REFUSED],
  ]);
});

describe('shortest paths', () => {
  const EDGES = [
    { from: 0, to: 1, weight: 1 },
    { from: 1, to: 2, weight: 2 },
    { from: 0, to: 2, weight: 5 },
    { from: 3, to: 4, weight: 1 },
  ];
  const length = (start: number, end: number) => shortestLength(EDGES, start, end);
  vectors('their length', length, [
    [0, 2, 3],
    [2, 0, 3],
    [0, 1, 1],
    [1, 1, 0],
    [0, 4, null],
    [0, 9, null],
  ]);

  test('of edges between the same nodes the last counts for the length, the first for a path', () => {
    const twice = [...EDGES, { from: 2, to: 0, weight: 1 }];
    expect(shortestLength(twice, 0, 2)).toBe(1);
    expect(edgeBetween(twice, 0, 2)?.weight).toBe(5);
    expect(edgeBetween(twice, 2, 1)?.weight).toBe(2);
    expect(edgeBetween(twice, 1, 4)).toBeUndefined();
  });

  const reference = (level: number, nodes = [0, 1, 2], edges = EDGES) =>
    `${level}####\n${JSON.stringify({ nodes, edges })}`;
  const reply = (path: string, distance: string) =>
    `<final_answer>{'Path': '${path}', 'TotalDistance': ${distance}}</final_answer>`;

  metrics(
    `${DATASETS}.NPHardEval.p_SPP.P_SPP_Evaluator`,
    [
      [{ predictions: [reply('0->1->2', "'3'")], references: [reference(1)] }, { 'Weighted Accuracy': 100 }],
      [{ predictions: [reply('0->1->2', '3')], references: [reference(1)] }, { 'Weighted Accuracy': 100 }],
      // Right, but longer than need be.
      [{ predictions: [reply('0->2', '5')], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      // The length that is said is another one.
      [{ predictions: [reply('0->1->2', '4')], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      [{ predictions: [reply('1->2', '2')], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      [{ predictions: [reply('0->1', '1')], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      [{ predictions: ['no answer'], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      [{ predictions: ['<final_answer>{}'], references: [reference(1)] }, { 'Weighted Accuracy': 0 }],
      // A level is the weight: 3 of 1 + 3.
      [
        { predictions: ['none', reply('0->1->2', '3')], references: [reference(1), reference(3)] },
        { 'Weighted Accuracy': 75 },
      ],
      // No path leads there: whoever says no number is right.
      [
        { predictions: [reply('', "'N/A'")], references: [reference(1, [0, 4])] },
        { 'Weighted Accuracy': 100 },
      ],
      [
        { predictions: [reply('0->4', "'7'")], references: [reference(1, [0, 4])] },
        { 'Weighted Accuracy': 0 },
      ],
      [{ predictions: ['x'], references: ['x####\n{}'] }, REFUSED],
      [{ predictions: ['x'], references: ['1####\n[]'] }, REFUSED],
    ],
    { isMean: false },
  );
});

describe('ROUGE of words', () => {
  const english = (text: string) => englishSentences(text);
  vectors('English sentences', english, [
    ['a b. c', [['a', 'b'], ['c']]],
    ['a..b', [['a'], ['b']]],
    ['', []],
    ['a. ', [['a'], ['']]],
  ]);
  const chinese = (text: string) => chineseSentences(text);
  vectors('Chinese sentences', chinese, [
    [
      '你 好 。 再 见',
      [
        ['你', '好', '。'],
        ['再', '见'],
      ],
    ],
    [
      '好 吗 ？ 好 ！ ',
      [
        ['好', '吗', '？'],
        ['好', '！'],
      ],
    ],
    [
      '他 说 “ 好 。 ” 我 走',
      [
        ['他', '说', '“', '好', '。'],
        ['”', '我', '走'],
      ],
    ],
    ['一……二', [['一……'], ['二']]],
    ['', []],
  ]);

  /** The F-measure of the package, which has a very small number in its divisor. */
  const f = (precision: number, recall: number) => 2 * ((precision * recall) / (precision + recall + 1e-8));
  const s = (text: string) => englishSentences(text);

  test('runs of words count once each', () => {
    expect(gramRouge(s('a a b'), s('a b c'), 1)).toBeCloseTo(f(2 / 2, 2 / 3), 12);
    expect(gramRouge(s('a b c'), s('a b d'), 2)).toBeCloseTo(f(1 / 2, 1 / 2), 12);
    expect(gramRouge(s('a'), s('b'), 1)).toBe(0);
    expect(gramRouge(s('a'), s('a'), 2)).toBe(0);
  });

  test('the longest common subsequence over all words', () => {
    // "a c d" of "a b c d" and "a c x d e".
    expect(sequenceRouge(s('a b c d'), s('a c x d e'))).toBeCloseTo(f(3 / 4, 3 / 5), 12);
    expect(sequenceRouge(s('a b'), s('b a'))).toBeCloseTo(f(1 / 2, 1 / 2), 12);
    expect(sequenceRouge([], s('a'))).toBe(0);
  });

  test('of summaries: words of the subsequences of each pair of sentences, counted once', () => {
    expect(summaryRouge(s('a b. c d'), s('a x. d c'))).toBeCloseTo(f(2 / 4, 2 / 4), 12);
    expect(summaryRouge(s('a a a'), s('a'))).toBeCloseTo(f(1, 1), 12);
    const long = Array.from({ length: 1200 }, (_, i) => `w${i}`);
    expect(summaryRouge([long], [long])).toBeUndefined();
    expect(summaryRouge([long.slice(0, 900)], [long.slice(0, 900)])).toBeCloseTo(1, 6);
  });
});

describe('SeedBench, blanks', () => {
  const TYPE = `${DATASETS}.SeedBench.AverageRougeScoreEvaluator`;
  metrics(TYPE, [
    [{ predictions: ['水稻'], references: ['水稻'] }, { AvgRougeScore: 99.9999995 }],
    [{ predictions: ['正确答案：水稻'], references: ['水稻'] }, { AvgRougeScore: 99.9999995 }],
    [{ predictions: ['Correct Answer: rice'], references: ['rice'] }, { AvgRougeScore: 99.9999995 }],
    // One of two blanks, whichever comma parts them; a missing one is nothing.
    [{ predictions: ['水稻'], references: ['水稻，小麦'] }, { AvgRougeScore: 49.99999975 }],
    [{ predictions: ['水稻,玉米'], references: ['水稻，小麦'] }, { AvgRougeScore: 49.99999975 }],
    [{ predictions: ['小麦,水稻'], references: ['水稻，小麦'] }, { AvgRougeScore: 0 }],
    // A single blank may have commas.
    [{ predictions: [''], references: ['水稻'] }, { AvgRougeScore: 0 }],
    [{ predictions: ['a'], references: ['a,'] }, REFUSED],
  ]);
});

describe("ROUGE of jieba's words", () => {
  metrics('opencompass.openicl.icl_evaluator.icl_jieba_rouge_evaluator.JiebaRougeEvaluator', [
    [
      { predictions: ['北京'], references: ['北京'] },
      { rouge1: 99.9999995, rouge2: 0, rougeL: 99.9999995 },
    ],
    [
      { predictions: [''], references: ['北京'] },
      { rouge1: 0, rouge2: 0, rougeL: 0 },
    ],
    // Half of the samples.
    [
      { predictions: ['red green blue', 'x'], references: ['red green blue', 'y'] },
      { rouge1: 49.99999975, rouge2: 49.99999975, rougeL: 49.99999975 },
    ],
    // Two words of three each, no pair, one of them in order.
    [
      { predictions: ['red green blue'], references: ['green red pink'] },
      { rouge1: 66.6666661667, rouge2: 0, rougeL: 33.3333328333 },
    ],
  ]);
});
