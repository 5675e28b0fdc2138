import { isPlainObject, type Json, LodestoneError, type ModelConfig, type RunConfig } from '../core/index.ts';
import { models } from '../models/index.ts';
import { modelAbbr } from '../run/index.ts';
import { REDACTED } from '../util/index.ts';

/**
 * A stored config with the keys that were left out of it: those of the variable that is named, where one is. Models
 * that name a variable themselves get this one in its place.
 */
export async function withKeys(
  config: RunConfig,
  variable: string | undefined,
  env: (name: string) => string | undefined,
): Promise<RunConfig> {
  if (variable === undefined) return config;
  const key = env(variable) ?? '';
  if (key === '') {
    throw new LodestoneError('bad-option', `--api-key-env names $${variable}, which is not set`, {
      hint: `Set it (export ${variable}=…).`,
    });
  }
  const { models: all, ...rest } = config;
  const named = await Promise.all(all.map((model) => withVariable(model, variable)));
  return {
    ...(filled(rest, key) as typeof rest),
    models: named.map((model) => filled(model, key) as ModelConfig),
  };
}

/** Fails where a key that is needed was left out of a stored config and is not given. */
export function refuseMissingKeys(config: RunConfig, infers: boolean): void {
  const model = infers ? config.models.find(holdsRedacted) : undefined;
  const dataset = config.datasets.find(holdsRedacted);
  const owner = model === undefined ? dataset?.abbr : modelAbbr(model);
  if (owner === undefined) return;
  throw new LodestoneError('config-invalid', `a key of ${owner} is not stored with the run`, {
    hint: 'Name the variable that holds it with --api-key-env VAR, or give it with --set models.0.key=KEY.',
  });
}

async function withVariable(model: ModelConfig, variable: string): Promise<ModelConfig> {
  if (holdsRedacted(model) || !models.has(model.type)) return model;
  const { keys } = await models.get(model.type);
  return keys.includes('api_key_env') ? { ...model, api_key_env: variable } : model;
}

function filled(value: Json, key: string): Json {
  if (value === REDACTED) return key;
  if (Array.isArray(value)) return value.map((item) => filled(item, key));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, key)]));
}

function holdsRedacted(value: Json): boolean {
  if (typeof value === 'string') return value.includes(REDACTED);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsRedacted);
}
