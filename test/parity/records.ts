/** What golden records of `opencompass/` have in common, and how their datasets are opened. */
import path from 'node:path';
import type {
  Compat,
  DatasetConfig,
  Json,
  JsonObject,
  ModelConfig,
  RangeConfig,
  Row,
} from '../../src/core/index.ts';
import { createDataFiles, type DatasetReader, openDataset } from '../../src/datasets/index.ts';
import { compareText } from '../../src/util/index.ts';
import { goldenPath } from './golden.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Data as golden runs had it: stand-ins first, then `$LODESTONE_DATA`, then what the project ships. */
export const dataFolders = [
  goldenPath('opencompass', 'data_stubs'),
  ...(process.env.LODESTONE_DATA ?? path.join(root, '..', 'shared', 'data')).split(path.delimiter),
  path.join(root, 'samples'),
  path.join(root, 'samples', 'nc'),
];

export const dataRoots = dataFolders.map((folder) => ({ folder, origin: 'parity' }));
export const dataFiles = createDataFiles(dataRoots);

export interface GoldenRecord {
  stage: 'load' | 'render' | 'score' | 'score_ppl';
  version: Compat;
  config: string;
  abbr: string;
}

export interface LoadRecord extends GoldenRecord {
  hash: string;
  cfg: DatasetConfig;
  n_test: number;
  n_train: number;
  columns: string[];
  train_columns: string[];
  rows?: { idx: number; row: Row }[];
  train_rows?: { idx: number; row: Row }[];
  rows_same_as?: { config: string; abbr: string };
  rows_same_as_version?: string;
}

export interface Call {
  fn: string;
  inputs: Json[];
  /** The continuations of a call for log-likelihoods. */
  conts?: string[];
  max_out_len?: number;
  stopping_criteria?: string[];
  kwargs?: JsonObject;
}

export interface RenderRecord extends GoldenRecord {
  kind: string;
  test_range: string;
  calls?: Call[];
  calls_same_as?: { config: string; abbr: string; kind?: string };
  calls_same_as_version?: string;
  ice_idx?: number[][];
  /** What the predictions file holds, most prompts left out. */
  predictions?: JsonObject;
}

const START = '<|im_start|>';
const END = '<|im_end|>\n';

/** The meta templates of the recorded models; a kind without one has none. */
export const META_TEMPLATES: Record<string, Json | undefined> = {
  api_chat: { round: [human(), bot()] },
  api_chat_sys: { round: [human(), bot()], reserved_roles: [{ role: 'SYSTEM', api_role: 'SYSTEM' }] },
  chat_internlm2: { round: [turn('HUMAN', 'user'), { ...turn('BOT', 'assistant'), generate: true }] },
  chat_sysround: {
    round: [turn('HUMAN', 'user'), turn('SYSTEM', 'system'), { ...turn('BOT', 'assistant'), generate: true }],
  },
  chat_reserved: {
    begin: '<s>',
    round: [
      { role: 'HUMAN', begin: '[INST] ', end: ' [/INST]' },
      { role: 'BOT', begin: '', end: '</s>', generate: true },
    ],
    reserved_roles: [{ role: 'SYSTEM', begin: '<<SYS>>\n', end: '\n<</SYS>>\n\n' }],
    end: '<end>',
  },
};

function human(): JsonObject {
  return { role: 'HUMAN', api_role: 'HUMAN' };
}

function bot(): JsonObject {
  return { role: 'BOT', api_role: 'BOT', generate: true };
}

function turn(role: string, name: string): JsonObject {
  return { role, begin: `${START}${name}\n`, end: END };
}

/** Names a record within its version. */
export function keyOf({ config, abbr }: { config: string; abbr: string }, kind = ''): string {
  return `${config}|${abbr}|${kind}`;
}

/**
 * Records by name. A few files have several datasets of one name; whoever refers to a name means the first of them.
 */
export function byName<T extends GoldenRecord>(records: readonly T[], nameOf: (record: T) => string) {
  return new Map([...records].reverse().map((record) => [nameOf(record), record]));
}

/** The dataset of a record, its test range narrowed as the record says: text goes behind the config's own. */
export function openRecorded(
  config: DatasetConfig,
  compat: Compat,
  extraRange: RangeConfig = '',
): Promise<DatasetReader> {
  const own = config.reader_cfg.test_range;
  const range =
    typeof extraRange === 'string' ? `${typeof own === 'string' ? own : ''}${extraRange}` : extraRange;
  const reader_cfg = { ...config.reader_cfg, test_range: range === '' ? (own ?? null) : range };
  return openDataset({ ...config, reader_cfg }, { compat, files: dataFiles });
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const RECORDER: ModelConfig = { type: 'recorder', abbr: 'recorder' };

/**
 * Columns whose lists OpenCompass takes out of a Python set: their order changes from run to run, so only what they
 * hold can be compared. Here the answers keep the order of the file.
 */
const UNORDERED: Record<string, readonly string[]> = {
  'opencompass.datasets.CMRCDataset': ['answers'],
  'opencompass.datasets.DRCDDataset': ['answers'],
};

/** Whether rows of a dataset class hold such lists. */
export function hasUnorderedLists(type: string): boolean {
  return type in UNORDERED;
}

/** A row of a dataset class with such lists sorted. */
export function comparableRow(type: string, row: Row): Row {
  const columns = UNORDERED[type] ?? [];
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, sortedTexts(row[column])])) };
}

/** A value with its lists of strings sorted. */
export function sortedTexts(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sortedTexts);
    return items.every((item) => typeof item === 'string') ? items.sort(compareText) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sortedTexts(item)]));
}
