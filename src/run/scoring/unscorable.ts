import { LodestoneError } from '../../core/index.ts';
import { type FinishedTask, finishedTask, type RunFolder } from '../../store/index.ts';
import { isReferenced } from '../referenced.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import { writeOutcome } from './outcome-file.ts';
import type { ScoredTask } from './scored-task.ts';

export interface UnscorableOptions {
  readonly task: ScoredTask;
  readonly folder: RunFolder;
  /** How many samples have a reference answer, if known beforehand. */
  readonly referenced?: number | undefined;
}

/**
 * What becomes of a task of which nothing can be scored, and so nothing need be asked; undefined if there is something. Fails
 * where the server rejected all samples.
 */
export async function unscorable(options: UnscorableOptions): Promise<TaskOutcome | undefined> {
  const { task, folder } = options;
  const counts = finishedTask(folder.journalFile(task.model.abbr, task.dataset.abbr));
  if (counts !== undefined && counts.failed > 0 && counts.failed >= task.dataset.size)
    throw allFailed(task, counts);
  if (!(await hasNoReference(options))) return undefined;
  const outcome = { status: 'no-reference', samples: task.dataset.size } as const;
  await writeOutcome(folder, task, outcome);
  return outcome;
}

/** Whether no row at all has a reference: reads no further than the first that has. */
async function hasNoReference({ task, referenced }: UnscorableOptions): Promise<boolean> {
  const { reader } = task.dataset;
  if (reader.outputColumn === null) return false;
  if (referenced !== undefined) return referenced === 0;
  for await (const sample of reader.samples()) if (isReferenced(sample)) return false;
  return true;
}

function allFailed({ dataset }: ScoredTask, { failed, reason }: FinishedTask): LodestoneError {
  const said = reason === undefined ? '' : `, the first: ${reason}`;
  return new LodestoneError(
    'request-failed',
    `the server rejected all ${failed} samples of ${dataset.abbr}${said}`,
    {
      hint: 'Shorten the prompts (fewer examples, a zero-shot variant), or serve the model with a longer context.',
    },
  );
}
