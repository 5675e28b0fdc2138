import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { JudgeVerdict } from '../../core/index.ts';
import { type HumanLabel, readLabels } from './human-labels.ts';
import { judgeAgreement } from './judge-agreement.ts';
import type { JudgedDataset, JudgeEntry } from './judge-entry.ts';
import { judgeQuality } from './judge-quality.ts';
import { labelAgreement } from './label-agreement.ts';

const rating = (value: number): JudgeVerdict => ({ kind: 'rating', value });

function single(
  verdicts: readonly (JudgeVerdict | undefined)[],
  judge = 'j',
  lengths = verdicts.map(() => 5),
) {
  const entries = verdicts.map((verdict, sample): JudgeEntry => {
    return { models: 'm', sample, verdict, shown: ['m'], lengths: [lengths[sample]], pass: 0 };
  });
  return { judge, dataset: 'qa', entries, asked: entries.length } satisfies JudgedDataset;
}

/** `worths`: what each verdict is worth to the answer shown first; `isTurned`: that is of the model, not of the base. */
function pair(
  worths: readonly { worth: number | undefined; sample: number; isTurned?: boolean; lengths?: number[] }[],
): JudgedDataset {
  const entries = worths.map(({ worth, sample, isTurned = false, lengths = [] }): JudgeEntry => {
    const shown = isTurned ? ['model', 'base'] : ['base', 'model'];
    const verdict = worth === undefined ? undefined : ({ kind: 'preference', first: worth } as const);
    return { models: 'base_model', sample, verdict, shown, lengths, pass: isTurned ? 1 : 0 };
  });
  return { judge: 'j', dataset: 'qa', entries, asked: entries.length };
}

test('coverage is of what was asked, invalid of what came', () => {
  const judged = { ...single([rating(3), undefined, rating(9), rating(3)]), asked: 8 };
  expect(judgeQuality(judged)).toMatchObject({
    ...{ asked: 8, received: 4, judged: 3, coverage: 3 / 8, invalid: 1 / 4 },
    verdicts: { 3: 2, 9: 1 },
  });
  expect(judgeQuality(single([]))).toMatchObject({ coverage: 0, invalid: 0, verdicts: {} });
});

test('a judge that always prefers the first place is biased and never consistent', () => {
  const samples = Array.from({ length: 12 }, (_, sample) => sample);
  const quality = judgeQuality(
    pair(
      samples.flatMap((sample) => [
        { worth: 1, sample },
        { worth: 1, sample, isTurned: true },
      ]),
    ),
  );
  expect(quality.firstPreferred).toMatchObject({ value: 1, n: 24 });
  expect(quality.consistency).toMatchObject({ value: 0, n: 12 });
  // Half of its verdicts are for each model.
  expect(quality.winRates).toMatchObject([{ model: 'model', against: 'base', winRate: 50, n: 24 }]);
});

test('a judge that sees what it should is consistent, whatever the place', () => {
  const samples = Array.from({ length: 12 }, (_, sample) => sample);
  const quality = judgeQuality(
    pair(
      samples.flatMap((sample) => [
        { worth: sample < 3 ? 1 : 0, sample },
        { worth: sample < 3 ? 0 : 1, sample, isTurned: true },
      ]),
    ),
  );
  expect(quality.consistency).toMatchObject({ value: 1, n: 12 });
  expect(quality.firstPreferred).toMatchObject({ value: 0.5, n: 24 });
  expect(quality.winRates).toMatchObject([{ winRate: 75 }]);
});

test('a judge that prefers length is found out, and the win rate at equal lengths falls', () => {
  // The model's answer is longer in 18 of 24, and wins there but for two; where it is shorter it loses but for one.
  const worths = Array.from({ length: 24 }, (_, sample) => {
    const isLonger = sample < 18;
    const isWon = isLonger ? sample >= 2 : sample === 20;
    const lengths = isLonger ? [100, 200 + sample] : [200, 120 - sample];
    return { worth: isWon ? 0 : 1, sample, lengths };
  });
  const { winRates, lengthCorrelation } = judgeQuality(pair(worths));
  expect(lengthCorrelation?.value).toBeGreaterThan(0.5);
  const [rate] = winRates ?? [];
  expect(rate?.winRate).toBeCloseTo((100 * 17) / 24, 10);
  expect(rate?.lengthControlled).toBeLessThan((rate?.winRate ?? 0) - 5);
  // Without lengths there is no such number.
  expect(judgeQuality(pair(worths.map((one) => ({ ...one, lengths: [] })))).winRates?.[0]).not.toHaveProperty(
    'lengthControlled',
  );
});

test('ratings and lengths: a correlation with its interval from ten on', () => {
  const ten = judgeQuality(
    single([1, 2, 3, 4, 5, 6, 7, 8, 10, 9].map(rating), 'j', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  );
  expect(ten.lengthCorrelation?.value).toBeCloseTo(0.9878787878787879, 12);
  expect(ten.lengthCorrelation?.interval).toBeDefined();
  const nine = judgeQuality(
    single([1, 2, 3, 4, 5, 6, 7, 9, 8].map(rating), 'j', [1, 2, 3, 4, 5, 6, 7, 8, 9]),
  );
  expect(nine.lengthCorrelation?.interval).toBeUndefined();
  expect(judgeQuality(single([rating(1), rating(2)])).lengthCorrelation).toBeUndefined();
});

test('judges are compared where both say something', () => {
  const x = single([rating(1), rating(2), undefined, rating(4)], 'x');
  const y = single([rating(1), rating(3), rating(3), rating(4)], 'y');
  const found = judgeAgreement([x, y]);
  expect(found).toMatchObject({
    scale: 'interval',
    pairs: [{ judges: ['x', 'y'], n: 3, agreement: { value: 2 / 3 } }],
  });
  // krippendorff.alpha([[1, 2, nan, 4], [1, 3, 3, 4]], interval)
  expect(found?.alpha).toBeCloseTo(0.912280701754386, 12);
  expect(judgeAgreement([x])).toBeUndefined();
});

function labelFile(lines: readonly (object | string)[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-labels-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'labels.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

test.each([
  ['no JSON', 'JSON object'],
  [{ sample: 1, task: 'm/qa', kind: 'rating', value: 'high' }, 'value'],
  [{ sample: 1, task: 'm/qa', kind: 'rated', value: 1 }, 'kind'],
  [{ sample: 1, task: 'm/qa', kind: 'preference', value: 'm' }, 'tasks'],
  [{ task: 'm/qa', kind: 'rating', value: 1 }, 'sample'],
  [{ sample: 1, task: 'm/qa', kind: 'rating', value: 1, revewer: 'a' }, 'revewer'],
])('a malformed label is refused with its line: %j', (line, word) => {
  const good = { sample: 0, task: 'm/qa', kind: 'rating', value: 1, reviewer: 'a', time: '2026-01-01' };
  const file = labelFile([good, '', line]);
  try {
    readLabels(file);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'data-malformed', where: `${file}:3` });
    expect(String(error)).toContain(word);
  }
});

test('labels of people: ratings, and preferences in whatever order a judge saw the answers', () => {
  const label = (sample: number, value: number): HumanLabel => {
    return { sample, tasks: ['m/qa'], kind: 'rating', value, reviewer: 'a' };
  };
  const judged = single([rating(1), rating(5), undefined, rating(9)]);
  const found = labelAgreement(
    judged,
    [label(0, 1), label(1, 4), label(2, 7), label(3, 9), label(8, 1)],
    (one) => Number(one.sample),
  );
  expect(found).toMatchObject({
    n: 3,
    accuracy: { value: 2 / 3 },
    spearman: { value: 1 },
    kendall: { value: 1 },
  });

  const prefers = (sample: number, value: string): HumanLabel => {
    return { sample, tasks: ['model/qa', 'base/qa'], kind: 'preference', value, reviewer: 'a' };
  };
  const pairs = pair([
    { worth: 1, sample: 0 },
    { worth: 0, sample: 1 },
    { worth: 0.5, sample: 2 },
    // The two orders of sample 3 differ: a tie.
    { worth: 1, sample: 3 },
    { worth: 1, sample: 3, isTurned: true },
  ]);
  const compared = labelAgreement(
    pairs,
    [prefers(0, 'base'), prefers(1, 'model'), prefers(2, 'tie'), prefers(3, 'base')],
    (one) => Number(one.sample),
  );
  expect(compared).toMatchObject({ n: 4, accuracy: { value: 0.75 } });
  expect(labelAgreement(pairs, [label(0, 1)], () => 0)).toBeUndefined();
});
