/** Formulas of metrics, against values that were computed by hand, and against laws that hold for all values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusBleu, plainBleu } from './bleu.ts';
import { commonLength, commonSubsequence } from './common-subsequence.ts';
import { LabelCounts } from './label-counts.ts';
import { gPassAtK, mgPassAtK, passAtK } from './pass-at-k.ts';
import { isEqual } from './python-equality.ts';
import { rocAuc } from './roc-auc.ts';
import { rouge1, rougeScores } from './rouge.ts';
import { similarityPercent } from './similarity.ts';
import { commonCount, tokenF1 } from './token-f1.ts';

const words = (text: string) => (text === '' ? [] : text.split(' '));

describe('pass@k', () => {
  test.each([
    // 1 - C(n-c, k) / C(n, k)
    ['one of one', 1, 1, 1, 1],
    ['none', 5, 0, 1, 0],
    ['the share for k = 1', 5, 2, 1, 0.4],
    ['1 - C(3,2)/C(5,2)', 5, 2, 2, 1 - 3 / 10],
    ['1 - C(7,3)/C(10,3)', 10, 3, 3, 1 - 35 / 120],
    ['certain where fewer than k are wrong', 5, 3, 3, 1],
    ['not yet certain where as many as k are wrong', 5, 2, 3, 1 - 1 / 10],
  ])('%s', (_, n, c, k, value) => {
    expect(passAtK(n, c, k)).toBeCloseTo(value, 12);
  });

  test('rises with k and with right answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(28), fc.integer({ min: 1, max: 29 }), (n, c, k) => {
        fc.pre(c < n && k < n);
        expect(passAtK(n, c, k + 1)).toBeGreaterThanOrEqual(passAtK(n, c, k) - 1e-12);
        expect(passAtK(n, c + 1, k)).toBeGreaterThanOrEqual(passAtK(n, c, k) - 1e-12);
      }),
    );
  });

  test('G-Pass@k that wants one right answer is pass@k; that wants all is C(c,k)/C(n,k)', () => {
    expect(gPassAtK(10, 3, 3, 0)).toBeCloseTo(passAtK(10, 3, 3), 12);
    expect(gPassAtK(10, 4, 3, 1)).toBeCloseTo(4 / 120, 12);
  });

  test('G-Pass@k wants the next whole number of answers', () => {
    // At least two of three: (C(4,2)·C(6,1) + C(4,3)) / C(10,3)
    expect(gPassAtK(10, 4, 3, 0.5)).toBeCloseTo((36 + 4) / 120, 12);
    expect(gPassAtK(10, 4, 3, 0.67)).toBeCloseTo(4 / 120, 12);
  });

  test('no more can be drawn than there are', () => {
    expect(gPassAtK(2, 2, 3, 0.5)).toBe(0);
  });

  test('mG-Pass@k is twice the mean over k of those above one half', () => {
    // k = 4: thresholds 3 and 4; 2/4 · ((C(4,3)·C(1,1) + 1)/5 + 1/5)
    expect(mgPassAtK(5, 4, 4)).toBeCloseTo(0.5 * (5 / 5 + 1 / 5), 12);
  });
});

describe('words in common', () => {
  test.each([
    ['equal', 'a b', 'a b', 1],
    ['none', 'a b', 'c d', 0],
    // precision 2/3, recall 2/4
    ['some', 'a b c', 'a b x y', 4 / 7],
    ['each as often as both have it', 'a a a', 'a', 0.5],
    ['order is of no matter', 'b a', 'a b', 1],
    ['empty', '', 'a', 0],
    ['both empty', '', '', 0],
  ])('F1: %s', (_, a, b, value) => {
    expect(tokenF1(words(a), words(b))).toBeCloseTo(value, 12);
  });

  test('some items may be left out of count', () => {
    expect(commonCount(['a', 'b'], ['a', 'b'], (item) => item !== 'a')).toBe(1);
  });
});

describe('the longest common subsequence', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 80 });

  test.each([
    ['', 'abc', 0],
    ['abcbdab', 'bdcaba', 4],
    ['abc', 'abc', 3],
    ['abc', 'cba', 1],
    ['a'.repeat(70), 'a'.repeat(65), 65],
    [`${'x'.repeat(31)}ab`, `ab${'y'.repeat(40)}`, 2],
  ])('of %s and %s', (a, b, length) => {
    expect(commonLength([...a], [...b])).toBe(length);
  });

  test('is as long from either side, and as the one that is read off', () => {
    fc.assert(
      fc.property(letters, letters, fc.constantFrom('first', 'second'), (a, b, drop) => {
        const { positions } = commonSubsequence(a, b, drop);
        expect(commonLength(a, b)).toBe(positions.length);
        expect(commonLength(b, a)).toBe(positions.length);
      }),
    );
  });

  test('what is read off stands in both, in order', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const common = commonSubsequence(a, b, 'first').positions.map((position) => a[position]);
        let from = 0;
        for (const item of common) {
          from = b.findIndex((other, index) => index >= from && other === item) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('similarity is twice it by both lengths, in whole percent', () => {
    expect(similarityPercent('abcd', 'abxy')).toBe(50);
    expect(similarityPercent('abc', 'ab')).toBe(80);
    expect(similarityPercent('', 'a')).toBe(0);
    expect(similarityPercent('汉字', '汉')).toBe(67);
  });
});

describe('ROUGE', () => {
  test('counts single words, pairs of words, and the longest sequence', () => {
    // "the cat sat" and "the sat cat ran": 3 words in common of 3 and 4, no pair; sequence of 2.
    const found = rougeScores('The cat sat.', 'the sat, cat ran');
    expect(found.rouge1).toBeCloseTo((2 * 1 * 0.75) / 1.75, 12);
    expect(found.rouge2).toBe(0);
    expect(found.rougeL).toBeCloseTo((2 * (2 / 3) * (2 / 4)) / (2 / 3 + 2 / 4), 12);
  });

  test('the sequence of summaries is that of all lines together', () => {
    expect(rougeScores('a b\nc d', 'c d\na b').rougeLsum).toBe(1);
    expect(rougeScores('a b\nc d', 'c d\na b').rougeL).toBe(0.5);
  });

  test('texts without latin letters or digits have nothing in common', () => {
    expect(rougeScores('汉字', '汉字')).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0, rougeLsum: 0 });
  });

  test('is 1 for a text itself, and as much from either side', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '7'), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        expect(rougeScores(left, left)).toEqual({ rouge1: 1, rouge2: 1, rougeL: 1, rougeLsum: 1 });
        expect(rouge1(left, right)).toBeCloseTo(rouge1(right, left), 12);
        expect(rouge1(left, right)).toBe(rougeScores(left, right).rouge1);
      }),
    );
  });
});

describe('BLEU', () => {
  const bleu = (text: string, ...references: string[]) => {
    const corpus = new CorpusBleu();
    corpus.add(words(text), references.map(words));
    return corpus.score();
  };

  test('of a text itself is 100', () => {
    const { score, bp, counts, totals } = bleu('a b c d e', 'a b c d e');
    expect(score).toBeCloseTo(100, 9);
    expect([bp, counts, totals]).toEqual([1, [5, 4, 3, 2], [5, 4, 3, 2]]);
  });

  test('takes a word as often as the reference has it', () => {
    expect(bleu('the the the the', 'the cat')).toMatchObject({ counts: [1, 0, 0, 0], totals: [4, 3, 2, 1] });
  });

  test('smooths orders without a match by a half, a quarter, an eighth', () => {
    expect(bleu('the the the the', 'the cat').precisions).toEqual([
      25,
      100 / (2 * 3),
      100 / (4 * 2),
      100 / 8,
    ]);
  });

  test('is less for texts that are too short: exp(1 - wanted / length)', () => {
    expect(bleu('a b c d', 'a b c d e f').bp).toBeCloseTo(Math.exp(1 - 6 / 4), 12);
    expect(bleu('a b c d', 'a b c d').bp).toBe(1);
    expect(bleu('', 'a')).toMatchObject({ bp: 0, score: 0 });
  });

  test('compares with the reference that is closest in length, the shorter of two', () => {
    expect(bleu('a b c d', 'a b c', 'a b c d e').ref_len).toBe(3);
    expect(bleu('a b c d', 'a', 'a b c d e').ref_len).toBe(5);
  });

  test('of a corpus sums up counts; a text that weighs two is one that stands twice', () => {
    const once = new CorpusBleu();
    once.add(words('a b c d'), [words('a b c d')]);
    once.add(words('a x c y z'), [words('a b c d e')]);
    const twice = new CorpusBleu();
    for (const text of ['a b c d', 'a x c y z', 'a x c y z'])
      twice.add(words(text), [words(text === 'a b c d' ? text : 'a b c d e')]);
    expect(once.score([1, 2])).toEqual(twice.score());
  });

  test('of one text without smoothing is 0 where an order has no match', () => {
    expect(plainBleu(words('a b c x'), words('a b c d'))).toBe(0);
    expect(plainBleu(words('a b c d'), words('a b c d'))).toBeCloseTo(1, 12);
    expect(plainBleu(words('a b c d'), words('a b c d e'))).toBeCloseTo(Math.exp(1 - 5 / 4), 12);
  });
});

describe('the area under the ROC curve', () => {
  test.each([
    ['perfect', [0, 0, 1, 1], [1, 2, 3, 4], 1],
    ['reversed', [1, 1, 0, 0], [1, 2, 3, 4], 0],
    ['ties count half', [0, 1], [5, 5], 0.5],
    // Of the four pairs 0.1<0.35, 0.1<0.8, 0.4<0.8 are in order.
    ['one pair of four wrong', [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.75],
    ['labels are compared by size', [7, 9], [1, 2], 1],
  ])('%s', (_, labels, scores, area) => {
    expect(rocAuc(labels, scores)()).toBe(area);
  });

  test('does not change with the scale of scores', () => {
    const samples = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -20, max: 20 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(samples, (all) => {
        const labels = all.map(([label]) => label);
        fc.pre(new Set(labels).size === 2);
        const scores = all.map(([, score]) => score);
        expect(
          rocAuc(
            labels,
            scores.map((score) => 3 * score + 1),
          )(),
        ).toBe(rocAuc(labels, scores)());
        expect(
          rocAuc(
            labels,
            scores.map((score) => -score),
          )(),
        ).toBeCloseTo(1 - rocAuc(labels, scores)(), 12);
      }),
    );
  });

  test('weights count samples as often', () => {
    expect(rocAuc([0, 1, 1], [2, 1, 3])([1, 3, 1])).toBe(0.25);
  });

  test('needs two labels', () => {
    expect(() => rocAuc([1, 1], [1, 2])).toThrow('two labels');
  });
});

describe("Matthews' correlation", () => {
  const matthews = (pairs: string, weights?: number[]) => {
    const counts = new LabelCounts();
    for (const [predicted = '', wanted = ''] of words(pairs)) counts.add(predicted, wanted);
    return counts.matthews(weights);
  };

  test.each([
    ['all right', '11 00 11', 1],
    ['all wrong', '10 01', -1],
    ['one label predicted', '11 10', 0],
    // TP 2, TN 1, FP 1, FN 1: (2·1 - 1·1) / √(3·3·2·2)
    ['mixed', '11 11 00 10 01', 1 / 6],
    ['three labels, all right', 'aa bb cc', 1],
  ])('%s', (_, pairs, value) => {
    expect(matthews(pairs)).toBeCloseTo(value, 12);
  });

  test('weights count samples as often', () => {
    expect(matthews('11 00 10 01', [2, 1, 1, 1])).toBeCloseTo(1 / 6, 12);
  });
});

describe("Python's equality", () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, true, true],
    [0, false, true],
    [1, '1', false],
    [null, undefined, true],
    [null, 0, false],
    [{ $float: '1.0' }, 1, true],
    [[1, [2]], [true, [2]], true],
    [[1], [1, 2], false],
    [[], {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isEqual(a, b)).toBe(same);
    expect(isEqual(b, a)).toBe(same);
  });
});
