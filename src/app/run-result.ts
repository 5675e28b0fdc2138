import type { Compat } from '../core/index.ts';
import type { FinishedRunTask, Plan, RunSums } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { JudgedSummary, Summary } from '../summarizers/index.ts';

/** The result of a run. */
export interface RunResult {
  readonly folder: RunFolder;
  readonly compat: Compat;
  /** 0: every task has a score; 1: some have none; 2: options or config are invalid; 130: interrupted. */
  readonly exitCode: number;
  /** The table of scores; absent if nothing was scored. */
  readonly summary: Summary | undefined;
  /** Tables of judgements; absent if the config has no summarizer for them. */
  readonly judged?: JudgedSummary | undefined;
  readonly tasks: readonly FinishedRunTask[];
  readonly models: Plan['models'];
  /** Requests, tokens and cost; absent if nothing was sent. */
  readonly sums: RunSums | undefined;
}
