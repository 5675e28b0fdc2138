import { NumpyGenerator } from './numpy-generator.ts';

/** Row numbers in the order of `datasets.Dataset.shuffle(seed)`. */
export function shuffledRows(count: number, seed: number): number[] {
  return new NumpyGenerator(seed).permutation(count);
}

/** The row numbers of `datasets.Dataset.select(rows)`; throws for rows that are not there. */
export function selectedRows(count: number, rows: readonly number[]): number[] {
  for (const row of rows) {
    if (!Number.isInteger(row) || row < 0 || row >= count) throw new RangeError(`no row ${row} of ${count}`);
  }
  return [...rows];
}

export interface SplitOptions {
  /** Rows of the test part: a number, or a share below one (rounded up). A quarter when both are left out. */
  testSize?: number | undefined;
  /** Rows of the train part: a number, or a share below one (rounded down). All that are left by default. */
  trainSize?: number | undefined;
  /** Whether rows are drawn in random order; true by default. */
  shuffle?: boolean | undefined;
  seed: number;
}

/** The row numbers of the two parts of `datasets.Dataset.train_test_split`. */
export function trainTestRows(count: number, options: SplitOptions): { train: number[]; test: number[] } {
  if (count === 0) return { train: [], test: [] };
  const { train, test } = partSizes(count, options);
  if (options.shuffle === false) {
    const order = Array.from({ length: count }, (_, i) => i);
    return { train: order.slice(0, train), test: order.slice(train, train + test) };
  }
  const order = shuffledRows(count, options.seed);
  return { train: order.slice(test, test + train), test: order.slice(0, test) };
}

function partSizes(count: number, { testSize, trainSize }: SplitOptions): { train: number; test: number } {
  const testPart = testSize === undefined && trainSize === undefined ? 0.25 : testSize;
  const wantedTest = testPart === undefined ? undefined : partSize(testPart, count, Math.ceil);
  const train = trainSize === undefined ? count - (wantedTest ?? 0) : partSize(trainSize, count, Math.floor);
  const test = wantedTest ?? count - train;
  if (train === 0 || train + test > count) {
    throw new RangeError(`cannot split ${count} rows into ${train} for training and ${test} for testing`);
  }
  return { train, test };
}

function partSize(size: number, count: number, round: (rows: number) => number): number {
  if (size > 0 && size < 1) return round(size * count);
  if (Number.isInteger(size) && size > 0 && size < count) return size;
  throw new RangeError(`a part of ${count} rows is a share below one or fewer rows, not ${size}`);
}
