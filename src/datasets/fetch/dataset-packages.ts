import type { DatasetConfig } from '../../core/index.ts';
import { loaders } from '../loaders/_registry.ts';
import type { DataPackage } from '../packages/data-package.ts';
import { findPackage } from '../packages/find-package.ts';
import { DATA_PACKAGES } from '../packages/index.ts';

/** Parts of a dataset config that name no data. */
const OTHER_KEYS = new Set(['type', 'abbr', 'name', 'reader_cfg', 'infer_cfg', 'eval_cfg']);

/** The packages that a dataset reads, by the paths in its config and by its class. */
export async function datasetPackages(dataset: DatasetConfig): Promise<DataPackage[]> {
  const { type } = dataset;
  const hubPaths = loaders.has(type) ? ((await loaders.get(type)).hubPaths ?? {}) : {};
  const places = Object.entries(dataset).flatMap(([key, value]) =>
    OTHER_KEYS.has(key) ? [] : textsIn(value),
  );
  const byPath = places.map((place) => findPackage(hubPaths[place] ?? place));
  const className = type.slice(type.lastIndexOf('.') + 1);
  const byType = DATA_PACKAGES.filter((pack) => pack.neededBy?.includes(className));
  return [...new Set([...byPath.filter((pack) => pack !== undefined), ...byType])];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
