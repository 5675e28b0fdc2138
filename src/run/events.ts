import { errorLine, type LodestoneError, type PredictionRecord, type Usage } from '../core/index.ts';
import type { EndpointEvent, EndpointState } from './endpoint/endpoint-queue.ts';
import type { TaskOutcome } from './task-outcome.ts';

/** A task by its names. */
export interface TaskName {
  readonly model: string;
  readonly dataset: string;
  /** Of tasks in which answers are judged: who judges them. */
  readonly judge?: string;
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
  /** Duration of the last request, in milliseconds. */
  readonly milliseconds?: number;
  readonly attempts?: number;
  /** What was asked and answered, where a listener wants to see it. */
  readonly record?: PredictionRecord;
}

/** Everything that happens in a run, in order: the source of the terminal view, of logs and of the web UI. */
export type RunEvent =
  | { readonly type: 'run-start'; readonly folder: string; readonly tasks: number; readonly samples: number }
  | ({ readonly type: 'task-start'; readonly samples: number } & TaskName)
  | ({ readonly type: 'sample-end' } & SampleEnd)
  /** So many samples of a task are known and need nothing: all of a task that is done. */
  | ({ readonly type: 'samples-known'; readonly count: number } & TaskName)
  /** An endpoint or engine answered a request, of a sample or of a judge. */
  | ({ readonly type: 'answer'; readonly model: string } & AnswerFacts)
  | ({ readonly type: 'task-inferred' } & TaskName)
  /** Helpers, such as a judge, begin to be asked about the predictions. */
  | ({ readonly type: 'task-judging' } & TaskName)
  | ({ readonly type: 'task-scoring' } & TaskName)
  | ({ readonly type: 'task-end'; readonly outcome: TaskOutcome } & TaskName)
  | { readonly type: 'endpoint'; readonly endpoint: string; readonly event: EndpointEvent }
  /** A batch at a server has come further. */
  | {
      readonly type: 'batch';
      readonly model: string;
      readonly batch: string;
      readonly status: string;
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
  /** The sums so far; comes every second, and at the end. */
  | { readonly type: 'progress'; readonly sums: RunSums; readonly endpoints: readonly EndpointProgress[] }
  /** No more is asked, because what the user allows is spent. */
  | { readonly type: 'budget'; readonly reason: LodestoneError }
  | { readonly type: 'run-end'; readonly exitCode: number };

/** What it took to get one answer. */
export interface AnswerFacts {
  readonly milliseconds: number;
  /** Of a streamed reply: the time until its first chunk. */
  readonly firstPieceMs?: number;
  readonly attempts: number;
  readonly usage?: Usage;
  /** Money, where the model has a price. */
  readonly cost?: number;
}

/** What a run has done and spent so far. */
export interface RunSums {
  readonly samples: number;
  /** Samples that judges, or other helpers, were asked about. */
  readonly judgements: number;
  /** Samples of which nothing had to be asked. */
  readonly known: number;
  readonly failed: number;
  readonly unanswered: number;
  /** Requests that were answered. */
  readonly requests: number;
  readonly retries: number;
  /** Requests that the server refused as too many. */
  readonly rateLimited: number;
  /** How long endpoints asked to wait, in milliseconds. */
  readonly waitedMs: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Money, where the price is known. */
  readonly cost?: number;
}

/** How an endpoint is doing. */
export interface EndpointProgress extends EndpointState {
  readonly endpoint: string;
}

export type RunListener = (event: RunEvent) => void;

/**
 * Hands events to all listeners. A listener cannot harm the run: what it throws is told to the others once, as a notice,
 * and the run goes on.
 */
export class RunEvents {
  readonly #listeners: RunListener[] = [];
  readonly #told = new Set<RunListener>();

  on(listener: RunListener): void {
    this.#listeners.push(listener);
  }

  emit(event: RunEvent): void {
    for (const listener of this.#listeners) {
      try {
        const told: unknown = listener(event);
        // One that is a function with promises: what it rejects with would end the process.
        if (told instanceof Promise) told.catch((error: unknown) => this.#tell(listener, error));
      } catch (error) {
        this.#tell(listener, error);
      }
    }
  }

  #tell(listener: RunListener, error: unknown): void {
    if (this.#told.has(listener)) return;
    this.#told.add(listener);
    this.emit({ type: 'notice', text: `a listener of the run failed: ${errorLine(error)}` });
  }
}
