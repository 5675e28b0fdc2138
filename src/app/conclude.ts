import type { FinishedRunTask, Plan, RunSums } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { Surroundings } from './../util/index.ts';
import { writeAtomically } from '../util/index.ts';
import { exitCodeOf } from './exit-code.ts';
import { programVersion } from './program-version.ts';
import { summaryJson } from './result-json.ts';
import type { RunRequest } from './run-request.ts';
import type { RunResult } from './run-result.ts';
import { makeTable } from './table.ts';

/** Makes the table of a run, and writes it into the run folder. */
export async function conclude(
  { config, compat, registries }: RunRequest,
  plan: Plan,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
  { secrets, packageFolder }: Pick<Surroundings, 'secrets' | 'packageFolder'>,
  sums?: RunSums,
): Promise<RunResult> {
  const summary =
    plan.mode === 'infer'
      ? undefined
      : await makeTable({ config, registries, plan, folder, compat, finished });
  const exitCode = exitCodeOf(finished);
  const result = { folder, compat, exitCode, summary, tasks: finished, models: plan.models, sums };
  if (summary !== undefined) {
    const text = JSON.stringify(summaryJson(result, programVersion(packageFolder)), null, 2);
    await writeAtomically(folder.tableFile, `${secrets.text(text)}\n`);
  }
  return result;
}
