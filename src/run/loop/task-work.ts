import type { ModelRequest, PredictionRecord, Reply, RequestOrigin } from '../../core/index.ts';
import type { Exchange } from '../../store/index.ts';
import type { TaskName } from '../events.ts';
import type { Channel } from './channel.ts';

/** One of the items that a task asks about: a sample, or what a judge is shown of it. */
export interface TaskItem {
  /** Its place among those of the task, from 0. */
  readonly index: number;
}

/**
 * Sends a request of an item to a model of the task, and waits for the reply; known replies are not asked for again.
 * `channel`: which model, where the task has several; `label`: what a scored prompt stands for.
 */
export type AskModel = (
  request: ModelRequest,
  more?: { readonly label?: string | undefined; readonly channel?: string | undefined },
) => Promise<Reply>;

/** A request of an item and what became of it. */
export interface Asked {
  readonly channel: Channel;
  readonly request: ModelRequest;
  readonly exchange: Exchange;
}

/** What one task asks of models, and what it makes of their replies. {@link TaskLoop} does the rest. */
export interface TaskWork<Item extends TaskItem, Result> {
  readonly name: TaskName;
  /** How many items there are. */
  readonly size: number;
  /** The models that it asks. */
  readonly channels: readonly Channel[];
  /** What is asked about, in order; made one by one. */
  items(): AsyncGenerator<Item>;
  /** Which of several answers to one question an item stands for. */
  replicaOf(index: number): number;
  /** Where the requests of an item come from. */
  originOf(item: Item): RequestOrigin;
  /** Asks about an item. Depends on nothing but the item and the replies: the task may be interrupted and resumed. */
  infer(item: Item, ask: AskModel): Promise<Result>;
  /** Keeps what came of an item; items end in any order. */
  keep(item: Item, result: Result, asked: readonly Asked[]): void;
  /** Keeps what stands for an item that got no answer, allowed by `--max-errors`. */
  keepUnanswered(item: Item, result: Result): void;
  /** An item is without a result in this process, or until a batch is back. */
  skip(item: Item): void;
  /** What listeners may see of a result. */
  shown(result: Result): PredictionRecord | undefined;
  /** What is said where so many items got no answer. */
  unanswered(count: number, reasons: string): string;
  /** All items are kept. */
  finish(): Promise<void>;
  /** Releases files, however the task has ended. */
  close(): void | Promise<void>;
}
