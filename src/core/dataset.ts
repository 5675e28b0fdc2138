import type { Compat } from './compat.ts';
import type { DatasetConfig } from './config-types.ts';
import type { JsonObject } from './json.ts';
import type { Definition } from './registry.ts';

/** One row of a dataset: column name to value, columns in the order of the source. */
export type Row = { [column: string]: unknown };

/** Rows that can be read more than once without being held in memory. */
export interface RowSource {
  rows(): AsyncIterable<Row> | Iterable<Row>;
  /** How many rows there are. */
  count(): Promise<number>;
}

/** Splits by name; a source without splits is both train and test. */
export type Splits = RowSource | { [split: string]: RowSource };

/** Finds and opens data files. Names are paths of OpenCompass's `data/` layout, or ids of its hub. */
export interface DataFiles {
  /** The path of the first file or folder of that name in the search order; fails with where it looked. */
  path(name: string): Promise<string>;
  exists(name: string): Promise<boolean>;
  /** The names in a folder, merged over all places of the search order. */
  list(name: string): Promise<string[]>;
  /** A whole file as text (`.gz` is read as it is). */
  text(name: string): Promise<string>;
  /** The text of a file in pieces of any size. */
  chunks(name: string): AsyncIterable<string>;
  /** Lines of a text file, without their ends. */
  lines(name: string): AsyncIterable<string>;
}

/** What a loader may use. */
export interface LoaderContext {
  readonly compat: Compat;
  readonly files: DataFiles;
}

/** A dataset class: one file below `src/datasets/loaders`. */
export interface LoaderDefinition extends Definition {
  /** Hub ids that configs may give as `path`, and the folder or file of the `data/` layout that each means. */
  readonly hubPaths?: { readonly [id: string]: string };
  /** Columns that rows share which belong together: the passage that several questions are about. */
  readonly clusterBy?: readonly string[];
  load(args: JsonObject, context: LoaderContext): Promise<Splits> | Splits;
}

/** A row of the test split with its position after ranges were applied. */
export interface Sample {
  readonly index: number;
  readonly row: Row;
  /** The value of the output column; undefined when there is none. */
  readonly gold: unknown;
  /** The same wherever the row stands in its file and whichever part of it is read; absent where nobody asked for it. */
  readonly id?: string;
  /** With it, where a dataset is asked several times over: which time this is, from 0. */
  readonly replica?: number | undefined;
}

/** Whether a dataset is a file of a user's own, described by little more than its path. */
export function isOwnData({ type }: DatasetConfig): boolean {
  return /(?:^|\.)(?:Circular)?CustomDataset$/.test(type);
}
