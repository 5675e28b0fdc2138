import { LodestoneError } from '../../core/index.ts';

/** Area under the ROC curve: how often a sample of the greater label has the greater score; ties count half. */
export function rocAuc(labels: readonly number[], scores: readonly number[]): number {
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  if (classes.length !== 2) {
    throw new LodestoneError(
      'scoring-failed',
      `a ROC curve needs two labels, and there are ${classes.length}`,
    );
  }
  const positive = classes[1];
  const order = labels.map((_, index) => index).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    const end = endOfTies(order, scores, start);
    const rank = (start + 1 + end) / 2;
    for (const index of order.slice(start, end)) if (labels[index] === positive) rankSum += rank;
    start = end;
  }
  const positives = labels.filter((label) => label === positive).length;
  const negatives = labels.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

function endOfTies(order: readonly number[], scores: readonly number[], start: number): number {
  let end = start + 1;
  while (end < order.length && scores[order[end] ?? -1] === scores[order[start] ?? -1]) end += 1;
  return end;
}
