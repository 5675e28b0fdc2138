import { errorData, type Json, type JsonObject } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import type { TableRow } from '../summarizers/index.ts';
import type { RunResult } from './run-result.ts';

/** A result as data: the folder, the rows of the table, and every task's counts. What `--json` prints. */
export function resultJson(result: RunResult): JsonObject {
  return { run: result.folder.root, ...resultData(result) };
}

/** What `summary.json` holds. `version`: of the program. */
export function summaryJson(result: RunResult, version: string): JsonObject {
  const program = { name: 'lodestone', version };
  return { format: 1, program, run: result.folder.time, ...resultData(result) };
}

function resultData({ compat, exitCode, summary, tasks }: RunResult): JsonObject {
  const { models = [], rows = [] } = summary ?? {};
  return {
    compat,
    exitCode,
    models: [...models],
    rows: rows.map((row) => rowJson(row, models)),
    tasks: tasks.map(taskJson),
  };
}

/** A row of the table; beside each score its interval and the counts behind it. */
function rowJson(
  { dataset, version, metric, mode, values, intervals, counts }: TableRow,
  models: readonly string[],
): JsonObject {
  const byModel = (cells: readonly unknown[]) =>
    Object.fromEntries(models.map((model, index) => [model, (cells[index] ?? null) as Json]));
  return {
    ...{ dataset, version, metric, mode },
    scores: byModel(values),
    intervals: byModel(intervals),
    counts: byModel(counts),
  };
}

function taskJson({ model, dataset, outcome }: FinishedRunTask): JsonObject {
  const name = { model, dataset, status: outcome.status };
  if (outcome.status === 'scored') return { ...name, ...(outcome.coverage as unknown as JsonObject) };
  if (outcome.status === 'no-reference') return { ...name, samples: outcome.samples };
  if (outcome.status !== 'failed') return name;
  return { ...name, error: { ...errorData(outcome.reason) } };
}
