import type { Json, JsonObject } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import type { Summary } from '../summarizers/index.ts';
import type { Interval } from '../util/index.ts';
import type { RunResult } from './conclude.ts';
import { countsOf } from './counts.ts';

/** A result as data: the folder, the rows of the table, and every task's counts. What `--json` prints. */
export function resultJson(result: RunResult): JsonObject {
  const { folder, compat, exitCode, summary, tasks } = result;
  return {
    run: folder.root,
    compat,
    exitCode,
    rows: summary === undefined ? [] : rowsJson(summary, result),
    tasks: tasks.map(taskJson),
  };
}

/** The rows of the table; beside each score its interval and the counts behind it. */
function rowsJson(summary: Summary, { models: planned, tasks }: RunResult): JsonObject[] {
  const { models, rows, interval } = summary;
  const counts = countsOf(summary, planned, tasks);
  return rows.map(({ dataset, version, metric, mode, values }) => {
    const byModel = (of: (model: string, index: number) => Json) =>
      Object.fromEntries(models.map((model, index) => [model, of(model, index)]));
    return {
      dataset,
      version,
      metric,
      mode,
      scores: byModel((_, index) => values[index] ?? null),
      intervals: byModel((model) => boundsOf(interval(model, dataset, metric))),
      counts: byModel((model) => (counts(model, dataset, metric) ?? null) as Json),
    };
  });
}

function taskJson({ model, dataset, outcome }: FinishedRunTask): JsonObject {
  const name = { model, dataset, status: outcome.status };
  if (outcome.status === 'scored') return { ...name, ...(outcome.coverage as unknown as JsonObject) };
  if (outcome.status === 'no-reference') return { ...name, samples: outcome.samples };
  if (outcome.status !== 'failed') return name;
  const { code, line } = outcome.reason;
  return { ...name, error: { code, message: line } };
}

function boundsOf(interval: Interval | undefined): Json {
  return interval === undefined ? null : [...interval];
}
