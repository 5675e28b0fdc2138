import { datasetFamilies } from '../../catalog/index.ts';
import {
  type DatasetConfig,
  DEFAULT_COMPAT,
  didYouMean,
  isPlainObject,
  LodestoneError,
} from '../../core/index.ts';
import { type DataPackage, loadFetching } from '../../datasets/index.ts';

/** The packages that names stand for: those of packages, of families and of dataset configs. */
export async function chosenPackages(names: readonly string[]): Promise<DataPackage[]> {
  const chosen = await Promise.all(names.map(packagesNamed));
  return [...new Set(chosen.flat())];
}

async function packagesNamed(name: string): Promise<DataPackage[]> {
  const { packageNamed, DATA_PACKAGES } = await loadFetching();
  const pack = packageNamed(name);
  if (pack !== undefined) return [pack];
  const found = await packagesOfConfigs(name);
  if (found.length > 0) return found;
  const known = [...DATA_PACKAGES.map((one) => one.name), ...datasetFamilies.map(({ folder }) => folder)];
  throw new LodestoneError('unknown-name', `no data package is called "${name}"`, {
    hint: didYouMean(name, known) || '"lodestone data list" shows what can be fetched.',
  });
}

/** What the configs of a family, or one of them, read. */
async function packagesOfConfigs(name: string): Promise<DataPackage[]> {
  const { datasetPackages } = await loadFetching();
  const wanted = name.toLowerCase();
  const packages = new Set<DataPackage>();
  for (const family of datasetFamilies) {
    const isFamily = family.folder.toLowerCase() === wanted;
    if (!isFamily && !family.files.some(([file]) => file === name)) continue;
    for (const { dataset, file } of await packageDatasets(family)) {
      if (isFamily || file === name) for (const pack of await datasetPackages(dataset)) packages.add(pack);
    }
  }
  return [...packages];
}

/** All datasets of a family's configs, with the name of the config. */
export async function packageDatasets(
  family: (typeof datasetFamilies)[number],
): Promise<{ file: string; dataset: DatasetConfig }[]> {
  const { files } = await family.load();
  return files.flatMap(({ name, versions, build }) => {
    const version = versions.includes(DEFAULT_COMPAT) ? DEFAULT_COMPAT : versions[0];
    const variables = version === undefined ? [] : Object.values(build(version));
    const items = variables.flatMap((value) => (Array.isArray(value) ? value : []));
    return items.filter(isDataset).map((dataset) => ({ file: name, dataset }));
  });
}

/** Configs hold other lists, too. */
function isDataset(item: unknown): item is DatasetConfig {
  return isPlainObject(item) && typeof item.type === 'string' && isPlainObject(item.reader_cfg);
}
