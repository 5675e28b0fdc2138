import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type ConfigOrigins,
  type ConfigRequest,
  defaultConfig,
  findOpenCompass,
  type HuggingFaceFlags,
  moduleLoader,
  parseDictAction,
  type ResolvedConfig,
  resolveConfig,
} from '../config/index.ts';
import {
  COMPAT_VERSIONS,
  type Compat,
  DEFAULT_COMPAT,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type Registries,
  type RunConfig,
} from '../core/index.ts';
import { createDataFiles, type DataRoot, dataRoots, isEncoding } from '../datasets/index.ts';
import { distinctDatasets } from '../run/index.ts';
import { type Arguments, type CommandShape, parseArguments, unusedOptions } from './arguments.ts';
import { builtInConfigs } from './built-in.ts';
import { atEndpoint, endpointModel } from './endpoint-flags.ts';
import { registriesWith } from './plugins.ts';
import type { Terminal } from './terminal.ts';

/** What a command line asks for, resolved: the config, and what else it says. */
export interface RunRequest {
  readonly parsed: Arguments;
  readonly compat: Compat;
  /** The folder where the command was given. */
  readonly cwd: string;
  readonly config: RunConfig;
  /** Where the components of the config are found. */
  readonly registries: Registries;
  /** Where the parts of the config were written. */
  readonly origins: ConfigOrigins;
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Reads the arguments of a command that is about a run, and resolves its config; `scores`: whether it may score. */
export async function readRunRequest(
  argv: readonly string[],
  shape: CommandShape,
  terminal: Terminal,
  scores = false,
): Promise<RunRequest> {
  const parsed = parseArguments(argv, shape);
  const warnings = unusedOptions(parsed, shape.groups);
  const compat = compatOf(parsed);
  const resolved = await resolve(parsed, compat, terminal, scores && asksForScores(parsed));
  const registries = registriesWith(resolved.plugins);
  const config = await atEndpoint(resolved.config, parsed, registries.model);
  terminal.secrets.learnFrom(config);
  const { origins } = resolved;
  const { cwd } = terminal;
  const request = { parsed, compat, cwd, config, registries, origins };
  return toldApart({
    ...request,
    warnings: [...warnings, ...resolved.warnings],
    notes: resolved.notes,
  });
}

/** A request whose datasets have names that tell them apart. */
export function toldApart(request: RunRequest): RunRequest {
  const { datasets, notes } = distinctDatasets(request.config.datasets);
  return { ...request, config: { ...request.config, datasets }, notes: [...request.notes, ...notes] };
}

/** Where data is sought, for a command line. Fails where it names a folder that is not there. */
export function dataFilesOf(parsed: Arguments, terminal: Terminal) {
  const named = parsed.text('data_dir');
  const folder = path.resolve(terminal.cwd, named ?? '');
  if (named !== undefined && !existsSync(folder)) {
    throw new LodestoneError('bad-value', `--data-dir names ${folder}, which does not exist`, {
      hint: "Give the folder that holds OpenCompass's data/, or that folder itself.",
    });
  }
  return createDataFiles(dataRootsOf(parsed, terminal), dataEncodingOf(parsed));
}

/** The encoding of data files that are not UTF-8, for a command line. Fails for a name that none has. */
export function dataEncodingOf(parsed: Arguments): string | undefined {
  const name = parsed.text('data_encoding');
  if (name === undefined || isEncoding(name)) return name?.toLowerCase();
  throw new LodestoneError('bad-value', `--data-encoding names no encoding that is known: "${name}"`, {
    hint: 'Give e.g. gb18030, gbk, big5, utf-16le, shift_jis, euc-kr or latin1.',
  });
}

/** The places where data is sought, for a command line. */
export function dataRootsOf(parsed: Arguments, { env, cwd, home, packageFolder }: Terminal): DataRoot[] {
  return dataRoots({ dataDir: parsed.text('data_dir'), env, cwd, home, packageFolder });
}

/** Where configs are sought, for a command line. */
export type ConfigPlaces = Pick<ConfigRequest, 'roots' | 'packages' | 'builtIn'>;

/**
 * Folders that hold configs of the user's: those of `--config-dir`, then those of `$OPENCOMPASS_CONFIGS`, then the
 * configs of OpenCompass itself where it is installed; behind them what is built in.
 */
export function configPlaces(parsed: Arguments, compat: Compat, { cwd, env }: Terminal): ConfigPlaces {
  const named = (env('OPENCOMPASS_CONFIGS') ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const roots = [...(parsed.list('config_dir') ?? ['configs']), ...named].map((folder) =>
    path.resolve(cwd, folder),
  );
  const builtIn = builtInConfigs(compat);
  const opencompass = findOpenCompass({ cwd, env });
  if (opencompass === undefined) return { roots, builtIn };
  return { roots: [...roots, path.join(opencompass, 'configs')], packages: { opencompass }, builtIn };
}

function compatOf(parsed: Arguments): Compat {
  return COMPAT_VERSIONS.find((version) => version === parsed.text('compat')) ?? DEFAULT_COMPAT;
}

/** Whether the stages that are asked for score anything. */
export function asksForScores(parsed: Arguments): boolean {
  return ['all', 'eval'].includes(parsed.text('mode') ?? 'all');
}

async function resolve(
  parsed: Arguments,
  compat: Compat,
  terminal: Terminal,
  scores: boolean,
): Promise<ResolvedConfig> {
  const ownModel: ModelConfig | undefined = await endpointModel(parsed, terminal);
  return resolveConfig({
    config: configNamed(parsed, terminal),
    models: parsed.list('models'),
    datasets: parsed.list('datasets'),
    summarizer: parsed.text('summarizer'),
    huggingFace: huggingFaceFlags(parsed),
    ownModel,
    customDataset: customDatasetFlags(parsed),
    files: dataFilesOf(parsed, terminal),
    overrides: parsed.list('set'),
    datasetRuns: parsed.number('dataset_num_runs'),
    compat,
    scores,
    ...configPlaces(parsed, compat, terminal),
    modules: moduleLoader(() => import('../core/index.ts')),
    env: terminal.env,
    cwd: terminal.cwd,
  });
}

/** The config file that is named, else that of the folder where the command line says nothing of what to evaluate. */
function configNamed(parsed: Arguments, { cwd }: Terminal): string | undefined {
  const config = parsed.text('config')?.trim();
  if (config !== undefined && config !== '') return config;
  const isSaid = ['models', 'datasets', 'hf_path', 'custom_dataset_path'].some((name) => parsed.has(name));
  return isSaid ? undefined : defaultConfig(cwd);
}

const CUSTOM_FLAGS = ['meta_path', 'data_type', 'infer_method'];

/** A data file of the user's own, as the flags describe it. */
function customDatasetFlags(parsed: Arguments): JsonObject | undefined {
  const path = parsed.text('custom_dataset_path');
  const others = CUSTOM_FLAGS.flatMap((key) => {
    const value = parsed.text(`custom_dataset_${key}`);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (path !== undefined) return { path, ...Object.fromEntries(others) };
  const [lone] = others;
  if (lone === undefined) return undefined;
  const flag = `--custom-dataset-${lone[0].replaceAll('_', '-')}`;
  throw new LodestoneError('bad-option', `${flag} needs --custom-dataset-path`, {
    hint: 'Name the .csv or .jsonl file.',
  });
}

/** Flags that only say something about the model of `--hf-path`. */
const WEIGHTS_FLAGS = [
  'tokenizer_path',
  'tokenizer_kwargs',
  'model_kwargs',
  'generation_kwargs',
  'peft_path',
  'peft_kwargs',
].concat(['hf_type', 'pad_token_id', 'stop_words', 'no_batch_padding', 'num_gpus', 'min_out_len']);

function huggingFaceFlags(parsed: Arguments): HuggingFaceFlags | undefined {
  const hfPath = parsed.text('hf_path');
  if (hfPath === undefined) {
    const lone = WEIGHTS_FLAGS.find((name) => parsed.has(name));
    if (lone === undefined) return undefined;
    throw new LodestoneError(
      'bad-option',
      `--${lone.replaceAll('_', '-')} says something about a model of --hf-path, which is not given`,
      {
        hint: 'Add --hf-path, or change models of a config with --set models.0.KEY=VALUE.',
      },
    );
  }
  const type = parsed.text('hf_type');
  return {
    hfPath,
    hfType: type === 'base' || type === 'chat' ? type : undefined,
    tokenizerPath: parsed.text('tokenizer_path'),
    tokenizerKwargs: pairs(parsed, 'tokenizer_kwargs'),
    modelKwargs: pairs(parsed, 'model_kwargs'),
    generationKwargs: pairs(parsed, 'generation_kwargs'),
    peftPath: parsed.text('peft_path'),
    peftKwargs: pairs(parsed, 'peft_kwargs'),
    maxSeqLen: parsed.number('max_seq_len'),
    maxOutLen: parsed.number('max_out_len'),
    minOutLen: parsed.number('min_out_len'),
    batchSize: parsed.number('batch_size'),
    batchPadding: !parsed.flag('no_batch_padding'),
    numGpus: parsed.number('num_gpus'),
    padTokenId: parsed.number('pad_token_id'),
    stopWords: parsed.list('stop_words'),
  };
}

function pairs(parsed: Arguments, name: string): JsonObject | undefined {
  const values = parsed.list(name);
  return values === undefined ? undefined : (parseDictAction(values) as JsonObject);
}
