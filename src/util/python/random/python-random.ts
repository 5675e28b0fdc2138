import { bisectRight, cumulativeSums } from './cumulative-sums.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import { keyOfSeed, type PythonSeed } from './python-seed.ts';

const NORMAL_CONSTANT = (4 * Math.exp(-0.5)) / Math.sqrt(2);

/**
 * CPython's `random.Random(seed)`: the same values in the same order, for the methods below, as Python 3.11
 * gives them. Source of the streams: Python's library reference and `Lib/random.py`. Integers and shuffles
 * are exact; `gauss` and `normalvariate` go through logarithm, sine and cosine, whose last bit may differ
 * between platforms.
 */
export class PythonRandom {
  #twister: MersenneTwister;
  #spareGauss: number | undefined;

  constructor(seed: PythonSeed) {
    this.#twister = MersenneTwister.fromKey(keyOfSeed(seed));
  }

  /** Starts the stream again, as `random.seed` does. */
  seed(seed: PythonSeed): void {
    this.#twister = MersenneTwister.fromKey(keyOfSeed(seed));
    this.#spareGauss = undefined;
  }

  /** A number in [0, 1). */
  random(): number {
    return this.#twister.nextDouble();
  }

  /** An integer of `count` random bits; the first word drawn is the lowest. */
  getrandbits(count: number): bigint {
    let result = 0n;
    for (let done = 0; done < count; done += 32) {
      const missing = Math.max(0, 32 - (count - done));
      result |= BigInt(this.#twister.nextUint32() >>> missing) << BigInt(done);
    }
    return result;
  }

  /** One of `start`, `start + step`, … below `stop` (above it for a negative step); of 0 … start - 1 without a stop. */
  randrange(start: number, stop?: number, step = 1): number {
    const [first, end] = stop === undefined ? [0, start] : [start, stop];
    const count = Math.ceil((end - first) / step);
    if (!(count > 0)) throw new RangeError(`randrange: no number from ${first} to ${end} by ${step}`);
    return first + step * this.#below(count);
  }

  /** An integer from `low` to `high`, both included. */
  randint(low: number, high: number): number {
    return this.randrange(low, high + 1);
  }

  /** A number between `a` and `b`. */
  uniform(a: number, b: number): number {
    return a + (b - a) * this.random();
  }

  /** One element. */
  choice<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('choice: the list is empty');
    return items[this.#below(items.length)] as T;
  }

  /** `count` elements with replacement; equally likely unless there are weights. */
  choices<T>(items: readonly T[], count: number, weights?: readonly number[]): T[] {
    const sums = weights === undefined ? undefined : cumulativeSums(weights);
    const draw = (): number => {
      if (sums === undefined) return Math.floor(this.random() * items.length);
      return bisectRight(sums, this.random() * (sums.at(-1) ?? 0), items.length - 1);
    };
    return Array.from({ length: count }, () => items[draw()] as T);
  }

  /** `count` elements without replacement, in the order drawn. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.sampleRange(items.length, count).map((index) => items[index] as T);
  }

  /** `sample(range(size), count)`: positions without replacement, in the order drawn. */
  sampleRange(size: number, count: number): number[] {
    if (count < 0 || count > size) throw new RangeError(`sample: ${count} of ${size}`);
    return size <= poolLimit(count) ? this.#sampleFromPool(size, count) : this.#sampleAnew(size, count);
  }

  /** Puts the elements into a random order, in place. */
  shuffle(items: unknown[]): void {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = this.#below(i + 1);
      [items[i], items[j]] = [items[j], items[i]];
    }
  }

  /** A normally distributed number; draws come in pairs (Box and Muller 1958). */
  gauss(mean = 0, deviation = 1): number {
    let value = this.#spareGauss;
    this.#spareGauss = undefined;
    if (value === undefined) {
      const angle = this.random() * 2 * Math.PI;
      const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
      value = Math.cos(angle) * radius;
      this.#spareGauss = Math.sin(angle) * radius;
    }
    return mean + value * deviation;
  }

  /** A normally distributed number, by the ratio of uniforms (Kinderman and Monahan 1977). */
  normalvariate(mean = 0, deviation = 1): number {
    for (;;) {
      const first = this.random();
      const second = 1 - this.random();
      const value = (NORMAL_CONSTANT * (first - 0.5)) / second;
      if ((value * value) / 4 <= -Math.log(second)) return mean + value * deviation;
    }
  }

  /** An integer in [0, limit), limit up to 2^53: as many bits as the limit has, drawn again while too large. */
  #below(limit: number): number {
    if (!Number.isSafeInteger(limit)) throw new RangeError(`random integer below ${limit}`);
    const high = Math.floor(limit / 0x100000000);
    for (;;) {
      const value = high === 0 ? this.#smallBits(limit) : this.#largeBits(high);
      if (value < limit) return value;
    }
  }

  #smallBits(limit: number): number {
    return this.#twister.nextUint32() >>> Math.clz32(limit);
  }

  #largeBits(high: number): number {
    const low = this.#twister.nextUint32();
    return (this.#twister.nextUint32() >>> Math.clz32(high)) * 0x100000000 + low;
  }

  #sampleFromPool(size: number, count: number): number[] {
    const pool = Array.from({ length: size }, (_, i) => i);
    return Array.from({ length: count }, (_, drawn) => {
      const left = size - drawn;
      const position = this.#below(left);
      const chosen = pool[position] ?? 0;
      pool[position] = pool[left - 1] ?? 0;
      return chosen;
    });
  }

  #sampleAnew(size: number, count: number): number[] {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(this.#below(size));
    return [...chosen];
  }
}

/** The largest population that Python copies into a list instead of remembering what was drawn. */
function poolLimit(count: number): number {
  if (count <= 5) return 21;
  return 21 + 4 ** Math.ceil(Math.log(count * 3) / Math.log(4));
}
