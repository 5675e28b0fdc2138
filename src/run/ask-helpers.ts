import {
  type Compat,
  errorLine,
  type Json,
  LodestoneError,
  type PredictionRecord,
  type Question,
  type Sample,
  type ScoringRegistries,
} from '../core/index.ts';
import { TaskScorer } from '../evaluators/index.ts';
import type { Exchange, RunFolder } from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunEvents } from './events.ts';
import { HelperDesk, type HelperRequest } from './helper-desk.ts';
import type { ModelHost } from './model-host.ts';
import type { OpenHelper, OpenTask } from './open-plan.ts';
import { type AnswersToQuestions, together } from './score-task.ts';

export interface AskHelpersOptions {
  readonly task: OpenTask;
  readonly helpers: ReadonlyMap<string, OpenHelper>;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  /** Programs that a model wrote may run without a sandbox. */
  readonly unsafeCode: boolean;
  readonly redactor: Redactor;
  readonly host: ModelHost;
  readonly events: RunEvents;
  /** Asked between samples: a reason ends the asking, and lets what was started end. */
  readonly stopReason: () => LodestoneError | undefined;
}

/** What was said about the samples of a task. */
export interface HelperAnswers {
  readonly answerTo: AnswersToQuestions;
  close(): void;
}

/**
 * Has the questions of a task's evaluator answered that are not yet: all at once, as fast as the helpers' endpoints
 * take them. Fails with the reason when some got no answer; those that did are kept. Helpers whose answers are all
 * known are not started.
 */
export async function askHelpers(options: AskHelpersOptions): Promise<HelperAnswers> {
  const { task, helpers } = options;
  const desks = new Map<string, HelperDesk>();
  const close = () => {
    for (const desk of desks.values()) desk.close();
  };
  try {
    for (const [need, name] of Object.entries(task.dataset.helpers)) {
      const helper = helpers.get(name);
      if (helper === undefined) throw new Error(`the helper ${name} was not planned`);
      desks.set(need, await HelperDesk.open({ ...options, name, helper }));
    }
    const asking = new Asking(options, desks);
    if (!(await asking.isDone())) await asking.askAll();
    return { answerTo: (index, question) => deskOf(desks, question).answerTo(index, question), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A question on its way to the helper that it is for. */
interface Errand {
  readonly desk: HelperDesk;
  readonly asked: HelperRequest;
}

/** Messages of failed requests that are told. */
const MOST_REASONS = 3;
/** Samples that are under way beside those that the endpoint works on. */
const SPARE = 64;

class Asking {
  readonly #options: AskHelpersOptions;
  readonly #desks: ReadonlyMap<string, HelperDesk>;
  readonly #reasons = new Map<string, number>();
  #missing = 0;
  /** What concerns more than a sample, such as a full disk. */
  #failure: unknown;

  constructor(options: AskHelpersOptions, desks: ReadonlyMap<string, HelperDesk>) {
    this.#options = options;
    this.#desks = desks;
  }

  /** Whether all is known from before. */
  async isDone(): Promise<boolean> {
    for await (const { sample, errands } of this.#samples()) {
      if (errands.some(({ desk, asked }) => desk.known(sample.index, asked) === undefined)) return false;
    }
    return true;
  }

  async askAll(): Promise<void> {
    const most = await this.#most();
    const open = new Set<Promise<void>>();
    let stopped: LodestoneError | undefined;
    try {
      for await (const { sample, errands } of this.#samples()) {
        stopped = this.#options.stopReason();
        if (stopped !== undefined || this.#failure !== undefined) break;
        if (errands.length === 0) continue;
        if (open.size >= most()) await Promise.race(open);
        const one = this.#ask(sample, errands)
          .catch((error) => {
            this.#failure ??= error;
          })
          .finally(() => open.delete(one));
        open.add(one);
      }
    } finally {
      // Whatever ends the asking: what is under way is paid for, and its journals are open.
      await Promise.all(open);
    }
    if (this.#failure !== undefined) throw this.#failure;
    for (const desk of this.#desks.values()) desk.reread();
    if (this.#missing > 0) throw this.#unanswered();
    if (stopped !== undefined) throw stopped;
  }

  /** How many samples may be under way, of all helpers together. */
  async #most(): Promise<() => number> {
    const running = await Promise.all([...this.#desks.values()].map((desk) => desk.start()));
    return () => SPARE + 2 * Math.max(...running.map(({ queue }) => queue.limit));
  }

  async *#samples(): AsyncGenerator<{ sample: Sample; errands: Errand[] }> {
    const { task, folder, compat, unsafeCode, registries } = this.#options;
    const { config, size } = task.dataset;
    const scorer = await TaskScorer.create({
      dataset: config,
      model: task.model.config,
      compat,
      unsafeCode,
      registries,
      total: size,
      details: { write: () => undefined },
    });
    for await (const [sample, record] of together(task, folder)) {
      const questions = await scorer.questions(sample, record);
      yield { sample, errands: questions.map((question) => this.#errandOf(question)) };
    }
  }

  #errandOf(question: Question): Errand {
    const desk = deskOf(this.#desks, question);
    return { desk, asked: desk.requestFor(question) };
  }

  async #ask({ index }: Sample, errands: readonly Errand[]): Promise<void> {
    const origin = { dataset: this.#options.task.dataset.abbr, index };
    const ends = await Promise.allSettled(errands.map(({ desk, asked }) => desk.ask(index, asked, origin)));
    const failure = ends.find((end) => end.status === 'rejected');
    if (failure !== undefined) this.#note(failure.reason);
    for (const desk of new Set(errands.map((errand) => errand.desk))) {
      const own = errands.map((errand, slot) => ({ errand, end: ends[slot] }));
      const asked = own.filter(({ errand }) => errand.desk === desk);
      const exchanges = asked.flatMap(({ end }) => (end?.status === 'fulfilled' ? [end.value] : []));
      const isWhole = exchanges.length === asked.length;
      desk.keep(
        index,
        exchanges,
        isWhole
          ? recordOf(
              asked.map(({ errand }) => errand),
              exchanges,
            )
          : undefined,
      );
    }
  }

  #note(reason: unknown): void {
    this.#missing += 1;
    const message = this.#options.redactor.text(errorLine(reason));
    if (this.#reasons.has(message) || this.#reasons.size < MOST_REASONS) {
      this.#reasons.set(message, (this.#reasons.get(message) ?? 0) + 1);
    }
  }

  #unanswered(): LodestoneError {
    const names = [...this.#desks.values()].map(({ name }) => name).join(', ');
    const reasons = [...this.#reasons].map(([message, count]) => `${message} (${count}x)`).join('; ');
    const { size } = this.#options.task.dataset;
    return new LodestoneError(
      'request-failed',
      `${names} gave no answer about ${this.#missing} of ${size} samples: ${reasons}`,
      { hint: 'All other answers are kept: go on with -r.' },
    );
  }
}

function deskOf(desks: ReadonlyMap<string, HelperDesk>, { helper }: Question): HelperDesk {
  const desk = desks.get(helper);
  if (desk === undefined) throw new Error(`an evaluator asks "${helper}", which it does not need`);
  return desk;
}

/** What was sent and what came back, as predictions have it. */
function recordOf(errands: readonly Errand[], exchanges: readonly Exchange[]): PredictionRecord {
  const prompts = errands.map(({ asked }) => asked.request.prompt as Json);
  const texts = exchanges.map(({ reply }) => reply.text);
  return errands.length === 1
    ? { origin_prompt: prompts[0] ?? null, prediction: texts[0] ?? '' }
    : { origin_prompt: prompts, prediction: texts };
}
