import type { JudgingSettings } from './plan.ts';

/** A model on a dataset, of which a plan may have several tasks. */
export interface TaskPair {
  readonly model: string;
  readonly dataset: string;
}

interface MayJudge {
  readonly judging?: JudgingSettings;
}

/**
 * Each model on each dataset that a plan has tasks of, in the order of the first of them. Judgements that are results of their
 * own count apart.
 */
export function taskPairs({ tasks }: { readonly tasks: readonly (TaskPair & MayJudge)[] }): TaskPair[] {
  const pairs = new Map<string, TaskPair>();
  for (const { model, dataset, judging } of tasks) {
    if (judging !== undefined) continue;
    // Names may hold "/": no text of both is sure to stand for one pair alone but that of a list.
    const key = JSON.stringify([model, dataset]);
    if (!pairs.has(key)) pairs.set(key, { model, dataset });
  }
  return [...pairs.values()];
}
