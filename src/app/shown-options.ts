import type { Json, JsonObject } from '../core/index.ts';
import { isSecretName, REDACTED, type Redactor } from '../util/index.ts';
import type { RunOptions } from './options/index.ts';

/** The options of a run as its folder shows them: without secrets, also where one is set as `models.0.key=…`. */
export function shownOptions(options: RunOptions, redactor: Redactor): JsonObject {
  const entries = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, shown(value)] as const],
  );
  // Names of variables are no secrets, whatever they are called.
  const { apiKeyEnv, apiKeyHeader, ...others } = Object.fromEntries(entries);
  const names = { ...(apiKeyEnv && { apiKeyEnv }), ...(apiKeyHeader && { apiKeyHeader }) };
  return { ...redactor.config(others), ...names };
}

function shown(value: string | number | boolean | readonly string[]): Json {
  return typeof value === 'object' ? value.map(withoutSecret) : value;
}

function withoutSecret(text: string): string {
  const [, place = '', name = ''] = /^\s*([\w.-]*?([\w-]+)\s*)=/.exec(text) ?? [];
  return name !== '' && isSecretName(name) ? `${place}=${REDACTED}` : text;
}
