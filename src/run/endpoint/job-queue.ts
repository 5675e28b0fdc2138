/** A queue of waiting jobs: first in, first out, except for jobs that return to the front. */
export class JobQueue<T> {
  #jobs: (T | undefined)[] = [];
  #head = 0;

  get length(): number {
    return this.#jobs.length - this.#head;
  }

  push(job: T): void {
    this.#jobs.push(job);
  }

  pushFront(job: T): void {
    if (this.#head === 0) {
      this.#jobs.unshift(job);
      return;
    }
    this.#head -= 1;
    this.#jobs[this.#head] = job;
  }

  /** Takes the first job out. */
  shift(): T | undefined {
    const job = this.#jobs[this.#head];
    if (this.#head === this.#jobs.length) return undefined;
    this.#jobs[this.#head] = undefined;
    this.#head += 1;
    if (this.#head > 64 && this.#head * 2 > this.#jobs.length) {
      this.#jobs = this.#jobs.slice(this.#head);
      this.#head = 0;
    }
    return job;
  }

  /** Empties the queue. */
  drain(): T[] {
    const left = this.#jobs.slice(this.#head).filter((job) => job !== undefined);
    this.#jobs = [];
    this.#head = 0;
    return left;
  }
}
