import { type BatchAccess, type Compat, LodestoneError } from '../../core/index.ts';
import { BatchFolder, damageNote, type RunFolder } from '../../store/index.ts';
import { type Clock, type Redactor, systemClock } from '../../util/index.ts';
import type { RunEvents } from '../events.ts';
import type { AnswerSource } from '../model-answers.ts';
import type { RunningModel } from '../model-host.ts';
import type { OpenTask } from '../open-plan.ts';
import type { RunRegistries } from '../registries.ts';
import { BatchAnswers } from './batch-answers.ts';
import { BatchReplies } from './batch-replies.ts';
import { BatchRunner } from './batch-runner.ts';
import { BatchWriter } from './batch-writer.ts';
import { collectRequests } from './collect-requests.ts';

/** How a user wants batches. */
export interface BatchSettings {
  /** The longest time between two looks at a batch, in milliseconds. Default one minute. */
  readonly longestPoll?: number | undefined;
  /** The most requests in one batch. Default and most: what the server takes. */
  readonly mostRequests?: number | undefined;
}

export interface BatchStageOptions extends BatchSettings {
  readonly running: RunningModel;
  readonly tasks: readonly OpenTask[];
  readonly model: string;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: RunRegistries;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly clock?: Clock | undefined;
  readonly patience?: number | undefined;
  readonly stop: AbortSignal;
}

const LONGEST_POLL = 60_000;
const PATIENCE = 600_000;

/**
 * Has all requests of a model's tasks answered by batches, and gives the source of these answers. Requests that
 * depend on answers, and those that got none, go into further batches, until none is left. Where that ends early, what
 * was answered is given still, and the reason for the rest. Rejects where the user stops the run.
 */
export async function answersByBatch(options: BatchStageOptions): Promise<AnswerSource> {
  const { running, model, redactor, stop, events } = options;
  const access = running.model.batches;
  if (access === undefined) throw new Error(`${model} was not planned for batches`);
  const root = options.folder.batchFolder(model);
  const folder = BatchFolder.open(root);
  if (folder.damaged > 0) events.emit({ type: 'notice', text: damageNote(root, folder.damaged) });
  try {
    const replies = new BatchReplies(access, folder);
    const { retries } = running.model.limits;
    const identity = running.identity;
    const answers = new BatchAnswers({ access, folder, replies, identity, retries, redactor, signal: stop });
    const runner = new BatchRunner({
      ...{ model, folder, replies, events, redactor, stop },
      server: access.server,
      clock: options.clock ?? systemClock,
      longestPoll: options.longestPoll ?? LONGEST_POLL,
      patience: options.patience ?? PATIENCE,
    });
    try {
      do await runner.run();
      while ((await collected(options, access, folder, answers)) > 0);
    } catch (error) {
      if (stop.aborted || !(error instanceof LodestoneError)) throw error;
      answers.endEarly(error);
    }
    return answers;
  } catch (error) {
    if (!stop.aborted || error instanceof LodestoneError) throw error;
    throw new LodestoneError('interrupted', 'the run was stopped before its requests were handed in', {
      hint: 'Go on with "lodestone resume".',
    });
  } finally {
    folder.close();
  }
}

/** Writes the requests that have no answer; gives how many. */
async function collected(
  { running, tasks, folder: run, compat, registries, mostRequests, stop }: BatchStageOptions,
  access: BatchAccess,
  folder: BatchFolder,
  answers: BatchAnswers,
): Promise<number> {
  const { mostRequests: most, mostBytes } = access.server;
  const atOnce = Math.min(most, Math.max(1, mostRequests ?? most));
  const writer = new BatchWriter(folder, { mostRequests: atOnce, mostBytes, lineOf: access.lineOf });
  try {
    for (const task of tasks) {
      await collectRequests(task, {
        running,
        folder: run,
        compat,
        registries,
        answers,
        writer,
        signal: stop,
      });
    }
    writer.finish();
    return writer.requests;
  } finally {
    writer.discard();
  }
}
