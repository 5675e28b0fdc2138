/** How often each label was predicted for each other one. */
export class LabelCounts {
  readonly #labels = new Map<string, number>();
  readonly #predicted: number[] = [];
  readonly #wanted: number[] = [];

  add(predicted: string, wanted: string): void {
    this.#predicted.push(this.#number(predicted));
    this.#wanted.push(this.#number(wanted));
  }

  /**
   * Matthews correlation for any number of labels (Gorodkin 2004); 0 where one side has a single label. `weights` say
   * how often each sample counts, default once.
   */
  matthews(weights?: ArrayLike<number>): number {
    const predicted = new Float64Array(this.#labels.size);
    const wanted = new Float64Array(this.#labels.size);
    let right = 0;
    let total = 0;
    for (let place = 0; place < this.#wanted.length; place += 1) {
      const weight = weights?.[place] ?? 1;
      const [found = 0, label = 0] = [this.#predicted[place], this.#wanted[place]];
      predicted[found] = (predicted[found] ?? 0) + weight;
      wanted[label] = (wanted[label] ?? 0) + weight;
      if (found === label) right += weight;
      total += weight;
    }
    const products = wanted.reduce((sum, count, label) => sum + count * (predicted[label] ?? 0), 0);
    const spread = (total * total - squares(predicted)) * (total * total - squares(wanted));
    return spread === 0 ? 0 : (right * total - products) / Math.sqrt(spread);
  }

  #number(label: string): number {
    const known = this.#labels.get(label) ?? this.#labels.size;
    this.#labels.set(label, known);
    return known;
  }
}

function squares(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count * count, 0);
}
