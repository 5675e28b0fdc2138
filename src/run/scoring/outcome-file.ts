import type { RunFolder } from '../../store/index.ts';
import { writeAtomically } from '../../util/index.ts';
import type { ScoredTask } from './scored-task.ts';

/** Writes counts and interval of a task, next to its results. */
export async function writeOutcome(
  folder: RunFolder,
  { model, dataset }: ScoredTask,
  outcome: object,
): Promise<void> {
  const file = folder.coverageFile(model.abbr, dataset.abbr);
  await writeAtomically(file, `${JSON.stringify(outcome, null, 4)}\n`);
}
