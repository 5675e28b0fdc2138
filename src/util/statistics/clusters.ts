/** Samples that belong together: what they sum up to, and how many they are. */
export interface Cluster {
  readonly sum: number;
  readonly count: number;
}

/** The clusters of values; `ids` names each value's cluster. */
export function clustersOf(values: readonly number[], ids: readonly number[]): Cluster[] {
  const found = new Map<number, { sum: number; count: number }>();
  for (const [index, value] of values.entries()) {
    const id = ids[index] ?? 0;
    const cluster = found.get(id) ?? { sum: 0, count: 0 };
    cluster.sum += value;
    cluster.count += 1;
    found.set(id, cluster);
  }
  return [...found.values()];
}

/** The mean of all samples of all clusters. */
export function meanOfClusters(clusters: readonly Cluster[]): number {
  return sumOf(clusters, ({ sum }) => sum) / sumOf(clusters, ({ count }) => count);
}

/**
 * Variance of the mean of samples of which those of one cluster depend on each other:
 * `C/(C−1) · Σ_c (Σ_{i∈c} (x_i − x̄))² / n²`, with C clusters and n samples.
 * Source: K.-Y. Liang and S. L. Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73
 * (1986); for evaluations E. Miller, "Adding Error Bars to Evals" (arXiv 2411.00640, 2024), section 2.2; the factor
 * C/(C−1) is the usual correction for few clusters.
 */
export function clusteredVariance(clusters: readonly Cluster[]): number {
  const mean = meanOfClusters(clusters);
  const n = sumOf(clusters, ({ count }) => count);
  const squares = sumOf(clusters, ({ sum, count }) => (sum - count * mean) ** 2);
  return ((clusters.length / (clusters.length - 1)) * squares) / (n * n);
}

/**
 * How many independent samples would say as much about a share as these clusters do: `p(1−p)/V` with the clustered
 * variance V, at most n. Where all samples are alike, the number of clusters.
 * Source: L. Kish, "Survey Sampling" (1965), the design effect; N. Dean and M. Pagano, "Evaluating confidence
 * interval methods for binomial proportions in clustered surveys", J. Surv. Stat. Methodol. 3 (2015), who put it
 * into Wilson's interval.
 */
export function effectiveSize(clusters: readonly Cluster[]): number {
  const share = meanOfClusters(clusters);
  const n = sumOf(clusters, ({ count }) => count);
  if (share <= 0 || share >= 1) return clusters.length;
  return Math.min(n, (share * (1 - share)) / clusteredVariance(clusters));
}

function sumOf(clusters: readonly Cluster[], of: (cluster: Cluster) => number): number {
  return clusters.reduce((total, cluster) => total + of(cluster), 0);
}
