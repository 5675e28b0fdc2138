import { datasetFamilies } from '../../catalog/index.ts';
import { type DatasetConfig, DEFAULT_COMPAT, errorLine, LodestoneError } from '../../core/index.ts';
import {
  createDataFiles,
  type DataPackage,
  type DataRoot,
  loadFetching,
  openDataset,
} from '../../datasets/index.ts';
import { packageDatasets } from './chosen-packages.ts';

/** How many samples a dataset has here, and how many it was published with. */
export interface RowCount {
  readonly dataset: string;
  readonly published: number;
  readonly rows: number;
  /** Why they cannot be read. */
  readonly problem?: string;
  /** The problem is that a file is not there. */
  readonly isMissing?: boolean;
}

/** Reads the datasets of the catalogue that a package is for and whose published sizes are known. */
export async function rowCounts(pack: DataPackage, roots: readonly DataRoot[]): Promise<RowCount[]> {
  const files = createDataFiles(roots);
  const counts: RowCount[] = [];
  for (const { dataset, published } of (await sizedDatasets()).get(pack) ?? []) {
    try {
      const reader = await openDataset(dataset, { compat: DEFAULT_COMPAT, files });
      counts.push({ dataset: dataset.abbr, published, rows: await reader.count() });
    } catch (error) {
      counts.push({ dataset: dataset.abbr, published, rows: 0, ...countProblem(error) });
    }
  }
  return counts;
}

/** Of a missing file, its name; where it was searched is the same for all. */
function countProblem(error: unknown): Pick<RowCount, 'problem' | 'isMissing'> {
  const isMissing = error instanceof LodestoneError && error.code === 'data-missing';
  return isMissing
    ? { problem: error.message.split(';')[0] ?? '', isMissing }
    : { problem: errorLine(error) };
}

interface Sized {
  readonly dataset: DatasetConfig;
  readonly published: number;
}

let sized: Promise<ReadonlyMap<DataPackage, Sized[]>> | undefined;

/** By the one package that they read; computed once for all packages. */
function sizedDatasets(): Promise<ReadonlyMap<DataPackage, Sized[]>> {
  sized ??= findSizedDatasets();
  return sized;
}

async function findSizedDatasets(): Promise<ReadonlyMap<DataPackage, Sized[]>> {
  const { datasetPackages } = await loadFetching();
  const found = new Map<DataPackage, Map<string, Sized>>();
  for (const family of datasetFamilies) {
    const { sizes } = await family.load();
    if (sizes === undefined) continue;
    for (const { dataset } of await packageDatasets(family)) {
      const published = sizes[dataset.abbr];
      if (published === undefined) continue;
      const [pack, ...others] = await datasetPackages(dataset);
      if (pack === undefined || others.length > 0) continue;
      const known = found.get(pack) ?? new Map<string, Sized>();
      found.set(pack, known);
      if (!known.has(dataset.abbr)) known.set(dataset.abbr, { dataset, published });
    }
  }
  return new Map([...found].map(([pack, known]) => [pack, [...known.values()]]));
}
