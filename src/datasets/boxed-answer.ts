/**
 * The content of the last `\boxed{…}` of a solution, its braces balanced; null if the last box is none, is of
 * another kind, or stays open.
 */
export function boxedAnswer(solution: string): string | null {
  const start = solution.lastIndexOf(BOX);
  if (start < 0 || start < solution.lastIndexOf('\\boxed')) return null;
  let depth = 0;
  for (let index = start; index < solution.length; index += 1) {
    if (solution[index] === '{') depth += 1;
    if (solution[index] === '}') depth -= 1;
    if (solution[index] === '}' && depth === 0) return solution.slice(start + BOX.length, index);
  }
  return null;
}

const BOX = '\\boxed{';
