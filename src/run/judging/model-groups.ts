import {
  type DatasetConfig,
  didYouMean,
  isPlainObject,
  type Json,
  LodestoneError,
} from '../../core/index.ts';
import { modelAbbr } from '../abbreviations.ts';
import type { JudgeStage } from './judge-stage.ts';

const MODES = ['singlescore', 'allpair', 'm2n', 'fixed'] as const;

/**
 * The models whose answers a judge sees together, by the `mode` of the dataset: each by itself, all pairs, each base model with
 * each other one, or the pairs that the stage names. Throws if the mode is missing or unknown, or gives no pair.
 */
export function modelGroups(
  dataset: DatasetConfig,
  models: readonly string[],
  { pairs }: Pick<JudgeStage, 'pairs'>,
): (readonly string[])[] {
  const mode = comparisonMode(dataset);
  if (mode === 'singlescore') return models.map((model) => [model]);
  if (mode === 'fixed') return fixedPairs(dataset, pairs);
  const groups = mode === 'allpair' ? allPairs(models) : withBases(baseModels(dataset), models);
  if (groups.length > 0) return groups;
  throw invalid(
    dataset,
    `mode "${mode}" compares models, but there are fewer than two`,
    {
      allpair: 'Add at least two models.',
      m2n: "Give the dataset base_models=[dict(abbr='…')] that are not the model itself.",
    }[mode],
  );
}

/** The names of the base models of a dataset. */
export function baseModels({ base_models: bases }: DatasetConfig): string[] {
  if (!Array.isArray(bases)) return [];
  return bases.flatMap((base) =>
    isPlainObject(base) ? [modelAbbr({ type: '', ...(base as { [key: string]: Json }) })] : [],
  );
}

function comparisonMode(dataset: DatasetConfig): (typeof MODES)[number] {
  const given = dataset.mode ?? null;
  const mode = MODES.find((one) => one === given);
  if (mode !== undefined) return mode;
  if (given === null)
    throw invalid(dataset, 'it is judged, but "mode" is missing', `It may be ${MODES.join(', ')}.`);
  const name = String(given);
  throw invalid(
    dataset,
    `"mode" is ${JSON.stringify(given)}`,
    didYouMean(name, MODES) || `It may be ${MODES.join(', ')}.`,
  );
}

function fixedPairs(dataset: DatasetConfig, pairs: JudgeStage['pairs']): (readonly string[])[] {
  if (pairs !== undefined && pairs.length > 0) return [...pairs];
  throw invalid(
    dataset,
    'mode "fixed" needs the pairs to compare',
    "Give the partitioner model_pairs=[['a', 'b'], …].",
  );
}

function allPairs(models: readonly string[]): string[][] {
  return models.flatMap((first, place) => models.slice(place + 1).map((second) => [first, second]));
}

/** A pair that is there already, in either order, is not compared twice, and no model with itself. */
function withBases(bases: readonly string[], models: readonly string[]): string[][] {
  const known = new Set<string>();
  return bases.flatMap((base) =>
    models.flatMap((model) => {
      const pair = JSON.stringify([base, model].sort());
      if (base === model || known.has(pair)) return [];
      known.add(pair);
      return [[base, model]];
    }),
  );
}

function invalid({ abbr }: DatasetConfig, message: string, hint: string): LodestoneError {
  return new LodestoneError('config-invalid', `${abbr}: ${message}`, { hint });
}
