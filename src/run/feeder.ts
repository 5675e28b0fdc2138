import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EndpointQueue } from './endpoint/endpoint-queue.ts';
import type { InferTask } from './infer-task.ts';

/** A task that waits for its turn. */
export interface WaitingTask {
  open(): Promise<InferTask>;
  /** The task is done with inference: well, or with the reason why not. */
  onEnd(failure: unknown): void;
}

export interface FeederOptions {
  readonly queue: EndpointQueue;
  readonly tasks: readonly WaitingTask[];
  /** Asked between samples: true ends the feeding, and lets what was started end. */
  readonly isStopping: () => boolean;
  /** How many tasks take turns. Default 8. */
  readonly active?: number | undefined;
}

/** Tasks that take turns. Enough that no large one keeps small ones waiting, few enough to end one after another. */
const ACTIVE = 8;
/** Samples that may be under way beside those that wait at the endpoint. */
const SPARE = 64;
/** Samples between two looks at timers and sockets, for runs that ask nothing because all is known. */
const SAMPLES_A_TURN = 256;

/** Feeds the samples of all tasks of an endpoint to its queue, in turns, only as fast as it takes them. */
export async function feed({
  queue,
  tasks,
  isStopping,
  active: most = ACTIVE,
}: FeederOptions): Promise<void> {
  const waiting = [...tasks];
  const active: { task: InferTask; source: WaitingTask }[] = [];
  const ends: Promise<void>[] = [];
  const gate = new SampleGate(() => 2 * queue.limit + SPARE);
  for (let turn = 0, started = 0; ; ) {
    while (active.length < most && waiting.length > 0 && !isStopping()) {
      const source = waiting.shift() as WaitingTask;
      const task = await opened(source);
      if (task !== undefined) active.push({ task, source });
    }
    const slot = active.length === 0 ? undefined : active[turn % active.length];
    if (slot === undefined) break;
    await queue.room();
    await gate.room();
    if (queue.closed !== undefined) slot.task.abandon(queue.closed);
    const sample = isStopping() ? undefined : await slot.task.startNext();
    if (sample !== undefined) {
      gate.enter(sample.ended);
      turn += 1;
      started += 1;
      if (started % SAMPLES_A_TURN === 0) await nextTurn();
      continue;
    }
    active.splice(active.indexOf(slot), 1);
    ends.push(ended(slot.task, slot.source, !isStopping()));
  }
  for (const source of waiting) source.onEnd(queue.closed ?? new Interrupted());
  await Promise.all(ends);
}

/** The run was stopped before a task began. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

async function opened(source: WaitingTask): Promise<InferTask | undefined> {
  try {
    return await source.open();
  } catch (error) {
    source.onEnd(error);
    return undefined;
  }
}

async function ended(task: InferTask, source: WaitingTask, isWhole: boolean): Promise<void> {
  let failure: unknown;
  try {
    await task.finish(isWhole);
  } catch (error) {
    failure = error;
  }
  source.onEnd(failure);
}

/** Bounds how many samples are under way, and with them memory. */
class SampleGate {
  readonly #most: () => number;
  #inside = 0;
  #waiting: (() => void) | undefined;

  constructor(most: () => number) {
    this.#most = most;
  }

  enter(ended: Promise<void>): void {
    this.#inside += 1;
    void ended.finally(() => {
      this.#inside -= 1;
      this.#waiting?.();
      this.#waiting = undefined;
    });
  }

  async room(): Promise<void> {
    while (this.#inside >= this.#most()) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}
