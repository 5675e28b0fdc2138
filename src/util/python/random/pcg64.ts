import { seedSequence } from './seed-sequence.ts';

const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const LOW_64 = (1n << 64n) - 1n;

/**
 * PCG64 (XSL-RR 128/64), the generator behind numpy's `default_rng`.
 * Source: M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
 * Number Generation", 2014; seeded as numpy does, from a seed sequence.
 */
export class Pcg64 {
  #state: bigint;
  readonly #increment: bigint;
  #spareWord: number | undefined;

  constructor(seed: bigint | number) {
    const words = seedSequence(seed, 8).map(BigInt);
    const wide = (i: number): bigint =>
      ((words[i + 1] ?? 0n) << 96n) |
      ((words[i] ?? 0n) << 64n) |
      ((words[i + 3] ?? 0n) << 32n) |
      (words[i + 2] ?? 0n);
    this.#increment = BigInt.asUintN(128, (wide(4) << 1n) | 1n);
    this.#state = this.#next(this.#increment + wide(0));
  }

  /** 64 random bits. */
  nextUint64(): bigint {
    this.#state = this.#next(this.#state);
    const high = this.#state >> 64n;
    const folded = high ^ (this.#state & LOW_64);
    const turn = high >> 58n;
    return (folded >> turn) | BigInt.asUintN(64, folded << (64n - turn));
  }

  /** 32 random bits: the lower half of a draw, then its upper half. */
  nextUint32(): number {
    const spare = this.#spareWord;
    this.#spareWord = undefined;
    if (spare !== undefined) return spare;
    const bits = this.nextUint64();
    this.#spareWord = Number(bits >> 32n);
    return Number(bits & 0xffffffffn);
  }

  /** A number in [0, 1) with 53 random bits. */
  nextDouble(): number {
    return Number(this.nextUint64() >> 11n) / 0x20000000000000;
  }

  #next(state: bigint): bigint {
    return BigInt.asUintN(128, state * MULTIPLIER + this.#increment);
  }
}
