import { createHash } from 'node:crypto';
import {
  type DatasetConfig,
  isAtLeast,
  type Json,
  type JsonObject,
  type LoaderContext,
  LodestoneError,
  plain,
  type Registries,
  type Row,
  type Sample,
  type Splits,
} from '../core/index.ts';
import { loaders as builtIn } from './loaders/_registry.ts';
import { selectIndices } from './range.ts';
import { type Entry, isSplit, type NamedSplits, namedSplits, type Split, splitFrom } from './split.ts';

export interface ReadOptions extends LoaderContext {
  /** Reads no more than this many samples of the test split. */
  readonly limit?: number | undefined;
  /** Where dataset types are found. Default: those that are built in. */
  readonly loaders?: Registries['dataset'] | undefined;
}

/** A dataset whose loader and ranges have been settled; nothing is read before it is asked for. */
export interface DatasetReader {
  readonly inputColumns: readonly string[];
  readonly outputColumn: string | null;
  /** How many samples there are to evaluate. */
  count(): Promise<number>;
  /** `ids`: with the id of each, which takes a hash of its row. */
  samples(wanted?: { readonly ids?: boolean }): AsyncIterable<Sample>;
  /** The rows that in-context examples come from. */
  train(): Promise<readonly Row[]>;
  /** Reads the first of them, which fails where their files are missing. */
  peekTrain(): Promise<void>;
  /** Names what a row belongs to together with others; undefined if each stands for itself. */
  clusterOf(row: Row): string | undefined;
}

/** Keys of a dataset config that are not arguments of its loader. */
const OWN_KEYS = new Set(['type', 'abbr', 'reader_cfg', 'infer_cfg', 'eval_cfg', 'n', 'k']);

/** Opens a dataset as its `reader_cfg` says. */
export async function openDataset(config: DatasetConfig, options: ReadOptions): Promise<DatasetReader> {
  const { reader_cfg: reader } = config;
  const splits = await loadSplits(config, options);
  const trainName = reader.train_split ?? 'train';
  const testName = reader.test_split ?? 'test';
  const train = ranged(namedSplit(splits, trainName, config), reader.train_range, config);
  // The range of the train split holds for a test split of the same name, too.
  const readsTrain = testName === 'train' && !isSplit(splits);
  const testSource = readsTrain ? train : namedSplit(splits, testName, config);
  const test = limited(ranged(testSource, reader.test_range, config), options.limit);
  const outputColumn = reader.output_column;
  const { clusterBy } = await (options.loaders ?? builtIn).get(config.type, config.abbr);
  return {
    inputColumns: columnList(reader.input_columns),
    outputColumn,
    count: () => test.count(),
    samples: async function* ({ ids = false } = {}) {
      let index = 0;
      for await (const { row, id, replica } of test.entries(ids)) {
        const gold = outputColumn === null ? undefined : (row[outputColumn] ?? null);
        yield id === undefined ? { index, row, gold } : { index, row, gold, id, replica };
        index += 1;
      }
    },
    train: async () => {
      const rows: Row[] = [];
      for await (const { row } of train.entries(false)) rows.push(row);
      return rows;
    },
    peekTrain: async () => {
      for await (const _ of train.entries(false)) return;
    },
    clusterOf: (row) => clusterBy && valuesDigest(clusterBy.map((column) => row[column])),
  };
}

/** Texts may be long, and are only compared. */
function valuesDigest(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);
}

/** The splits of a dataset class, its `path` translated from the hub's name where it is one. */
export async function loadRaw(
  type: string,
  args: JsonObject,
  { loaders = builtIn, ...context }: ReadOptions,
  where?: string,
): Promise<Splits> {
  const loader = await loaders.get(type, where);
  const hubPath = loader.hubPaths?.[String(args.path)];
  return loader.load(hubPath === undefined ? args : { ...args, path: hubPath }, context);
}

async function loadSplits(config: DatasetConfig, options: ReadOptions): Promise<NamedSplits> {
  const args = plain(
    Object.fromEntries(Object.entries(config).filter(([key]) => !OWN_KEYS.has(key))),
  ) as JsonObject;
  const splits = await loadRaw(config.type, args, options, config.abbr);
  if (!isAtLeast(options.compat, '0.5.4')) return namedSplits(splits, splitFrom);
  const repeats = wantedRepeats(config);
  return namedSplits(splits, (source, name) => {
    const subdivision = name === undefined ? config.abbr : `${config.abbr}_${name}`;
    return repeated(numbered(splitFrom(source), subdivision), repeats);
  });
}

/** `n` of a config; the largest `k` must not exceed it. */
function wantedRepeats(config: DatasetConfig): number {
  const n = plain(config.n ?? 1);
  const k = plain(config.k ?? 1);
  const largest = Math.max(...(Array.isArray(k) ? k : [k]).map(Number));
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || !(largest <= n)) {
    throw new LodestoneError(
      'config-invalid',
      `${config.abbr}: k (${JSON.stringify(k)}) must not exceed n (${n})`,
    );
  }
  return n;
}

/** Adds the columns that OpenCompass 0.5 adds: which part of which dataset a row is of, and its number there. */
function numbered(split: Split, subdivision: string): Split {
  return {
    entries: async function* (withIds) {
      let idx = 0;
      for await (const { row, id } of split.entries(withIds)) {
        const whole = { ...row, subdivision, idx };
        yield id === undefined ? { row: whole } : { row: whole, id };
        idx += 1;
      }
    },
    count: () => split.count(),
  };
}

/** The whole split `times` times over. */
function repeated(split: Split, times: number): Split {
  if (times === 1) return split;
  return {
    entries: async function* (withIds) {
      for (let replica = 0; replica < times; replica += 1)
        for await (const entry of split.entries(withIds)) yield { ...entry, replica };
    },
    count: async () => (await split.count()) * times,
  };
}

function ranged(split: Split, range: Json | undefined, config: DatasetConfig): Split {
  if (range === undefined || range === null) return split;
  const select = async () => selectIndices(await split.count(), plain(range) as string | number, config.abbr);
  return {
    entries: async function* (withIds) {
      const selection = await select();
      if (selection.slice === undefined) yield* picked(split.entries(withIds), selection.indices());
      else yield* sliced(split.entries(withIds), selection.slice);
    },
    count: async () => (await select()).size,
  };
}

async function* sliced(
  entries: AsyncIterable<Entry>,
  slice: { start: number; stop: number; step: number },
): AsyncGenerator<Entry> {
  let index = 0;
  for await (const entry of entries) {
    if (index >= slice.stop) return;
    if (index >= slice.start && (index - slice.start) % slice.step === 0) yield entry;
    index += 1;
  }
}

/** Rows in an order of their own: the chosen ones are held until all are found. */
async function* picked(entries: AsyncIterable<Entry>, indices: readonly number[]): AsyncGenerator<Entry> {
  const wanted = new Set(indices);
  const found = new Map<number, Entry>();
  let index = 0;
  for await (const entry of entries) {
    if (wanted.has(index)) found.set(index, entry);
    index += 1;
  }
  for (const position of indices) {
    const entry = found.get(position);
    if (entry !== undefined) yield entry;
  }
}

function limited(split: Split, limit: number | undefined): Split {
  if (limit === undefined) return split;
  return {
    entries: (withIds) => sliced(split.entries(withIds), { start: 0, stop: limit, step: 1 }),
    count: async () => Math.min(limit, await split.count()),
  };
}

function namedSplit(splits: NamedSplits, name: string, config: DatasetConfig): Split {
  if (isSplit(splits)) return splits;
  const split = splits[name];
  if (split !== undefined) return split;
  const missing = () => {
    const names = Object.keys(splits).join(', ');
    throw new LodestoneError('config-invalid', `${config.abbr} has no split "${name}" (it has ${names})`, {
      hint: 'Set train_split and test_split in its reader_cfg.',
    });
  };
  return { entries: missing, count: async () => missing() };
}

function columnList(columns: string | string[]): string[] {
  return typeof columns === 'string' ? columns.split(/\s+/).filter((column) => column !== '') : columns;
}
