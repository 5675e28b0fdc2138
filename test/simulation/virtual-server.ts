import { RateLimiter } from '../../bench/tools/rate-limiter.ts';
import { type Reply, RequestError } from '../../src/core/index.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface VirtualServerOptions {
  /** Milliseconds that an answer takes, by how many are worked on. */
  readonly latency: (serving: number) => number;
  /** Answers at once; others wait, or are refused. */
  readonly capacity: number;
  readonly refusesBeyond?: boolean;
  readonly perMinute?: { readonly most: number; readonly window: string };
  /** Number of the request, from 0, and what becomes of it instead of an answer. */
  readonly fault?: (request: number) => 'hang' | 'down' | 429 | 500 | undefined;
}

/** A server in virtual time. */
export class VirtualServer {
  readonly #clock: VirtualClock;
  readonly #options: VirtualServerOptions;
  readonly #limiter: RateLimiter | undefined;
  readonly #waiting: (() => void)[] = [];
  #serving = 0;
  /** Times of answers, and of refusals. */
  readonly answers: number[] = [];
  readonly refusals: number[] = [];
  requests = 0;

  constructor(clock: VirtualClock, options: VirtualServerOptions) {
    this.#clock = clock;
    this.#options = options;
    const { perMinute } = options;
    this.#limiter = perMinute === undefined ? undefined : new RateLimiter(perMinute.most, perMinute.window);
  }

  readonly send = async (): Promise<Reply> => {
    const { capacity, refusesBeyond, fault } = this.#options;
    const request = this.requests;
    this.requests += 1;
    const what = fault?.(request);
    if (what === 'down') await this.#clock.sleep(1);
    if (what === 'down')
      throw new RequestError({ kind: 'transient', message: 'refused', isUnreachable: true });
    const wait = this.#limiter?.refuse(this.#clock.monotonic());
    if (wait !== undefined) throw await this.#refusal(Math.ceil(wait / 1000));
    if (this.#serving >= capacity) {
      if (refusesBeyond === true) throw await this.#refusal(1);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#serving += 1;
    await this.#clock.sleep(this.#options.latency(this.#serving));
    this.#serving -= 1;
    this.#waiting.shift()?.();
    if (what === 'hang') return new Promise(() => undefined);
    if (what === 429) throw await this.#refusal(1);
    if (what === 500) throw new RequestError({ kind: 'transient', message: 'broken', status: 500 });
    this.answers.push(this.#clock.monotonic());
    return { text: 'A', usage: { promptTokens: 100, completionTokens: 1 } };
  };

  /** Answers a second between two times in seconds. */
  rate(from: number, to: number): number {
    return this.answers.filter((time) => time >= from * 1000 && time < to * 1000).length / (to - from);
  }

  async #refusal(retryAfterSeconds: number): Promise<RequestError> {
    this.refusals.push(this.#clock.monotonic());
    await this.#clock.sleep(2);
    return new RequestError({ kind: 'rate-limited', message: 'too many', status: 429, retryAfterSeconds });
  }
}
