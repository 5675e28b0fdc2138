import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LodestoneError } from '../core/index.ts';
import type { InferTask } from './infer-task.ts';
import type { FedTask, LoopEnd } from './loop/task-loop.ts';

/** Samples between two looks at timers and signals. */
const SAMPLES_A_LOOK = 256;

/** A task of which everything is known and nothing has changed: its predictions are written as its journal has them. */
export class KnownTask implements FedTask {
  readonly #work: InferTask;
  readonly #signal: AbortSignal;
  #failure: LodestoneError | undefined;

  constructor(work: InferTask, signal: AbortSignal) {
    this.#work = work;
    this.#signal = signal;
  }

  async startNext(): Promise<boolean> {
    return false;
  }

  async finish(stopReason: LodestoneError | undefined): Promise<LoopEnd> {
    try {
      if (this.#failure !== undefined) throw this.#failure;
      if (stopReason !== undefined) throw stopReason;
      for (let index = 0; index < this.#work.size; index += 1) {
        this.#work.repeat(index);
        if (index % SAMPLES_A_LOOK === 0) await nextTurn(undefined, { signal: this.#signal });
      }
      await this.#work.finish();
      return 'done';
    } finally {
      this.#work.close();
    }
  }

  abandon(reason: LodestoneError): void {
    this.#failure ??= reason;
  }
}
