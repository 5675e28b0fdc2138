import { isPlainObject, type Json } from './json.ts';

/** A reference to a secret in plain data. */
export interface SecretReference {
  readonly secret: string;
}

/** Returns a secret by name; undefined if unknown. */
export type SecretOf = (name: string) => string | undefined;

/** Replaces references by their secrets; unknown references are kept. */
export function restoreSecrets<T extends object>(value: T, secretOf: SecretOf): T {
  return restored(value as Json, secretOf) as T;
}

function restored(value: Json, secretOf: SecretOf): Json {
  if (Array.isArray(value)) return value.map((item) => restored(item, secretOf));
  if (!isPlainObject(value)) return value;
  const name = referenced(value);
  if (name !== undefined) return secretOf(name) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restored(item, secretOf)]));
}

function referenced(value: { readonly [key: string]: Json }): string | undefined {
  const keys = Object.keys(value);
  return keys.length === 1 && typeof value.secret === 'string' ? value.secret : undefined;
}
