/** A 95 % confidence interval of a metric, in the metric's unit. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Sums from which intervals are worked out; samples come one by one. */
export class ScoreSums {
  #count = 0;
  #sum = 0;
  #squares = 0;
  #isBinary = true;

  add(score: number): void {
    this.#count += 1;
    this.#sum += score;
    this.#squares += score * score;
    if (score !== 0 && score !== 1) this.#isBinary = false;
  }

  /** The interval of the mean times 100; undefined without samples. */
  interval(): Interval | undefined {
    if (this.#count === 0) return undefined;
    const [low, high] = this.#isBinary ? wilson(this.#sum, this.#count) : this.#normal();
    return [100 * low, 100 * high];
  }

  /** Mean and standard error; for graded scores, which have no closed form like Wilson's. */
  #normal(): Interval {
    const mean = this.#sum / this.#count;
    const variance = Math.max(0, this.#squares / this.#count - mean * mean);
    const margin = Z * Math.sqrt(variance / Math.max(1, this.#count - 1));
    return [mean - margin, mean + margin];
  }
}

/** Wilson's score interval of a proportion (Wilson 1927). */
function wilson(successes: number, total: number): Interval {
  const share = successes / total;
  const center = share + (Z * Z) / (2 * total);
  const margin = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  return [Math.max(0, (center - margin) / scale), Math.min(1, (center + margin) / scale)];
}
