import { existsSync } from 'node:fs';
import { type FinishedRunTask, type JudgeTask, judgedDataset, type Plan } from '../run/index.ts';
import type { RunFolder } from '../store/index.ts';
import type { JudgementsName } from '../summarizers/index.ts';

/**
 * Tells how many judgements were asked for and never received: those of a task that could not be finished all, of others the
 * requests that failed and were let through.
 */
export function missingJudgements(
  plan: Plan,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
): (name: JudgementsName) => number {
  const counts = new Map<string, number>();
  for (const task of plan.tasks) {
    if (task.kind !== 'judge' || task.judging === undefined) continue;
    const { models, reviews } = task.judging;
    const { judge, dataset } = task;
    const key = judgementsKey({ models, judge, dataset, isReview: reviews !== undefined });
    counts.set(key, (counts.get(key) ?? 0) + unansweredJudgements(task, plan, folder, finished));
  }
  return (name) => counts.get(judgementsKey(name)) ?? 0;
}

function unansweredJudgements(
  task: JudgeTask,
  { datasets }: Plan,
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
): number {
  const { judge, judging } = task;
  const dataset = judgedDataset(task);
  const model = (judging?.models ?? []).join('_');
  if (
    existsSync(folder.judgementsFile({ model, judge, dataset, isReview: judging?.reviews !== undefined }))
  ) {
    const own = finished.find(
      (one) => one.judge === judge && one.dataset === dataset && one.model === task.model,
    );
    return own?.outcome.status === 'judged' ? own.outcome.failed : 0;
  }
  const { from = 0, to = Number.POSITIVE_INFINITY } = judging?.part ?? {};
  const size = datasets.find(({ abbr }) => abbr === task.dataset)?.size ?? 0;
  return Math.max(0, Math.min(to, size) - from) * (judging?.order === 'double' ? 2 : 1);
}

function judgementsKey({ models, judge, dataset, isReview = false }: JudgementsName): string {
  return JSON.stringify([models, judge, dataset, isReview]);
}
