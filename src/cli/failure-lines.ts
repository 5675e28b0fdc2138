import { errorFrom, type LodestoneError } from '../core/index.ts';
import type { RefusedTask } from '../run/index.ts';
import { escapePattern } from '../util/index.ts';

/** A task that has no result. */
export interface FailedTask {
  readonly model: string;
  readonly dataset: string;
  readonly reason: LodestoneError;
}

/** A task that planning refused. */
export function failedTask({ reason, ...task }: RefusedTask): FailedTask {
  return { ...task, reason: errorFrom(reason) };
}

/** Names that are listed. */
const SHOWN = 3;

/** Why tasks failed: a line for each reason, with a count where several have it. */
export function failureLines(tasks: readonly FailedTask[]): string[] {
  return byReason(tasks, ({ reason }) => reason.line).map(([reason, those]) => `${named(those)}: ${reason}`);
}

/**
 * Tasks with one reason together, in the order of the first of them; those without a reason are left out. Reasons that
 * differ only in the name of the dataset are one, about "the dataset".
 */
export function byReason<T extends { readonly dataset: string }>(
  tasks: readonly T[],
  reasonFor: (task: T) => string | undefined,
): (readonly [reason: string, tasks: readonly T[]])[] {
  const found = new Map<string, { readonly lines: Set<string>; readonly tasks: T[] }>();
  for (const task of tasks) {
    const line = reasonFor(task);
    if (line === undefined) continue;
    const shared = withoutDataset(line, task.dataset);
    const group = found.get(shared) ?? { lines: new Set<string>(), tasks: [] };
    group.lines.add(line);
    group.tasks.push(task);
    found.set(shared, group);
  }
  return [...found].map(([shared, group]) => {
    const [only = shared, ...others] = group.lines;
    return [others.length === 0 ? only : shared, group.tasks] as const;
  });
}

function withoutDataset(line: string, dataset: string): string {
  const name = new RegExp(`(?<![\\w-])${escapePattern(dataset)}(?![\\w-])`, 'g');
  const after = line.startsWith(`${dataset}: `) ? line.slice(dataset.length + 2) : line;
  return after.replace(name, 'the dataset');
}

function named(tasks: readonly FailedTask[]): string {
  const names = tasks.slice(0, SHOWN).map(({ model, dataset }) => `${model} on ${dataset}`);
  if (tasks.length === 1) return names.join('');
  const more = tasks.length > SHOWN ? ` and ${tasks.length - SHOWN} more` : '';
  return `${tasks.length} tasks (${names.join(', ')}${more})`;
}
