import { errorLine, LodestoneError, type ModelRequest, type SampleFailure } from '../../core/index.ts';
import type { Exchange, JournalEntry } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import type { RunEvents, TaskName } from '../events.ts';
import { requestHash } from '../request-hash.ts';
import type { Channel } from './channel.ts';
import { Deferred } from './deferred.ts';
import { Restart } from './restart.ts';
import type { Asked, AskModel, TaskItem, TaskWork } from './task-work.ts';
import { Unanswered } from './unanswered.ts';

export interface TaskLoopOptions {
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** Puts what was asked and answered into the events. */
  readonly tellsRecords: boolean;
  /** How many items may stay without an answer; they count as answered with nothing. */
  readonly mostUnanswered: number;
}

/** How a task has come out of the loop: `deferred`: some items wait for a batch, and it must go through it once more. */
export type LoopEnd = 'done' | 'deferred';

/** An item on its way: what was asked for it so far, in the order of asking. */
interface OpenItem<Item> {
  readonly item: Item;
  readonly slots: (Asked | undefined)[];
  /** Requests that were sent for it. */
  readonly sent: Promise<unknown>[];
  isDone: boolean;
  /** Nothing was sent for it. */
  isKnown: boolean;
}

/** What the feeder must know of a task. */
export interface FedTask {
  /**
   * Starts the next item, and calls `onEnd` when it has ended. False when there are no more, or the task has failed.
   */
  startNext(onEnd: () => void): Promise<boolean>;
  /**
   * Waits for the started items and ends the task; throws with the reason when some are missing. `stopReason`: why the
   * task was not fed to its end, where it was not.
   */
  finish(stopReason: LodestoneError | undefined): Promise<LoopEnd>;
  /** Gives the task up. */
  abandon(reason: LodestoneError): void;
}

/**
 * One task's way through inference, whether a model answers samples or a judge judges answers, at once or by batch: items
 * are started one by one in order and end in any order; every reply goes into the journal of its model as it comes.
 */
export class TaskLoop<Item extends TaskItem, Result> implements FedTask {
  readonly #work: TaskWork<Item, Result>;
  readonly #options: TaskLoopOptions;
  readonly #items: AsyncGenerator<Item>;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #unanswered = new Unanswered();
  /** Replies of the present callback, kept when its promises are done where their item goes on. */
  #unkept: { of: OpenItem<Item>; channel: Channel; entry: JournalEntry }[] = [];
  /** Items that were started and have not ended. */
  #open = 0;
  #ended = 0;
  #deferred = 0;
  #onIdle: (() => void) | undefined;
  #failure: Error | undefined;

  constructor(work: TaskWork<Item, Result>, options: TaskLoopOptions) {
    this.#work = work;
    this.#options = options;
    this.#items = work.items();
    this.#channels = new Map(work.channels.map((channel) => [channel.name, channel]));
  }

  get name(): TaskName {
    return this.#work.name;
  }

  async startNext(onEnd: () => void): Promise<boolean> {
    if (this.#failure !== undefined || this.#options.signal.aborted) return false;
    try {
      const next = await this.#items.next();
      if (next.done === true) return false;
      this.#open += 1;
      void this.#infer(next.value).then(() => {
        this.#open -= 1;
        this.#ended += 1;
        if (this.#open === 0) this.#onIdle?.();
        onEnd();
      });
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  async finish(stopReason: LodestoneError | undefined): Promise<LoopEnd> {
    await this.#idle();
    try {
      this.#keepReplies();
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#unanswered.count > this.#options.mostUnanswered) throw this.#missing();
      if (stopReason !== undefined && this.#ended - this.#deferred < this.#work.size) throw stopReason;
      for (const channel of this.#work.channels) channel.verify();
      if (this.#deferred > 0) return 'deferred';
      await this.#work.finish();
      return 'done';
    } finally {
      await this.#items.return(undefined);
      await this.#work.close();
    }
  }

  abandon(reason: LodestoneError): void {
    this.#failure ??= reason;
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#open === 0) resolve();
    });
  }

  async #infer(item: Item): Promise<void> {
    const open: OpenItem<Item> = { item, slots: [], sent: [], isDone: false, isKnown: true };
    try {
      const result = await this.#work.infer(item, this.#askFor(open));
      this.#keepItem(open, result);
    } catch (error) {
      // The others of its requests are paid for, too.
      await Promise.allSettled(open.sent);
      await this.#itemError(item, error);
    }
  }

  #askFor(open: OpenItem<Item>): AskModel {
    const { index } = open.item;
    return async (request, { label, channel: name } = {}) => {
      const slot = open.slots.push(undefined) - 1;
      const channel = this.#channelOf(name);
      const hash = requestHash(request, this.#work.replicaOf(index));
      const known = channel.find(index, hash, request);
      const exchange = known ?? (await this.#send(open, channel, request, hash, label));
      open.slots[slot] = { channel, request, exchange };
      return exchange.reply;
    };
  }

  /** Tasks of one model need not name it. */
  #channelOf(name: string | undefined): Channel {
    const channel = name === undefined ? this.#work.channels[0] : this.#channels.get(name);
    if (channel === undefined) throw new Error(`a task asks "${name}", which it does not need`);
    return channel;
  }

  #send(
    open: OpenItem<Item>,
    channel: Channel,
    request: ModelRequest,
    hash: string,
    label: string | undefined,
  ): Promise<Exchange> {
    const sent = this.#ask(open, channel, request, hash, label);
    open.sent.push(sent);
    return sent;
  }

  async #ask(
    open: OpenItem<Item>,
    channel: Channel,
    request: ModelRequest,
    hash: string,
    label: string | undefined,
  ): Promise<Exchange> {
    const origin = this.#work.originOf(open.item);
    const labelled = label === undefined ? origin : { ...origin, label };
    const { exchange, wasSent } = await channel.answer(request, hash, labelled);
    if (wasSent) open.isKnown = false;
    this.#keepSoon(open, channel, { request, exchange });
    return exchange;
  }

  /** An item with one request is done when the promises of the present callback are, and kept as a whole. */
  #keepSoon(of: OpenItem<Item>, channel: Channel, entry: JournalEntry): void {
    if (this.#unkept.length === 0) process.nextTick(() => this.#keepReplies());
    this.#unkept.push({ of, channel, entry });
  }

  #keepReplies(): void {
    const unkept = this.#unkept;
    this.#unkept = [];
    try {
      for (const { of, channel, entry } of unkept) {
        if (!of.isDone) channel.addReply(of.item.index, entry);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #keepItem(open: OpenItem<Item>, result: Result): void {
    open.isDone = true;
    const asked = open.slots.filter((slot) => slot !== undefined);
    this.#work.keep(open.item, result, asked);
    this.#tell(open, asked, result);
  }

  #tell({ item, isKnown }: OpenItem<Item>, asked: readonly Asked[], result: Result): void {
    const exchanges = asked.map(({ exchange }) => exchange);
    const last = exchanges.at(-1);
    const failure = exchanges.find(({ reply }) => reply.failure !== undefined)?.reply.failure;
    const record = this.#options.tellsRecords ? this.#work.shown(result) : undefined;
    this.#options.events.emit({
      type: 'sample-end',
      ...this.name,
      index: item.index,
      outcome: failure === undefined ? 'answered' : 'failed',
      isKnown,
      isTruncated: exchanges.some(({ reply }) => reply.finishReason === 'length'),
      ...(failure === undefined ? {} : { message: failure.message }),
      ...(last === undefined ? {} : { milliseconds: last.milliseconds, attempts: last.attempts }),
      ...(record === undefined ? {} : { record }),
    });
  }

  /** What concerns more than the item ends the task; else the item waits for a batch, or is without an answer. */
  async #itemError(item: Item, error: unknown): Promise<void> {
    try {
      if (error instanceof LodestoneError || error instanceof Restart) throw error;
      if (error instanceof Deferred) {
        this.#deferred += 1;
        this.#work.skip(item);
      } else await this.#unansweredItem(item, this.#options.redactor.text(errorLine(error)));
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Without leave for it, an item without an answer leaves its task without a score. */
  async #unansweredItem(item: Item, message: string): Promise<void> {
    this.#unanswered.add(message);
    if (this.#unanswered.count <= this.#options.mostUnanswered) {
      const failure: SampleFailure = { kind: 'unanswered', message };
      const result = await this.#work.infer(item, async () => ({ text: '', failure }));
      this.#work.keepUnanswered(item, result);
    } else this.#work.skip(item);
    this.#options.events.emit({
      type: 'sample-end',
      ...this.name,
      index: item.index,
      outcome: 'error',
      isKnown: false,
      isTruncated: false,
      message,
    });
  }

  #missing(): LodestoneError {
    const { count, reasons } = this.#unanswered;
    return new LodestoneError('request-failed', this.#work.unanswered(count, reasons), {
      hint: 'All other replies are kept; resume with -r.',
    });
  }

  #fail(error: unknown): void {
    if (error instanceof LodestoneError || error instanceof Restart) this.#failure ??= error;
    else {
      const message = `${this.name.dataset}: ${errorLine(error)}`;
      this.#failure ??= new LodestoneError('request-failed', message, { cause: error });
    }
  }
}
