import type { DatasetConfig } from '../../core/index.ts';
import type { JudgedInput, JudgedModel } from './contract.ts';

/** A model and what it is compared with. */
export interface ModelPair {
  readonly base: string;
  readonly model: JudgedModel;
}

/** The base models of a dataset. */
export function baseModels(dataset: DatasetConfig | undefined): string[] {
  const bases = dataset?.base_models;
  return (Array.isArray(bases) ? bases : []).flatMap((base) =>
    typeof base === 'object' && base !== null && 'abbr' in base ? [String(base.abbr)] : [],
  );
}

/**
 * Each base model of the first dataset with each other model, bases outside; of two that compare the same models the first alone.
 * Of models without bases all pairs.
 */
export function modelPairs({ datasets, models }: Pick<JudgedInput, 'datasets' | 'models'>): ModelPair[] {
  const bases = baseModels(datasets[0]);
  if (bases.length === 0)
    return models.flatMap((first, place) =>
      models.slice(place + 1).map((model) => ({ base: first.abbr, model })),
    );
  const seen = new Set<string>();
  return bases.flatMap((base) =>
    models.flatMap((model) => {
      const key = JSON.stringify([base, model.abbr].sort());
      if (model.abbr === base || seen.has(key)) return [];
      seen.add(key);
      return [{ base, model }];
    }),
  );
}
