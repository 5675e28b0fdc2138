import type { Compat, JsonObject } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { Summary } from '../summarizers/index.ts';

export interface OutcomeJsonOptions {
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly exitCode: number;
  /** Absent where nothing was scored. */
  readonly summary: Summary | undefined;
  readonly finished: readonly FinishedRunTask[];
}

/** What `--json` prints at the end of a run: the folder, the rows of the table, and every task's counts. */
export function outcomeJson({ folder, compat, exitCode, summary, finished }: OutcomeJsonOptions): JsonObject {
  const models = summary?.models ?? [];
  return {
    run: folder.root,
    compat,
    exitCode,
    rows: (summary?.rows ?? []).map(({ dataset, version, metric, mode, values }) => ({
      dataset,
      version,
      metric,
      mode,
      scores: Object.fromEntries(models.map((model, index) => [model, values[index] ?? null])),
    })),
    tasks: finished.map(taskJson),
  };
}

function taskJson({ model, dataset, outcome }: FinishedRunTask): JsonObject {
  const name = { model, dataset, status: outcome.status };
  if (outcome.status === 'scored') return { ...name, ...(outcome.coverage as unknown as JsonObject) };
  if (outcome.status === 'no-reference') return { ...name, samples: outcome.samples };
  if (outcome.status !== 'failed') return name;
  const { code, line } = outcome.reason;
  return { ...name, error: { code, message: line } };
}
