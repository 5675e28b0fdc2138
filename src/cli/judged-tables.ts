import { float } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import {
  type CoverageCounts,
  coverageSum,
  type JudgedCoverage,
  type JudgedScores,
  type JudgedSummary,
} from '../summarizers/index.ts';
import { pythonRound, pythonStr, tabulate } from '../util/index.ts';

/** The tables of what judges said, each with how many of the replies hold a verdict. */
export function judgedTables({ scores, notBuilt }: JudgedSummary): string {
  const tables = scores.filter(({ coverage }) => coverage.length > 0).map(judgedTable);
  const missing = notBuilt.map(
    (name) => `The summarizer ${name} is not supported: see the judgements in the results folder.`,
  );
  return [...tables, ...missing].join('\n\n');
}

/** Up to this share of readable replies, the scores are of a part that nobody chose. */
const DOUBTFUL = 0.95;

function doubt(readable: number, replies: number): string {
  if (replies === 0) return '';
  if (readable === 0) return ', so there is no score: see the judgements in the results folder';
  return readable > DOUBTFUL * replies ? '' : '; the others are left out of the scores';
}

/** Says where judgements are that no summarizer of the config sums up; empty if there are none. */
export function unsummedJudgements(tasks: readonly FinishedRunTask[]): string {
  const count = tasks.filter(({ outcome }) => outcome.status === 'judged').length;
  if (count === 0) return '';
  const what = count === 1 ? 'The judgements of 1 task are' : `The judgements of ${count} tasks are`;
  return `${what} in results/…_judged-by--…; add a summarizer to aggregate them, e.g. summarizer = dict(type='SubjectiveSummarizer', function='subjective').`;
}

/** Of a score on the terminal. */
const DIGITS = 4;
const COVERAGE = 'judged / unreadable / missing';

/** Below the scores stands how many judgements each model's are of, by dataset. */
function judgedTable({ judge, title, scores, coverage, lines = [], notes = [] }: JudgedScores): string {
  const models = [...new Set([...scores.keys(), ...coverage.map(({ model }) => model)])];
  const names = [...new Set([...scores.values()].flatMap((of) => [...of.keys()]))];
  const rows = names.map((name) => [
    name,
    ...models.map((model) => {
      const cell = scores.get(model)?.get(name) ?? '';
      return typeof cell === 'string' ? cell || '-' : pythonStr(float(pythonRound(cell, DIGITS)));
    }),
  ]);
  const all = coverageSum(coverage);
  const replies = all.judged + all.unreadable;
  const lost = all.missing === 0 ? '' : `, ${all.missing} missing`;
  const head = `${title}, judged by ${judge}: ${all.judged} of ${replies} replies hold a verdict${lost}${doubt(all.judged, replies)}`;
  const table = tabulate([['', ...models], ...rows, ...coverageRows(models, coverage)], {
    floats: 'general',
  });
  return [head, table, ...lines, ...notes.map((note) => `note: ${note}`)].join('\n');
}

function coverageRows(models: readonly string[], coverage: readonly JudgedCoverage[]): string[][] {
  const datasets = [...new Set(coverage.map(({ dataset }) => dataset))];
  return datasets.map((dataset) => [
    datasets.length === 1 ? COVERAGE : `${COVERAGE}: ${dataset}`,
    ...models.map((model) =>
      countsText(coverage.filter((of) => of.model === model && of.dataset === dataset)),
    ),
  ]);
}

function countsText(cells: readonly CoverageCounts[]): string {
  if (cells.length === 0) return '-';
  const { judged, unreadable, missing } = coverageSum(cells);
  return `${judged} / ${unreadable} / ${missing}`;
}
