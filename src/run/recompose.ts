import { LodestoneError, type Model } from '../core/index.ts';
import { latestOwner } from '../store/index.ts';
import { RunEvents } from './events.ts';
import { InferTask, type InferTaskOptions } from './infer-task.ts';
import { feedAlone } from './loop/feeder.ts';
import { TaskLoop, type TaskLoopOptions } from './loop/task-loop.ts';
import type { AnswerSource } from './model-answers.ts';
import type { ModelHost } from './model-host.ts';

export interface RecomposeOptions extends Omit<InferTaskOptions, 'running'>, TaskLoopOptions {
  readonly host: ModelHost;
}

/**
 * Makes the predictions of a task again from what the journal says was said, where the rules for that have changed since: a tag
 * behind the reasoning, say. Sends no requests. Where what would be sent has changed as well, the predictions stay, and that is told.
 */
export async function recompose(options: RecomposeOptions): Promise<void> {
  const { task, folder, host, events } = options;
  const owner = latestOwner(folder.journalFile(task.model.abbr, task.dataset.abbr));
  if (owner?.composition === undefined || task.model.definition === undefined) return;
  const model = await host.unasked(task.model);
  if (model === undefined) return;
  const isSame = JSON.stringify(model.composition) === JSON.stringify(owner.composition);
  const { revision = null, ...kept } = owner.model;
  const now = await model.identity(options.signal);
  const changed = Object.keys({ ...kept, ...now }).filter(
    (key) => JSON.stringify(kept[key]) !== JSON.stringify(now[key]),
  );
  if (changed.length > 0) {
    const text = `${task.model.abbr} now has different settings (${changed.join(', ')}); stored replies on ${task.dataset.abbr} are scored unchanged (-r without -m eval sends new requests)`;
    events.emit({ type: 'notice', text });
  } else if (!isSame) await composedAnew(options, model, { ...now, revision });
}

async function composedAnew(
  options: RecomposeOptions,
  model: Model,
  identity: InferTaskOptions['running']['identity'],
): Promise<void> {
  const { task, events } = options;
  const running = options.host.answering(model, identity, NOBODY);
  const work = await InferTask.open({ ...options, running });
  try {
    // Nothing is asked, so that nothing is counted.
    const loop = new TaskLoop(work, { ...options, events: new RunEvents() });
    await feedAlone(
      loop,
      () => undefined,
      () => undefined,
    );
  } catch (error) {
    if (!(error instanceof LodestoneError) || error.code !== NOT_KNOWN) throw error;
    const text = `${task.dataset.abbr}: the predictions of ${task.model.abbr} are unchanged: some of its requests are not in the journal (-r without -m eval sends them)`;
    events.emit({ type: 'notice', text });
  }
}

const NOT_KNOWN = 'request-failed';

/** Stands in the place of a model that is not to be asked. */
const NOBODY: AnswerSource = {
  answer: async () => {
    throw new LodestoneError(NOT_KNOWN, 'the journal has no reply to a request');
  },
};
