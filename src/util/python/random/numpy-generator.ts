import { drawMultinomial } from './binomial.ts';
import { drawMasked } from './masked-integer.ts';
import { Pcg64 } from './pcg64.ts';
import { type ChoiceOptions, chooseWeighted, chooseWeightedOnce } from './weighted-choice.ts';

/**
 * numpy's `default_rng(seed)`: PCG64 with the methods of `Generator`. Streams as of numpy 1.26 (2.x gives the same).
 * Source: numpy's reference and `numpy/random/_generator.pyx`.
 */
export class NumpyGenerator {
  readonly #bits: Pcg64;

  /** Seeded with an integer from 0, of any size. */
  constructor(seed: bigint | number) {
    this.#bits = new Pcg64(seed);
  }

  /** A number in [0, 1). */
  random(): number {
    return this.#bits.nextDouble();
  }

  /** A number in [low, high). */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * this.random();
  }

  /** An integer in [low, high); in [0, low) without `high`. */
  integers(low: number, high?: number): number {
    const [first, end] = high === undefined ? [0, low] : [low, high];
    if (!(end > first)) throw new RangeError(`integers: no number from ${first} to ${end}`);
    return first + this.#upTo(end - 1 - first);
  }

  /** Puts the elements into a random order, in place. */
  shuffle(items: unknown[]): void {
    for (let i = items.length - 1; i > 0; i -= 1)
      swap(
        items,
        i,
        drawMasked(i, () => this.#bits.nextUint32()),
      );
  }

  /** 0 … size - 1 in a random order. */
  permutation(size: number): number[] {
    const order = Array.from({ length: size }, (_, i) => i);
    this.shuffle(order);
    return order;
  }

  /**
   * `count` positions of `size`; with replacement unless the options say otherwise. Without `shuffle` (true by
   * default) those drawn without replacement come in no particular order.
   */
  choice(size: number, count: number, options: ChoiceOptions & { shuffle?: boolean } = {}): number[] {
    const { replace = true, p, shuffle = true } = options;
    if (!replace && count > size) throw new RangeError(`choice: ${count} of ${size} without replacement`);
    const random = (): number => this.random();
    if (p !== undefined)
      return replace ? chooseWeighted(p, count, random) : chooseWeightedOnce(p, count, random);
    if (replace) return Array.from({ length: count }, () => this.integers(size));
    const many = size > 10_000 && count > Math.floor(size / (shuffle ? 50 : 20));
    return many ? this.#chooseFromTail(size, count) : this.#chooseByFloyd(size, count, shuffle);
  }

  /** How `n` trials fall into classes of the given probabilities. */
  multinomial(n: number, probabilities: readonly number[]): number[] {
    return drawMultinomial(n, probabilities, () => this.random());
  }

  /** Shuffles only the end of the list of all positions. */
  #chooseFromTail(size: number, count: number): number[] {
    const order = Array.from({ length: size }, (_, i) => i);
    this.#shuffleFrom(order, Math.max(size - count, 1));
    return order.slice(size - count);
  }

  /** R. Floyd's sampling without a list of all positions (J. Bentley, CACM 30(9), 1987). */
  #chooseByFloyd(size: number, count: number, shuffle: boolean): number[] {
    const chosen = new Set<number>();
    for (let last = size - count; last < size; last += 1) {
      const drawn = this.#upTo(last);
      chosen.add(chosen.has(drawn) ? last : drawn);
    }
    const order = [...chosen];
    if (shuffle) this.#shuffleFrom(order, 1);
    return order;
  }

  /** The shuffle inside `choice`, which draws its integers otherwise than the public one. */
  #shuffleFrom(items: unknown[], first: number): void {
    for (let i = items.length - 1; i >= first; i -= 1) swap(items, i, this.#upTo(i));
  }

  /**
   * An integer in [0, limit], by multiplication and rejection (D. Lemire, "Fast Random Integer Generation in an
   * Interval", ACM TOMACS 29(1), 2019).
   */
  #upTo(limit: number): number {
    if (limit === 0) return 0;
    if (limit === 0xffffffff) return this.#bits.nextUint32();
    return limit < 0xffffffff ? this.#upToSmall(limit) : this.#upToLarge(limit);
  }

  #upToSmall(limit: number): number {
    const count = limit + 1;
    const rejected = (0xffffffff - limit) % count;
    for (;;) {
      const product = BigInt(this.#bits.nextUint32()) * BigInt(count);
      if (Number(product & 0xffffffffn) >= rejected) return Number(product >> 32n);
    }
  }

  #upToLarge(limit: number): number {
    if (!Number.isSafeInteger(limit)) throw new RangeError(`random integer up to ${limit}`);
    const count = BigInt(limit) + 1n;
    const rejected = (0xffffffffffffffffn - BigInt(limit)) % count;
    for (;;) {
      const product = this.#bits.nextUint64() * count;
      if (BigInt.asUintN(64, product) >= rejected) return Number(product >> 64n);
    }
  }
}

function swap(items: unknown[], i: number, j: number): void {
  [items[i], items[j]] = [items[j], items[i]];
}
