/** Probabilities of alternatives, from their log-probabilities or logits; they add up to 1. */
export function softmax(values: readonly number[]): number[] {
  const largest = Math.max(...values);
  const weights = values.map((value) => Math.exp(value - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
