/** What a model is sent, against what the real tasks sent to a recorder. */
import { test } from 'vitest';
import type { Compat } from '../../src/core/index.ts';
import { loaders } from '../../src/datasets/index.ts';
import { retrievers } from '../../src/retrievers/index.ts';
import { exactRecords, goldenFamilies } from './golden.ts';
import { type Call, keyOf, type LoadRecord, type RenderRecord } from './records.ts';
import { kindsOf, rendering } from './rendering.ts';
import { differenceOf, ParityReport } from './report.ts';

type Index = Map<string, RenderRecord>;

test('requests', { timeout: 600_000 }, async () => {
  const report = new ParityReport('requests');
  const earlier: Index = new Map();
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    for (const file of goldenFamilies(compat)) {
      const records = [...exactRecords<LoadRecord | RenderRecord>('opencompass', compat, file)];
      const loads = new Map(records.filter(isLoad).map((record) => [keyOf(record), record]));
      const renders = records.filter(isRender);
      const own: Index = new Map(renders.map((record) => [keyOf(record, record.kind), record]));
      for (const record of renders)
        await count(record, compat, loads.get(keyOf(record)), own, earlier, report);
      if (compat === '0.3.3') for (const [key, record] of own) earlier.set(key, record);
    }
  }
  report.finish();
});

async function count(
  record: RenderRecord,
  compat: Compat,
  load: LoadRecord | undefined,
  own: Index,
  earlier: Index,
  report: ParityReport,
): Promise<void> {
  if (load === undefined) return report.notBuilt('records without a config');
  const { cfg } = load;
  if (!loaders.has(cfg.type)) return report.notBuilt(cfg.type);
  if (!retrievers.has(cfg.infer_cfg.retriever.type)) return report.notBuilt(cfg.infer_cfg.retriever.type);
  if ((await kindsOf(cfg)) === undefined) return report.notBuilt(cfg.infer_cfg.inferencer.type);
  const name = `${compat} ${record.config} ${record.abbr} ${record.kind}`;
  try {
    const source = callsOf(record, own, earlier);
    const { kind, test_range: testRange } = record;
    const { calls, exampleIds } = await rendering({ config: cfg, compat, kind, testRange, maxSeqLen: 1e7 });
    const difference =
      differenceOf(inOneOrder(source.calls ?? []), inOneOrder(calls)) ??
      (record.ice_idx === undefined ? undefined : differenceOf(record.ice_idx, exampleIds));
    report.count(difference && `${name}: ${difference}`);
  } catch (error) {
    report.count(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** The record that holds the calls of a record. */
function callsOf(record: RenderRecord, own: Index, earlier: Index): RenderRecord {
  const same = record.calls_same_as;
  if (same !== undefined) {
    const other = own.get(keyOf(same, same.kind ?? record.kind));
    return other === undefined ? record : callsOf(other, own, earlier);
  }
  if (record.calls_same_as_version === undefined) return record;
  const other = earlier.get(keyOf(record, record.kind));
  return other === undefined ? record : callsOf(other, earlier, earlier);
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
