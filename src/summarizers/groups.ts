import {
  type Compat,
  float,
  isAtLeast,
  type Json,
  LodestoneError,
  type SummaryGroup,
} from '../core/index.ts';
import { pythonRepr } from '../util/index.ts';
import { metricValue, type RawResult } from './results.ts';
import { compileTransform } from './transform.ts';

/** All that is known of the models' results. Groups add to it under their own names. */
export interface ResultSet {
  /** Results as the files hold them, by model and dataset. */
  readonly raw: Map<string, Map<string, RawResult>>;
  /** Metrics by model, dataset and name. */
  readonly metrics: Map<string, Map<string, Map<string, Json>>>;
  /** The metrics of a dataset, the leading one first. */
  readonly metricNames: Map<string, string[]>;
  /** How a dataset was asked: gen, ppl, … */
  readonly modes: Map<string, string>;
  /** What groups are weighted sums of, by model and then by `group@metric`. */
  readonly combinations: Map<string, Map<string, Combination>>;
}

/** Weights of the metrics of datasets, by `dataset@metric`. */
export type Combination = ReadonlyMap<string, number>;

type ByDataset = Map<string, Map<string, Json>>;
type Subset = SummaryGroup['subsets'][number];

/** Values of one metric of a group, by `dataset@metric`. */
type Scores = Map<string, number>;

interface Collected {
  /** For each metric of the group, the values that it is made of. */
  scores: Map<string, Scores>;
  modes: string[];
  /** True when all values are whole numbers in the files. */
  isInteger: boolean;
}

/** Works a group out for every model; later groups may take it as a subset. */
export function addGroup(
  group: SummaryGroup,
  models: readonly string[],
  results: ResultSet,
  compat: Compat,
): void {
  for (const model of models) {
    const own = results.metrics.get(model) ?? new Map();
    const missing = group.subsets.filter((subset) => !isAvailable(subset, own));
    if (missing.length === group.subsets.length) continue;
    if (missing.length > 0) {
      const error = `missing metrics: ${pythonRepr(missing)}`;
      results.raw.get(model)?.set(group.name, new Map([['error', error]]));
    } else {
      addAverages(group, model, own, results, compat);
    }
  }
}

function isAvailable(subset: Subset, own: ByDataset): boolean {
  return typeof subset === 'string' ? own.has(subset) : (own.get(subset[0])?.has(subset[1]) ?? false);
}

function addAverages(
  group: SummaryGroup,
  model: string,
  own: ByDataset,
  results: ResultSet,
  compat: Compat,
): void {
  const name = group.metric ?? defaultMetric(group, compat);
  const { scores, modes, isInteger } = collect(group, name, own, results, compat);
  const raw = results.raw.get(model)?.get(group.name) ?? new Map<string, Json>();
  const metrics = own.get(group.name) ?? new Map<string, Json>();
  for (const [metric, values] of scores) {
    const changed = isAtLeast(compat, '0.5.4') ? transformed(group, values) : values;
    const value = average(group, name, changed, compat);
    const json = isInteger && name === 'sum' ? value : float(value);
    metrics.set(metric, json);
    raw.set(metric, json);
    const weights =
      changed === values || group.transforms === undefined
        ? groupWeights(group, name, values, compat)
        : undefined;
    if (weights !== undefined) noteCombination(`${group.name}@${metric}`, weights, model, results);
  }
  results.raw.get(model)?.set(group.name, raw);
  own.set(group.name, metrics);
  results.metricNames.set(group.name, [...(results.metricNames.get(group.name) ?? []), ...scores.keys()]);
  results.modes.set(group.name, new Set(modes).size === 1 ? (modes[0] ?? 'unknown') : 'mixed');
}

function defaultMetric(group: SummaryGroup, compat: Compat): string {
  if (group.std) return 'standard_deviation';
  if (group.sum && isAtLeast(compat, '0.3.3')) return 'sum';
  if (hasWeights(group)) return 'weighted_average';
  if (group.harmonic_mean && isAtLeast(compat, '0.5.4')) return 'harmonic_mean';
  return 'naive_average';
}

function hasWeights(group: SummaryGroup): group is SummaryGroup & { weights: { [subset: string]: number } } {
  return group.weights !== undefined && Object.keys(group.weights).length > 0;
}

/** The values that a group averages: pairs name their metric, else metrics that all subsets have. */
function collect(
  group: SummaryGroup,
  name: string,
  own: ByDataset,
  results: ResultSet,
  compat: Compat,
): Collected {
  const pairs = group.subsets.filter((subset) => typeof subset !== 'string');
  const names = group.subsets.filter((subset) => typeof subset === 'string');
  if (pairs.length > 0 && names.length > 0) {
    throw new LodestoneError(
      'config-invalid',
      `the summary group ${group.name} mixes names with [name, metric] pairs`,
      {
        hint: 'Use one form for all of its subsets.',
      },
    );
  }
  const collector = new Collector(own, results);
  if (pairs.length > 0) {
    for (const [dataset, metric] of pairs) collector.add(name, dataset, metric, dataset);
    return collector;
  }
  const first = (dataset: string) => results.metricNames.get(dataset)?.[0] ?? '';
  const common = commonMetrics(names, results);
  const isNew = isAtLeast(compat, '0.5.4');
  // Up to 0.3 several common metrics, unless one is asked for, stand instead of the average of leading ones.
  const showsCommon = isNew || (group.metric === undefined && common.length > 1);
  const addAverage = () => {
    for (const dataset of names) collector.add(name, dataset, first(dataset), dataset);
  };
  // A group of groups has the average among its common metrics, and it leads them.
  if (isNew && common.includes(name)) addAverage();
  if (showsCommon) {
    for (const metric of common.filter((one) => one !== name)) {
      for (const dataset of names) collector.add(metric, dataset, metric, names[0] ?? '');
    }
  }
  if (!showsCommon || (isNew && !common.includes(name))) addAverage();
  return collector;
}

/** The weight of each value in an average; undefined for those that are no weighted sums. */
function groupWeights(
  group: SummaryGroup,
  name: string,
  scores: Scores,
  compat: Compat,
): Combination | undefined {
  if (name === 'standard_deviation') return undefined;
  if (name === 'harmonic_mean' && isAtLeast(compat, '0.5.4')) return undefined;
  const isSum = name === 'sum' && isAtLeast(compat, '0.3.3');
  if (!hasWeights(group)) return new Map([...scores.keys()].map((key) => [key, isSum ? 1 : 1 / scores.size]));
  const { weights } = group;
  const total = isSum ? 1 : sum(Object.values(weights));
  const byKey = Object.entries(weights).every(([key, weight]) => weight === 0 || scores.has(key));
  const weightOf = (key: string) => weights[byKey ? key : (key.split('@')[0] ?? '')] ?? 0;
  return new Map([...scores.keys()].map((key) => [key, weightOf(key) / total]));
}

/** Keeps what a group is made of, down to datasets: groups of groups may share some. */
function noteCombination(key: string, weights: Combination, model: string, results: ResultSet): void {
  const own = results.combinations.get(model) ?? new Map<string, Combination>();
  const whole = new Map<string, number>();
  for (const [part, weight] of weights) {
    for (const [leaf, share] of own.get(part) ?? new Map([[part, 1]])) {
      whole.set(leaf, (whole.get(leaf) ?? 0) + weight * share);
    }
  }
  own.set(key, whole);
  results.combinations.set(model, own);
}

class Collector implements Collected {
  readonly scores = new Map<string, Scores>();
  readonly modes: string[] = [];
  isInteger = true;
  readonly #own: ByDataset;
  readonly #results: ResultSet;

  constructor(own: ByDataset, results: ResultSet) {
    this.#own = own;
    this.#results = results;
  }

  add(groupMetric: string, dataset: string, metric: string, modeOf: string): void {
    const value = this.#own.get(dataset)?.get(metric);
    const scores = this.scores.get(groupMetric) ?? new Map<string, number>();
    scores.set(`${dataset}@${metric}`, metricValue(value));
    this.scores.set(groupMetric, scores);
    this.modes.push(this.#results.modes.get(modeOf) ?? 'unknown');
    if (typeof value !== 'number' || !Number.isInteger(value)) this.isInteger = false;
  }
}

/** Metrics of all subsets. OpenCompass lists them in no fixed order; here it is that of the first subset. */
function commonMetrics(datasets: string[], { metricNames }: ResultSet): string[] {
  const [first = [], ...others] = datasets.map((dataset) => metricNames.get(dataset) ?? []);
  return [...new Set(first)].filter((metric) => others.every((names) => names.includes(metric)));
}

function transformed(group: SummaryGroup, scores: Scores): Scores {
  const { transforms } = group;
  if (transforms === undefined) return scores;
  return new Map(
    [...scores].map(([key, value]) => {
      const formula = transforms[key.split('@')[0] ?? ''];
      return [key, formula === undefined ? value : compileTransform(formula)(value)];
    }),
  );
}

function average(group: SummaryGroup, name: string, scores: Scores, compat: Compat): number {
  const values = [...scores.values()];
  if (name === 'standard_deviation') return standardDeviation(values);
  if (name === 'harmonic_mean' && isAtLeast(compat, '0.5.4')) return harmonicMean(values);
  const { total, count } = hasWeights(group)
    ? weighted(scores, group.weights)
    : { total: sum(values), count: values.length };
  return name === 'sum' && isAtLeast(compat, '0.3.3') ? total : total / count;
}

/** Weights name `dataset@metric`, or datasets alone. */
function weighted(scores: Scores, weights: { [subset: string]: number }): { total: number; count: number } {
  const used = Object.entries(weights).filter(([, weight]) => weight !== 0);
  const byKey = used.every(([key]) => scores.has(key));
  const values = byKey
    ? scores
    : new Map([...scores].map(([key, value]) => [key.split('@')[0] ?? '', value]));
  const unknown = used.find(([key]) => !values.has(key));
  if (unknown !== undefined) {
    throw new LodestoneError(
      'config-invalid',
      `the weights name ${unknown[0]}, which is not a subset of the summary group`,
    );
  }
  return {
    total: sum(used.map(([key, weight]) => (values.get(key) ?? 0) * weight)),
    count: sum(Object.values(weights)),
  };
}

function standardDeviation(values: number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
}

/** Values that are not positive have no harmonic mean; OpenCompass then counts all of at most one as one. */
function harmonicMean(values: number[]): number {
  const isPositive = values.every((value) => value > 0);
  return values.length / sum(values.map((value) => 1 / (isPositive ? value : Math.max(value, 1))));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
