import {
  type Compat,
  type DataFiles,
  dictEntries,
  isPlainObject,
  type Json,
  type JsonObject,
  keyText,
  LodestoneError,
  type ModelConfig,
  type RunConfig,
} from '../core/index.ts';
import { type ConfigFileOptions, loadConfigFile } from './config-file.ts';
import { isCustomDataset } from './custom-dataset.ts';
import { type HuggingFaceFlags, huggingFaceModel } from './hugging-face-flags.ts';
import { NamedConfigs } from './named-configs.ts';
import { type LoadedPlugin, loadPlugins } from './plugins.ts';
import { refusePythonThings } from './python-things.ts';
import { findProblem, UNSUPPORTED_KEYS } from './run-config-check.ts';
import { idleParts, misnamedPart } from './run-parts.ts';
import { ConfigOrigins, from, type Sourced, sourcedItems, sourcedPart } from './sourced.ts';

/** What a user asked for: a config file, or names and flags. */
export interface ConfigRequest extends ConfigFileOptions {
  readonly config?: string | undefined;
  readonly models?: readonly string[] | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly summarizer?: string | undefined;
  /** Model configs that judge in the place of `judge_models`: names or files. */
  readonly judges?: readonly string[] | undefined;
  readonly huggingFace?: HuggingFaceFlags | undefined;
  /** A model that flags describe as a whole. */
  readonly ownModel?: ModelConfig | undefined;
  /** `path=value`, put into the config at the end. */
  readonly overrides?: readonly string[] | undefined;
  /** Answers to each question, counted alone and together (`n` and `k` of every dataset). */
  readonly datasetRuns?: number | undefined;
  /** A data file of the user: its path, and what else flags say of it. */
  readonly customDataset?: JsonObject | undefined;
  /** Where data files are, for datasets that are described by their path alone. */
  readonly files: DataFiles;
  readonly compat: Compat;
  /** Whether something is to be scored; what only infers needs no `eval_cfg`. Default true. */
  readonly scores?: boolean | undefined;
}

export interface ResolvedConfig {
  readonly config: RunConfig;
  /** The plug-ins that the config names by their `type`. */
  readonly plugins: readonly LoadedPlugin[];
  readonly origins: ConfigOrigins;
  /** What the user should know, one sentence each. */
  readonly warnings: readonly string[];
  /** What is worth a remark, one sentence each. */
  readonly notes: readonly string[];
}

/** The parts of a config before they are put together. */
interface Parts {
  readonly models: readonly Sourced[];
  readonly datasets: readonly Sourced[];
  /** Entries that are taken as they are, by name. */
  readonly others: ReadonlyMap<string, Sourced>;
}

/** The config of a run, from all that the user gave; checked for what every config must have. */
export async function resolveConfig(request: ConfigRequest): Promise<ResolvedConfig> {
  const named = new NamedConfigs(request);
  const warnings: string[] = [];
  const parts =
    request.config === undefined
      ? await fromNames(request, named, warnings)
      : await fromFile(request.config, request, named, warnings);
  const datasets: Sourced[] = [];
  for (const item of parts.datasets) datasets.push(await filledIn(item, request));
  const others = new Map([...parts.others, ...(await namedJudges(request, named))]);
  const { config: whole, origins } = putTogether({ ...parts, datasets, others });
  const overridden = await withOverrides(whole, request.overrides ?? [], origins);
  const { config, plugins } = await loadPlugins(overridden, request.modules);
  const own = new Set(plugins.map(({ plugin }) => plugin.type));
  await refuseProblems(config, origins, request, own);
  const idle = idleParts(config, own);
  const notes = idle === undefined ? [] : [idle];
  return { config: config as RunConfig, plugins, origins, warnings: [...warnings, ...named.warnings], notes };
}

/** Keys of a config file that mean something; a Python config may have any others next to them. */
const OTHERS = ['work_dir', 'helper_models', 'infer', 'eval', 'plugins', ...UNSUPPORTED_KEYS];

async function fromFile(
  file: string,
  request: ConfigRequest,
  named: NamedConfigs,
  warnings: string[],
): Promise<Parts> {
  const loaded = await loadConfigFile(file, request);
  warnings.push(...loaded.warnings);
  const part = (name: string): Sourced | undefined => {
    const value = loaded.values.get(name);
    return value === undefined ? undefined : sourcedPart(loaded, [name], value);
  };
  const list = async (name: string, kind: 'models' | 'datasets'): Promise<Sourced[]> => {
    const found = part(name);
    if (found === undefined || found.value === null) return [];
    return named.expanded(kind, sourcedItems(found, name, file));
  };
  const others = new Map(OTHERS.flatMap((name) => entry(name, part(name))));
  const summarizer = part('summarizer');
  for (const [name, value] of entry('summarizer', await summarizerIn(summarizer, named)))
    others.set(name, value);
  if (part('judge_models') !== undefined)
    others.set('judge_models', listed(await list('judge_models', 'models')));
  const given = { models: await list('models', 'models'), datasets: await list('datasets', 'datasets') };
  const ignored = ignoredWithConfigFile(request, given);
  if (ignored.length > 0) warnings.push(`${ignored.join(', ')} ignored: a config file is given`);
  return filledByFlags({ ...given, others }, request, named, warnings);
}

/** Where there are no models or no datasets, they are those of the command line. */
async function filledByFlags(
  parts: Parts,
  request: ConfigRequest,
  named: NamedConfigs,
  warnings: string[],
): Promise<Parts> {
  const { models, datasets, others } = parts;
  return {
    models: models.length > 0 ? models : await namedModels(request, named),
    datasets: datasets.length > 0 ? datasets : await namedDatasets(request, named, warnings),
    others,
  };
}

function entry(name: string, part: Sourced | undefined): [string, Sourced][] {
  return part === undefined ? [] : [[name, part]];
}

async function summarizerIn(part: Sourced | undefined, named: NamedConfigs): Promise<Sourced | undefined> {
  return typeof part?.value === 'string' ? named.summarizer(part.value) : part;
}

function listed(items: readonly Sourced[]): Sourced {
  return {
    value: items.map(({ value }) => value),
    originOf: async ([index, ...path]) => items[Number(index ?? 0)]?.originOf(path) ?? '',
  };
}

/** As in OpenCompass, what a config file says is not mixed with names on the command line. */
function ignoredWithConfigFile(
  request: ConfigRequest,
  { models, datasets }: Pick<Parts, 'models' | 'datasets'>,
): string[] {
  const flags: readonly (readonly [flag: string, given: unknown, isIgnored: boolean])[] = [
    ['--models', request.models, models.length > 0],
    ['--datasets', request.datasets, datasets.length > 0],
    ['--summarizer', request.summarizer, true],
    ['--hf-path', request.huggingFace, models.length > 0],
    ['--custom-dataset-path', request.customDataset, datasets.length > 0],
  ];
  return flags.flatMap(([flag, given, isIgnored]) => (given !== undefined && isIgnored ? [flag] : []));
}

async function fromNames(request: ConfigRequest, named: NamedConfigs, warnings: string[]): Promise<Parts> {
  const { summarizer: name } = request;
  const summarizer = name === undefined ? undefined : await named.summarizer(name);
  const others = new Map(entry('summarizer', summarizer));
  return filledByFlags({ models: [], datasets: [], others }, request, named, warnings);
}

async function namedDatasets(
  request: ConfigRequest,
  named: NamedConfigs,
  warnings: string[],
): Promise<Sourced[]> {
  const datasets: Sourced[] = [];
  for (const name of request.datasets ?? []) datasets.push(...(await named.datasets(name)));
  if (request.customDataset === undefined) return datasets;
  if (request.datasets === undefined) return [from('--custom-dataset-path', request.customDataset)];
  warnings.push('--custom-dataset-path ignored: --datasets is given');
  return datasets;
}

/** Models by name, else that which flags describe. */
async function namedModels(
  { models: names, huggingFace, ownModel, compat }: ConfigRequest,
  named: NamedConfigs,
): Promise<Sourced[]> {
  const models: Sourced[] = [];
  for (const name of names ?? []) models.push(...(await named.models(name)));
  if (models.length > 0) return models;
  if (huggingFace !== undefined) return [from('--hf-path', huggingFaceModel(huggingFace, compat))];
  return ownModel === undefined ? [] : [from('--api-base', ownModel)];
}

async function namedJudges({ judges }: ConfigRequest, named: NamedConfigs): Promise<[string, Sourced][]> {
  if (judges === undefined) return [];
  const models: Sourced[] = [];
  for (const name of judges) models.push(...(await named.models(name)));
  return [['judge_models', listed(models)]];
}

/** A dataset that is described by the path of its file, written out; and the number of its runs. */
async function filledIn(item: Sourced, { files, datasetRuns: runs }: ConfigRequest): Promise<Sourced> {
  const { value } = item;
  const isCustom = isPlainObject(value) && isCustomDataset(value);
  const whole = isCustom
    ? await (await import('./custom-dataset-file.ts')).readCustomDataset(value, files)
    : value;
  if (runs === undefined || !isPlainObject(whole)) return { ...item, value: whole };
  return {
    value: { ...whole, n: runs, k: runs },
    originOf: async (path) =>
      path[0] === 'n' || path[0] === 'k' ? '--dataset-num-runs' : item.originOf(path),
  };
}

function putTogether({ models, datasets, others }: Parts): { config: JsonObject; origins: ConfigOrigins } {
  const origins = new ConfigOrigins();
  const list = (name: string, items: readonly Sourced[]): Json[] => {
    for (const [index, item] of items.entries()) origins.note([name, index], item);
    return items.map(({ value }) => value);
  };
  const config: JsonObject = { models: list('models', models), datasets: list('datasets', datasets) };
  for (const [name, part] of others) {
    config[name] = part.value;
    origins.note([name], part);
  }
  return { config, origins };
}

async function withOverrides(
  config: JsonObject,
  overrides: readonly string[],
  origins: ConfigOrigins,
): Promise<JsonObject> {
  if (overrides.length === 0) return config;
  const { mergeOptions, parseDictAction } = await import('./python/index.ts');
  const options = parseDictAction(overrides);
  const merged = located('--set', () => mergeOptions(config, options));
  for (const [key] of dictEntries(options)) {
    const path = keyText(key).split('.');
    origins.note(
      path.map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
      from('--set', null),
    );
  }
  return Object.fromEntries(dictEntries(merged).map(([key, value]) => [keyText(key), value]));
}

/** Does something; what it says against the user's input gets the place that it was given in. */
function located<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LodestoneError) || error.where !== undefined) throw error;
    const { code, message, hint } = error;
    throw new LodestoneError(code, message, { where, ...(hint === undefined ? {} : { hint }) });
  }
}

async function refuseProblems(
  config: JsonObject,
  origins: ConfigOrigins,
  request: ConfigRequest,
  plugins: ReadonlySet<string>,
): Promise<void> {
  await refusePythonThings(config);
  const problem = findProblem(config, request.scores ?? true) ?? misnamedPart(config, plugins);
  if (problem === undefined) return;
  const where = (await origins.of(problem.path)) ?? request.config;
  throw new LodestoneError(problem.code ?? 'config-invalid', problem.message, {
    ...(where === undefined ? {} : { where }),
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
  });
}
