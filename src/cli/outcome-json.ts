import type { Compat, Json, JsonObject } from '../core/index.ts';
import type { FinishedRunTask, Plan } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { Summary } from '../summarizers/index.ts';
import type { Interval } from '../util/index.ts';
import { countsOf } from './stats-table.ts';

export interface OutcomeJsonOptions {
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly exitCode: number;
  /** Absent where nothing was scored. */
  readonly summary: Summary | undefined;
  readonly finished: readonly FinishedRunTask[];
  readonly models: Plan['models'];
}

/** What `--json` prints at the end of a run: the folder, the rows of the table, and every task's counts. */
export function outcomeJson(options: OutcomeJsonOptions): JsonObject {
  const { folder, compat, exitCode, summary, finished } = options;
  return {
    run: folder.root,
    compat,
    exitCode,
    rows: summary === undefined ? [] : rowsJson(summary, options),
    tasks: finished.map(taskJson),
  };
}

/** The rows of the table; beside each score its interval and the counts behind it. */
function rowsJson(summary: Summary, { models: planned, finished }: OutcomeJsonOptions): JsonObject[] {
  const { models, rows, interval } = summary;
  const counts = countsOf(summary, planned, finished);
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
