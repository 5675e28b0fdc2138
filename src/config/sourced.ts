import { type Json, jsonTag, LodestoneError } from '../core/index.ts';
import type { ConfigPath, LoadedConfig } from './formats/loaded-config.ts';

/** A part of a config, and where it was written. */
export interface Sourced {
  readonly value: Json;
  /** Where what is at a path in the value was written: `file:line`, a flag, or the name of a built-in config. */
  originOf(path: ConfigPath): Promise<string>;
}

/** What comes from one place as a whole, such as a flag. */
export function from(origin: string, value: Json): Sourced {
  return { value, originOf: async () => origin };
}

/** What is at a path in a config file. */
export function sourcedPart(loaded: LoadedConfig, path: ConfigPath, value: Json): Sourced {
  return { value, originOf: async (inner) => (await loaded.origins())([...path, ...inner]) };
}

/** The items of a list, those of lists inside it among them. Throws for what is no list. */
export function sourcedItems({ value, originOf }: Sourced, name: string, where: string): Sourced[] {
  const items = listIn(value);
  if (items === undefined) {
    throw new LodestoneError('config-invalid', `"${name}" is not a list`, {
      where,
      hint: `Write ${name} = [ … ].`,
    });
  }
  return items.flatMap((item, index) => {
    const inner: Sourced = { value: item, originOf: (path) => originOf([index, ...path]) };
    return listIn(item) === undefined ? [inner] : sourcedItems(inner, name, where);
  });
}

function listIn(value: Json): Json[] | undefined {
  if (Array.isArray(value)) return value;
  if (jsonTag(value) !== '$tuple') return undefined;
  const { $tuple: items } = value as { $tuple: Json };
  return Array.isArray(items) ? items : undefined;
}

/** Where the parts of a whole config were written. */
export class ConfigOrigins {
  readonly #parts: { readonly at: ConfigPath; readonly source: Sourced['originOf'] }[] = [];

  /** Notes that what is at a path comes from there; what is noted later lies over what was noted before. */
  note(at: ConfigPath, { originOf }: Pick<Sourced, 'originOf'>): void {
    this.#parts.push({ at, source: originOf });
  }

  /** The origin of what is at a path; undefined if none is known. */
  async of(path: ConfigPath): Promise<string | undefined> {
    const part = this.#parts.findLast(
      ({ at }) => at.length <= path.length && at.every((key, i) => key === path[i]),
    );
    return part?.source(path.slice(part.at.length));
  }
}
