import { LodestoneError } from './errors.ts';
import type { JsonObject } from './json.ts';
import { didYouMean } from './nearest.ts';

/** Throws for unknown arguments of a component, with the nearest known name. */
export function refuseUnknownArguments(component: string, args: JsonObject, known: readonly string[]): void {
  const unknown = Object.keys(args).find((name) => name !== 'type' && !known.includes(name));
  if (unknown === undefined) return;
  throw new LodestoneError('config-invalid', `${component} has no argument "${unknown}"`, {
    hint: didYouMean(unknown, known) || `It takes ${known.join(', ') || 'none'}.`,
  });
}
