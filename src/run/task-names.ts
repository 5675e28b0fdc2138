import type { TaskName } from './events.ts';
import type { JudgeTask, PlannedTask } from './plan.ts';

/** The names of a task in events: those of judgements that are results of their own name the judge, and the part. */
export function taskName(task: PlannedTask): TaskName {
  const { model, dataset } = task;
  if (task.kind !== 'judge' || task.judging === undefined) return { model, dataset };
  return { model, dataset: judgedDataset(task), judge: task.judge };
}

/** The name of the dataset in the files of a judge task, with the number of the part that it judges. */
export function judgedDataset({ dataset, judging }: JudgeTask): string {
  return judging?.part === undefined ? dataset : `${dataset}_${judging.part.number}`;
}
