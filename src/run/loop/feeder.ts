import { setImmediate as nextTurn } from 'node:timers/promises';
import { LodestoneError } from '../../core/index.ts';
import type { EndpointQueue } from '../endpoint/endpoint-queue.ts';
import type { FedTask, LoopEnd } from './task-loop.ts';

/** A task that waits for its turn. */
export interface WaitingTask {
  open(): Promise<FedTask>;
  /** The task has come out of the loop. */
  onEnd(end: LoopEnd): void;
  /** It was not started, or not brought to its end. */
  onFailure(failure: unknown): void;
}

export interface FeederOptions {
  readonly queue: EndpointQueue;
  readonly tasks: readonly WaitingTask[];
  /** Asked between samples: a reason ends the feeding, and lets what was started end. */
  readonly stopReason: () => LodestoneError | undefined;
  /** How many tasks take turns. Default 8. */
  readonly active?: number | undefined;
}

/** Tasks that take turns. Enough that no large one keeps small ones waiting, few enough to end one after another. */
const ACTIVE = 8;
/** Samples of a turn: their prompts often begin alike, and engines share what stands together. */
const SAMPLES_A_TURN = 8;
/** Samples that may be in flight besides those that wait at the endpoint. */
const SPARE = 64;
/** Samples between two looks at timers and sockets, for runs that ask nothing because all is known. */
const SAMPLES_A_LOOK = 256;

/** A task that is fed. */
interface Slot {
  readonly task: FedTask;
  readonly source: WaitingTask;
}

/** Feeds the samples of all tasks of an endpoint to its queue, in turns, only as fast as it takes them. */
export async function feed({
  queue,
  tasks,
  stopReason,
  active: most = ACTIVE,
}: FeederOptions): Promise<void> {
  const waiting = [...tasks];
  const active: Slot[] = [];
  const ends: Promise<void>[] = [];
  const gate = new SampleGate(() => 2 * queue.limit + SPARE);
  for (let started = 0, turn = 0; ; turn += 1) {
    while (active.length < most && waiting.length > 0 && stopReason() === undefined) {
      const next = waiting.shift();
      const slot = next === undefined ? undefined : await opened(next);
      if (slot !== undefined) active.push(slot);
    }
    const slot = active[turn % Math.max(1, active.length)];
    if (slot === undefined) break;
    const count = stopReason() === undefined ? await feedTurn(slot.task, queue, gate) : 0;
    started += count;
    if (started >= SAMPLES_A_LOOK) {
      started = 0;
      await nextTurn();
    }
    if (count === SAMPLES_A_TURN) continue;
    active.splice(active.indexOf(slot), 1);
    ends.push(ended(slot, stopReason()));
    turn -= 1;
  }
  for (const source of waiting) source.onFailure(queue.closed ?? notBegun(stopReason()));
  await Promise.all(ends);
}

/** Feeds a task by itself, whose model may be started only when something has to be asked. */
export async function feedAlone(
  task: FedTask,
  queueNow: () => EndpointQueue | undefined,
  stopReason: () => LodestoneError | undefined,
): Promise<LoopEnd> {
  const gate = new SampleGate(() => 2 * (queueNow()?.limit ?? 0) + SPARE);
  for (let turn = 1; stopReason() === undefined; turn += 1) {
    if ((await feedTurn(task, queueNow(), gate)) < SAMPLES_A_TURN) break;
    if ((turn * SAMPLES_A_TURN) % SAMPLES_A_LOOK === 0) await nextTurn();
  }
  return task.finish(stopReason());
}

/** Why a task was not started. */
export function notBegun(reason: LodestoneError | undefined): LodestoneError {
  const isStopped = reason === undefined || reason.code === 'interrupted';
  if (!isStopped) return reason;
  return new LodestoneError('interrupted', 'the run was stopped before this task began', {
    hint: 'Resume with -r.',
  });
}

/** Starts some samples of a task; returns how many: fewer than a turn's when there are no more. */
async function feedTurn(task: FedTask, queue: EndpointQueue | undefined, gate: SampleGate): Promise<number> {
  for (let count = 0; count < SAMPLES_A_TURN; count += 1) {
    if (queue?.hasRoom === false) await queue.room();
    if (!gate.hasRoom) await gate.room();
    if (queue?.closed !== undefined) task.abandon(queue.closed);
    if (!(await task.startNext(gate.leave))) return count;
    gate.enter();
  }
  return SAMPLES_A_TURN;
}

async function opened(source: WaitingTask): Promise<Slot | undefined> {
  try {
    return { task: await source.open(), source };
  } catch (error) {
    source.onFailure(error);
    return undefined;
  }
}

async function ended({ task, source }: Slot, stopReason: LodestoneError | undefined): Promise<void> {
  let end: LoopEnd;
  try {
    end = await task.finish(stopReason);
  } catch (error) {
    source.onFailure(error);
    return;
  }
  source.onEnd(end);
}

/** Bounds how many samples are in progress, and with them memory. */
class SampleGate {
  readonly #most: () => number;
  #inside = 0;
  #waiting: (() => void) | undefined;

  constructor(most: () => number) {
    this.#most = most;
  }

  get hasRoom(): boolean {
    return this.#inside < this.#most();
  }

  enter(): void {
    this.#inside += 1;
  }

  readonly leave = (): void => {
    this.#inside -= 1;
    this.#waiting?.();
    this.#waiting = undefined;
  };

  async room(): Promise<void> {
    while (!this.hasRoom) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }
}
