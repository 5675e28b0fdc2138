import { HashTable } from './hash-table.ts';
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
  readonly #byHash = new HashTable();

  add(sample: number, hashes: readonly string[], { offset, length }: LinePlace): void {
    const id = this.#offsets.length;
    this.#offsets.push(offset);
    this.#lengths.push(length);
    this.#samples.push(sample);
    this.#claims.push(FREE);
    for (const hash of hashes) this.#byHash.add(hash, id);
  }

  /** Lines with a hash that this sample may have, its own and the latest first. */
  candidates(sample: number, hash: string): number[] {
    const own: number[] = [];
    const others: number[] = [];
    for (const id of this.#byHash.get(hash)) {
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
}
