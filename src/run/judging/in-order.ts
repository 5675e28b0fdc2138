/** Entries that may wait for an earlier one. */
const MOST_WAITING = 512;

/** Takes entries in any order, and works on them one after the other in the order of their places, from 0. */
export class InOrder<Entry> {
  readonly #work: (entry: Entry) => Promise<void>;
  readonly #waiting = new Map<number, Entry>();
  #next = 0;
  #isGivenUp = false;
  #isWorking = false;
  #working: Promise<void> = Promise.resolve();
  #failure: unknown;
  #room: (() => void)[] = [];

  constructor(work: (entry: Entry) => Promise<void>) {
    this.#work = work;
  }

  add(place: number, entry: Entry): void {
    if (this.#isGivenUp) return;
    this.#waiting.set(place, entry);
    if (!this.#isWorking) this.#working = this.#workOn();
  }

  /** An entry will never come: those that wait are let go, and so is all that follows. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#waiting.clear();
    this.#makeRoom();
  }

  /** Waits until few enough entries wait. Throws if the work has failed. */
  async room(): Promise<void> {
    while (this.#waiting.size >= MOST_WAITING && this.#failure === undefined)
      await new Promise<void>((resolve) => this.#room.push(resolve));
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Waits for the work on all entries whose turn has come; throws if it has failed. */
  async done(): Promise<void> {
    await this.#working;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #workOn(): Promise<void> {
    this.#isWorking = true;
    try {
      for (let entry = this.#take(); entry !== undefined; entry = this.#take()) {
        await this.#work(entry);
        this.#makeRoom();
      }
    } catch (error) {
      this.#failure = error;
      this.giveUp();
    }
    this.#isWorking = false;
  }

  #take(): Entry | undefined {
    const entry = this.#waiting.get(this.#next);
    if (entry === undefined) return undefined;
    this.#waiting.delete(this.#next);
    this.#next += 1;
    return entry;
  }

  #makeRoom(): void {
    for (const resolve of this.#room.splice(0)) resolve();
  }
}
