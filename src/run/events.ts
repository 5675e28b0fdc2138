import type { BatchStatus, LodestoneError, PredictionRecord, Usage } from '../core/index.ts';
import type { EndpointEvent } from './endpoint/endpoint-queue.ts';
import type { TaskOutcome } from './task-outcome.ts';

/** A task by its two names. */
export interface TaskName {
  readonly model: string;
  readonly dataset: string;
}

/** What became of one sample. */
export interface SampleEnd extends TaskName {
  readonly index: number;
  readonly outcome: 'answered' | 'failed' | 'error';
  /** Nothing was asked: the journal knew the replies. */
  readonly isKnown: boolean;
  readonly isTruncated: boolean;
  /** Why there is no answer. */
  readonly message?: string;
  readonly usage?: Usage;
  /** Duration of the last request, in milliseconds. */
  readonly milliseconds?: number;
  readonly attempts?: number;
  /** What was asked and answered, where a listener wants to see it. */
  readonly record?: PredictionRecord;
}

/** Everything that happens in a run, in order: the source of the terminal view, of logs and of the web UI. */
export type RunEvent =
  | { readonly type: 'run-start'; readonly folder: string; readonly tasks: number; readonly samples: number }
  | ({ readonly type: 'task-refused'; readonly reason: LodestoneError } & TaskName)
  | ({ readonly type: 'task-start'; readonly samples: number } & TaskName)
  | ({ readonly type: 'sample-end' } & SampleEnd)
  | ({ readonly type: 'task-inferred' } & TaskName)
  | ({ readonly type: 'task-end'; readonly outcome: TaskOutcome } & TaskName)
  | { readonly type: 'endpoint'; readonly endpoint: string; readonly event: EndpointEvent }
  /** A batch at a server has come further. */
  | {
      readonly type: 'batch';
      readonly model: string;
      readonly batch: string;
      readonly status: BatchStatus;
      readonly completed: number;
      readonly failed: number;
      readonly total: number;
    }
  | {
      readonly type: 'download';
      readonly what: string;
      readonly received: number;
      readonly total: number | undefined;
    }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'run-end'; readonly exitCode: number };

export type RunListener = (event: RunEvent) => void;

/** Hands events to all listeners. */
export class RunEvents {
  readonly #listeners: RunListener[] = [];

  on(listener: RunListener): void {
    this.#listeners.push(listener);
  }

  emit(event: RunEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
