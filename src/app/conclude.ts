import { EXIT, LodestoneError } from '../core/index.ts';
import { type FinishedRunTask, type RunSums, wholePlan } from '../run/index.ts';
import { type RunFolder, type RunManifest, readManifest } from '../store/index.ts';
import { isUnreadable } from '../summarizers/index.ts';
import { type Surroundings, writeAtomically } from '../util/index.ts';
import { combineJudgements } from './combined-judgements.ts';
import { runExitCode } from './exit-code.ts';
import { makeJudgedTable } from './judged-table.ts';
import type { PlannedRun } from './plan-run.ts';
import { programVersion } from './program-version.ts';
import { summaryJson } from './result-json.ts';
import type { RunRequest } from './run-request.ts';
import type { RunResult } from './run-result.ts';
import { makeTable } from './table.ts';

/** Makes the table of a run, and writes it into the run folder. */
export async function conclude(
  request: RunRequest,
  { plan, secrets: values }: PlannedRun,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
  surroundings: Pick<Surroundings, 'secrets' | 'packageFolder'>,
  sums?: RunSums,
): Promise<RunResult> {
  // The version of a prompt is a hash of the config as it is, secrets and all.
  const whole = wholePlan(plan, (name) => values.get(name));
  try {
    const summary =
      plan.mode === 'infer' ? undefined : await makeTable({ ...request, plan: whole, folder, finished });
    if (plan.mode !== 'infer') await combineJudgements(request, folder);
    const judged =
      plan.mode === 'infer' ? undefined : await makeJudgedTable(request, { plan, folder, finished });
    const unread = judged?.scores.find(isUnreadable);
    const exitCode = unread === undefined ? runExitCode(finished) : EXIT.incomplete;
    if (unread !== undefined) await noteFailure(folder, undefined);
    const { compat } = request;
    const result = { folder, compat, exitCode, summary, judged, tasks: finished, models: plan.models, sums };
    if (summary !== undefined) await writeTable(result, surroundings);
    return result;
  } catch (error) {
    await noteFailure(folder, error);
    throw error;
  }
}

async function writeTable(
  result: RunResult,
  { secrets, packageFolder }: Pick<Surroundings, 'secrets' | 'packageFolder'>,
): Promise<void> {
  const text = JSON.stringify(summaryJson(result, programVersion(packageFolder)), null, 2);
  await writeAtomically(result.folder.tableFile, `${secrets.text(text)}\n`);
}

/** Its tasks are done, the run has failed all the same. */
async function noteFailure(folder: RunFolder, error: unknown): Promise<void> {
  const manifest = readManifest(folder.manifestFile);
  if (manifest === undefined) return;
  const exitCode = error instanceof LodestoneError ? error.exitCode : EXIT.incomplete;
  const failed: RunManifest = { ...manifest, state: 'failed', exitCode };
  const text = `${JSON.stringify(failed, null, 2)}\n`;
  await writeAtomically(folder.manifestFile, text).catch(() => undefined);
}
