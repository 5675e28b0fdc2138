import type { Json, LodestoneError } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { AtOnce, type Redactor } from '../../util/index.ts';
import { askHelpers, type HelperAnswers } from '../ask-helpers.ts';
import type { RunEvents } from '../events.ts';
import { notBegun } from '../feeder.ts';
import type { ModelHost } from '../model-host.ts';
import type { OpenHelper, OpenTask } from '../open-plan.ts';
import type { Plan } from '../plan.ts';
import type { RunRegistries } from '../registries.ts';
import { isScorable, scoreTask } from '../score-task.ts';
import { failed, type TaskOutcome } from '../task-outcome.ts';
import { needsThread } from './needs-thread.ts';
import type { ScoringJob } from './scoring-job.ts';
import { ScoringThreads } from './scoring-threads.ts';

/** What threads that score must know beside the plan. */
export interface ScoringSettings {
  /** The `plugins` of the config. */
  readonly plugins: Json;
  /** Most seconds that scoring a single sample may take. Default 30. */
  readonly timeout?: number | undefined;
}

/** OpenCompass gives its comparison of formulas 10 s a sample; here the limit holds for all that may take long. */
const TIMEOUT = 30;

export interface ScoringLineOptions {
  readonly plan: Plan;
  readonly helpers: ReadonlyMap<string, OpenHelper>;
  readonly registries: RunRegistries;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly dumpsDetails: boolean;
  readonly published?: ((dataset: string) => number | undefined) | undefined;
  readonly scoring: ScoringSettings;
  /** Ends everything at once. */
  readonly abort: AbortSignal;
  /** Of models that evaluators ask. */
  readonly host: ModelHost;
  readonly redactor: Redactor;
  readonly stopReason: () => LodestoneError | undefined;
  readonly onEnd: (task: OpenTask, outcome: TaskOutcome) => void;
}

/** Tasks about which helpers are asked at once: enough that no endpoint waits while one of them ends. */
const ASKING = 8;
/** Tasks that are scored here at once: while the results of one reach the disk, another is scored. */
const SCORING = 4;

/**
 * Scores tasks while others still infer: those that may take long over a sample in threads of their own, the others
 * here, some at once. Where an evaluator asks helpers, its questions are answered first, those of some tasks at
 * once; their answers are here, and so is the scoring.
 */
export class ScoringLine {
  readonly #options: ScoringLineOptions;
  readonly #threads: ScoringThreads;
  readonly #added: Promise<void>[] = [];
  readonly #asking = new AtOnce(ASKING);
  readonly #scoring = new AtOnce(SCORING);

  constructor(options: ScoringLineOptions) {
    this.#options = options;
    const { scoring, events, abort } = options;
    const { timeout = TIMEOUT } = scoring;
    this.#threads = new ScoringThreads({
      timeout,
      onTimeOut: ({ model, dataset }, sample) => {
        const what = `sample ${sample} of ${dataset.abbr} (${model.abbr})`;
        const text = `${what} took longer than ${timeout} s to score; it counts as an empty answer`;
        events.emit({ type: 'notice', text });
      },
      signal: abort,
    });
  }

  /** `referenced`: how many of the samples have a reference answer, where that is known. */
  add(task: OpenTask, referenced?: number): void {
    const { onEnd } = this.#options;
    const outcome = this.#outcomeOf(task, referenced).catch(failed);
    this.#added.push(outcome.then((found) => onEnd(task, found)));
  }

  /** All that was added has been scored. */
  async end(): Promise<void> {
    await Promise.all(this.#added);
  }

  async close(): Promise<void> {
    await this.#threads.end();
  }

  async #outcomeOf(task: OpenTask, referenced: number | undefined): Promise<TaskOutcome> {
    if (Object.keys(task.dataset.helpers).length > 0) return this.#judged(task, referenced);
    if (await needsThread(task, this.#options.registries))
      return this.#threads.score(() => this.#jobOf(task, referenced));
    return this.#scoredHere(task, referenced, undefined);
  }

  /** Asks the helpers, then scores with what they say. */
  async #judged(task: OpenTask, referenced: number | undefined): Promise<TaskOutcome> {
    const answers = await this.#asking.run(() => this.#ask(task, referenced));
    try {
      return await this.#scoredHere(task, referenced, answers);
    } finally {
      answers?.close();
    }
  }

  async #ask(task: OpenTask, referenced: number | undefined): Promise<HelperAnswers | undefined> {
    const { folder, plan, helpers, registries, redactor, host, events, stopReason } = this.#options;
    const { compat, unsafeCode } = plan;
    const common = { helpers, folder, compat, unsafeCode, registries, redactor, host, events, stopReason };
    if (!(await isScorable({ task, folder, referenced }))) return undefined;
    this.#tell('task-judging', task);
    return askHelpers({ task, ...common });
  }

  /** Scores a task here when its turn has come. */
  #scoredHere(
    task: OpenTask,
    referenced: number | undefined,
    answers: HelperAnswers | undefined,
  ): Promise<TaskOutcome> {
    const { plan, registries, folder, dumpsDetails, published } = this.#options;
    return this.#scoring.run(async () => {
      this.#mayBegin();
      this.#tell('task-scoring', task);
      return scoreTask({
        task,
        folder,
        compat: plan.compat,
        unsafeCode: plan.unsafeCode,
        registries,
        dumpsDetails,
        published: published?.(task.dataset.abbr),
        referenced,
        answers: answers?.answerTo,
      });
    });
  }

  #jobOf(task: OpenTask, referenced: number | undefined): ScoringJob {
    const { model, dataset } = task;
    const { plan, folder, dumpsDetails, published, scoring } = this.#options;
    this.#mayBegin();
    this.#tell('task-scoring', task);
    return {
      model: { abbr: model.abbr, config: model.config },
      dataset: { abbr: dataset.abbr, config: dataset.config, size: dataset.size },
      compat: plan.compat,
      unsafeCode: plan.unsafeCode,
      dumpsDetails,
      published: published?.(dataset.abbr),
      referenced,
      folder: folder.root,
      limit: plan.limit,
      roots: plan.data.roots,
      encoding: plan.data.encoding,
      plugins: scoring.plugins,
    };
  }

  #tell(type: 'task-judging' | 'task-scoring', { model, dataset }: OpenTask): void {
    this.#options.events.emit({ type, model: model.abbr, dataset: dataset.abbr });
  }

  #mayBegin(): void {
    const { plan, stopReason } = this.#options;
    const reason = plan.mode === 'eval' ? stopReason() : undefined;
    if (reason !== undefined) throw notBegun(reason);
  }
}
