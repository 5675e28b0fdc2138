import { exactMean, pythonStr } from '../../util/index.ts';
import { requirementsMet } from '../../verdicts/index.ts';
import type { JudgedInput, JudgedScores, JudgedSummarizerDefinition } from './contract.ts';
import { type Readings, VerdictReader } from './verdict-reader.ts';

const LEVELS = [1, 2, 3, 4, 5];

/**
 * FollowBench, of the first dataset: by level, the share of answers that meet all requirements (HSR) and the mean share of
 * requirements that are met (SSR), and the means over levels. As in OpenCompass, a level has a fifth of all answers, less those of it
 * that cannot be read, whatever its real number is; a level of none has 0.
 */
export const followBench: JudgedSummarizerDefinition = {
  type: 'opencompass.summarizers.subjective.followbench.FollowBenchSummarizer',
  arguments: [],
  showsFirstDataset: true,
  create: () => (input) => ({ scores: input.judges.map(({ abbr }) => ofJudge(abbr, input)), files: [] }),
};

function ofJudge(judge: string, input: JudgedInput): JudgedScores {
  const datasets = input.datasets.slice(0, 1).map(({ abbr }) => abbr);
  const reader = new VerdictReader(input, judge);
  const models = input.models.map(({ abbr }) => {
    const readings = reader.read({
      ...{ models: [abbr], datasets },
      read: ({ prediction, gold }) => requirementsMet(pythonStr(prediction), Number(gold.level)),
      isVerdict: isReadable,
    });
    return [abbr, readings] as const;
  });
  const scored = ({ isThere, found }: Requirements) =>
    isThere && found.some(({ verdict }) => isReadable(verdict));
  const scores = new Map(
    models.map(([abbr, of]) => [abbr, scored(of) ? rates(of) : new Map<string, number>()]),
  );
  const overall = new Map(
    models.map(([abbr, of]) => [abbr, of.isThere ? rates(of) : new Map<string, number>()]),
  );
  const uneven = models.filter(([, of]) => !isEven(of)).map(([abbr]) => abbr);
  const notes =
    uneven.length === 0
      ? []
      : [
          `the levels of ${uneven.join(', ')} do not have a fifth of all answers each, by which OpenCompass divides`,
        ];
  return { judge, title: 'followbench', scores, overall, coverage: reader.coverage, notes };
}

type Requirements = Readings<readonly [number, number]>;

function isReadable([all]: readonly [number, number]): boolean {
  return all !== -1;
}

function isEven({ found }: Requirements): boolean {
  const counts = LEVELS.map(
    (level) => found.filter(({ record }) => Number(record.gold.level) === level).length,
  );
  return counts.every((count) => count === Math.floor(found.length / LEVELS.length));
}

function rates({ found }: Requirements): Map<string, number> {
  const sums = { HSR: LEVELS.map(() => 0), SSR: LEVELS.map(() => 0) };
  const counts = LEVELS.map(() => Math.floor(found.length / LEVELS.length));
  for (const { verdict, record } of found) {
    const place = Number(record.gold.level) - 1;
    const [all, share] = verdict;
    if (isReadable(verdict)) {
      sums.HSR[place] = (sums.HSR[place] ?? 0) + all;
      sums.SSR[place] = (sums.SSR[place] ?? 0) + share;
    } else counts[place] = (counts[place] ?? 0) - 1;
  }
  const byLevel = (values: readonly number[]) =>
    values.map((sum, place) => (counts[place] === 0 ? 0 : sum / (counts[place] ?? 1)));
  const [hard, soft] = [byLevel(sums.HSR), byLevel(sums.SSR)];
  return new Map([
    ['HSR_AVG', exactMean(hard)],
    ['SSR_AVG', exactMean(soft)],
    ...hard.map((value, place) => [`HSR_L${place + 1}`, value] as const),
    ...soft.map((value, place) => [`SSR_L${place + 1}`, value] as const),
  ]);
}
