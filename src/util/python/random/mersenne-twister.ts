const SIZE = 624;
const SHIFT = 397;
const UPPER_BIT = 0x80000000;
const LOWER_BITS = 0x7fffffff;
const TWIST = 0x9908b0df;

/**
 * The Mersenne Twister MT19937 that CPython's `random` and numpy's `RandomState` draw from.
 * Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8(1), 1998, with the
 * initialisation of 2002.
 */
export class MersenneTwister {
  readonly #state: Uint32Array;
  #position = SIZE;

  private constructor(state: Uint32Array) {
    this.#state = state;
  }

  /** Starts from one 32-bit number. */
  static fromSeed(seed: number): MersenneTwister {
    return new MersenneTwister(stateOfSeed(seed));
  }

  /** Starts from a key of 32-bit words of any length but zero. */
  static fromKey(key: readonly number[]): MersenneTwister {
    return new MersenneTwister(stateOfKey(key));
  }

  /** 32 random bits. */
  nextUint32(): number {
    if (this.#position === SIZE) this.#twist();
    let bits = this.#state[this.#position] ?? 0;
    this.#position += 1;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** A number in [0, 1) with 53 random bits: 27 of the first word, 26 of the second. */
  nextDouble(): number {
    const high = this.nextUint32() >>> 5;
    const low = this.nextUint32() >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < SIZE; i += 1) {
      const joined = ((state[i] ?? 0) & UPPER_BIT) | ((state[(i + 1) % SIZE] ?? 0) & LOWER_BITS);
      const far = state[(i + SHIFT) % SIZE] ?? 0;
      state[i] = far ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : TWIST);
    }
    this.#position = 0;
  }
}

function stateOfSeed(seed: number): Uint32Array {
  const state = new Uint32Array(SIZE);
  state[0] = seed;
  for (let i = 1; i < SIZE; i += 1) state[i] = Math.imul(1812433253, mixed(state[i - 1] ?? 0)) + i;
  return state;
}

function stateOfKey(key: readonly number[]): Uint32Array {
  const state = stateOfSeed(19650218);
  let i = 1;
  const advance = (): void => {
    i += 1;
    if (i < SIZE) return;
    state[0] = state[SIZE - 1] ?? 0;
    i = 1;
  };
  for (let step = 0; step < Math.max(SIZE, key.length); step += 1) {
    const j = step % key.length;
    const previous = mixed(state[i - 1] ?? 0);
    state[i] = ((state[i] ?? 0) ^ Math.imul(previous, 1664525)) + (key[j] ?? 0) + j;
    advance();
  }
  for (let step = 1; step < SIZE; step += 1) {
    state[i] = ((state[i] ?? 0) ^ Math.imul(mixed(state[i - 1] ?? 0), 1566083941)) - i;
    advance();
  }
  state[0] = UPPER_BIT;
  return state;
}

function mixed(word: number): number {
  return word ^ (word >>> 30);
}
