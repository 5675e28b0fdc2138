import { LodestoneError } from '../../../core/index.ts';

/**
 * Area under the ROC curve: how often a sample of the greater label has the greater score; ties count half. What is
 * returned works it out for weights: how often each sample counts, default once. NaN where one label is left.
 */
export function rocAuc(
  labels: readonly number[],
  scores: readonly number[],
): (weights?: ArrayLike<number>) => number {
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  if (classes.length !== 2) {
    throw new LodestoneError(
      'scoring-failed',
      `a ROC curve needs two labels, but there are ${classes.length}`,
    );
  }
  const positive = classes[1];
  const order = labels.map((_, index) => index).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  return (weights) => {
    let pairs = 0;
    let positives = 0;
    let negatives = 0;
    for (let start = 0; start < order.length; ) {
      const end = endOfTies(order, scores, start);
      let tiedPositives = 0;
      let tiedNegatives = 0;
      for (let place = start; place < end; place += 1) {
        const index = order[place] ?? -1;
        const weight = weights?.[index] ?? 1;
        if (labels[index] === positive) tiedPositives += weight;
        else tiedNegatives += weight;
      }
      pairs += tiedPositives * (negatives + tiedNegatives / 2);
      positives += tiedPositives;
      negatives += tiedNegatives;
      start = end;
    }
    return pairs / (positives * negatives);
  };
}

function endOfTies(order: readonly number[], scores: readonly number[], start: number): number {
  let end = start + 1;
  while (end < order.length && scores[order[end] ?? -1] === scores[order[start] ?? -1]) end += 1;
  return end;
}
