import { drawMasked } from './masked-integer.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import { type ChoiceOptions, chooseWeighted, chooseWeightedOnce } from './weighted-choice.ts';

/**
 * numpy's legacy generator, `np.random.RandomState(seed)` or `np.random.seed(seed)` with `np.random.*`. Its
 * streams are frozen by numpy's NEP 19. Arrays of draws are the same draws one after another.
 * Source: numpy's reference ("Legacy random generation") and `numpy/random/mtrand.pyx`.
 */
export class NumpyRandomState {
  readonly #twister: MersenneTwister;
  #spareNormal: number | undefined;

  /** Seeded with an integer in [0, 2^32), or with a list of them. */
  constructor(seed: number | readonly number[]) {
    this.#twister = typeof seed === 'number' ? fromInteger(seed) : MersenneTwister.fromKey(seed);
  }

  /** A number in [0, 1): `random_sample`, `random` and the entries of `rand`. */
  random(): number {
    return this.#twister.nextDouble();
  }

  /** A number in [low, high). */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * this.random();
  }

  /**
   * A normally distributed number (`normal`, and `randn` without arguments), by the polar method, which draws
   * in pairs and gives the second first (Marsaglia and Bray 1964).
   */
  normal(mean = 0, deviation = 1): number {
    return mean + deviation * this.#standardNormal();
  }

  /** An integer in [low, high); in [0, low) without `high`. */
  randint(low: number, high?: number): number {
    const [first, end] = high === undefined ? [0, low] : [low, high];
    if (!(end > first)) throw new RangeError(`randint: no number from ${first} to ${end}`);
    return first + this.#upTo(end - 1 - first);
  }

  /** Puts the elements into a random order, in place. */
  shuffle(items: unknown[]): void {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = this.#upTo(i);
      [items[i], items[j]] = [items[j], items[i]];
    }
  }

  /** 0 … size - 1 in a random order. */
  permutation(size: number): number[] {
    const order = Array.from({ length: size }, (_, i) => i);
    this.shuffle(order);
    return order;
  }

  /** `count` positions of `size`; with replacement unless the options say otherwise. */
  choice(size: number, count: number, { replace = true, p }: ChoiceOptions = {}): number[] {
    if (!replace && count > size) throw new RangeError(`choice: ${count} of ${size} without replacement`);
    const random = (): number => this.random();
    if (p !== undefined)
      return replace ? chooseWeighted(p, count, random) : chooseWeightedOnce(p, count, random);
    if (!replace) return this.permutation(size).slice(0, count);
    return Array.from({ length: count }, () => this.randint(size));
  }

  #standardNormal(): number {
    const spare = this.#spareNormal;
    this.#spareNormal = undefined;
    if (spare !== undefined) return spare;
    for (;;) {
      const x = 2 * this.random() - 1;
      const y = 2 * this.random() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spareNormal = factor * x;
      return factor * y;
    }
  }

  #upTo(limit: number): number {
    return drawMasked(limit, () => this.#twister.nextUint32());
  }
}

function fromInteger(seed: number): MersenneTwister {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`numpy's RandomState takes a seed from 0 to 2^32 - 1, not ${seed}`);
  }
  return MersenneTwister.fromSeed(seed);
}
