import {
  type ConfigOrigins,
  defaultConfig,
  moduleLoader,
  type ResolvedConfig,
  resolveConfig,
} from '../config/index.ts';
import {
  COMPAT_VERSIONS,
  type Compat,
  DEFAULT_COMPAT,
  type Registries,
  type RunConfig,
} from '../core/index.ts';
import { distinctDatasets, isJudged, type JudgeStage } from '../run/index.ts';
import type { Surroundings } from '../util/index.ts';
import { openDataFiles } from './data-places.ts';
import { atEndpoint, endpointModel } from './endpoint-options.ts';
import { readVote, withJudgeOrder } from './judge-combination.ts';
import { withJudge } from './judge-options.ts';
import { judgeSettings } from './judge-stage.ts';
import { configPlaces, type RunOptions } from './options/index.ts';
import { customDatasetOptions, huggingFaceOptions } from './own-parts.ts';
import { registriesWith } from './plugins.ts';

/** What a run is asked to do, resolved: its options, and the config that they lead to. */
export interface RunRequest {
  readonly options: RunOptions;
  readonly compat: Compat;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly config: RunConfig;
  /** Where the components of the config are found. */
  readonly registries: Registries;
  /** Where the parts of the config were written. */
  readonly origins: ConfigOrigins;
  /** How answers are judged in a stage of its own, where some are. */
  readonly judging: JudgeStage | undefined;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Gives what configs and plug-ins get that import "lodestone". */
export type Library = () => Promise<Record<string, unknown>>;

/** Resolves the config that options ask for; `scores`: whether it may score. */
export async function resolveRequest(
  options: RunOptions,
  surroundings: Surroundings,
  library: Library,
  scores = false,
): Promise<RunRequest> {
  const compat = requestedCompat(options);
  const resolved = await resolve(options, compat, surroundings, library, scores && asksForScores(options));
  const registries = registriesWith(resolved.plugins);
  const rebound = await atEndpoint(resolved.config, options, registries.model);
  const bound = await withJudge(rebound, options, registries.model);
  surroundings.secrets.learnFrom(bound);
  const { stage: judging, config: judged, notes: idle } = judgeSettings(bound, compat);
  const config = withJudgeOrder(
    judged,
    options,
    (dataset) => isJudged(dataset, judging) && (dataset.mode ?? 'singlescore') !== 'singlescore',
  );
  readVote(options, judging?.judges.length ?? 0);
  const { origins, warnings } = resolved;
  const notes = [...resolved.notes, ...idle];
  const { cwd } = surroundings;
  return toldApart({ options, compat, cwd, config, registries, origins, judging, warnings, notes });
}

/** A request whose datasets have names that tell them apart. */
export function toldApart(request: RunRequest): RunRequest {
  const { datasets, notes } = distinctDatasets(request.config.datasets);
  return { ...request, config: { ...request.config, datasets }, notes: [...request.notes, ...notes] };
}

function requestedCompat(options: RunOptions): Compat {
  return COMPAT_VERSIONS.find((version) => version === options.compat) ?? DEFAULT_COMPAT;
}

/** Whether the stages that are asked for score anything. */
export function asksForScores(options: RunOptions): boolean {
  return ['all', 'eval'].includes(options.mode ?? 'all');
}

async function resolve(
  options: RunOptions,
  compat: Compat,
  surroundings: Surroundings,
  library: Library,
  scores: boolean,
): Promise<ResolvedConfig> {
  return resolveConfig({
    config: configNamed(options, surroundings),
    models: optionalList(options.models),
    datasets: optionalList(options.datasets),
    summarizer: options.summarizer,
    judges: optionalList(options.judge),
    huggingFace: huggingFaceOptions(options),
    ownModel: await endpointModel(options, surroundings),
    customDataset: customDatasetOptions(options),
    files: openDataFiles(options, surroundings),
    overrides: optionalList(options.set),
    datasetRuns: options.datasetNumRuns,
    compat,
    scores,
    ...configPlaces(options, compat, surroundings),
    modules: moduleLoader(library),
    env: surroundings.env,
    cwd: surroundings.cwd,
  });
}

/** The config file that is named, else that of the folder where nothing is said of what to evaluate. */
function configNamed(options: RunOptions, { cwd }: Surroundings): string | undefined {
  const config = options.config?.trim();
  if (config !== undefined && config !== '') return config;
  const { models, datasets, hfPath, customDatasetPath } = options;
  const isSaid = [models, datasets, hfPath, customDatasetPath].some((value) => value !== undefined);
  return isSaid ? undefined : defaultConfig(cwd);
}

function optionalList(values: readonly string[] | undefined): string[] | undefined {
  return values === undefined ? undefined : [...values];
}
