import { type Metrics, plain, type Resampling, type ScoreResult, type Verdict } from '../../core/index.ts';
import { bootstrapClusters, type MetricInterval, meanInterval } from '../../util/index.ts';

/** Intervals by the name of their metric, in its own unit. */
export type MetricIntervals = { readonly [metric: string]: MetricInterval };

/** What an evaluator says at its end of metrics that no sample shows by itself. */
export type WholeSetFacts = Pick<ScoreResult, 'groupValues' | 'resampling'>;

/** The values of a metric's samples, and the number of each sample's cluster. */
interface Track {
  readonly values: number[];
  readonly clusters: number[];
}

/** Keeps what metrics are means of while samples are scored, and computes their intervals. */
export class ScoreBook {
  /** The numbers of clusters that have a name. */
  readonly #named = new Map<string, number>();
  #clusterCount = 0;
  /** The cluster of every sample, for metrics that are no means. */
  readonly #ids: number[] = [];
  /** Values under no name: of the metric that turns out to be their mean. */
  readonly #unnamed: Track = { values: [], clusters: [] };
  readonly #tracks = new Map<string, Track>();
  #lastReplica = 0;

  /** Adds a sample. Samples with the same `cluster` belong together; without one, each stands for itself. */
  add(verdict: Verdict | undefined, cluster: string | undefined): void {
    const id = cluster === undefined ? this.#newId() : this.#idOf(cluster);
    this.#ids.push(id);
    if (verdict?.score !== undefined) note(this.#unnamed, verdict.score, id);
    for (const [metric, value] of Object.entries(verdict?.scores ?? {})) {
      const track = this.#tracks.get(metric) ?? { values: [], clusters: [] };
      this.#tracks.set(metric, track);
      note(track, value, id);
    }
  }

  /** The samples from here on are another replica of the dataset. */
  startReplica(): void {
    this.#lastReplica = this.#unnamed.values.length;
  }

  /** The intervals of those metrics whose value is what was kept says it is. */
  intervals(metrics: Metrics, facts: WholeSetFacts): MetricIntervals {
    const found: { [metric: string]: MetricInterval } = {};
    let isUnnamedOpen = true;
    for (const [metric, json] of Object.entries(metrics)) {
      const value = plain(json);
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      const known = this.#ofName(metric, value, facts);
      const interval =
        known ?? (isUnnamedOpen && !this.#tracks.has(metric) ? this.#ofUnnamed(value) : undefined);
      if (interval === undefined) continue;
      if (known === undefined) isUnnamedOpen = false;
      found[metric] = interval;
    }
    return found;
  }

  #ofName(
    metric: string,
    value: number,
    { groupValues, resampling }: WholeSetFacts,
  ): MetricInterval | undefined {
    const track = this.#tracks.get(metric) ?? this.#tracks.get(metric.replace(/ \(\d+ runs average\)$/, ''));
    if (track !== undefined) return matching(track, value);
    const groups = groupValues?.[metric];
    if (groups !== undefined)
      return matching({ values: [...groups], clusters: groups.map((_, i) => i) }, value);
    const own = resampling?.find((one) => one.metric === metric);
    return own && this.#resampled(own);
  }

  #resampled({ value }: Resampling): MetricInterval | undefined {
    const interval = bootstrapClusters(this.#ids, value);
    if (interval === undefined) return undefined;
    const samples = this.#ids.length;
    const isClustered = this.#clusterCount < samples;
    return {
      interval,
      method: 'bootstrap',
      samples,
      ...(isClustered ? { clusters: this.#clusterCount } : {}),
    };
  }

  /** Of several replicas some metrics count all, others the last one. */
  #ofUnnamed(value: number): MetricInterval | undefined {
    const found = matching(this.#unnamed, value);
    if (found !== undefined || this.#lastReplica === 0) return found;
    const { values, clusters } = this.#unnamed;
    const last = { values: values.slice(this.#lastReplica), clusters: clusters.slice(this.#lastReplica) };
    return matching(last, value);
  }

  #idOf(cluster: string): number {
    const known = this.#named.get(cluster);
    if (known !== undefined) return known;
    const id = this.#newId();
    this.#named.set(cluster, id);
    return id;
  }

  #newId(): number {
    this.#clusterCount += 1;
    return this.#clusterCount - 1;
  }
}

function note(track: Track, value: number, cluster: number): void {
  track.values.push(value);
  track.clusters.push(cluster);
}

/** Metrics are percentages or shares. */
const UNITS = [100, 1];
/** No estimate of a mean is further from it, in shares. */
const NEAR = 0.05;
/** Metrics that are rounded to four digits of the share. */
const ROUNDING = 0.00006;

/**
 * The interval of the mean of values in the unit in which the metric is that mean; undefined if it is not in any.
 * A metric that estimates the mean otherwise may be off by a small part of the interval.
 */
function matching({ values, clusters }: Track, metric: number): MetricInterval | undefined {
  if (values.length === 0) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const distanceIn = (unit: number) => Math.abs(metric / unit - mean);
  const [unit = 1] = [...UNITS].sort((a, b) => distanceIn(a) - distanceIn(b));
  const found = distanceIn(unit) > NEAR ? undefined : meanInterval(values, clusters, unit);
  if (found === undefined) return undefined;
  const [low, high] = found.interval;
  const isMean = Math.abs(metric - unit * mean) <= Math.max(unit * ROUNDING, (high - low) / 20);
  return isMean ? found : undefined;
}
