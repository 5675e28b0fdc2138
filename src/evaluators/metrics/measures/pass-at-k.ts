/** Metrics over several answers to one question. */

/** Probability that one of `k` answers drawn from `n`, of which `c` are right, is right (Chen et al. 2021). */
export function passAtK(n: number, c: number, k: number): number {
  if (n - c < k) return 1;
  let miss = 1;
  for (let i = n - c + 1; i <= n; i += 1) miss *= 1 - k / i;
  return 1 - miss;
}

/** G-Pass@k at threshold `t`: probability that at least `ceil(k·t)` of `k` drawn answers are right (Liu et al. 2024). */
export function gPassAtK(n: number, c: number, k: number, t: number): number {
  return atLeast(n, c, k, Math.max(Math.ceil(k * t), 1));
}

/** mG-Pass@k: the mean of G-Pass@k over thresholds above one half. */
export function mgPassAtK(n: number, c: number, k: number): number {
  let sum = 0;
  for (let i = Math.ceil(k * 0.5) + 1; i <= k; i += 1) sum += atLeast(n, c, k, i);
  return (2 * sum) / k;
}

/** Probability of at least `m` right answers among `k` drawn without replacement (hypergeometric tail). */
function atLeast(n: number, c: number, k: number, m: number): number {
  if (m > Math.min(c, k) || k > n || c < 0 || n <= 0 || m < 0) return 0;
  let sum = 0;
  for (let i = m; i <= Math.min(c, k); i += 1) {
    sum += Math.exp(logChoose(c, i) + logChoose(n - c, k - i) - logChoose(n, k));
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}
