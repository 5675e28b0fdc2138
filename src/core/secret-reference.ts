import { isPlainObject, type Json } from './json.ts';

/** What stands for a secret in plain data. */
export interface SecretReference {
  readonly secret: string;
}

/** Gives the value of a secret by its name; undefined where it is not known. */
export type SecretOf = (name: string) => string | undefined;

/** Puts secrets in the places of their references; a reference to one that is not known stays. */
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
