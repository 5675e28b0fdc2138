import type { LodestoneError } from '../core/index.ts';

/** A task that has no result. */
export interface FailedTask {
  readonly model: string;
  readonly dataset: string;
  readonly reason: LodestoneError;
}

/** Names that are spelled out. */
const SHOWN = 3;

/** Why tasks failed: a line for each reason, with a count where several have it. */
export function failureLines(tasks: readonly FailedTask[]): string[] {
  return byReason(tasks, ({ reason }) => reason.line).map(([reason, those]) => `${named(those)}: ${reason}`);
}

/** Tasks with one reason together, in the order of the first of them; those without a reason are left out. */
export function byReason<T>(
  tasks: readonly T[],
  reasonOf: (task: T) => string | undefined,
): (readonly [reason: string, tasks: readonly T[]])[] {
  const found = new Map<string, T[]>();
  for (const task of tasks) {
    const reason = reasonOf(task);
    if (reason === undefined) continue;
    const known = found.get(reason);
    if (known === undefined) found.set(reason, [task]);
    else known.push(task);
  }
  return [...found];
}

function named(tasks: readonly FailedTask[]): string {
  const names = tasks.slice(0, SHOWN).map(({ model, dataset }) => `${model} on ${dataset}`);
  if (tasks.length === 1) return names.join('');
  const more = tasks.length > SHOWN ? ` and ${tasks.length - SHOWN} more` : '';
  return `${tasks.length} tasks (${names.join(', ')}${more})`;
}
