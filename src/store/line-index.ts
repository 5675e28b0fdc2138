import type { LinePlace } from './journal.ts';
import { Numbers } from './numbers.ts';

const FREE = -1;
/** The lines of a sample that is to be asked again are given to nobody. */
const NOBODY = -2;

/**
 * The lines of a journal by the hashes of their requests, in typed arrays: some 60 bytes a line. One hash may stand
 * for several lines, since samples may be alike.
 */
export class LineIndex {
  readonly #offsets = new Numbers((length) => new Float64Array(length));
  readonly #lengths = new Numbers((length) => new Uint32Array(length));
  readonly #samples = new Numbers((length) => new Uint32Array(length));
  /** The sample that a line's replies were given to in this process. */
  readonly #claims = new Numbers((length) => new Int32Array(length));
  /** Open addressing: the first 52 bits of hashes, and the number of their line plus one. */
  #keys = new Float64Array(64);
  #ids = new Uint32Array(64);
  #used = 0;

  add(sample: number, hashes: readonly string[], { offset, length }: LinePlace): void {
    const id = this.#offsets.length;
    this.#offsets.push(offset);
    this.#lengths.push(length);
    this.#samples.push(sample);
    this.#claims.push(FREE);
    for (const hash of hashes) this.#insert(keyOf(hash), id);
  }

  /** Lines with a hash that this sample may have, its own and the latest first. */
  candidates(sample: number, hash: string): number[] {
    const own: number[] = [];
    const others: number[] = [];
    for (const id of this.#matches(keyOf(hash))) {
      const claim = this.#claims.get(id);
      if (claim !== FREE && claim !== sample) continue;
      (this.#samples.get(id) === sample ? own : others).push(id);
    }
    return [...own.sort((a, b) => b - a), ...others.sort((a, b) => a - b)];
  }

  placeOf(id: number): LinePlace {
    return { offset: this.#offsets.get(id), length: this.#lengths.get(id) };
  }

  claim(id: number, sample: number): void {
    this.#claims.set(id, sample);
  }

  /** Takes all lines of these samples out. */
  forget(samples: ReadonlySet<number>): void {
    for (let id = 0; id < this.#samples.length; id += 1) {
      if (samples.has(this.#samples.get(id))) this.#claims.set(id, NOBODY);
    }
  }

  *#matches(key: number): Generator<number> {
    const mask = this.#keys.length - 1;
    for (let slot = slotOf(key, mask); this.#ids[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === key) yield (this.#ids[slot] as number) - 1;
    }
  }

  #insert(key: number, id: number): void {
    if (2 * this.#used >= this.#keys.length) this.#grow();
    const mask = this.#keys.length - 1;
    let slot = slotOf(key, mask);
    while (this.#ids[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#ids[slot] = id + 1;
    this.#used += 1;
  }

  #grow(): void {
    const [keys, ids] = [this.#keys, this.#ids];
    this.#keys = new Float64Array(2 * keys.length);
    this.#ids = new Uint32Array(2 * keys.length);
    this.#used = 0;
    for (const [slot, id] of ids.entries()) if (id !== 0) this.#insert(keys[slot] as number, id - 1);
  }
}

function keyOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

/** The low bits of a hash are as random as any. */
function slotOf(key: number, mask: number): number {
  return (key % 0x80000000) & mask;
}
