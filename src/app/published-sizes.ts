import { datasetFamilies } from '../catalog/index.ts';
import type { DatasetConfig } from '../core/index.ts';

/** Published numbers of samples of datasets, from the families of the catalogue that they belong to. */
export async function publishedSizes(
  datasets: readonly DatasetConfig[],
): Promise<(dataset: string) => number | undefined> {
  const types = new Set(datasets.map(({ type }) => className(type)));
  const families = datasetFamilies.filter((family) =>
    family.types?.some((type) => types.has(className(type))),
  );
  const sizes = new Map<string, number>();
  for (const family of families) {
    for (const [abbr, size] of Object.entries((await family.load()).sizes ?? {})) sizes.set(abbr, size);
  }
  return (dataset) => sizes.get(dataset);
}

function className(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
