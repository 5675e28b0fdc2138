import { LodestoneError } from '../../core/index.ts';
import { BatchFolder, damageNote, type RunFolder } from '../../store/index.ts';
import { type Clock, type Redactor, systemClock } from '../../util/index.ts';
import type { RunEvents } from '../events.ts';
import type { RunningModel } from '../model-host.ts';
import { BatchAnswers } from './batch-answers.ts';
import { BatchReplies } from './batch-replies.ts';
import { BatchRunner } from './batch-runner.ts';

/** How a user wants batches. */
export interface BatchSettings {
  /** Maximum time between two looks at a batch, in milliseconds. Default one minute. */
  readonly longestPoll?: number | undefined;
  /** The most requests in one batch. Default and most: what the server takes. */
  readonly mostRequests?: number | undefined;
}

export interface ModelBatchesOptions extends BatchSettings {
  readonly running: RunningModel;
  readonly model: string;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly clock?: Clock | undefined;
  readonly patience?: number | undefined;
  readonly stop: AbortSignal;
}

const LONGEST_POLL = 60_000;
const PATIENCE = 600_000;

/**
 * The batches of one model. Its tasks go through the loop in rounds: what has no answer is written into batches, which are
 * submitted and waited for before the next round. Where that ends early, what was answered is given still, and the reason
 * for the rest.
 */
export class ModelBatches {
  readonly answers: BatchAnswers;
  readonly #folder: BatchFolder;
  readonly #runner: BatchRunner;
  readonly #stop: AbortSignal;

  constructor(options: ModelBatchesOptions) {
    const { running, model, redactor, stop, events, mostRequests } = options;
    const access = running.model.batches;
    if (access === undefined) throw new Error(`${model} was not planned for batches`);
    const root = options.folder.batchFolder(model);
    const folder = BatchFolder.open(root);
    if (folder.damaged > 0) events.emit({ type: 'notice', text: damageNote(root, folder.damaged) });
    const replies = new BatchReplies(access, folder);
    const most = access.server.mostRequests;
    this.#folder = folder;
    this.#stop = stop;
    this.answers = new BatchAnswers({
      ...{ access, folder, replies, redactor, signal: stop },
      identity: running.identity,
      retries: running.model.limits.retries,
      mostRequests: Math.min(most, Math.max(1, mostRequests ?? most)),
    });
    this.#runner = new BatchRunner({
      ...{ model, folder, replies, events, redactor, stop },
      server: access.server,
      clock: options.clock ?? systemClock,
      longestPoll: options.longestPoll ?? LONGEST_POLL,
      patience: options.patience ?? PATIENCE,
    });
  }

  /** Submits what was written, and waits until no batch is left at the server. Rejects if the user stops the run. */
  async wait(): Promise<void> {
    try {
      this.answers.endRound();
      await this.#runner.run();
    } catch (error) {
      if (!this.#stop.aborted && error instanceof LodestoneError) this.answers.endEarly(error);
      else throw error instanceof LodestoneError ? error : this.#stop.aborted ? stopped() : error;
    }
  }

  close(): void {
    this.answers.discard();
    this.#folder.close();
  }
}

function stopped(): LodestoneError {
  return new LodestoneError('interrupted', 'the run was stopped before its requests were submitted', {
    hint: 'Resume with "lodestone resume".',
  });
}

/**
 * Has tasks go through the loop in rounds, until none is left that waits for a batch. `round` gives those that do;
 * `onEnd` gets those that are left where the waiting has failed.
 */
export async function inRounds<Task>(
  batches: () => readonly ModelBatches[],
  tasks: readonly Task[],
  round: (tasks: readonly Task[]) => Promise<readonly Task[]>,
  onEnd: (task: Task, failure: unknown) => void,
): Promise<void> {
  let left = tasks;
  try {
    while (left.length > 0) {
      await Promise.all(batches().map((one) => one.wait()));
      left = await round(left);
    }
  } catch (error) {
    for (const task of left) onEnd(task, error);
  } finally {
    for (const one of batches()) one.close();
  }
}
