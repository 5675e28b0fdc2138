/** What a model is sent, and the predictions file, against what the real tasks sent to a recorder and wrote. */
import { test } from 'vitest';
import {
  type Compat,
  type DatasetConfig,
  isPlainObject,
  type Json,
  type JsonObject,
  type PredictionRecord,
  plain,
} from '../../src/core/index.ts';
import { loaders } from '../../src/datasets/index.ts';
import { retrievers } from '../../src/retrievers/index.ts';
import { exactRecords, goldenFamilies } from './golden.ts';
import { byName, type Call, keyOf, type LoadRecord, type RenderRecord } from './records.ts';
import { asksModel, kindsOf, type Rendering, rendering } from './rendering.ts';
import { differenceOf, ParityReport } from './report.ts';

type Index = Map<string, RenderRecord>;

/** The records of one golden file. */
interface RecordedFile {
  compat: Compat;
  loads: LoadRecord[];
  own: Index;
  /** Those of the same family in an earlier version. */
  earlier: Index;
}

test('requests', { timeout: 600_000 }, async () => {
  const report = new ParityReport('requests');
  const files = new ParityReport('predictions files');
  const earlier: Index = new Map();
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    for (const name of goldenFamilies(compat)) {
      const records = [...exactRecords<LoadRecord | RenderRecord>('opencompass', compat, name)];
      const renders = records.filter(isRender);
      const own: Index = byName(renders, (record) => keyOf(record, record.kind));
      const file = { compat, loads: records.filter(isLoad), own, earlier };
      for (const record of renders) await count(record, file, report, files);
      if (compat === '0.3.3') for (const [key, record] of own) earlier.set(key, record);
    }
  }
  report.finish();
  files.finish();
});

async function count(
  record: RenderRecord,
  file: RecordedFile,
  report: ParityReport,
  files: ParityReport,
): Promise<void> {
  // Where a config has several datasets of one name, a record does not say which of them it is of.
  const configs = configsOf(record, file);
  const missing = await missingPart(configs[0]);
  if (missing !== undefined) return report.notBuilt(missing);
  try {
    const source = callsOf(record, file);
    const rendered = await renderings(record, configs, file.compat, record.ice_idx ?? source.ice_idx);
    const differences = rendered.map((own) => compare(record, source.calls ?? [], own));
    const isEqual = differences.includes(undefined) || (await equalsOtherOfName(record, rendered, file));
    report.count(isEqual ? undefined : `${describe(record, file)}: ${differences[0]}`);
    const [own] = rendered;
    if (record.predictions === undefined || own === undefined || configs.length > 1) return;
    const difference = predictionsDifference(record.predictions, own.predictions);
    files.count(difference && `${describe(record, file)}: ${difference}`);
  } catch (error) {
    report.count(`${describe(record, file)}: ${error instanceof Error ? error.message : error}`);
  }
}

function describe({ config, abbr, kind }: RenderRecord, { compat }: RecordedFile): string {
  return `${compat} ${config} ${abbr} ${kind}`;
}

function configsOf(named: { config: string; abbr: string }, { loads }: RecordedFile): DatasetConfig[] {
  return loads.filter((load) => keyOf(load) === keyOf(named)).map(({ cfg }) => cfg);
}

async function missingPart(config: DatasetConfig | undefined): Promise<string | undefined> {
  if (config === undefined) return 'records without a config';
  const { type, infer_cfg: infer } = config;
  if (!loaders.has(type)) return type;
  if (!retrievers.has(infer.retriever.type)) return infer.retriever.type;
  return (await kindsOf(config)) === undefined ? infer.inferencer.type : undefined;
}

async function renderings(
  record: RenderRecord,
  configs: DatasetConfig[],
  compat: Compat,
  recordedIds: number[][] | undefined,
) {
  const { kind, test_range: testRange } = record;
  const all: Rendering[] = [];
  for (const config of configs) {
    const exampleIds = (await asksModel(config)) ? recordedIds : undefined;
    all.push(await rendering({ config, compat, kind, testRange, maxSeqLen: 1e7, exampleIds }));
  }
  return all;
}

function compare(record: RenderRecord, calls: Call[], own: Rendering): string | undefined {
  return (
    differenceOf(inOneOrder(calls), inOneOrder(own.calls)) ??
    (record.ice_idx === undefined ? undefined : differenceOf(record.ice_idx, own.exampleIds))
  );
}

/**
 * A record may refer to another for its calls. Where several datasets have the name that it refers to, the golden
 * file kept the calls of the last one only, so what we render for the others is compared instead; that it is
 * right shows in the records of other kinds and in the hashes.
 */
async function equalsOtherOfName(
  record: RenderRecord,
  rendered: Rendering[],
  file: RecordedFile,
): Promise<boolean> {
  const same = record.calls_same_as;
  if (same === undefined) return false;
  const configs = configsOf(same, file);
  if (configs.length < 2) return false;
  const others = await renderings(
    { ...record, kind: same.kind ?? record.kind },
    configs,
    file.compat,
    record.ice_idx,
  );
  return others.some(({ calls }) => rendered.some((own) => compare(record, calls, own) === undefined));
}

/** Prompts stand in few of the records. */
const PROMPTS = ['origin_prompt', 'prompt', 'testing input', 'in-context examples'];

function predictionsDifference(
  expected: JsonObject,
  predictions: readonly PredictionRecord[],
): string | undefined {
  const numbered = Object.fromEntries(predictions.map((prediction, i) => [String(i), prediction]));
  const own = withoutOtherPrompts(plain(numbered), plain(expected));
  return differenceOf(withTextLabels(plain(expected)), withTextLabels(own), 1e-9);
}

/** Golden configs are JSON, whose keys are texts: what was predicted of numbered labels is compared as text. */
function withTextLabels(file: Json): Json {
  if (!isPlainObject(file)) return file;
  const entries = Object.entries(file).map(([index, record]): [string, Json] => {
    if (!isPlainObject(record) || typeof record.prediction !== 'number') return [index, record];
    return [index, { ...record, prediction: String(record.prediction) }];
  });
  return Object.fromEntries(entries);
}

/** The same without the prompts that `expected` lacks. */
function withoutOtherPrompts(value: Json, expected: Json | undefined): Json {
  if (!isPlainObject(value) || !isPlainObject(expected)) return value;
  const kept = Object.entries(value).filter(([key]) => key in expected || !PROMPTS.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutOtherPrompts(item, expected[key])]));
}

/** The record that holds the calls of a record. */
function callsOf(record: RenderRecord, file: RecordedFile): RenderRecord {
  const same = record.calls_same_as;
  if (same !== undefined) {
    const other = file.own.get(keyOf(same, same.kind ?? record.kind));
    return other === undefined ? record : callsOf(other, file);
  }
  if (record.calls_same_as_version === undefined) return record;
  const other = file.earlier.get(keyOf(record, record.kind));
  return other === undefined ? record : callsOf(other, { ...file, own: file.earlier });
}

/** Golden configs have their keys sorted, so the order of labels is lost: calls are compared in one order. */
function inOneOrder(calls: Call[]): Call[] {
  return [...calls].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function isLoad(record: LoadRecord | RenderRecord): record is LoadRecord {
  return record.stage === 'load';
}

function isRender(record: LoadRecord | RenderRecord): record is RenderRecord {
  return record.stage === 'render' && 'abbr' in record;
}
