import { dictEntries, type Json, keyText } from '../../core/index.ts';

/** A path into a config: keys of dicts and positions in lists. */
export type ConfigPath = readonly (string | number)[];

/** Where a value was written, as `file:line`, or the nearest thing around it that is known. */
export type Origins = (path: ConfigPath) => string;

/** The variables of a config file, in order. */
export interface LoadedConfig {
  readonly values: ReadonlyMap<string, Json>;
  readonly warnings: readonly string[];
  /** Worked out when it is asked for. */
  origins(): Promise<Origins>;
}

/** The entries of a whole config, by name. */
export function configVariables(config: Json): Map<string, Json> {
  return new Map(dictEntries(config).map(([key, value]) => [keyText(key), value]));
}
