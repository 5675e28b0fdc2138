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
import { type ConfigFileOptions, type LoadedConfig, loadConfigFile } from './config-file.ts';
import { isCustomDataset } from './custom-dataset.ts';
import { type HuggingFaceFlags, huggingFaceModel } from './hugging-face-flags.ts';
import { type FoundConfig, findConfig, type SearchPlaces } from './name-search.ts';
import { checkRunConfig } from './run-config-check.ts';

/** What a user asked for: a config file, or names and flags. */
export interface ConfigRequest extends ConfigFileOptions {
  readonly config?: string | undefined;
  readonly models?: readonly string[] | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly summarizer?: string | undefined;
  readonly huggingFace?: HuggingFaceFlags | undefined;
  /** A model that flags describe as a whole. */
  readonly ownModel?: ModelConfig | undefined;
  /** `path=value`, put into the config at the end. */
  readonly overrides?: readonly string[] | undefined;
  /** Answers to each question, counted alone and together (`n` and `k` of every dataset). */
  readonly datasetRuns?: number | undefined;
  /** A data file of the user's own: its path, and what else flags say of it. */
  readonly customDataset?: JsonObject | undefined;
  /** Where data files are, for datasets that are described by their path alone. */
  readonly files: DataFiles;
  readonly compat: Compat;
}

export interface ResolvedConfig {
  readonly config: RunConfig;
  /** What the user should know, one sentence each. */
  readonly warnings: readonly string[];
}

/** The config of a run, from all that the user gave; checked for what every config must have. */
export async function resolveConfig(request: ConfigRequest): Promise<ResolvedConfig> {
  const warnings: string[] = [];
  const base =
    request.config === undefined ? await fromNames(request, warnings) : await fromFile(request, warnings);
  const filled = await withCustomDatasets(base, request.files);
  const counted = request.datasetRuns === undefined ? filled : withRuns(filled, request.datasetRuns);
  const config = await withOverrides(counted, request.overrides ?? []);
  return { config: checkRunConfig(config, request.config), warnings };
}

async function fromFile(request: ConfigRequest, warnings: string[]): Promise<JsonObject> {
  const file = request.config ?? '';
  const ignored = ignoredBesideFile(request);
  if (ignored.length > 0) warnings.push(`${ignored.join(', ')} ignored, since a config file is given`);
  const { values, warnings: own } = await loadConfigFile(file, request);
  warnings.push(...own);
  const known = ['models', 'datasets', 'summarizer', 'work_dir', 'judge_models', 'infer', 'eval'];
  const entries = known.flatMap((name) =>
    values.has(name) ? [[name, values.get(name) ?? null] as const] : [],
  );
  const config: JsonObject = Object.fromEntries(entries);
  // A model that flags describe takes the place of none.
  if (request.ownModel !== undefined && config.models === undefined) config.models = [request.ownModel];
  return config;
}

/** As in OpenCompass, what a config file says is not mixed with names on the command line. */
function ignoredBesideFile(request: ConfigRequest): string[] {
  return [
    ...(request.models === undefined ? [] : ['--models']),
    ...(request.datasets === undefined ? [] : ['--datasets']),
    ...(request.summarizer === undefined ? [] : ['--summarizer']),
    ...(request.huggingFace === undefined ? [] : ['--hf-path']),
    ...(request.customDataset === undefined ? [] : ['--custom-dataset-path']),
  ];
}

async function fromNames(request: ConfigRequest, warnings: string[]): Promise<JsonObject> {
  const places: SearchPlaces = request;
  const datasets: Json[] = [];
  for (const name of request.datasets ?? [])
    datasets.push(...(await datasetsNamed(name, places, request, warnings)));
  if (request.customDataset !== undefined) {
    if (request.datasets === undefined) datasets.push(request.customDataset);
    else warnings.push('--custom-dataset-path ignored, since --datasets is given');
  }
  const models: Json[] = [];
  for (const name of request.models ?? [])
    models.push(...(await modelsNamed(name, places, request, warnings)));
  if (models.length === 0 && request.huggingFace !== undefined) {
    models.push(huggingFaceModel(request.huggingFace, request.compat));
  }
  if (models.length === 0 && request.ownModel !== undefined) models.push(request.ownModel);
  const summarizer = await summarizerNamed(request.summarizer, places, request, warnings);
  return { models, datasets, ...(summarizer === undefined ? {} : { summarizer }) };
}

/** `name`: all variables that end in `_datasets`; `name/suffix`: those that end in the suffix. */
async function datasetsNamed(
  name: string,
  places: SearchPlaces,
  request: ConfigRequest,
  warnings: string[],
): Promise<Json[]> {
  const slash = name.indexOf('/');
  const whole = wholeName(name);
  const file = whole || slash < 0 ? name : name.slice(0, slash);
  const suffix = whole || slash < 0 ? '_datasets' : name.slice(slash + 1);
  const found = findConfig('datasets', file, places);
  const { values } = await load(found, request, warnings);
  const lists = [...values].filter(([variable]) => variable.endsWith(suffix));
  if (lists.length === 0) {
    const names = [...values.keys()].filter((variable) => Array.isArray(values.get(variable)));
    throw new LodestoneError('config-invalid', `no variable ends in "${suffix}"`, {
      where: found.path,
      hint: names.length === 0 ? 'It defines no list.' : `It defines ${names.join(', ')}.`,
    });
  }
  return lists.flatMap(([variable, value]) => listOf(value, variable, found));
}

/** A name with a slash that is the path of a file is no `name/suffix`. */
function wholeName(name: string): boolean {
  return /\.(py|json)$/.test(name);
}

async function modelsNamed(
  name: string,
  places: SearchPlaces,
  request: ConfigRequest,
  warnings: string[],
): Promise<Json[]> {
  const found = findConfig('models', name, places);
  const { values } = await load(found, request, warnings);
  const models = values.get('models');
  if (models === undefined) {
    throw new LodestoneError('config-invalid', 'a model config must define "models"', { where: found.path });
  }
  return listOf(models, 'models', found);
}

/** `file` or `file/key`; the key is `summarizer` by default. */
async function summarizerNamed(
  name: string | undefined,
  places: SearchPlaces,
  request: ConfigRequest,
  warnings: string[],
): Promise<Json | undefined> {
  if (name === undefined) return undefined;
  const slash = wholeName(name) ? -1 : name.indexOf('/');
  const found = findConfig('summarizers', slash < 0 ? name : name.slice(0, slash), places);
  const key = slash < 0 ? 'summarizer' : name.slice(slash + 1);
  const { values } = await load(found, request, warnings);
  const summarizer = values.get(key);
  if (summarizer !== undefined) return summarizer;
  throw new LodestoneError('config-invalid', `there is no "${key}"`, {
    where: found.path,
    hint: `It defines ${[...values.keys()].join(', ')}.`,
  });
}

async function load(found: FoundConfig, request: ConfigRequest, warnings: string[]): Promise<LoadedConfig> {
  if (found.source === 'built-in') {
    return { values: new Map(Object.entries(await found.config.load())) as Map<string, Json>, warnings: [] };
  }
  const loaded = await loadConfigFile(found.path, request);
  warnings.push(...loaded.warnings);
  return loaded;
}

function listOf(value: Json, variable: string, found: FoundConfig): Json[] {
  const list = isPlainObject(value) && '$tuple' in value ? value.$tuple : value;
  if (Array.isArray(list)) return list;
  throw new LodestoneError('config-invalid', `"${variable}" is no list`, { where: found.path });
}

/** Datasets that are described by the path of their file, written out. */
async function withCustomDatasets(config: JsonObject, files: DataFiles): Promise<JsonObject> {
  const { datasets } = config;
  if (!Array.isArray(datasets)) return config;
  const isCustom = (entry: Json): entry is JsonObject => isPlainObject(entry) && isCustomDataset(entry);
  if (!datasets.some(isCustom)) return config;
  const { readCustomDataset } = await import('./custom-dataset-file.ts');
  const filled: Json[] = [];
  for (const entry of datasets) filled.push(isCustom(entry) ? await readCustomDataset(entry, files) : entry);
  return { ...config, datasets: filled };
}

function withRuns(config: JsonObject, runs: number): JsonObject {
  const datasets = (config.datasets ?? []) as JsonObject[];
  return { ...config, datasets: datasets.map((dataset) => ({ ...dataset, n: runs, k: runs })) };
}

async function withOverrides(config: JsonObject, overrides: readonly string[]): Promise<JsonObject> {
  if (overrides.length === 0) return config;
  const { mergeOptions, parseDictAction } = await import('./python/index.ts');
  const merged = mergeOptions(config, parseDictAction(overrides));
  return Object.fromEntries(dictEntries(merged).map(([key, value]) => [keyText(key), value]));
}
