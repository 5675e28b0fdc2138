import { seedWords } from './python-seed.ts';

const POOL_SIZE = 4;
const FIRST_CONSTANT = 0x43b0d7e5;
const FIRST_FACTOR = 0x931e8875;
const OUTPUT_CONSTANT = 0x8b51f9dd;
const OUTPUT_FACTOR = 0x58f38ded;
const MIX_LEFT = 0xca01f9dd;
const MIX_RIGHT = 0x4973f715;

/**
 * numpy's `SeedSequence(entropy).generate_state(count)`: spreads a seed over as many 32-bit words as a
 * generator needs. Source: M. O'Neill, "Developing a seed_seq Alternative", 2015, and numpy's NEP 19.
 */
export function seedSequence(entropy: bigint | number, count: number): number[] {
  const magnitude = BigInt(entropy);
  if (magnitude < 0n) throw new RangeError(`numpy takes seeds from 0, not ${entropy}`);
  return expand(entropyPool(seedWords(magnitude)), count);
}

/** Mixes the words of the seed into a pool of four. */
function entropyPool(words: readonly number[]): number[] {
  const hash = hasher(FIRST_CONSTANT, FIRST_FACTOR);
  const pool = Array.from({ length: POOL_SIZE }, (_, i) => hash(words[i] ?? 0));
  const mixInto = (target: number, word: number): void => {
    pool[target] = mix(pool[target] ?? 0, hash(word));
  };
  for (let source = 0; source < POOL_SIZE; source += 1) {
    for (let target = 0; target < POOL_SIZE; target += 1) {
      if (source !== target) mixInto(target, pool[source] ?? 0);
    }
  }
  for (const word of words.slice(POOL_SIZE)) {
    for (let target = 0; target < POOL_SIZE; target += 1) mixInto(target, word);
  }
  return pool;
}

/** A hash whose constant changes with every call. */
function hasher(start: number, factor: number): (word: number) => number {
  let constant = start;
  return (word) => {
    const changed = word ^ constant;
    constant = Math.imul(constant, factor);
    return folded(Math.imul(changed, constant));
  };
}

function mix(x: number, y: number): number {
  return folded(Math.imul(x, MIX_LEFT) - Math.imul(y, MIX_RIGHT));
}

function folded(word: number): number {
  return (word ^ (word >>> 16)) >>> 0;
}

function expand(pool: readonly number[], count: number): number[] {
  const hash = hasher(OUTPUT_CONSTANT, OUTPUT_FACTOR);
  return Array.from({ length: count }, (_, i) => hash(pool[i % POOL_SIZE] ?? 0));
}
