import { didYouMean, type JsonObject, LodestoneError, plain } from '../../core/index.ts';
import type { JudgedSummarizerDefinition } from './contract.ts';

/** Throws if a summarizer is given an argument that it does not know. */
export function checkArguments(
  { type, arguments: known }: JudgedSummarizerDefinition,
  args: JsonObject,
): void {
  for (const name of Object.keys(args)) {
    if (known.includes(name)) continue;
    const hint = didYouMean(name, known) || (known.length === 0 ? '' : `It has ${known.join(', ')}.`);
    throw new LodestoneError(
      'config-invalid',
      `summarizer: ${typeName(type)} has no argument "${name}"`,
      hint === '' ? {} : { hint },
    );
  }
}

/** The value of an argument that is one of several words, the first of them by default. */
export function oneOf<Word extends string>(
  args: JsonObject,
  { of, name, words }: { readonly of: string; readonly name: string; readonly words: readonly Word[] },
): Word {
  const given = plain(args[name] ?? words[0] ?? null);
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new LodestoneError('config-invalid', `${name} of ${typeName(of)} is ${JSON.stringify(given)}`, {
    hint: `It may be ${words.join(', ')}.`,
  });
}

/** The value of an argument that is true or false. */
export function flagArgument(
  args: JsonObject,
  { of, name, otherwise }: { readonly of: string; readonly name: string; readonly otherwise: boolean },
): boolean {
  const given = plain(args[name] ?? otherwise);
  if (typeof given === 'boolean') return given;
  throw new LodestoneError('config-invalid', `${name} of ${typeName(of)} is ${JSON.stringify(given)}`, {
    hint: 'It may be True or False.',
  });
}

function typeName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
