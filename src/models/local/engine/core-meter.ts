/** Time that a piece of work took. */
export interface WorkTime {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of CPU time of all threads together. */
  readonly cpu: number;
}

/** Wall time over which the cores that were really had are judged, in milliseconds. */
const WINDOW = 200;
const FIRST_PATIENCE = 2_000;
const LONGEST_PATIENCE = 60_000;

/**
 * Finds out how many threads each get a core of their own. llama.cpp's threads wait for each other in a busy
 * loop, so one that another process keeps off its core stalls all of them for a time slice at every step: seconds
 * a token. CPU time over wall time shows how many cores the threads really had. The meter goes down to that number
 * at once, and tries more again after a while that doubles with each vain attempt.
 */
export class CoreMeter {
  readonly #most: number;
  #cores: number;
  #window: WorkTime = { wall: 0, cpu: 0 };
  /** Wall time of work since the last change. */
  #calm = 0;
  #patience = FIRST_PATIENCE;
  #trying = false;

  constructor(most: number, busy = 0) {
    this.#most = most;
    this.#cores = Math.max(1, Math.min(most, Math.round(most - busy)));
  }

  /** As many threads as may compute at once. */
  get cores(): number {
    return this.#cores;
  }

  /** Takes note of a piece of work that was done on so many threads. */
  record(threads: number, work: WorkTime): void {
    if (this.#most === 1) return;
    this.#calm += work.wall;
    // Fewer threads than there may be say nothing of the other cores.
    if (threads < this.#cores) return;
    this.#window = { wall: this.#window.wall + work.wall, cpu: this.#window.cpu + work.cpu };
    if (this.#window.wall < WINDOW) return;
    const had = this.#window.cpu / this.#window.wall;
    this.#window = { wall: 0, cpu: 0 };
    if (had < this.#cores - 0.5) this.#lower(Math.max(1, Math.round(had)));
    else this.#consider();
  }

  #lower(cores: number): void {
    if (this.#trying) this.#patience = Math.min(LONGEST_PATIENCE, this.#patience * 2);
    this.#set(cores);
    this.#trying = false;
  }

  #consider(): void {
    if (this.#trying && this.#calm >= FIRST_PATIENCE) {
      this.#patience = FIRST_PATIENCE;
      this.#trying = false;
    }
    if (this.#cores === this.#most || this.#calm < this.#patience) return;
    this.#set(Math.min(this.#most, this.#cores * 2));
    this.#trying = true;
  }

  #set(cores: number): void {
    if (cores === this.#cores) return;
    this.#cores = cores;
    this.#calm = 0;
  }
}
