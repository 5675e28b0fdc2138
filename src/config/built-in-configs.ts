import type { JsonObject } from '../core/index.ts';

/** What a config file is of; also the folder below `configs` that it stands in. */
export type ConfigKind = 'datasets' | 'models' | 'summarizers';

/** A config that is built in: a file of OpenCompass's that need not be there. */
export interface BuiltInConfig {
  readonly kind: ConfigKind;
  /** File name without extension. */
  readonly name: string;
  /** Path below `configs` without extension, e.g. `datasets/ceval/ceval_gen`. */
  readonly path: string;
  /** The variables that the file defines, in order. */
  load(): Promise<JsonObject>;
}

/** The built-in configs of one version. */
export interface BuiltInConfigs {
  readonly all: readonly BuiltInConfig[];
}
