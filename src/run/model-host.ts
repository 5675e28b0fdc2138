import { hash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import path from 'node:path';
import {
  asDict,
  type Compat,
  type EndpointLimits,
  type HelperModels,
  type JsonObject,
  LodestoneError,
  type Model,
  type ModelContext,
  RequestError,
  type RequestKind,
  type Shareable,
} from '../core/index.ts';
import { type CacheMode, type Exchange, ResponseCache } from '../store/index.ts';
import type { Clock, Redactor } from '../util/index.ts';
import { endpointRefusal, endpointUnreachable } from './endpoint/endpoint-errors.ts';
import { EndpointQueue } from './endpoint/endpoint-queue.ts';
import type { EndpointProgress, RunEvents } from './events.ts';
import { helperModels } from './helper-host.ts';
import { type AnswerSource, ModelAnswers } from './model-answers.ts';
import type { OpenHelper } from './open-plan.ts';
import type { OpenModel } from './plan-model.ts';
import { costOf, type Price, priceOf } from './price.ts';

export interface ModelHostOptions {
  readonly compat: Compat;
  readonly env: (name: string) => string | undefined;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly events: RunEvents;
  /** Ends all requests. */
  readonly signal: AbortSignal;
  /** Ends the waiting of those that are not in flight. */
  readonly stop: AbortSignal;
  /** How long an endpoint may refuse or fail without a single answer, in milliseconds. */
  readonly patience?: number | undefined;
  /** One request at a time, for looking closely. */
  readonly isSequential: boolean;
  /** Answers shared between runs. */
  readonly cache?: CacheOptions | undefined;
  /** For models whose config has none. */
  readonly price?: Price | undefined;
  readonly helpers: ReadonlyMap<string, OpenHelper>;
}

/** Where answers that runs share lie, and what is done with them. */
export interface CacheOptions {
  readonly folder: string;
  readonly mode: Exclude<CacheMode, 'off'>;
}

/** A model that is ready, with the queue of its endpoint. */
export interface RunningModel {
  readonly model: Model;
  readonly queue: EndpointQueue;
  readonly answers: AnswerSource;
  /** All that decides its answers: what its replies are kept under. */
  readonly identity: JsonObject;
  /** What stood for it in version 0.1, where that was something else. */
  readonly former?: JsonObject;
  /** Why requests of a kind cannot be answered. */
  readonly refusals: ReadonlyMap<RequestKind, LodestoneError>;
  /** The models that parts of its tasks may ask. */
  readonly helper: HelperModels;
}

/** Starts models, and ends them together with what they share. */
export class ModelHost {
  readonly #options: ModelHostOptions;
  readonly #shared = new Map<string, Shareable>();
  readonly #queues = new Map<string, EndpointQueue>();
  readonly #caches = new Map<string, ResponseCache>();
  readonly #models: Model[] = [];
  readonly #said = new Set<string>();
  readonly #helper: HelperModels;
  readonly #helpers = new Map<string, Promise<RunningModel>>();

  constructor(options: ModelHostOptions) {
    this.#options = options;
    this.#helper = helperModels((name) => this.startHelper(name));
    // Every request in flight listens to the same signal.
    setMaxListeners(0, options.signal);
  }

  /** Requests that are in progress now, over all endpoints. */
  get inFlight(): number {
    return [...this.#queues.values()].reduce((sum, queue) => sum + queue.inFlight, 0);
  }

  /** How the endpoints are doing. */
  endpoints(): EndpointProgress[] {
    return [...this.#queues].map(([endpoint, queue]) => ({ endpoint, ...queue.state() }));
  }

  /** Starts a model and finds out whether it can answer requests of the kinds; throws if it cannot run at all. */
  async start(planned: OpenModel, kinds: ReadonlySet<RequestKind>): Promise<RunningModel> {
    const { signal } = this.#options;
    const { definition, config } = planned;
    if (definition === undefined) throw new Error(`${planned.abbr} was not planned for inference`);
    this.#options.redactor.learnFrom(asDict(config));
    const model = await definition.create(config, this.#context());
    this.#models.push(model);
    const refusals = new Map<RequestKind, LodestoneError>();
    try {
      for (const kind of kinds) {
        const refusal = await missingCapability(model, kind, signal);
        if (refusal !== undefined) refusals.set(kind, refusal);
      }
      const revision = (await model.revision?.(signal)) ?? null;
      const identity = { ...(await model.identity(signal)), revision };
      const earlier = await model.formerIdentity?.(signal);
      const former = earlier === undefined ? {} : { former: { ...earlier, revision } };
      const queue = this.#queueOf(model.limits);
      const onAnswer = this.#answerTeller(planned);
      const cache = this.#cacheOf(planned.abbr, identity);
      const { redactor } = this.#options;
      const answers = new ModelAnswers({ model, queue, redactor, cache, onAnswer });
      return { model, queue, answers, identity, ...former, refusals, helper: this.#helper };
    } catch (error) {
      throw startFailure(error);
    }
  }

  /** A model that is made and asked nothing; undefined if it cannot be made here, for lack of a key, say. */
  async unasked({ definition, config }: OpenModel): Promise<Model | undefined> {
    try {
      const model = await definition?.create(config, this.#context());
      if (model !== undefined) this.#models.push(model);
      return model;
    } catch {
      return undefined;
    }
  }

  /** A model whose answers come from elsewhere. */
  answering(model: Model, identity: JsonObject, answers: AnswerSource): RunningModel {
    const queue = this.#queueOf(model.limits);
    return { model, queue, answers, identity, refusals: new Map(), helper: this.#helper };
  }

  /** Starts a helper by its name among those of the run, once for all who ask it. */
  startHelper(name: string): Promise<RunningModel> {
    const known = this.#helpers.get(name) ?? this.#startedHelper(name);
    this.#helpers.set(name, known);
    return known;
  }

  async #startedHelper(name: string): Promise<RunningModel> {
    const helper = this.#options.helpers.get(name);
    if (helper === undefined) throw new Error(`the helper ${name} was not planned`);
    const running = await this.start(helper.model, helper.kinds);
    const [refusal] = running.refusals.values();
    if (refusal !== undefined) throw refusal;
    return running;
  }

  async close(): Promise<void> {
    for (const queue of this.#queues.values()) queue.end();
    for (const cache of this.#caches.values()) cache.close();
    await Promise.allSettled(this.#models.map((model) => model.close()));
    await Promise.allSettled([...this.#shared.values()].map((shared) => shared.close()));
  }

  #cacheOf(abbr: string, identity: JsonObject): ResponseCache | undefined {
    const { cache, clock, events } = this.#options;
    if (cache === undefined) return undefined;
    if (identity.revision === null) {
      const text = `the revision of ${abbr} is unknown: cached replies may come from an older one (--cache refresh replaces them)`;
      events.emit({ type: 'notice', text });
    }
    const name = hash('sha256', JSON.stringify(identity), 'hex').slice(0, 32);
    const known = this.#caches.get(name);
    if (known !== undefined) return known;
    const folder = path.join(cache.folder, name);
    const opened = new ResponseCache({ folder, identity, mode: cache.mode, now: clock.now });
    this.#caches.set(name, opened);
    return opened;
  }

  #answerTeller({ abbr, config }: OpenModel): (exchange: Exchange) => void {
    const price = priceOf(config, this.#options.price);
    const { events } = this.#options;
    return ({ milliseconds, attempts, reply: { usage, firstPieceMs } }) =>
      events.emit({
        type: 'answer',
        model: abbr,
        milliseconds,
        attempts,
        ...(firstPieceMs === undefined ? {} : { firstPieceMs }),
        ...(usage === undefined ? {} : { usage }),
        ...(price === undefined || usage === undefined ? {} : { cost: costOf(usage, price) }),
      });
  }

  #context(): ModelContext {
    const { compat, env, redactor, clock, events } = this.#options;
    return {
      compat,
      env: (name) => {
        const value = env(name);
        if (value !== undefined) redactor.learnFrom(value);
        return value;
      },
      secret: (name) => {
        const value = env(name);
        if (value !== undefined) redactor.learnFrom({ key: value });
        return value;
      },
      log: (text) => {
        if (this.#said.has(text)) return;
        this.#said.add(text);
        events.emit({ type: 'notice', text });
      },
      onProgress: (what, received, total) => events.emit({ type: 'download', what, received, total }),
      now: clock.now,
      onRateReport: (endpoint, report) => this.#queues.get(endpoint)?.report(report),
      share: (name, create) => {
        const known = this.#shared.get(name) ?? create();
        this.#shared.set(name, known);
        return known as ReturnType<typeof create>;
      },
    };
  }

  #queueOf(limits: EndpointLimits): EndpointQueue {
    const { clock, events, signal, stop, patience, isSequential } = this.#options;
    const endpoint = limits.id;
    const queue =
      this.#queues.get(endpoint) ??
      new EndpointQueue({
        limits: isSequential ? { ...limits, maxWorkers: 1 } : limits,
        clock,
        signal,
        stop,
        onEvent: (event) => events.emit({ type: 'endpoint', endpoint, event }),
        ...(patience === undefined ? {} : { patience }),
      });
    this.#queues.set(endpoint, queue);
    return queue;
  }
}

async function missingCapability(
  model: Model,
  kind: RequestKind,
  signal: AbortSignal,
): Promise<LodestoneError | undefined> {
  try {
    await model.prepare(new Set([kind]), signal);
    return undefined;
  } catch (error) {
    if (error instanceof LodestoneError && error.code === 'capability-missing') return error;
    throw error;
  }
}

/** A failure while a model is started, as the user is to see it. */
function startFailure(error: unknown): unknown {
  if (!(error instanceof RequestError)) return error;
  return error.failure.isUnreachable === true
    ? endpointUnreachable(error.failure)
    : endpointRefusal(error.failure);
}
