import type { DatasetConfig, Json } from '../core/index.ts';
import { datasetAbbr } from './abbreviations.ts';

/** Datasets under names that tell them apart, in the order that they were given in. */
export interface DistinctDatasets {
  readonly datasets: DatasetConfig[];
  /** What was done, one sentence for each name. */
  readonly notes: readonly string[];
}

/**
 * Gives a dataset whose name an unlike one has already the name `abbr@2`, `abbr@3` and so on: results are kept under it.
 * Like ones keep one name; a plan takes them once.
 */
export function distinctDatasets(given: readonly DatasetConfig[]): DistinctDatasets {
  const taken = new Set(given.map(datasetAbbr));
  const variants = new Map<string, Map<string, string>>();
  const notes: string[] = [];
  const datasets = given.map((dataset) => {
    const abbr = datasetAbbr(dataset);
    const known = variants.get(abbr) ?? new Map<string, string>();
    variants.set(abbr, known);
    const content = canonicalContent(dataset);
    const name = known.get(content) ?? (known.size === 0 ? abbr : freeName(abbr, taken));
    if (known.size > 0 && !known.has(content))
      notes.push(`two different datasets are called ${abbr}; one is evaluated as ${name}`);
    known.set(content, name);
    taken.add(name);
    return name === abbr ? dataset : { ...dataset, abbr: name };
  });
  return { datasets, notes };
}

/** One text for equal configs, whatever the order of their keys. */
export function canonicalContent(config: Json): string {
  return JSON.stringify(config, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** A number behind `_` would be OpenCompass's name of a part of the dataset. */
function freeName(abbr: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${abbr}@${number}`;
    if (!taken.has(name)) return name;
  }
}
