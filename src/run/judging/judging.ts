import type { Compat, LodestoneError, ScoringRegistries } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import type { EndpointQueue } from '../endpoint/endpoint-queue.ts';
import type { RunEvents } from '../events.ts';
import { feedAlone } from '../loop/feeder.ts';
import { Restart } from '../loop/restart.ts';
import { type LoopEnd, TaskLoop } from '../loop/task-loop.ts';
import type { TaskItem, TaskWork } from '../loop/task-work.ts';
import type { AnswerSource } from '../model-answers.ts';
import type { ModelHost, RunningModel } from '../model-host.ts';
import type { OpenHelper } from '../open-plan.ts';
import { HelperChannel } from './helper-channel.ts';

export interface JudgingOptions {
  readonly helpers: ReadonlyMap<string, OpenHelper>;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  readonly redactor: Redactor;
  readonly host: ModelHost;
  readonly events: RunEvents;
  /** Asked between items: a reason ends the asking, and lets what was started end. */
  readonly stopReason: () => LodestoneError | undefined;
  /** Ends everything at once. */
  readonly abort: AbortSignal;
}

/** A task that asks helpers. */
export interface JudgedTask<Item extends TaskItem, Result> {
  /** The helpers that it asks: their names among those of the run, by its own names for them. */
  readonly helpers: Readonly<Record<string, string>>;
  /** The journal of a helper in this task. */
  journalFile(helper: string): string;
  /** How many items may stay without an answer. */
  readonly mostUnanswered: number;
  /** Opens the work, with the helpers by its own names. */
  open(channels: ReadonlyMap<string, HelperChannel>): Promise<TaskWork<Item, Result>>;
}

/** Where the answers of a helper come from once it runs. */
export type AnswersOf = (name: string, helper: OpenHelper, running: RunningModel) => Promise<AnswerSource>;

const ITSELF: AnswersOf = async (_name, _helper, { answers }) => answers;

/** Brings tasks through the loop that ask helpers, such as judges. A helper whose answers are all known is not started. */
export class Judging {
  readonly #options: JudgingOptions;
  readonly #started = new Map<string, RunningModel>();

  constructor(options: JudgingOptions) {
    this.#options = options;
  }

  /** Throws with the reason where some items got no answer; the answers that came are kept. */
  async run<Item extends TaskItem, Result>(
    task: JudgedTask<Item, Result>,
    answersOf: AnswersOf = ITSELF,
  ): Promise<LoopEnd> {
    for (;;) {
      try {
        return await this.#once(task, answersOf);
      } catch (error) {
        if (!(error instanceof Restart)) throw error;
      }
    }
  }

  async #once<Item extends TaskItem, Result>(
    task: JudgedTask<Item, Result>,
    answersOf: AnswersOf,
  ): Promise<LoopEnd> {
    const { events, redactor, abort: signal, stopReason } = this.#options;
    const channels = await this.#channels(task, answersOf);
    const work = await task.open(channels);
    const { mostUnanswered } = task;
    const loop = new TaskLoop(work, { events, redactor, signal, tellsRecords: false, mostUnanswered });
    return feedAlone(loop, () => widest([...channels.values()]), stopReason);
  }

  async #channels(
    { helpers, journalFile }: Pick<JudgedTask<TaskItem, unknown>, 'helpers' | 'journalFile'>,
    answersOf: AnswersOf,
  ): Promise<Map<string, HelperChannel>> {
    const channels = new Map<string, HelperChannel>();
    for (const [need, name] of Object.entries(helpers))
      channels.set(need, await this.#channel(name, journalFile(name), answersOf));
    return channels;
  }

  #channel(name: string, file: string, answersOf: AnswersOf): Promise<HelperChannel> {
    const { helpers, compat, registries, redactor, events } = this.#options;
    const helper = helpers.get(name);
    if (helper === undefined) throw new Error(`the helper ${name} was not planned`);
    return HelperChannel.open({
      ...{ name, helper, file, compat, registries, redactor, events },
      start: () => this.#start(name),
      running: this.#started.get(name),
      answersOf: (running) => answersOf(name, helper, running),
    });
  }

  async #start(name: string): Promise<RunningModel> {
    const running = await this.#options.host.startHelper(name);
    this.#started.set(name, running);
    return running;
  }
}

/** The queue that takes most at once. */
function widest(channels: readonly HelperChannel[]): EndpointQueue | undefined {
  const queues = channels.flatMap(({ queue }) => (queue === undefined ? [] : [queue]));
  return queues.toSorted((a, b) => b.limit - a.limit)[0];
}
