import { isPlainObject, type Json, type JsonObject, plain } from '../../core/index.ts';
import type { Battle } from '../../util/index.ts';

/** A match of two models, as a `dict_postprocessor` for Bradley-Terry models stores it. */
export interface Match {
  readonly first: string;
  readonly second: string;
  /** 1: the first model won, 0: the second did, 0.5: a tie. */
  readonly points: number;
  /** All that is stored of it. */
  readonly stored: JsonObject;
}

/** Matches with their models as numbers. */
export interface CodedMatches {
  /** Those that were shown first by their first appearance, then the others. */
  readonly models: readonly string[];
  readonly battles: readonly Battle[];
}

/** The matches that results hold; what is none is left out. */
export function storedMatches(matches: Json | undefined): Match[] {
  return (Array.isArray(matches) ? matches : []).flatMap((one) => {
    const stored = plain(one) as Json;
    if (!isPlainObject(stored)) return [];
    const { model_a: first, model_b: second, winner } = stored;
    return [{ first: String(first), second: String(second), points: pointsFor(winner), stored }];
  });
}

function pointsFor(winner: Json | undefined): number {
  if (winner === 'model_a') return 1;
  return winner === 'model_b' ? 0 : 0.5;
}

export function codedMatches(matches: readonly Match[]): CodedMatches {
  const models = [...new Set([...matches.map(({ first }) => first), ...matches.map(({ second }) => second)])];
  const places = new Map(models.map((model, place) => [model, place]));
  const battles = matches.map(({ first, second, points }) => ({
    first: places.get(first) ?? 0,
    second: places.get(second) ?? 0,
    points,
  }));
  return { models, battles };
}

/** How many matches each model is in. `isWhole`: pandas counts them as whole numbers, which it does where the same models stand on both sides. */
export function matchCounts(matches: readonly Match[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
} {
  const counts = new Map<string, number>();
  for (const model of matches.flatMap(({ first, second }) => [first, second]))
    counts.set(model, (counts.get(model) ?? 0) + 1);
  const [firsts, seconds] = [
    new Set(matches.map(({ first }) => first)),
    new Set(matches.map(({ second }) => second)),
  ];
  const isWhole = firsts.size === seconds.size && [...firsts].every((model) => seconds.has(model));
  return { counts, isWhole };
}
