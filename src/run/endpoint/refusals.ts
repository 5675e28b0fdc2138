/** Outcomes that are looked at. */
const LATEST = 8;
const MEMORY = 64;
const ENOUGH = 32;
/** More refusals than these are those of a limit: nearly all of the latest, or so many of all. */
const MANY_OF_LATEST = 0.6;
const MANY = 0.15;

/** Tells the refusals of a limit from those that a server gives now and then, whatever it is asked. */
export class Refusals {
  /** Whether each of the last requests was refused, the latest last. */
  readonly #outcomes: boolean[] = [];

  answered(): void {
    this.#add(false);
  }

  refused(): void {
    this.#add(true);
  }

  /** There are too many for chance. */
  get areMany(): boolean {
    const outcomes = this.#outcomes;
    if (failureShare(outcomes.slice(-LATEST)) > MANY_OF_LATEST) return true;
    return outcomes.length >= ENOUGH && failureShare(outcomes) > MANY;
  }

  #add(isRefused: boolean): void {
    this.#outcomes.push(isRefused);
    if (this.#outcomes.length > MEMORY) this.#outcomes.shift();
  }
}

function failureShare(outcomes: readonly boolean[]): number {
  return outcomes.filter(Boolean).length / Math.max(1, outcomes.length);
}
