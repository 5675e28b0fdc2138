import type { RunFolder } from '../../store/index.ts';
import type { Clock, Redactor } from '../../util/index.ts';
import { batchProblem } from '../batch/batch-problem.ts';
import type { BatchSettings, ModelBatches } from '../batch/model-batches.ts';
import type { RunEvents } from '../events.ts';
import type { AnswerSource } from '../model-answers.ts';
import type { RunningModel } from '../model-host.ts';
import type { OpenHelper } from '../open-plan.ts';

export interface HelperBatchesOptions {
  readonly settings: BatchSettings;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly clock?: Clock | undefined;
  readonly patience?: number | undefined;
  readonly stop: AbortSignal;
}

/** The batches of helpers, such as judges: started when the first request of each has no answer. */
export class HelperBatches {
  readonly #options: HelperBatchesOptions;
  readonly #sources = new Map<string, Promise<AnswerSource>>();
  readonly #begun: ModelBatches[] = [];

  constructor(options: HelperBatchesOptions) {
    this.#options = options;
  }

  /** Those that were started. */
  get begun(): readonly ModelBatches[] {
    return this.#begun;
  }

  /** Where the answers of a helper come from: its batches, or itself where it has none. */
  answersOf(name: string, { model: planned }: OpenHelper, running: RunningModel): Promise<AnswerSource> {
    const problem = batchProblem(planned, { kinds: ['gen'], abbr: name });
    const known = this.#sources.get(name);
    if (known !== undefined) return known;
    const source = problem === undefined ? this.#begin(name, running) : Promise.resolve(running.answers);
    this.#sources.set(name, source);
    if (problem !== undefined)
      this.#options.events.emit({ type: 'notice', text: `${problem.message}; requests are sent directly` });
    return source;
  }

  /** What an earlier process submitted is waited for first. */
  async #begin(model: string, running: RunningModel): Promise<AnswerSource> {
    const { ModelBatches } = await import('../batch/model-batches.ts');
    const { settings, ...common } = this.#options;
    const batches = new ModelBatches({ ...settings, ...common, model, running });
    this.#begun.push(batches);
    await batches.wait();
    return batches.answers;
  }
}
