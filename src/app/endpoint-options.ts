import { LodestoneError, type ModelConfig, type Registries, type RunConfig } from '../core/index.ts';
import { type KeyPlace, servedNames, shortNames } from '../models/index.ts';
import { modelAbbr } from '../run/index.ts';
import { type Surroundings, withoutSecrets } from '../util/index.ts';
import { optionFlag, type RunOptions } from './options/index.ts';

const ENDPOINT = 'lodestone.models.Endpoint';

/** The model of `--api-base`, where no other flag and no config names one. */
export async function endpointModel(
  options: RunOptions,
  surroundings: Surroundings,
): Promise<ModelConfig | undefined> {
  const base = options.apiBase;
  if (base === undefined) return refuseAlone(options);
  if (options.models !== undefined || options.hfPath !== undefined) return undefined;
  const model = options.model ?? (await onlyServed(base, options, surroundings));
  const longestPrompt = options.maxSeqLen;
  return {
    type: ENDPOINT,
    abbr: modelFileName(model),
    path: model,
    api_base: base,
    ...keySettings(options),
    max_out_len: options.maxOutLen ?? 2048,
    ...(longestPrompt === undefined ? {} : { max_seq_len: longestPrompt }),
  };
}

/** The last part of a model's name, which files are called by: servers choose names as they like. */
function modelFileName(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1).replace(/\p{Cc}/gu, '_');
}

/** Models of a config that need weights, asked at `--api-base` instead. */
export async function atEndpoint(
  config: RunConfig,
  options: RunOptions,
  types: Registries['model'],
): Promise<RunConfig> {
  const base = options.apiBase;
  if (base === undefined) return config;
  const rebound: ModelConfig[] = [];
  for (const model of config.models) {
    if (model.type === ENDPOINT) rebound.push(model);
    else if (await takesAddress(model, types)) rebound.push(withAddress(model, base, options));
    else throw cannotMove(model);
  }
  return { ...config, models: rebound };
}

function refuseAlone(options: RunOptions): undefined {
  const lone = (['model', 'apiKeyEnv', 'apiKeyHeader'] as const).find((name) => options[name] !== undefined);
  if (lone === undefined) return undefined;
  throw new LodestoneError('bad-option', `${optionFlag(lone)} needs --api-base`, {
    hint: lone === 'model' ? 'For a model config by name use --models.' : 'Give the address of the server.',
  });
}

async function onlyServed(base: string, options: RunOptions, surroundings: Surroundings): Promise<string> {
  const names = await servedNames(base, keyPlace(options, surroundings), surroundings.env);
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  if (name === undefined) {
    throw new LodestoneError(
      'endpoint-refused',
      `${withoutSecrets(base)} does not list the models it serves`,
      {
        hint: 'Pass the model name with --model.',
      },
    );
  }
  throw new LodestoneError('ambiguous-name', `${withoutSecrets(base)} serves ${names.length} models`, {
    hint: `Choose one with --model: ${shortNames(names)}.`,
  });
}

/** Where the key is to be found, and where it goes. */
export function keyPlace(options: RunOptions, surroundings: Surroundings): KeyPlace {
  const { apiKeyEnv: variable, apiKeyHeader: header } = options;
  if (variable !== undefined) surroundings.secret(variable);
  return { variable, header };
}

function keySettings(options: RunOptions): Partial<ModelConfig> {
  const { apiKeyEnv: variable, apiKeyHeader: header } = options;
  return {
    ...(variable === undefined ? {} : { api_key_env: variable }),
    ...(header === undefined ? {} : { api_key_header: header }),
  };
}

async function takesAddress(model: ModelConfig, types: Registries['model']): Promise<boolean> {
  return types.has(model.type) && (await types.get(model.type)).keys.includes('api_base');
}

function withAddress(model: ModelConfig, base: string, options: RunOptions): ModelConfig {
  const name = options.model;
  return {
    ...model,
    api_base: base,
    ...(name === undefined ? {} : { api_model: name }),
    ...keySettings(options),
  };
}

function cannotMove(model: ModelConfig): LodestoneError {
  return new LodestoneError(
    'bad-option',
    `--api-base cannot move ${modelAbbr(model)} (${model.type}) to another address`,
    {
      hint: 'Set the address in its config, e.g. --set models.0.openai_api_base=URL.',
    },
  );
}
