import { type Json, LodestoneError, type SummaryRow } from '../core/index.ts';
import { fixedText } from '../util/index.ts';
import { addGroup, type ResultSet } from './groups.ts';
import { nameInSummary } from './name-in-summary.ts';
import { metricValue, type RawResult, resultMetrics } from './results.ts';
import type { Summary, SummaryInput } from './summary.ts';
import { tableRows } from './table-rows.ts';

/** What the table of a run is made of. */
export interface WorkedOut {
  readonly models: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly results: ResultSet;
}

/** The table of a run: a row for each metric of each dataset and group, a column for each model. */
export function summarize(input: SummaryInput): Summary {
  const worked = workOut(input);
  return buildSummary(worked, worked.rows, input);
}

/** The results of all models with those of groups, and the rows that they give. */
export function workOut(input: SummaryInput): WorkedOut {
  const models = [...new Set(input.models.map(nameInSummary))];
  const results = collectResults(input);
  for (const group of input.summarizer.summary_groups ?? []) addGroup(group, models, results, input.compat);
  const versions = new Map(input.datasets.map(({ abbr, version }) => [abbr, version]));
  const wanted = rowsWanted(input, results);
  const rows = wanted.map(([dataset, metric]) => datasetRow(dataset, metric, models, results, versions));
  return { models, rows, results };
}

/** The table with these rows. */
export function buildSummary(
  { models, results }: WorkedOut,
  rows: readonly SummaryRow[],
  input: SummaryInput,
): Summary {
  const raw = [...results.raw].flatMap(([model, datasets]) =>
    [...datasets].map(([dataset, result]) => ({ model, dataset, entries: [...result] })),
  );
  return { models, rows: tableRows(rows, models, input, results), raw };
}

/** The table as texts, its header first. */
export function summaryTable({ models, rows }: Summary): string[][] {
  const header = ['dataset', 'version', 'metric', 'mode', ...models];
  return [
    header,
    ...rows.map(({ dataset, version, metric, mode, values }) => {
      const cells = values.map((value) => (value === undefined ? '-' : fixedText(value, 2)));
      return [dataset, version, metric, mode, ...cells];
    }),
  ];
}

function collectResults(input: SummaryInput): ResultSet {
  const results: ResultSet = {
    raw: new Map(),
    metrics: new Map(),
    metricNames: new Map(),
    modes: new Map(),
    combinations: new Map(),
  };
  for (const model of input.models) {
    const name = nameInSummary(model);
    const raw = results.raw.get(name) ?? new Map<string, RawResult>();
    const metrics = results.metrics.get(name) ?? new Map<string, Map<string, Json>>();
    results.raw.set(name, raw);
    results.metrics.set(name, metrics);
    for (const { abbr } of input.datasets) {
      const result = input.result(model.abbr, abbr);
      if (result === undefined) continue;
      raw.set(abbr, result);
      if (!result.has('error')) addMetrics(abbr, result, metrics, results);
    }
  }
  for (const dataset of input.datasets) results.modes.set(dataset.abbr, dataset.mode);
  return results;
}

function addMetrics(
  dataset: string,
  result: RawResult,
  metrics: Map<string, Map<string, Json>>,
  { metricNames }: ResultSet,
): void {
  const own = resultMetrics(result);
  if (own.size === 0) return;
  const names = [...own.keys()];
  const known = metricNames.get(dataset);
  if (known !== undefined && known.join('\n') !== names.join('\n')) {
    const message = `${dataset} has the metrics ${names.join(', ')} for one model and ${known.join(', ')} for another`;
    throw new LodestoneError('scoring-failed', message, {
      hint: 'The results come from different evaluators; score the run again with -m eval.',
    });
  }
  metricNames.set(dataset, names);
  metrics.set(dataset, own);
}

/** The rows in their order: those that the summarizer lists, else all datasets and then all groups. */
function rowsWanted(
  { datasets, summarizer }: SummaryInput,
  { metricNames }: ResultSet,
): [dataset: string, metric: string | undefined][] {
  const listed = summarizer.dataset_abbrs;
  if (listed !== undefined && listed !== null) {
    return listed.map((item) => (typeof item === 'string' ? [item, undefined] : [item[0], item[1]]));
  }
  const rows: [string, string | undefined][] = [];
  for (const { abbr } of datasets) {
    const names = metricNames.get(abbr);
    if (names === undefined) rows.push([abbr, undefined]);
    else rows.push(...names.map((name): [string, string] => [abbr, name]));
  }
  const known = new Set(rows.map(([dataset, metric]) => `${dataset}\n${metric}`));
  for (const [dataset, names] of metricNames) {
    for (const name of new Set(names)) {
      if (!known.has(`${dataset}\n${name}`)) rows.push([dataset, name]);
    }
  }
  return rows;
}

function datasetRow(
  dataset: string,
  wanted: string | undefined,
  models: readonly string[],
  results: ResultSet,
  versions: Map<string, string>,
): SummaryRow {
  const names = results.metricNames.get(dataset) ?? [];
  const metric = wanted ?? names[0];
  if (metric === undefined || !names.includes(metric)) {
    return { dataset, version: '-', metric: '-', mode: '-', values: models.map(() => undefined) };
  }
  return {
    dataset,
    version: versions.get(dataset) ?? '-',
    metric,
    mode: results.modes.get(dataset) ?? '-',
    values: models.map((model) => {
      const value = results.metrics.get(model)?.get(dataset)?.get(metric);
      return value === undefined ? undefined : metricValue(value);
    }),
  };
}
