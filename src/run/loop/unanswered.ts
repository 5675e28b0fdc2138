/** Messages of failed requests that are told. */
const MOST_REASONS = 3;

/** Counts items without an answer, and why they have none. */
export class Unanswered {
  readonly #reasons = new Map<string, number>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The first reasons, each with how often it was given. */
  get reasons(): string {
    return [...this.#reasons].map(([message, count]) => `${message} (${count}x)`).join('; ');
  }

  add(message: string): void {
    this.#count += 1;
    const known = this.#reasons.get(message) ?? 0;
    if (known > 0 || this.#reasons.size < MOST_REASONS) this.#reasons.set(message, known + 1);
  }
}
