import type { Row, RowSource, Splits } from '../core/index.ts';
import { SampleIds } from './sample-ids.ts';

/** A row of a split on its way to a sample. */
export interface Entry {
  readonly row: Row;
  /** Its id in the whole split, where ids are asked for. */
  readonly id?: string;
  /** Which of the repetitions of the split it is of, from 0. */
  readonly replica?: number;
}

/** A split of a dataset. */
export interface Split {
  entries(withIds: boolean): AsyncIterable<Entry>;
  count(): Promise<number>;
}

/** Splits by name; one without a name is both train and test. */
export type NamedSplits = Split | { [split: string]: Split };

export function namedSplits(
  splits: Splits,
  toSplit: (source: RowSource, name?: string) => Split,
): NamedSplits {
  if (isSource(splits)) return toSplit(splits);
  return Object.fromEntries(Object.entries(splits).map(([name, source]) => [name, toSplit(source, name)]));
}

/** The rows as a loader gives them. */
export function splitFrom(source: RowSource): Split {
  return {
    entries: async function* (withIds) {
      const ids = withIds ? new SampleIds() : undefined;
      for await (const row of source.rows()) yield ids === undefined ? { row } : { row, id: ids.next(row) };
    },
    count: () => source.count(),
  };
}

function isSource(splits: Splits): splits is RowSource {
  return 'rows' in splits && typeof splits.rows === 'function';
}

export function isSplit(splits: NamedSplits): splits is Split {
  return 'entries' in splits && typeof splits.entries === 'function';
}
