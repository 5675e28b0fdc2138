import type { Compat } from '../core/index.ts';
import type { FinishedRunTask, Plan, RunSums } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { JudgedSummary, Summary } from '../summarizers/index.ts';

/** What came of a run. */
export interface RunResult {
  readonly folder: RunFolder;
  readonly compat: Compat;
  /** 0: every task has its score; 1: some have none; 2: options or config must be changed; 130: interrupted. */
  readonly exitCode: number;
  /** The table of scores; absent where nothing was scored. */
  readonly summary: Summary | undefined;
  /** What judges said, summed up; absent where the config has no summarizer for that. */
  readonly judged?: JudgedSummary | undefined;
  readonly tasks: readonly FinishedRunTask[];
  readonly models: Plan['models'];
  /** What it took; absent where nothing was done anew. */
  readonly sums: RunSums | undefined;
}
