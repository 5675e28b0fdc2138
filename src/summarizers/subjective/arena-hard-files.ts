import { float, type Json } from '../../core/index.ts';
import { pandasJson, pandasJsonLines, pythonRepr, pythonRound } from '../../util/index.ts';
import { byMedian, type ModelBattle, type Ratings, type WinRate } from './arena-hard-ratings.ts';
import type { SummaryFile } from './contract.ts';
import { frameRows } from './csv.ts';

/** The win rate of a model, and the mean length of its answers in tokens. */
export interface RatedModel extends WinRate {
  readonly tokens: number;
}

/** Battles, ratings of all resamples, and the leaderboard, as pandas writes them. */
export function arenaHardFiles(
  judge: string,
  battles: readonly ModelBattle[],
  { models, resamples }: { readonly models: readonly RatedModel[]; readonly resamples: readonly Ratings[] },
): SummaryFile[] {
  const columns = byMedian(resamples);
  const file = (kind: string, ending: string, text: string) => ({
    name: `arena_hard_${kind}_judged-by--${judge}.${ending}`,
    text,
  });
  const fought = battles.map(
    ({ first, second, winner }) =>
      [
        ['model_a', first],
        ['model_b', second],
        ['winner', winner],
      ] as const,
  );
  const ratings = resamples.map((one) => columns.map((model) => [model, one.get(model) ?? null] as const));
  return [
    file('battles', 'jsonl', pandasJsonLines(fought)),
    file('bootstrapping_results', 'jsonl', pandasJsonLines(ratings)),
    file('leaderboard', 'json', pandasJson(models.map((model) => Object.entries(ratingCells(model))))),
    file('leaderboard', 'csv', leaderboard(models)),
  ];
}

/** A row of the leaderboard, in the order of its columns. */
function ratingCells({ model, score, lower, upper, tokens, resampled }: RatedModel) {
  return { results: resampled, model, score, lower, upper, avg_tokens: tokens };
}

function leaderboard(models: readonly RatedModel[]): string {
  const header = ['', 'results', 'model', 'score', 'lower', 'upper', 'avg_tokens'];
  const rows = models.map((model) => {
    const { results, ...cells } = ratingCells(model);
    return [
      String(model.place),
      pythonRepr(results.map((value): Json => float(value))),
      ...Object.values(cells),
    ];
  });
  return frameRows([header, ...rows]);
}

/** What OpenCompass prints of a model. */
export function ratingLine({ model, score, lower, upper, tokens }: RatedModel): string {
  const rounded = (value: number) => pythonRepr(float(pythonRound(value, 1)));
  const interval = `(${rounded(lower - score)}, ${rounded(upper - score)})`;
  const cells = [
    model.padEnd(30),
    `score: ${centred(rounded(score), 5)}`,
    `95% CI: ${centred(interval, 12)}`,
    `average #tokens: ${Math.trunc(tokens)}`,
  ];
  return cells.join(' | ');
}

/** In the middle of a width; of an odd rest the larger part stands behind. */
function centred(text: string, width: number): string {
  const rest = Math.max(0, width - text.length);
  const left = Math.floor(rest / 2);
  return `${' '.repeat(left)}${text}${' '.repeat(rest - left)}`;
}
