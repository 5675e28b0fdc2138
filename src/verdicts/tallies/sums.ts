/** Sums and counts by name, in the order in which names come up. */
export class Sums {
  readonly #sums = new Map<string, { sum: number; count: number }>();

  /** Adds to a name, which is known from then on. */
  add(name: string, value: number): void {
    const entry = this.#sums.get(name) ?? { sum: 0, count: 0 };
    this.#sums.set(name, { sum: entry.sum + value, count: entry.count + 1 });
  }

  /** A number for each name. */
  map(measure: (sum: number, count: number) => number): Map<string, number> {
    return new Map([...this.#sums].map(([name, { sum, count }]) => [name, measure(sum, count)]));
  }
}
