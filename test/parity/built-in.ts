/** The built-in configs by the names of the files that OpenCompass has them in. */
import { datasetFamilies, modelFamilies, summarizerSets } from '../../src/catalog/index.ts';
import type { CatalogFile, Compat, GroupFile, JsonObject, SummaryGroup } from '../../src/core/index.ts';

const datasets = new Map(datasetFamilies.map((family) => [family.folder, family]));
const models = new Map(modelFamilies.map((family) => [family.folder, family]));

/**
 * The variables of a config file below `datasets`, `models` or `summarizers`, e.g. `datasets/ceval/ceval_gen.py`;
 * undefined when it is not built.
 */
export async function builtIn(file: string, compat: Compat): Promise<JsonObject | undefined> {
  const path = file.replace(/\.py$/, '');
  const [kind = '', rest = ''] = splitOnce(path);
  if (kind === 'summarizers') return summarizerVariables(rest, compat);
  for (const [folder, family] of kind === 'datasets' ? datasets : models) {
    if (!rest.startsWith(`${folder}/`)) continue;
    const variables = variablesOf((await family.load()).files, rest.slice(folder.length + 1), compat);
    if (variables !== undefined) return variables;
  }
  return undefined;
}

function splitOnce(path: string): string[] {
  const at = path.indexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
}

function variablesOf(files: readonly CatalogFile[], name: string, compat: Compat): JsonObject | undefined {
  return files.find((file) => file.name === name && file.versions.includes(compat))?.build(compat);
}

async function summarizerVariables(name: string, compat: Compat): Promise<JsonObject | undefined> {
  const sets = await Promise.all(summarizerSets.map((set) => set.load()));
  const file = variablesOf(
    sets.flatMap((set) => set.files),
    name,
    compat,
  );
  const groups = (await groupFiles(compat)).filter((group) => `groups/${group.name}` === name);
  if (file === undefined && groups.length === 0) return undefined;
  return { ...Object.fromEntries(groups.map((group) => [group.variable, group.build(compat)])), ...file };
}

async function groupFiles(compat: Compat): Promise<GroupFile[]> {
  const families = await Promise.all(datasetFamilies.map((family) => family.load()));
  const sets = await Promise.all(summarizerSets.map((set) => set.load()));
  return [...families, ...sets]
    .flatMap((one) => one.groups ?? [])
    .filter((group) => group.versions?.includes(compat) ?? true);
}

/** All groups of a version, those inside summarizers too. */
export async function builtInGroups(compat: Compat): Promise<SummaryGroup[]> {
  const sets = await Promise.all(summarizerSets.map((set) => set.load()));
  const inSummarizers = sets
    .flatMap((set) => set.files)
    .filter((file) => file.versions.includes(compat))
    .flatMap((file) => Object.values(file.build(compat)) as { summary_groups?: SummaryGroup[] }[])
    .flatMap((summarizer) => summarizer.summary_groups ?? []);
  return [...(await groupFiles(compat)).flatMap((group) => group.build(compat)), ...inSummarizers];
}
