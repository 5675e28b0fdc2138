/** Buckets for each doubling of the latency. */
const PER_DOUBLING = 8;
const BUCKETS = 24 * PER_DOUBLING;

/** How long answers took, counted in buckets that are 9 % wide, from 1 ms to some hours. */
export class Latencies {
  readonly #counts = new Uint32Array(BUCKETS);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(milliseconds: number): void {
    const bucket = Math.floor(Math.log2(Math.max(1, milliseconds)) * PER_DOUBLING);
    const place = Math.min(BUCKETS - 1, bucket);
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#count += 1;
  }

  /** The latency that a share of the answers did not exceed, in milliseconds; 0 when there were none. */
  quantile(share: number): number {
    let left = share * this.#count;
    for (const [bucket, count] of this.#counts.entries()) {
      left -= count;
      if (left <= 0 && count > 0) return 2 ** ((bucket + 1) / PER_DOUBLING);
    }
    return 0;
  }
}
