/** Where a thread is in its work, in memory that another thread reads while this one is busy. */
export class ScoringPlace {
  readonly buffer: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(buffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#cells = new Int32Array(buffer);
    if (this.turn === 0) this.#note(-1);
  }

  /** Another sample has its turn. */
  enter(sample: number): void {
    this.#note(sample);
  }

  /** The last sample is done with. */
  leave(): void {
    this.#note(-1);
  }

  /** The thread is still at the same sample, and waits for something: it does not hold the thread. */
  tick(): void {
    Atomics.add(this.#cells, 0, 1);
  }

  /** Changes whenever the thread does anything that can be seen from here. */
  get turn(): number {
    return Atomics.load(this.#cells, 0);
  }

  /** The sample that is scored; undefined before the first and behind the last. */
  get sample(): number | undefined {
    const sample = Atomics.load(this.#cells, 1);
    return sample < 0 ? undefined : sample;
  }

  #note(sample: number): void {
    Atomics.store(this.#cells, 1, sample);
    Atomics.add(this.#cells, 0, 1);
  }
}
