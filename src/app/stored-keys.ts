import {
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type Registries,
  type RunConfig,
} from '../core/index.ts';
import { modelAbbr } from '../run/index.ts';
import { REDACTED } from '../util/index.ts';

/**
 * A stored config with the keys that were left out of it: those of the variable that is named, where one is. Models
 * that name a variable themselves get this one in its place.
 */
export async function withKeys(
  config: RunConfig,
  variable: string | undefined,
  types: Registries['model'],
  env: (name: string) => string | undefined,
): Promise<RunConfig> {
  if (variable === undefined) return config;
  const key = env(variable) ?? '';
  if (key === '') {
    throw new LodestoneError('bad-option', `--api-key-env: $${variable} is not set`, {
      hint: `Set it (export ${variable}=…).`,
    });
  }
  const { models: all, ...rest } = config;
  const named = await Promise.all(all.map((model) => withVariable(model, variable, types)));
  return {
    ...(filled(rest, key) as typeof rest),
    models: named.map((model) => filled(model, key) as ModelConfig),
  };
}

/** Throws if a key that is needed was left out of a stored config and is not given. */
export function refuseMissingKeys(config: RunConfig, infers: boolean): void {
  const { models: all, datasets, helper_models: helpers = null } = config as RunConfig & JsonObject;
  const owners: readonly (readonly [name: string, place: string, part: Json])[] = [
    ...(infers ? all.map((model, index) => [modelAbbr(model), `models.${index}`, model] as const) : []),
    ...datasets.map((dataset, index) => [dataset.abbr, `datasets.${index}`, dataset] as const),
    ['helper_models', 'helper_models', helpers],
  ];
  const missing = owners.filter(([, , part]) => holdsRedacted(part));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name);
  const what = names.length === 1 ? `a key of ${names[0]} is` : `keys of ${shortList(names)} are`;
  const places = missing.flatMap(([, place, part]) => redactedIn(part, place));
  throw new LodestoneError('config-invalid', `${what} not stored with the run`, {
    hint: `Pass the variable that holds it with --api-key-env VAR, or set it with --set ${shortList(
      places.map((place) => `${place}=KEY`),
      ' ',
    )}.`,
  });
}

const MOST_NAMED = 4;

function shortList(names: readonly string[], separator = ', '): string {
  const more = names.length > MOST_NAMED ? ['…'] : [];
  return [...names.slice(0, MOST_NAMED), ...more].join(separator);
}

async function withVariable(
  model: ModelConfig,
  variable: string,
  types: Registries['model'],
): Promise<ModelConfig> {
  if (holdsRedacted(model) || !types.has(model.type)) return model;
  const { keys } = await types.get(model.type);
  return keys.includes('api_key_env') ? { ...model, api_key_env: variable } : model;
}

function filled(value: Json, key: string): Json {
  if (value === REDACTED) return key;
  if (typeof value === 'string') return value.replaceAll(REDACTED, () => encodeURIComponent(key));
  if (Array.isArray(value)) return value.map((item) => filled(item, key));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, key)]));
}

function holdsRedacted(value: Json): boolean {
  return redactedIn(value, '').length > 0;
}

/** The places of what was left out, as `--set` takes them. */
function redactedIn(value: Json, place: string): string[] {
  if (typeof value === 'string') return value.includes(REDACTED) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => redactedIn(item, `${place}.${name}`));
}
