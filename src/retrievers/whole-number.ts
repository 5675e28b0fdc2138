import { type Json, LodestoneError } from '../core/index.ts';

/** An argument that counts something: a whole number from 0; `fallback` where the config does not give it. */
export function wholeNumber(
  value: Json | undefined,
  name: string,
  retriever: string,
  fallback?: number,
): number {
  const number = value ?? fallback;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number;
  const found = value === undefined ? 'lacks it' : `has ${JSON.stringify(value)}`;
  throw new LodestoneError('config-invalid', `${retriever} needs ${name} as an integer, but ${found}`, {
    hint: `For example ${name}=3.`,
  });
}
