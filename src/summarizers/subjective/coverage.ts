import type { JudgedCoverage, JudgedScores } from './contract.ts';

/** Counts of several cells together. */
export type CoverageCounts = Pick<JudgedCoverage, 'judged' | 'unreadable' | 'missing'>;

/** The sum over cells. */
export function coverageSum(cells: readonly CoverageCounts[]): CoverageCounts {
  const sum = (of: (cell: CoverageCounts) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    judged: sum(({ judged }) => judged),
    unreadable: sum(({ unreadable }) => unreadable),
    missing: sum(({ missing }) => missing),
  };
}

/** Whether a judge replied, and none of its replies holds a verdict. */
export function isUnreadable({ coverage }: Pick<JudgedScores, 'coverage'>): boolean {
  const { judged, unreadable } = coverageSum(coverage);
  return judged === 0 && unreadable > 0;
}
