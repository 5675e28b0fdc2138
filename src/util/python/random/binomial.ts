/** A source of numbers in [0, 1). */
type Uniform = () => number;

/** How often an event of probability `p` happens in `n` trials, drawn as numpy's `Generator.binomial` draws. */
export function drawBinomial(n: number, p: number, random: Uniform): number {
  if (n === 0 || p === 0) return 0;
  if (p > 0.5) return n - drawSmall(n, 1 - p, random);
  return drawSmall(n, p, random);
}

/** How `n` trials fall into classes of the given probabilities, drawn as numpy's `Generator.multinomial` draws. */
export function drawMultinomial(n: number, probabilities: readonly number[], random: Uniform): number[] {
  const counts = probabilities.map(() => 0);
  const last = probabilities.length - 1;
  let left = n;
  let share = 1;
  for (const [index, p] of probabilities.slice(0, last).entries()) {
    const count = drawBinomial(left, p / share, random);
    counts[index] = count;
    left -= count;
    if (left <= 0) return counts;
    share -= p;
  }
  if (last >= 0) counts[last] = left;
  return counts;
}

function drawSmall(n: number, p: number, random: Uniform): number {
  return n * p <= 30 ? drawByInversion(n, p, random) : new Envelope(n, p).draw(random);
}

/** Walks up the distribution function; starts again where rounding would carry it past the tail. */
function drawByInversion(n: number, p: number, random: Uniform): number {
  const q = 1 - p;
  const atZero = Math.exp(n * Math.log(q));
  const bound = Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1));
  let count = 0;
  let density = atZero;
  let rest = random();
  while (rest > density) {
    count += 1;
    if (count > bound) {
      count = 0;
      density = atZero;
      rest = random();
    } else {
      rest -= density;
      density = ((n - count + 1) * p * density) / (count * q);
    }
  }
  return count;
}

/**
 * Algorithm BTPE: rejection under a triangle, a parallelogram and two exponential tails.
 * Source: V. Kachitvichyanukul and B. Schmeiser, "Binomial random variate generation", CACM 31(2), 1988.
 */
class Envelope {
  readonly #n: number;
  readonly #p: number;
  readonly #q: number;
  readonly #variance: number;
  readonly #mode: number;
  readonly #halfWidth: number;
  readonly #middle: number;
  readonly #flat: number;
  readonly #leftRate: number;
  readonly #rightRate: number;

  constructor(n: number, p: number) {
    const q = 1 - p;
    const mean = n * p + p;
    this.#n = n;
    this.#p = p;
    this.#q = q;
    this.#variance = n * p * q;
    this.#mode = Math.floor(mean);
    this.#halfWidth = Math.floor(2.195 * Math.sqrt(n * p * q) - 4.6 * q) + 0.5;
    this.#middle = this.#mode + 0.5;
    this.#flat = 0.134 + 20.5 / (15.3 + this.#mode);
    const left = this.#middle - this.#halfWidth;
    const right = this.#middle + this.#halfWidth;
    const leftSlope = (mean - left) / (mean - left * p);
    const rightSlope = (right - mean) / (right * q);
    this.#leftRate = leftSlope * (1 + leftSlope / 2);
    this.#rightRate = rightSlope * (1 + rightSlope / 2);
  }

  draw(random: Uniform): number {
    const area = this.#areas();
    for (;;) {
      const u = random() * area.right;
      const v = random();
      if (u <= area.triangle) return Math.floor(this.#middle - this.#halfWidth * v + u);
      const proposal = this.#propose(u, v, area);
      if (proposal !== undefined && this.#accepts(proposal.count, proposal.height)) return proposal.count;
    }
  }

  /** Areas under the envelope up to the end of each region. */
  #areas(): { triangle: number; flat: number; left: number; right: number } {
    const flat = this.#halfWidth * (1 + 2 * this.#flat);
    const left = flat + this.#flat / this.#leftRate;
    return { triangle: this.#halfWidth, flat, left, right: left + this.#flat / this.#rightRate };
  }

  #propose(
    u: number,
    v: number,
    area: { triangle: number; flat: number; left: number },
  ): { count: number; height: number } | undefined {
    const left = this.#middle - this.#halfWidth;
    const right = this.#middle + this.#halfWidth;
    if (u <= area.flat) {
      const x = left + (u - area.triangle) / this.#flat;
      const height = v * this.#flat + 1 - Math.abs(this.#mode - x + 0.5) / this.#halfWidth;
      return height > 1 ? undefined : { count: Math.floor(x), height };
    }
    if (v === 0) return undefined;
    if (u <= area.left) {
      const count = Math.floor(left + Math.log(v) / this.#leftRate);
      return count < 0 ? undefined : { count, height: v * (u - area.flat) * this.#leftRate };
    }
    const count = Math.floor(right - Math.log(v) / this.#rightRate);
    return count > this.#n ? undefined : { count, height: v * (u - area.left) * this.#rightRate };
  }

  #accepts(count: number, height: number): boolean {
    const distance = Math.abs(count - this.#mode);
    if (distance <= 20 || distance >= this.#variance / 2 - 1) return height <= this.#ratio(count);
    const spread = distance * (distance / 3 + 0.625) + 0.16666666666666666;
    const slack = (distance / this.#variance) * (spread / this.#variance + 0.5);
    const normal = (-distance * distance) / (2 * this.#variance);
    const logarithm = Math.log(height);
    if (logarithm < normal - slack) return true;
    return logarithm <= normal + slack && logarithm <= this.#logRatio(count);
  }

  /** Probability of `count` over that of the mode, multiplied step by step. */
  #ratio(count: number): number {
    const odds = this.#p / this.#q;
    const scale = odds * (this.#n + 1);
    let ratio = 1;
    for (let i = this.#mode + 1; i <= count; i += 1) ratio *= scale / i - odds;
    for (let i = count + 1; i <= this.#mode; i += 1) ratio /= scale / i - odds;
    return ratio;
  }

  /** Logarithm of the same by Stirling's formula. */
  #logRatio(count: number): number {
    const x = count + 1;
    const f = this.#mode + 1;
    const z = this.#n + 1 - this.#mode;
    const w = this.#n - count + 1;
    return (
      this.#middle * Math.log(f / x) +
      (this.#n - this.#mode + 0.5) * Math.log(z / w) +
      (count - this.#mode) * Math.log((w * this.#p) / (x * this.#q)) +
      stirling(f) +
      stirling(z) +
      stirling(x) +
      stirling(w)
    );
  }
}

function stirling(x: number): number {
  const square = x * x;
  return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
}
