import { usableCores } from '../../util/index.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import { LoopTurns } from './loop-turns.ts';
import { scoredRecords } from './scored-records.ts';
import { type SampleToScore, TaskScoring, type TaskScoringOptions } from './task-scoring.ts';
import { type UnscorableOptions, unscorable } from './unscorable.ts';

export interface ScoreTaskOptions extends TaskScoringOptions, UnscorableOptions {
  /** Called for each sample before anything is computed about it, and of none when only the whole set is left. */
  readonly onSample?: (index: number | undefined) => void;
}

/** Samples that are prepared at once: enough to keep all cores busy. */
const AHEAD = 4 * usableCores();

/** Scores the predictions of a task and writes its results. Reads nothing but predictions and references; sends no requests. */
export async function scoreTask(options: ScoreTaskOptions): Promise<TaskOutcome> {
  const empty = await unscorable(options);
  if (empty !== undefined) return empty;
  const scoring = await TaskScoring.open(options);
  try {
    await scoreAll(options, scoring);
    options.onSample?.(undefined);
    return await scoring.finish();
  } finally {
    await scoring.close();
  }
}

async function scoreAll({ task, folder, onSample }: ScoreTaskOptions, scoring: TaskScoring): Promise<void> {
  const turns = new LoopTurns();
  const begin = await scoring.startPreparing();
  const begun: SampleToScore[] = [];
  const next = async () => {
    const [sample] = begun.splice(0, 1);
    if (sample === undefined) return;
    onSample?.(sample.sample.index);
    await scoring.add(sample);
  };
  const records = scoredRecords(task, folder);
  try {
    for await (const sample of task.dataset.reader.samples({ ids: true })) {
      const record = records.next();
      if (begin !== undefined) onSample?.(sample.index);
      begun.push({ sample, record, preparation: begin?.(sample, record) });
      if (begun.length > (begin === undefined ? 0 : AHEAD)) await next();
      if (turns.isDue) await turns.next();
    }
    records.end();
  } finally {
    records.close();
  }
  while (begun.length > 0) await next();
}
