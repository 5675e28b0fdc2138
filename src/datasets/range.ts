import { LodestoneError, plain, type RangeConfig } from '../core/index.ts';
import { PythonRandom } from '../util/index.ts';

/** The rows that a range leaves of a split. */
export interface RowSelection {
  /** How many rows there are. */
  readonly size: number;
  /** Their numbers in the split, in the order in which they are read. */
  indices(): readonly number[];
  /** The same as a slice where that runs forward: every `step`-th row from `start` to before `stop`. */
  readonly slice: { readonly start: number; readonly stop: number; readonly step: number } | undefined;
}

/** `count` numbers from `start` on, `step` (not zero) apart. */
interface Progression {
  start: number;
  step: number;
  count: number;
}

/**
 * What `train_range` or `test_range` of a reader selects, as OpenCompass's `load_partial_dataset` does:
 * null takes all rows; text is Python slices one after another (`'[::2][0:10]'`); a number takes that many
 * rows (a share of them below one) from an order shuffled with the number of rows taken as its seed, and all
 * rows when it is not positive or not below `total`.
 *
 * @param where named in the error that a malformed range gives.
 */
export function selectIndices(total: number, range: RangeConfig | undefined, where?: string): RowSelection {
  const all: Progression = { start: 0, step: 1, count: total };
  if (range === null || range === undefined) return progressionSelection(all);
  if (typeof range === 'string') return selectionOfText(range, all, where);
  const size = Number(plain(range));
  if (size >= total || size <= 0) return progressionSelection(all);
  const count = size < 1 ? Math.trunc(size * total) : size;
  if (!Number.isInteger(count)) throw invalidRange(String(size), where);
  const order = Array.from({ length: total }, (_, row) => row);
  new PythonRandom(count).shuffle(order);
  const chosen = order.slice(0, count);
  return { size: count, indices: () => chosen, slice: undefined };
}

/** Slices of the rows; OpenCompass evaluates the text behind `index_list`, so that lists can be added up. */
function selectionOfText(text: string, all: Progression, where: string | undefined): RowSelection {
  const parts = text.split(/\+\s*index_list/).map((part) => {
    return progressionSelection(parsedSlices(part, where).reduce((rows, slice) => sliced(rows, slice), all));
  });
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const indices = parts.flatMap((part) => part.indices());
  return { size: indices.length, indices: () => indices, slice: undefined };
}

function progressionSelection({ start, step, count }: Progression): RowSelection {
  const forward = step > 0 || count <= 1;
  const stop = count === 0 ? start : start + step * (count - 1) + 1;
  return {
    size: count,
    indices: () => Array.from({ length: count }, (_, i) => start + i * step),
    slice: forward ? { start, stop: Math.max(start, stop), step: Math.max(step, 1) } : undefined,
  };
}

interface Slice {
  start: number | undefined;
  stop: number | undefined;
  step: number;
}

const BOUND = String.raw`(?:None|([+-]?\d+))?\s*`;
const SLICE = new RegExp(String.raw`\s*\[\s*${BOUND}:\s*${BOUND}(?::\s*${BOUND})?\]\s*`, 'y');

function parsedSlices(text: string, where: string | undefined): Slice[] {
  const slices: Slice[] = [];
  SLICE.lastIndex = 0;
  while (SLICE.lastIndex < text.length) {
    const match = SLICE.exec(text);
    if (match === null) throw invalidRange(text, where);
    const [start, stop, step = 1] = match.slice(1).map((part) => (part === undefined ? part : Number(part)));
    if (step === 0) throw invalidRange(text, where);
    slices.push({ start, stop, step });
  }
  return slices;
}

/** A slice of a progression, by Python's rules for bounds that are missing, negative or out of reach. */
function sliced(rows: Progression, slice: Slice): Progression {
  const { count } = rows;
  const [lowest, highest] = slice.step > 0 ? [0, count] : [-1, count - 1];
  const bound = (value: number | undefined, missing: number): number => {
    if (value === undefined) return missing;
    return Math.min(Math.max(value < 0 ? value + count : value, lowest), highest);
  };
  const start = bound(slice.start, slice.step > 0 ? lowest : highest);
  const stop = bound(slice.stop, slice.step > 0 ? highest : lowest);
  return {
    start: rows.start + rows.step * start,
    step: rows.step * slice.step,
    count: Math.max(0, Math.ceil((stop - start) / slice.step)),
  };
}

function invalidRange(range: string, where: string | undefined): LodestoneError {
  return new LodestoneError('config-invalid', `invalid row range ${JSON.stringify(range)}`, {
    hint: 'Use a Python slice such as "[0:100]", a number of rows, or a fraction below 1.',
    ...(where === undefined ? {} : { where }),
  });
}
