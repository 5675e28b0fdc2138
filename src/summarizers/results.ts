import { dictEntries, type Json, jsonTag, keyText, plain } from '../core/index.ts';
import { compareText, parsePythonJson } from '../util/index.ts';

/** A results file without its details: name to value, in the order of the file. */
export type RawResult = Map<string, Json>;

/** Metrics that lead a dataset's list of metrics, in this order. */
const LEADING = [
  ...['score', 'auc_score', 'accuracy', 'humaneval_pass@1', 'rouge1', 'avg_toxicity_score', 'bleurt_diff'],
  ...['matthews_correlation', 'truth', 'f1', 'exact_match', 'extract_rate'],
];

/** Entries of results files that are numbers, but no metrics. */
const NO_METRICS = new Set(['bp', 'sys_len', 'ref_len', 'type']);

/** Reads the text of a results file. */
export function parseResult(text: string): RawResult {
  const entries = dictEntries(parsePythonJson(text)).map(([key, value]): [string, Json] => [
    keyText(key),
    value,
  ]);
  return new Map(entries.filter(([key]) => key !== 'details'));
}

/** The metrics of a result: its numbers and truth values, in the order of the table. */
export function resultMetrics(result: RawResult): Map<string, Json> {
  const metrics = [...result].filter(([name, value]) => !NO_METRICS.has(name) && isNumber(value));
  return new Map(metrics.sort(([a], [b]) => metricRank(a) - metricRank(b)));
}

/** Names of metrics as tables of judges list them: what leads, then by the alphabet; what is no metric is left out. */
export function tableMetrics(names: Iterable<string>): string[] {
  const metrics = [...names].filter((name) => !NO_METRICS.has(name));
  return metrics.sort(compareText).sort((a, b) => metricRank(a) - metricRank(b));
}

function isNumber(value: Json): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  const tag = jsonTag(value);
  return tag === '$float' || tag === '$int';
}

/** A metric as a number. */
export function metricValue(value: Json | undefined): number {
  return Number(plain(value ?? null));
}

function metricRank(metric: string): number {
  const rank = LEADING.indexOf(metric);
  return rank < 0 ? LEADING.length : rank;
}
