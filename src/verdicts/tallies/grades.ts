import type { JudgementRun, Metrics } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';

/** Shares of graded answers, between 0 and 1; `f1` is of the share that is right and the share of attempts that is. */
export interface GradeShares {
  readonly right: number;
  readonly wrong: number;
  readonly rightOfAttempted: number;
  readonly f1: number;
}

export interface GradeCounts {
  readonly right: number;
  readonly wrong: number;
  readonly total: number;
}

export interface GradeRule {
  /** What a judge's reply says of an answer; anything but these two is not attempted. */
  gradeOf(reply: string): string;
  /** Default A. */
  readonly right?: string;
  /** Default B. */
  readonly wrong?: string;
  /** Grades that mean "not attempted" in so many words. A reply that holds no grade at all is no verdict. Default none. */
  readonly others?: readonly string[];
  metricsOf(shares: GradeShares, counts: GradeCounts): Metrics;
}

/** Counts answers as right, wrong, or not attempted. */
export function gradeRun({
  gradeOf,
  right: rightGrade = 'A',
  wrong: wrongGrade = 'B',
  others = [],
  metricsOf,
}: GradeRule): JudgementRun {
  const counts = { right: 0, wrong: 0, total: 0 };
  const grades = [rightGrade, wrongGrade, ...others];
  return {
    add({ prediction }) {
      const reply = pythonStr(prediction);
      const grade = gradeOf(reply);
      counts.total += 1;
      if (grade === rightGrade) counts.right += 1;
      else if (grade === wrongGrade) counts.wrong += 1;
      const isReadable = grades.some((one) => reply.includes(one));
      const score = grade === rightGrade ? 1 : 0;
      return isReadable ? { score, verdict: { kind: 'grade', value: grade } } : { score, isReadable };
    },
    finish: () => metricsOf(gradeShares(counts), counts),
  };
}

function gradeShares({ right, wrong, total }: GradeCounts): GradeShares {
  const share = (count: number) => (total === 0 ? 0 : count / total);
  const attempted = share(right) + share(wrong);
  const rightOfAttempted = attempted > 0 ? share(right) / attempted : 0;
  const sum = rightOfAttempted + share(right);
  const f1 = sum > 0 ? (2 * rightOfAttempted * share(right)) / sum : 0;
  return { right: share(right), wrong: share(wrong), rightOfAttempted, f1 };
}
