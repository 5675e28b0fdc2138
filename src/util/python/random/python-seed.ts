import { createHash } from 'node:crypto';
import { LodestoneError } from '../../../core/index.ts';

/**
 * What Python's `random.Random` may be seeded with. A number without a fraction is an int; an integral or
 * infinite float is written `{ $float: '3.0' }`, as configs write it.
 */
export type PythonSeed = boolean | number | bigint | string | Uint8Array | { $float: string };

/**
 * The 32-bit words with which CPython starts its Mersenne Twister for a seed: an int gives its magnitude,
 * text and bytes (seeding version 2) the big-endian number of the bytes followed by their SHA-512, and a
 * float its hash. Source: documentation of Python's `random.seed` and `Modules/_randommodule.c`.
 */
export function keyOfSeed(seed: PythonSeed): number[] {
  return seedWords(seedMagnitude(seed));
}

function seedMagnitude(seed: PythonSeed): bigint {
  if (typeof seed === 'string') return bytesMagnitude(Buffer.from(seed, 'utf8'));
  if (seed instanceof Uint8Array) return bytesMagnitude(seed);
  if (typeof seed === 'object' && seed !== null && '$float' in seed)
    return floatMagnitude(seedFloat(seed.$float));
  if (typeof seed === 'number' && !Number.isInteger(seed)) return floatMagnitude(seed);
  if (seed === null || seed === undefined) {
    throw new LodestoneError('bad-value', 'a random generator needs a seed', {
      hint: 'Use a number or text; without a seed a run cannot be reproduced.',
    });
  }
  const integer = BigInt(seed);
  return integer < 0n ? -integer : integer;
}

function bytesMagnitude(bytes: Uint8Array): bigint {
  const hash = createHash('sha512').update(bytes).digest('hex');
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}${hash}`);
}

function seedFloat(text: string): number {
  const infinity = /^([+-]?)inf(inity)?$/i.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(text);
}

const HASH_BITS = 61n;
const HASH_MODULUS = (1n << HASH_BITS) - 1n;
const HASH_OF_INFINITY = 314159n;

/**
 * Python's hash of a float, as an unsigned 64-bit number: the value modulo the prime 2^61 - 1, negated for
 * negative values, -1 replaced by -2. Source: "Hashing of numeric types" in Python's library reference.
 */
function floatMagnitude(value: number): bigint {
  if (Number.isNaN(value)) {
    throw new LodestoneError('bad-value', 'a random generator cannot be seeded with nan', {
      hint: 'Python gives a different stream each time.',
    });
  }
  const hash = Number.isFinite(value) ? hashResidue(Math.abs(value)) : HASH_OF_INFINITY;
  const signed = value < 0 ? -hash : hash;
  return BigInt.asUintN(64, signed === -1n ? -2n : signed);
}

/** A float not below zero modulo 2^61 - 1; a power of two there repeats every 61 bits. */
function hashResidue(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = bits >> 52n;
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = field === 0n ? fraction : fraction | (1n << 52n);
  const exponent = (field === 0n ? 1n : field) - 1075n;
  const shift = ((exponent % HASH_BITS) + HASH_BITS) % HASH_BITS;
  return (mantissa << shift) % HASH_MODULUS;
}

/** Little-endian 32-bit words of a number not below zero; one word for zero. */
export function seedWords(magnitude: bigint): number[] {
  const words: number[] = [];
  for (let rest = magnitude; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length === 0 ? [0] : words;
}
