import type { Compat } from '../core/index.ts';
import type { FinishedRunTask, Plan, RunSums } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { Summary } from '../summarizers/index.ts';
import { exitCodeOf } from './exit-code.ts';
import type { RunRequest } from './run-request.ts';
import { makeTable } from './table.ts';

/** What came of a run. */
export interface RunResult {
  readonly folder: RunFolder;
  readonly compat: Compat;
  /** 0: every task has its score; 1: some have none; 2: options or config must be changed; 130: interrupted. */
  readonly exitCode: number;
  /** The table of scores; absent where nothing was scored. */
  readonly summary: Summary | undefined;
  readonly tasks: readonly FinishedRunTask[];
  readonly models: Plan['models'];
  /** What it took; absent where nothing was done anew. */
  readonly sums: RunSums | undefined;
}

/** Makes the table of a run, and writes it into the run folder. */
export async function conclude(
  { config, compat, registries }: RunRequest,
  plan: Plan,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
  sums?: RunSums,
): Promise<RunResult> {
  const summary =
    plan.mode === 'infer'
      ? undefined
      : await makeTable({ config, registries, plan, folder, compat, finished });
  const exitCode = exitCodeOf(finished);
  return { folder, compat, exitCode, summary, tasks: finished, models: plan.models, sums };
}
