import { asJson, errorData, type JsonObject, plainDict } from '../core/index.ts';
import type { FinishedRunTask } from '../run/index.ts';
import type { JudgedScores, TableRow } from '../summarizers/index.ts';
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

function resultData({ compat, exitCode, summary, judged, tasks }: RunResult): JsonObject {
  const { models = [], rows = [] } = summary ?? {};
  return {
    compat,
    exitCode,
    models: [...models],
    rows: rows.map((row) => rowJson(row, models)),
    ...(judged === undefined ? {} : { judged: judged.scores.map(judgedJson) }),
    tasks: tasks.map(taskJson),
  };
}

/** A row of the table; next to each score its interval and the counts behind it. */
function rowJson(
  { dataset, version, metric, mode, values, intervals, counts }: TableRow,
  models: readonly string[],
): JsonObject {
  const byModel = (cells: readonly unknown[]) =>
    Object.fromEntries(models.map((model, index) => [model, asJson(cells[index])]));
  return {
    ...{ dataset, version, metric, mode },
    scores: byModel(values),
    intervals: byModel(intervals),
    counts: byModel(counts),
  };
}

/** What was made of the judgements of one judge, by model, and how many judgements that is of. */
function judgedJson({ judge, title, scores, coverage, notes = [] }: JudgedScores): JsonObject {
  const models = [...scores].map(([model, cells]): [string, JsonObject] => [
    model,
    Object.fromEntries(cells),
  ]);
  return {
    ...{ judge, title },
    scores: Object.fromEntries(models),
    coverage: coverage.map((cell) => ({ ...cell })),
    notes: [...notes],
  };
}

function taskJson({ model, dataset, judge, outcome }: FinishedRunTask): JsonObject {
  const name = { model, dataset, ...(judge === undefined ? {} : { judge }), status: outcome.status };
  if (outcome.status === 'scored') return { ...name, ...plainDict(outcome.coverage) };
  if (outcome.status === 'no-reference') return { ...name, samples: outcome.samples };
  if (outcome.status === 'judged') return { ...name, ...outcome };
  if (outcome.status !== 'failed') return name;
  return { ...name, error: { ...errorData(outcome.reason) } };
}
