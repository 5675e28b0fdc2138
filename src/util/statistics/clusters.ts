/** Samples that belong together, by the order in which the clusters first appear: what they sum up to, how many they are. */
export interface Clusters {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** The clusters of values; `ids` names each value's cluster by a small whole number. */
export function toClusters(values: readonly number[], ids: readonly number[]): Clusters {
  const { places, size } = clusterIndices(ids);
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let index = 0; index < values.length; index += 1) {
    const place = places[index] ?? 0;
    sums[place] = (sums[place] ?? 0) + (values[index] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { sums, counts };
}

/** Numbers clusters from 0 on, in the order in which they first appear: the number of each sample's, and of them all. */
export function clusterIndices(ids: readonly number[]): {
  readonly places: Uint32Array;
  readonly size: number;
} {
  const largest = ids.reduce((most, id) => Math.max(most, id), -1);
  const placeOf = new Int32Array(largest + 1).fill(-1);
  const places = new Uint32Array(ids.length);
  let size = 0;
  for (const [index, id] of ids.entries()) {
    if (placeOf[id] === -1) {
      placeOf[id] = size;
      size += 1;
    }
    places[index] = placeOf[id] ?? 0;
  }
  return { places, size };
}

/** The mean of all samples of all clusters. */
export function meanOfClusters({ sums, counts }: Clusters): number {
  return sumOf(sums) / sumOf(counts);
}

/**
 * Variance of the mean of samples of which those of one cluster depend on each other:
 * `C/(C−1) · Σ_c (Σ_{i∈c} (x_i − x̄))² / n²`, with C clusters and n samples.
 * Source: K.-Y. Liang and S. L. Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73
 * (1986); for evaluations E. Miller, "Adding Error Bars to Evals" (arXiv 2411.00640, 2024), section 2.2; the factor
 * C/(C−1) is the usual correction for few clusters.
 */
export function clusteredVariance(clusters: Clusters): number {
  const { sums, counts } = clusters;
  const mean = meanOfClusters(clusters);
  const n = sumOf(counts);
  const squares = sums.reduce((total, sum, at) => total + (sum - (counts[at] ?? 0) * mean) ** 2, 0);
  return ((sums.length / (sums.length - 1)) * squares) / (n * n);
}

/**
 * How many independent samples would say as much about a share as these clusters do: `p(1−p)/V` with the clustered
 * variance V, at most n. Where all samples are alike, the number of clusters.
 * Source: L. Kish, "Survey Sampling" (1965), the design effect; N. Dean and M. Pagano, "Evaluating confidence
 * interval methods for binomial proportions in clustered surveys", J. Surv. Stat. Methodol. 3 (2015), who put it
 * into Wilson's interval.
 */
export function effectiveSize(clusters: Clusters): number {
  const share = meanOfClusters(clusters);
  const n = sumOf(clusters.counts);
  if (share <= 0 || share >= 1) return clusters.sums.length;
  return Math.min(n, (share * (1 - share)) / clusteredVariance(clusters));
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
