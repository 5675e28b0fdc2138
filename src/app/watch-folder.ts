import { existsSync } from 'node:fs';
import { LodestoneError } from '../core/index.ts';
import type { FinishedRunTask, PlanMode } from '../run/index.ts';
import { FolderGuard, type RunFolder } from '../store/index.ts';

const LOOK_MS = 500;

/** Looks now and then whether the run folder is still there. */
export interface FolderWatch {
  /** Whether the folder still stands in its place. */
  readonly isThere: boolean;
  /** Throws if the folder, or a file of a task that is done, is gone. */
  check(finished: readonly FinishedRunTask[], mode: PlanMode): void;
  end(): void;
}

/** Starts to watch a run folder; `onLost` gets the reason once it is gone. */
export function watchFolder(folder: RunFolder, onLost: (reason: LodestoneError) => void): FolderWatch {
  const guard = new FolderGuard(folder.root);
  const timer = setInterval(() => {
    const { problem } = guard;
    if (problem === undefined) return;
    clearInterval(timer);
    onLost(problem);
  }, LOOK_MS).unref();
  return {
    get isThere() {
      return guard.problem === undefined;
    },
    check(finished, mode) {
      const lost = guard.problem ?? lostFiles(folder, finished, mode);
      if (lost !== undefined) throw lost;
    },
    end() {
      clearInterval(timer);
      guard.close();
    },
  };
}

function lostFiles(
  folder: RunFolder,
  finished: readonly FinishedRunTask[],
  mode: PlanMode,
): LodestoneError | undefined {
  const done = finished.filter(({ outcome, judge }) => outcome.status !== 'failed' && judge === undefined);
  const files = done.flatMap(({ model, dataset, outcome }) => [
    ...(mode === 'eval' ? [] : [folder.journalFile(model, dataset)]),
    ...(outcome.status === 'scored' ? [folder.resultsFile(model, dataset)] : []),
  ]);
  const lost = files.find((file) => !existsSync(file));
  if (lost === undefined) return undefined;
  return new LodestoneError('run-folder-lost', `${lost} was removed during the run`, {
    hint: 'Restore it and resume with -r, or start a new run.',
  });
}
