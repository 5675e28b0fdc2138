/** Turns in a row that a waiting piece of work can be passed over. */
const MOST_PASSES = 16;

interface Entry<T> {
  readonly item: T;
  readonly group: string;
  passes: number;
}

/**
 * Work in the order in which it came, except that what belongs to the same group as the last piece comes first,
 * up to a limit, so that the state which a group shares is computed once. The empty group is none.
 */
export class WorkQueue<T> {
  readonly #entries: Entry<T>[] = [];
  #lastGroup = '';

  get size(): number {
    return this.#entries.length;
  }

  add(item: T, group: string): void {
    this.#entries.push({ item, group, passes: 0 });
  }

  take(): T | undefined {
    const [oldest] = this.#entries;
    if (oldest === undefined) return undefined;
    const related = this.#entries.find((entry) => entry.group !== '' && entry.group === this.#lastGroup);
    const next = related === undefined || oldest.passes >= MOST_PASSES ? oldest : related;
    if (next !== oldest) oldest.passes += 1;
    this.#entries.splice(this.#entries.indexOf(next), 1);
    this.#lastGroup = next.group;
    return next.item;
  }

  remove(item: T): void {
    const place = this.#entries.findIndex((entry) => entry.item === item);
    if (place >= 0) this.#entries.splice(place, 1);
  }

  /** Takes everything. */
  drain(): T[] {
    return this.#entries.splice(0).map((entry) => entry.item);
  }
}
