import type { ModelConfig } from '../../core/index.ts';

/** How answers are judged where that is a stage of its own: what OpenCompass's subjective partitioners say. */
export interface JudgeStage {
  /** In the order in which they are asked. */
  readonly judges: readonly ModelConfig[];
  /** Reviews the judgements of the others. */
  readonly metaJudge?: ModelConfig;
  /** The models whose answers are judged, by name. Default: all of the run. */
  readonly models?: readonly string[];
  /** The pairs of mode `fixed`, by name. */
  readonly pairs?: readonly (readonly [string, string])[];
  readonly parts: PartRule;
  /** Every dataset is judged so, as the config says; else those alone that say in which `mode`. */
  readonly isForAll: boolean;
}

/**
 * How a dataset is split into parts, each of which is judged by itself: by cost, where a sample costs `coefficient`, or into
 * a number of parts of at least some samples.
 */
export type PartRule =
  | { readonly by: 'whole' }
  | { readonly by: 'cost'; readonly most: number; readonly coefficient: number }
  | { readonly by: 'count'; readonly parts: number; readonly atLeast: number };
