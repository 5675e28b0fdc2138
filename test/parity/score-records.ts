/** Records of scoring: those of one config that differ in the seed of their predictions are records of their own. */
import type { Json, JsonObject, PredictionRecord } from '../../src/core/index.ts';
import { byName, type GoldenRecord, keyOf } from './records.ts';

export interface ScoreRecord extends GoldenRecord {
  stage: 'score' | 'score_ppl';
  /** What the canned predictions were drawn with. */
  seed?: string;
  predictions: Json[] | Record<string, PredictionRecord>;
  gold?: Json[];
  postprocessed?: Json[];
  references?: Json[] | 'same';
  results: JsonObject | null;
  test_range: string;
  score_same_as?: { config: string; abbr: string; seed?: string };
}

/** Records by config, stage and seed; the first of a config also without its seed, as others may name it. */
export function scoresByName(records: readonly ScoreRecord[]): Map<string, ScoreRecord> {
  return new Map([
    ...byName(records, (one) => scoreKey(one, one.stage)),
    ...byName(records, (one) => scoreKey(one, one.stage, one.seed)),
  ]);
}

/** The record that holds the predictions of a record: one of the same seed where there is one. */
export function sourceOf(record: ScoreRecord, byKey: Map<string, ScoreRecord>): ScoreRecord | undefined {
  const same = record.score_same_as;
  if (same === undefined) return record;
  const seeds = [same.seed ?? record.seed, undefined];
  const keys = seeds.flatMap((seed) => ['score', 'score_ppl'].map((stage) => scoreKey(same, stage, seed)));
  return keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
}

function scoreKey(named: { config: string; abbr: string }, stage: string, seed?: string): string {
  return keyOf(named, seed === undefined ? stage : `${stage} ${seed}`);
}
