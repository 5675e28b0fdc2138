import { expect, test } from 'vitest';
import { float, type Metrics, type Verdict } from '../../core/index.ts';
import { wilsonInterval } from '../../util/index.ts';
import { ScoreBook } from './score-book.ts';

function bookOf(verdicts: readonly Verdict[], clusters: readonly (string | undefined)[] = []): ScoreBook {
  const book = new ScoreBook();
  for (const [index, verdict] of verdicts.entries()) book.add(verdict, verdict.cluster ?? clusters[index]);
  return book;
}

const scores = (...values: number[]): Verdict[] => values.map((score) => ({ score }));
const percent = (share: number, n: number) => wilsonInterval(share, n).map((bound) => 100 * bound);

test('the metric that is the mean of the scores gets the interval, in percent or as a share', () => {
  const verdicts = scores(1, 0, 1, 1);
  const metrics: Metrics = { total: 4, accuracy: float(75), error: float(25) };
  expect(bookOf(verdicts).intervals(metrics, {})).toEqual({
    accuracy: expect.objectContaining({ interval: percent(0.75, 4), method: 'wilson', samples: 4 }),
  });
  const shares = bookOf(verdicts).intervals({ score: 0.75 }, {});
  expect(shares.score?.interval).toEqual([...wilsonInterval(0.75, 4)]);
});

test('rounded metrics and estimates near the mean count, others do not', () => {
  const verdicts = scores(...Array.from({ length: 30 }, (_, i) => (i < 10 ? 1 : 0)));
  const intervalOf = (value: number) => bookOf(verdicts).intervals({ accuracy: float(value) }, {}).accuracy;
  expect(intervalOf(33.33)).toBeDefined();
  expect(intervalOf(35.5)).toBeUndefined();
  expect(bookOf([]).intervals({ accuracy: float(0) }, {})).toEqual({});
});

test('metrics by name rest on the samples that have a value of them', () => {
  const verdicts: Verdict[] = [
    { score: 1, scores: { clean: 1 } },
    { score: 0, scores: { clean: 0 } },
    { score: 1, scores: { dirty: 1 } },
  ];
  const found = bookOf(verdicts).intervals(
    { clean: float(50), dirty: float(100), none: float(Number.NaN) },
    {},
  );
  expect(Object.keys(found)).toEqual(['clean', 'dirty']);
  expect(found.clean).toMatchObject({ samples: 2 });
  expect(found.dirty?.interval).toEqual(percent(1, 1));
});

test('samples that belong together count as far as they are alike', () => {
  const values = Array.from({ length: 200 }, (_, i) => (Math.floor(i / 4) % 2 === 0 ? 1 : 0));
  const clusters = values.map((_, i) => `question ${Math.floor(i / 4)}`);
  const found = bookOf(scores(...values), clusters).intervals({ accuracy: float(50) }, {}).accuracy;
  expect(found).toMatchObject({ samples: 200, clusters: 50, share: { value: 0.5 } });
  expect(found?.share?.effectiveSamples).toBeCloseTo(49, 6);
});

test('values of groups, and metrics that are no means', () => {
  const found = bookOf(scores(1, 0, 1, 0)).intervals(
    { perf: float(50), bleu: float(20) },
    {
      groupValues: { perf: [1, 0] },
      resampling: [{ metric: 'bleu', value: (weights) => 20 + (weights[0] ?? 0) }],
    },
  );
  expect(found.perf).toMatchObject({ samples: 2, method: 'wilson' });
  expect(found.bleu).toMatchObject({ method: 'bootstrap', samples: 4 });
  expect(found.bleu?.interval[0]).toBe(20);
});

test('of several replicas some metrics are means of all, others of the last', () => {
  const book = new ScoreBook();
  for (const [replica, values] of [
    [1, 1, 1, 0],
    [0, 0, 0, 1],
  ].entries()) {
    if (replica > 0) book.startReplica();
    for (const [index, score] of values.entries()) book.add({ score }, `question ${index}`);
  }
  const mean = book.intervals({ 'accuracy (2 runs average)': float(50) }, {});
  expect(Object.values(mean)).toMatchObject([{ samples: 8, clusters: 4 }]);
  expect(book.intervals({ accuracy: float(25) }, {}).accuracy).toMatchObject({ samples: 4 });
});

test('a small share is no percentage', () => {
  const verdicts = scores(...Array.from({ length: 100 }, (_, i) => (i < 2 ? 1 : 0)));
  expect(bookOf(verdicts).intervals({ rate: 0.02 }, {}).rate?.interval).toEqual([
    ...wilsonInterval(0.02, 100),
  ]);
});
