/** Retrievers, templates, meta templates, truncation, ranges and repeats in unusual combinations. */
import { test } from 'vitest';
import {
  type Compat,
  type DatasetConfig,
  type Json,
  type JsonObject,
  type PredictionRecord,
  plain,
  type RangeConfig,
} from '../../src/core/index.ts';
import { loaders } from '../../src/datasets/index.ts';
import { TaskScorer } from '../../src/evaluators/index.ts';
import { retrievers } from '../../src/retrievers/index.ts';
import { builtIn } from './built-in.ts';
import { exactRecords, goldenFamilies } from './golden.ts';
import { type Call, collect, keyOf, type LoadRecord, openRecorded, RECORDER } from './records.ts';
import { asksModel, kindsOf, rendering } from './rendering.ts';
import { differenceOf, ParityReport } from './report.ts';

interface Variant {
  name: string;
  version: Compat;
  config: string;
  abbr: string;
  kind: string;
  changes?: JsonObject;
  max_seq_len?: number;
  model_extra?: { meta_template?: Json };
  test_range: RangeConfig;
  calls?: Call[];
  ice_idx?: number[][];
  predictions?: Json[];
  error?: string;
  n?: number;
  k?: Json;
  gold?: Json[];
  results?: JsonObject;
}

test('variants', { timeout: 600_000 }, async () => {
  const report = new ParityReport('variants');
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    const configs = configsOf(compat);
    for (const variant of exactRecords<Variant>('opencompass', compat, '_variants.jsonl.gz')) {
      await count(variant, compat, configs, report);
    }
  }
  report.finish();
});

function configsOf(compat: Compat): Map<string, DatasetConfig> {
  const configs = new Map<string, DatasetConfig>();
  for (const file of goldenFamilies(compat)) {
    for (const record of exactRecords<LoadRecord>('opencompass', compat, file)) {
      if (record.stage === 'load') configs.set(keyOf(record), record.cfg);
    }
  }
  return configs;
}

async function count(
  variant: Variant,
  compat: Compat,
  configs: Map<string, DatasetConfig>,
  report: ParityReport,
): Promise<void> {
  const own = configs.get(keyOf(variant)) ?? (await builtInDataset(variant, compat));
  if (own === undefined) return report.notBuilt(`no config ${variant.config}`);
  const config = changed(own, variant.changes ?? {});
  if (!loaders.has(config.type)) return report.notBuilt(config.type);
  if (!retrievers.has(config.infer_cfg.retriever.type))
    return report.notBuilt(config.infer_cfg.retriever.type);
  if ((await kindsOf(config)) === undefined) return report.notBuilt(config.infer_cfg.inferencer.type);
  const name = `${compat} ${variant.config} ${variant.kind} "${variant.name}"`;
  let difference: string | undefined;
  try {
    difference =
      variant.n === undefined
        ? await compareCalls(config, variant, compat)
        : await compareScores(config, variant, compat);
    if (variant.error !== undefined && MENDED.test(config.infer_cfg.retriever.type))
      return report.mended(config.infer_cfg.retriever.type);
    if (variant.error !== undefined) difference = `should fail with ${variant.error}`;
  } catch (error) {
    difference =
      variant.error === undefined ? String(error instanceof Error ? error.message : error) : undefined;
  }
  report.count(difference && `${name}: ${difference}`);
}

/** OpenCompass's DPPRetriever indexes a list as if it were an array, and so fails on every dataset. */
const MENDED = /DPPRetriever$/;

async function compareCalls(
  config: DatasetConfig,
  variant: Variant,
  compat: Compat,
): Promise<string | undefined> {
  const { kind, test_range: testRange, max_seq_len: maxSeqLen = 1e7 } = variant;
  const metaTemplate = variant.model_extra?.meta_template;
  const exampleIds = (await asksModel(config)) ? variant.ice_idx : undefined;
  const own = await rendering({ config, compat, kind, testRange, maxSeqLen, metaTemplate, exampleIds });
  return differenceOf(variant.calls, own.calls) ?? differenceOf(variant.ice_idx, own.exampleIds);
}

async function compareScores(
  config: DatasetConfig,
  variant: Variant,
  compat: Compat,
): Promise<string | undefined> {
  const repeated = { ...config, n: variant.n ?? 1, k: variant.k ?? 1 };
  const reader = await openRecorded(repeated, compat, variant.test_range);
  const samples = await collect(reader.samples());
  const list: Json[] = [];
  const dict: JsonObject = {};
  const scorer = await TaskScorer.create({
    dataset: repeated,
    model: RECORDER,
    compat,
    total: samples.length,
    details: {
      write: (key, detail) => {
        if (key === undefined) list.push(detail);
        else dict[key] = detail;
      },
    },
  });
  for (const sample of samples) {
    const record: PredictionRecord = {
      origin_prompt: null,
      prediction: variant.predictions?.[sample.index] ?? null,
    };
    await scorer.add(sample, record);
  }
  const { metrics } = await scorer.finish();
  const { details: _, ...expected } = plain(variant.results ?? {}) as JsonObject;
  return differenceOf(expected, plain(metrics), 1e-9);
}

/** A config with values replaced by dotted path; a null value takes the key away. */
function changed(config: DatasetConfig, changes: JsonObject): DatasetConfig {
  const copy = structuredClone(config) as JsonObject;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let place = copy;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as JsonObject;
    }
    if (value === null) delete place[last];
    else place[last] = value;
  }
  return copy as DatasetConfig;
}

/** The built-in dataset that a variant is of, where its recorded config is in no file of the golden folder. */
async function builtInDataset({ config, abbr }: Variant, compat: Compat): Promise<DatasetConfig | undefined> {
  const variables = await builtIn(config.replace(/^.*?configs\//, ''), compat);
  return Object.values(variables ?? {})
    .flatMap((value) => (Array.isArray(value) ? (value as DatasetConfig[]) : []))
    .find((dataset) => dataset.abbr === abbr);
}
