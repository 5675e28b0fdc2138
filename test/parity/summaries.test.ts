/** Summary files against those that the real summarizers wrote, byte for byte. */
import { test } from 'vitest';
import type {
  Compat,
  DatasetConfig,
  ModelConfig,
  SummarizerConfig,
  SummaryGroup,
} from '../../src/core/index.ts';
import {
  markdownTable,
  parseResult,
  type SummaryDataset,
  summarize,
  summaryCsv,
  summaryDataset,
  summaryTable,
  summaryText,
} from '../../src/summarizers/index.ts';
import { builtInGroups } from './built-in.ts';
import { goldenRecords } from './golden.ts';
import { differenceOf, ParityReport } from './report.ts';

interface Scenario {
  name: string;
  version: Compat;
  models: ModelConfig[];
  datasets: Partial<DatasetConfig>[];
  results: Record<string, Record<string, string>>;
  summarizer: SummarizerConfig;
  time_str: string;
  outputs?: Record<string, string>;
  error?: string;
}

test('summaries', async () => {
  const report = new ParityReport('summaries');
  for (const version of ['0.3.3', '0.5.4'] as const) {
    const known = await builtInGroups(version);
    for (const scenario of goldenRecords<Scenario>('opencompass', version, '_summary.jsonl.gz')) {
      report.count(check({ ...scenario, summarizer: withWeightsInOrder(scenario.summarizer, known) }));
    }
  }
  report.finish();
});

function check(scenario: Scenario): string | undefined {
  const name = `${scenario.version} ${scenario.name}`;
  let files: Record<string, string>;
  try {
    files = write(scenario);
  } catch (error) {
    return scenario.error === undefined
      ? `${name}: ${error instanceof Error ? error.message : error}`
      : undefined;
  }
  if (scenario.error !== undefined) return `${name}: should fail with ${scenario.error}`;
  for (const [file, text] of Object.entries(scenario.outputs ?? {})) {
    const own = files[file.split('.').pop() ?? ''] ?? '';
    const difference = differenceOf(linesOf(text, scenario), linesOf(own, scenario));
    if (difference !== undefined) return `${name} ${file}: ${difference}`;
  }
  return undefined;
}

function write({
  models,
  datasets,
  results,
  summarizer,
  time_str: time,
  version: compat,
}: Scenario): Record<string, string> {
  const summary = summarize({
    models: models.map((config) => ({ config, abbr: String(config.abbr) })),
    datasets: datasets.map((dataset, index) => datasetOf(dataset, index, compat)),
    summarizer,
    compat,
    result: (model, dataset) => {
      const text = results[model]?.[dataset];
      return text === undefined ? undefined : parseResult(text);
    },
  });
  return {
    txt: summaryText(summary, time, compat),
    csv: summaryCsv(summary, compat),
    md: markdownTable(summaryTable(summary)),
  };
}

/**
 * The golden files hold dicts with sorted keys, but a weighted sum's last digits depend on the order of its
 * terms. Weights of built-in groups get the order that these have, others that of their subsets.
 */
function withWeightsInOrder(summarizer: SummarizerConfig, known: readonly SummaryGroup[]): SummarizerConfig {
  const groups = summarizer.summary_groups?.map(({ weights, ...group }) => {
    if (weights === undefined) return group;
    const same = known.find((one) => one.name === group.name && hasWeights(one, weights));
    const names = group.subsets.map((subset) => (typeof subset === 'string' ? subset : subset.join('@')));
    const order = Object.keys(same?.weights ?? {}).concat(names, Object.keys(weights));
    const ordered = [...new Set(order)].filter((name) => name in weights);
    return { ...group, weights: Object.fromEntries(ordered.map((name) => [name, weights[name] ?? 0])) };
  });
  return groups === undefined ? summarizer : { ...summarizer, summary_groups: groups };
}

function hasWeights({ weights = {} }: SummaryGroup, wanted: { [subset: string]: number }): boolean {
  const names = Object.keys(wanted);
  return (
    names.length === Object.keys(weights).length && names.every((name) => weights[name] === wanted[name])
  );
}

/** Scenarios of shipped summarizers leave prompt configs out; every seventh of their datasets was a ppl one. */
function datasetOf(dataset: Partial<DatasetConfig>, index: number, compat: Compat): SummaryDataset {
  if (dataset.infer_cfg !== undefined) return summaryDataset(dataset as DatasetConfig, compat);
  const abbr = String(dataset.abbr);
  return index % 7 === 3
    ? { abbr, version: '39c77d', mode: 'ppl' }
    : { abbr, version: 'd0f171', mode: 'gen' };
}

/**
 * The lines to compare. OpenCompass keeps the common metrics of a group in a set, so that their order changes
 * from run to run: where a group has several, the order of its lines and entries is left out of account.
 */
function linesOf(text: string, { summarizer, outputs }: Scenario): string[] {
  const lines = text.split('\n');
  const csv = Object.entries(outputs ?? {}).find(([file]) => file.endsWith('.csv'))?.[1] ?? '';
  const shown = csv.split('\n').map((line) => line.split(',')[0]);
  const names = summarizer.summary_groups?.map((group) => group.name) ?? [];
  const several = names.filter((name) => shown.filter((abbr) => abbr === name).length > 2);
  if (several.length === 0) return lines;
  return lines
    .map((line) => (several.some((name) => line.startsWith(`${name}: `)) ? [...line].sort().join('') : line))
    .sort();
}
