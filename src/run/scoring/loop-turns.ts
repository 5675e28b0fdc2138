/** How long work in memory may keep the event loop from turning, in milliseconds. */
const LONGEST_MS = 8;
/** Between looks at the clock. */
const STEPS = 16;

/** Lets the event loop turn now and then in long work, so that the replies of other tasks are taken in in the meantime. */
export class LoopTurns {
  #since = performance.now();
  #steps = 0;

  get isDue(): boolean {
    this.#steps += 1;
    if (this.#steps < STEPS) return false;
    this.#steps = 0;
    return performance.now() - this.#since > LONGEST_MS;
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
