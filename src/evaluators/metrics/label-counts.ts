/** How often each label was predicted for each other one. */
export class LabelCounts {
  readonly #predicted = new Map<string, number>();
  readonly #wanted = new Map<string, number>();
  #right = 0;
  #total = 0;

  add(predicted: string, wanted: string): void {
    this.#predicted.set(predicted, (this.#predicted.get(predicted) ?? 0) + 1);
    this.#wanted.set(wanted, (this.#wanted.get(wanted) ?? 0) + 1);
    if (predicted === wanted) this.#right += 1;
    this.#total += 1;
  }

  /** Matthews correlation for any number of labels (Gorodkin 2004); 0 where one side has a single label. */
  matthews(): number {
    const total = this.#total;
    let products = 0;
    let squaresOfPredicted = 0;
    let squaresOfWanted = 0;
    for (const [label, count] of this.#wanted) {
      products += count * (this.#predicted.get(label) ?? 0);
      squaresOfWanted += count * count;
    }
    for (const count of this.#predicted.values()) squaresOfPredicted += count * count;
    const spread = (total * total - squaresOfPredicted) * (total * total - squaresOfWanted);
    return spread === 0 ? 0 : (this.#right * total - products) / Math.sqrt(spread);
  }
}
