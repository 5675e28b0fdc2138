import { LodestoneError } from '../core/index.ts';
import type { EndpointEvent } from './endpoint/endpoint-queue.ts';
import type { AnswerFacts, EndpointProgress, RunEvent, RunEvents, RunSums, SampleEnd } from './events.ts';

/** What a run may spend. */
export interface Budget {
  readonly cost?: number | undefined;
  readonly tokens?: number | undefined;
}

export interface RunMeterOptions {
  readonly events: RunEvents;
  readonly budget?: Budget | undefined;
  /** Ends the asking. */
  readonly onSpent: (reason: LodestoneError) => void;
  readonly endpoints: () => readonly EndpointProgress[];
}

const INTERVAL_MS = 1000;

/** Adds up what a run does and spends, tells it every second, and says when what is allowed is spent. */
export class RunMeter {
  readonly #options: RunMeterOptions;
  readonly #sums = {
    samples: 0,
    judgements: 0,
    known: 0,
    failed: 0,
    unanswered: 0,
    requests: 0,
    retries: 0,
    rateLimited: 0,
    waitedMs: 0,
    promptTokens: 0,
    completionTokens: 0,
  };
  #cost: number | undefined;
  #isSpent = false;
  readonly #timer: NodeJS.Timeout;

  constructor(options: RunMeterOptions) {
    this.#options = options;
    options.events.on(this.#listen);
    this.#timer = setInterval(() => this.#tell(), INTERVAL_MS);
    this.#timer.unref();
  }

  get sums(): RunSums {
    return { ...this.#sums, ...(this.#cost === undefined ? {} : { cost: this.#cost }) };
  }

  /** Tells the sums a last time. */
  end(): void {
    clearInterval(this.#timer);
    this.#tell();
  }

  #tell(): void {
    this.#options.events.emit({ type: 'progress', sums: this.sums, endpoints: this.#options.endpoints() });
  }

  readonly #listen = (event: RunEvent): void => {
    if (event.type === 'answer') this.#answer(event);
    else if (event.type === 'sample-end') this.#sampleEnd(event);
    else if (event.type === 'samples-known') {
      this.#sums.samples += event.count;
      this.#sums.known += event.count;
    } else if (event.type === 'endpoint') this.#endpoint(event.event);
  };

  #answer({ usage, cost }: AnswerFacts): void {
    this.#sums.requests += 1;
    this.#sums.promptTokens += usage?.promptTokens ?? 0;
    this.#sums.completionTokens += usage?.completionTokens ?? 0;
    if (cost !== undefined) this.#cost = (this.#cost ?? 0) + cost;
    this.#checkBudget();
  }

  #sampleEnd({ outcome, isKnown, judge }: SampleEnd): void {
    if (judge !== undefined) {
      this.#sums.judgements += 1;
      return;
    }
    this.#sums.samples += 1;
    if (isKnown) this.#sums.known += 1;
    if (outcome === 'failed') this.#sums.failed += 1;
    if (outcome === 'error') this.#sums.unanswered += 1;
  }

  #endpoint(event: EndpointEvent): void {
    if (event.kind === 'retry') {
      this.#sums.retries += 1;
      if (event.failure.kind === 'rate-limited') this.#sums.rateLimited += 1;
    } else if (event.kind === 'pause') {
      this.#sums.waitedMs += event.waitMs;
    }
  }

  #checkBudget(): void {
    const { cost, tokens } = this.#options.budget ?? {};
    if (this.#isSpent) return;
    const money = this.#cost ?? 0;
    const used = this.#sums.promptTokens + this.#sums.completionTokens;
    if (cost !== undefined && money >= cost) this.#spent(`${money.toFixed(4)} of --max-cost ${cost}`);
    else if (tokens !== undefined && used >= tokens) this.#spent(`${used} of --max-tokens-total ${tokens}`);
  }

  #spent(what: string): void {
    this.#isSpent = true;
    const reason = new LodestoneError('budget-spent', `the run has spent ${what}`, {
      hint: 'All replies are kept; resume with -r and a larger budget.',
    });
    this.#options.events.emit({ type: 'budget', reason });
    this.#options.onSpent(reason);
  }
}
