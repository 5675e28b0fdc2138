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
  const byReason = new Map<string, FailedTask[]>();
  for (const task of tasks) {
    const reason = task.reason.line;
    byReason.set(reason, [...(byReason.get(reason) ?? []), task]);
  }
  return [...byReason].map(([reason, those]) => `${named(those)}: ${reason}`);
}

function named(tasks: readonly FailedTask[]): string {
  const names = tasks.slice(0, SHOWN).map(({ model, dataset }) => `${model} on ${dataset}`);
  if (tasks.length === 1) return names.join('');
  const more = tasks.length > SHOWN ? ` and ${tasks.length - SHOWN} more` : '';
  return `${tasks.length} tasks (${names.join(', ')}${more})`;
}
