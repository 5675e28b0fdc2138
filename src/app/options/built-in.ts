import { datasetFamilies, modelFamilies, summarizerSets } from '../../catalog/index.ts';
import type { BuiltInConfig, BuiltInConfigs } from '../../config/index.ts';
import type { CatalogFile, Compat, GroupFile, JsonObject, SummaryGroup } from '../../core/index.ts';

/** The built-in catalogue as config files of one version. */
export function builtInConfigs(compat: Compat): BuiltInConfigs {
  const isThere = ([, versions]: readonly [string, readonly Compat[]]) => versions.includes(compat);
  const datasets = datasetFamilies.flatMap((family) =>
    family.files.filter(isThere).map(([name]): BuiltInConfig => {
      const load = async () => catalogVariables((await family.load()).files, name, compat);
      return { kind: 'datasets', name: lastPart(name), path: `datasets/${family.folder}/${name}`, load };
    }),
  );
  const models = modelFamilies.flatMap((family) =>
    family.files.filter(isThere).map(([name]): BuiltInConfig => {
      const load = async () => catalogVariables((await family.load()).files, name, compat);
      return { kind: 'models', name, path: `models/${family.folder}/${name}`, load };
    }),
  );
  return { all: [...datasets, ...models, ...summarizers(compat), ...groups(compat)] };
}

function summarizers(compat: Compat): BuiltInConfig[] {
  return summarizerSets.flatMap((set) =>
    set.files
      .filter(([, versions]) => versions.includes(compat))
      .map(([path]): BuiltInConfig => {
        const load = async () => catalogVariables((await set.load()).files, path, compat);
        return { kind: 'summarizers', name: lastPart(path), path: `summarizers/${path}`, load };
      }),
  );
}

function groups(compat: Compat): BuiltInConfig[] {
  return [...datasetFamilies, ...summarizerSets].flatMap((source) =>
    [...new Set(source.groups)].map((name): BuiltInConfig => {
      const load = async () => groupVariables((await source.load()).groups ?? [], name, compat);
      return { kind: 'summarizers', name: lastPart(name), path: `summarizers/groups/${name}`, load };
    }),
  );
}

function catalogVariables(files: readonly CatalogFile[], name: string, compat: Compat): JsonObject {
  return files.find((file) => file.name === name && file.versions.includes(compat))?.build(compat) ?? {};
}

function groupVariables(files: readonly GroupFile[], name: string, compat: Compat): JsonObject {
  const own = files.filter((file) => file.name === name);
  return Object.fromEntries(own.map((file) => [file.variable, file.build(compat)]));
}

/** Summary groups all of whose datasets are among the given ones, those of the datasets' families first. */
export async function builtInGroups(
  datasets: readonly { readonly abbr: string; readonly type: string }[],
  compat: Compat,
): Promise<SummaryGroup[]> {
  const types = new Set(datasets.map(({ type }) => lastPart(type.replaceAll('.', '/'))));
  const families = datasetFamilies.filter((family) =>
    family.types?.some((type) => types.has(lastPart(type.replaceAll('.', '/')))),
  );
  const sources = [...families, ...summarizerSets];
  const found: SummaryGroup[] = [];
  for (const source of sources) {
    for (const file of (await source.load()).groups ?? []) {
      if (file.versions === undefined || file.versions.includes(compat)) found.push(...file.build(compat));
    }
  }
  return belonging(found, new Set(datasets.map(({ abbr }) => abbr)));
}

/** Groups of groups come behind those that they are made of. */
function belonging(groups: readonly SummaryGroup[], names: Set<string>): SummaryGroup[] {
  const chosen: SummaryGroup[] = [];
  for (const group of groups) {
    if (names.has(group.name) || group.subsets.length === 0) continue;
    const subsets = group.subsets.map((subset) => (typeof subset === 'string' ? subset : subset[0]));
    if (!subsets.every((subset) => names.has(subset))) continue;
    names.add(group.name);
    chosen.push(group);
  }
  return chosen;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
