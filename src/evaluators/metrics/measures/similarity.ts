import { pythonRound } from '../../../util/index.ts';
import { commonLength } from './common-subsequence.ts';

/** How much of two texts is in a longest common subsequence, in whole percent; 0 where one is empty. */
export function similarityPercent(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  if (left.length === 0 || right.length === 0) return 0;
  return pythonRound((100 * 2 * commonLength(left, right)) / (left.length + right.length), 0);
}
