import { CoreMeter, type WorkTime } from './core-meter.ts';

/** Steps after which another number of threads is tried; doubled by each vain trial, up to the second. */
const FIRST_INTERVAL = 8;
const LONGEST_INTERVAL = 512;
/** Steps that a trial takes, and that a number of threads is judged by. */
const TRIAL = 3;
const MEMORY = 9;
/** A number of threads wins by being this much faster than the present one. */
const GAIN = 0.95;

/**
 * Chooses how many threads llama.cpp computes with: as many as get a core of their own, and for single tokens,
 * where small models spend their time waiting for each other's threads, no more than make it faster.
 * Results do not depend on the number of threads.
 */
export class ThreadChooser {
  readonly #meter: CoreMeter;
  #steps: StepThreads;

  /** `busy`: cores that others seem to use at present, as the load average says. */
  constructor(most: number, busy = 0) {
    this.#meter = new CoreMeter(most, busy);
    this.#steps = new StepThreads(this.#meter.cores);
  }

  /** The number of threads for a piece of work of so many tokens. */
  threadsFor(tokens: number): number {
    return tokens > 1 ? this.#meter.cores : this.#steps.threads;
  }

  /** Takes note of how long a piece of work took with the number of threads that was chosen for it. */
  record(tokens: number, work: WorkTime): void {
    this.#meter.record(this.threadsFor(tokens), work);
    if (tokens === 1) this.#steps.record(work.wall);
    if (this.#steps.most !== this.#meter.cores) this.#steps = new StepThreads(this.#meter.cores);
  }
}

/** The number of threads with which single tokens are fastest, found by trials of its neighbours. */
class StepThreads {
  readonly most: number;
  /** 1, 2, 4, … and the most. */
  readonly #choices: readonly number[];
  #best: number;
  /** The place of the choice on trial; the best one outside of trials. */
  #current: number;
  #recent: number[] = [];
  #trial: number[] = [];
  #wait = FIRST_INTERVAL;
  #interval = FIRST_INTERVAL;
  #direction = -1;

  constructor(most: number) {
    this.most = most;
    const powers = Array.from({ length: Math.ceil(Math.log2(Math.max(2, most))) }, (_, i) => 2 ** i);
    this.#choices = [...powers.filter((count) => count < most), most];
    this.#best = this.#choices.length - 1;
    this.#current = this.#best;
  }

  get threads(): number {
    return this.#choices[this.#current] ?? 1;
  }

  record(time: number): void {
    if (this.#choices.length === 1) return;
    if (this.#current !== this.#best) {
      this.#judge(time);
      return;
    }
    this.#recent = [...this.#recent, time].slice(-MEMORY);
    this.#wait -= 1;
    if (this.#wait <= 0) this.#begin();
  }

  /** Starts a trial of a neighbour, of the one below and the one above in turn, where there are two. */
  #begin(): void {
    const wanted = this.#best + this.#direction;
    this.#direction = -this.#direction;
    this.#current = wanted in this.#choices ? wanted : this.#best + this.#direction;
    this.#trial = [];
  }

  #judge(time: number): void {
    this.#trial.push(time);
    if (this.#trial.length < TRIAL) return;
    if (median(this.#trial) < GAIN * median(this.#recent)) {
      this.#best = this.#current;
      this.#recent = this.#trial;
      this.#interval = FIRST_INTERVAL;
    } else {
      this.#current = this.#best;
      this.#interval = Math.min(LONGEST_INTERVAL, this.#interval * 2);
    }
    this.#wait = this.#interval;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
