import { LodestoneError, type ModelConfig, type Registries, type RunConfig } from '../core/index.ts';
import { type KeyPlace, servedNames, shortNames } from '../models/index.ts';
import { modelAbbr } from '../run/index.ts';
import { withoutSecrets } from '../util/index.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

const ENDPOINT = 'lodestone.models.Endpoint';

/** The model of `--api-base`, where no other flag and no config names one. */
export async function endpointModel(parsed: Arguments, terminal: Terminal): Promise<ModelConfig | undefined> {
  const base = parsed.text('api_base');
  if (base === undefined) return refuseAlone(parsed);
  if (parsed.has('models') || parsed.has('hf_path')) return undefined;
  const model = parsed.text('model') ?? (await onlyServed(base, parsed, terminal));
  const longestPrompt = parsed.number('max_seq_len');
  return {
    type: ENDPOINT,
    abbr: fileNameOf(model),
    path: model,
    api_base: base,
    ...keySettings(parsed),
    max_out_len: parsed.number('max_out_len') ?? 2048,
    ...(longestPrompt === undefined ? {} : { max_seq_len: longestPrompt }),
  };
}

/** The last part of a model's name, which files are called by: servers choose names as they like. */
function fileNameOf(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1).replace(/\p{Cc}/gu, '_');
}

/** Models of a config that need weights, asked at `--api-base` instead. */
export async function atEndpoint(
  config: RunConfig,
  parsed: Arguments,
  types: Registries['model'],
): Promise<RunConfig> {
  const base = parsed.text('api_base');
  if (base === undefined) return config;
  const rebound: ModelConfig[] = [];
  for (const model of config.models) {
    if (model.type === ENDPOINT) rebound.push(model);
    else if (await takesAddress(model, types)) rebound.push(withAddress(model, base, parsed));
    else throw cannotMove(model);
  }
  return { ...config, models: rebound };
}

function refuseAlone(parsed: Arguments): undefined {
  const lone = ['model', 'api_key_env', 'api_key_header'].find((name) => parsed.has(name));
  if (lone === undefined) return undefined;
  throw new LodestoneError('bad-option', `--${lone.replaceAll('_', '-')} needs --api-base`, {
    hint: lone === 'model' ? 'For a model config by name use --models.' : 'Give the address of the server.',
  });
}

async function onlyServed(base: string, parsed: Arguments, terminal: Terminal): Promise<string> {
  const names = await servedNames(base, keyPlace(parsed, terminal), terminal.env);
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  if (name === undefined) {
    throw new LodestoneError(
      'endpoint-refused',
      `${withoutSecrets(base)} does not say which models it serves`,
      {
        hint: 'Name the model with --model.',
      },
    );
  }
  throw new LodestoneError('ambiguous-name', `${withoutSecrets(base)} serves ${names.length} models`, {
    hint: `Choose one with --model: ${shortNames(names)}.`,
  });
}

/** Where the key is to be found, and where it goes. */
export function keyPlace(parsed: Arguments, terminal: Terminal): KeyPlace {
  const variable = parsed.text('api_key_env');
  if (variable !== undefined) terminal.secret(variable);
  return { variable, header: parsed.text('api_key_header') };
}

function keySettings(parsed: Arguments): Partial<ModelConfig> {
  const variable = parsed.text('api_key_env');
  const header = parsed.text('api_key_header');
  return {
    ...(variable === undefined ? {} : { api_key_env: variable }),
    ...(header === undefined ? {} : { api_key_header: header }),
  };
}

async function takesAddress(model: ModelConfig, types: Registries['model']): Promise<boolean> {
  return types.has(model.type) && (await types.get(model.type)).keys.includes('api_base');
}

function withAddress(model: ModelConfig, base: string, parsed: Arguments): ModelConfig {
  const name = parsed.text('model');
  return {
    ...model,
    api_base: base,
    ...(name === undefined ? {} : { api_model: name }),
    ...keySettings(parsed),
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
