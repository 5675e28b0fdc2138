import type { Compat } from './compat.ts';
import type { DatasetConfig } from './config-types.ts';
import type { JsonObject } from './json.ts';
import type { Definition } from './registry.ts';

/** One row of a dataset: column name to value, columns in the order of the source. */
export type Row = { [column: string]: unknown };

/** Rows that can be read several times without being kept in memory. */
export interface RowSource {
  rows(): AsyncIterable<Row> | Iterable<Row>;
  /** Number of rows. */
  count(): Promise<number>;
}

/** Splits by name; a source without splits is both train and test. */
export type Splits = RowSource | { [split: string]: RowSource };

/** Finds and opens data files. Names are paths of OpenCompass's `data/` layout, or ids of its hub. */
export interface DataFiles {
  /** Path of the first file or folder of that name in the search order; throws with the searched places. */
  path(name: string): Promise<string>;
  exists(name: string): Promise<boolean>;
  /** The names in a folder, merged over all places of the search order. */
  list(name: string): Promise<string[]>;
  /** A whole file as text (`.gz` is read as it is). */
  text(name: string): Promise<string>;
  /** The text of a file in chunks of any size. */
  chunks(name: string): AsyncIterable<string>;
  /** Lines of a text file, without their ends. */
  lines(name: string): AsyncIterable<string>;
}

/** What a loader gets. */
export interface LoaderContext {
  readonly compat: Compat;
  readonly files: DataFiles;
}

/** A dataset class: one file below `src/datasets/loaders`. */
export interface LoaderDefinition extends Definition {
  /** Hub ids that configs may use as `path`, mapped to folders or files of the `data/` layout. */
  readonly hubPaths?: { readonly [id: string]: string };
  /** Columns that are equal in clustered rows, such as the passage of several questions. */
  readonly clusterBy?: readonly string[];
  load(args: JsonObject, context: LoaderContext): Promise<Splits> | Splits;
}

/** A row of the test split with its position after ranges were applied. */
export interface Sample {
  readonly index: number;
  readonly row: Row;
  /** The value of the output column; undefined when there is none. */
  readonly gold: unknown;
  /** Content id, independent of the row's position and of the range that is read; absent unless requested. */
  readonly id?: string;
  /** Number of the repeat, from 0, if the dataset is evaluated several times. */
  readonly replica?: number | undefined;
}

/** Whether a dataset is custom data, given by its path. */
export function isOwnData({ type }: DatasetConfig): boolean {
  return /(?:^|\.)(?:Circular)?CustomDataset$/.test(type);
}
