import os from 'node:os';
import { systemClock } from '../../../util/index.ts';
import type { AddonContext, AddonSampler, LogitFilter } from './addon.ts';
import type { LlamaWeights, PromptTokens } from './llama-weights.ts';
import type { EngineSettings, RefusalReason } from './messages.ts';
import { ThreadChooser } from './thread-chooser.ts';
import { logitPairs } from './token-draw.ts';

/** Tokens computed at once. A constant, since results depend on it in their last digits. */
const BATCH = 256;
/** Memory that the states of all slots may take together, in bytes, as long as one slot fits. */
const SLOT_MEMORY = 512 * 2 ** 20;
const MOST_SLOTS = 4;
/** Capacities are multiples of this, so that few prompts make the context grow. */
const CAPACITY_STEP = 1024;

/** Samplers that look at logits side by side; Node has four threads for such work. */
const MOST_SCORERS = 4;

/** A request that this engine can never answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;

  constructor(message: string, reason: RefusalReason = 'rejected') {
    super(message);
    this.reason = reason;
  }
}

/** A sequence of the context, and the shared start that its state starts with. */
interface Slot {
  readonly sequence: number;
  prefix: Uint32Array;
  /** Losses of the prefix's tokens from the second on; undefined when they were not asked for. */
  losses: Float64Array | undefined;
  lastUse: number;
}

/** Which tokens to evaluate, and what is wanted of them. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly losses?: Float64Array | undefined;
  readonly skipped?: number;
  readonly signal: AbortSignal;
}

/** A prompt that was read, ready to be continued. */
export interface Continuation {
  /** Where samplers find the logits. */
  readonly context: AddonContext;
  /** Where the logits of the next token are. */
  readonly logits: number;
  /** Appends a token and gives the place of the logits after it. */
  append(token: number): Promise<number>;
}

const NOTHING = new Uint32Array();

/**
 * Evaluates prompts, one at a time. What two prompts share is reused only where they declare it: the shared
 * tokens but the last are a batch (or several) of their own, whether their state was kept or not, and everything
 * else is another. A result is therefore a function of the prompt and its declared start alone, to the last bit,
 * whatever ran before, in which slot, on how many threads.
 */
export class LlamaSession {
  readonly #weights: LlamaWeights;
  readonly #settings: EngineSettings;
  readonly #chooser: ThreadChooser | undefined;
  readonly #scorers: readonly AddonSampler[];
  #context: AddonContext | undefined;
  #capacity = 0;
  #slots: Slot[] = [];
  #uses = 0;

  constructor(weights: LlamaWeights, settings: EngineSettings) {
    this.#weights = weights;
    this.#settings = settings;
    const { threads, fixedThreads } = settings;
    const useful = Math.max(1, Math.min(threads, weights.addon.getMathCores()));
    this.#chooser = fixedThreads ? undefined : new ThreadChooser(useful, os.loadavg()[0]);
    this.#scorers = Array.from({ length: Math.min(MOST_SCORERS, threads) }, () => {
      const sampler = new weights.addon.AddonSampler(weights.model);
      sampler.applyConfig({ temperature: 0 });
      return sampler;
    });
  }

  /**
   * Negative log-likelihood, in nats, of every token but the first, given all before it; those at the start that are
   * not asked for, `skipped` in number, cost no logits.
   */
  async losses(
    { tokens, shared }: PromptTokens,
    skipped: number,
    signal: AbortSignal,
  ): Promise<Float64Array> {
    const count = tokens.length - 1;
    await this.#reserve(count);
    const prefix = tokens.subarray(0, shared);
    const kept = keptLength(prefix);
    const slot = await this.#slotWith(prefix, skipped < kept, signal);
    const losses = new Float64Array(count);
    losses.set(slot.losses ?? []);
    await this.#decode(slot, tokens, { from: kept, to: count, losses, skipped, signal });
    return losses.subarray(skipped);
  }

  /** Reads a prompt and makes room for `room` tokens after it. */
  async read({ tokens, shared }: PromptTokens, room: number, signal: AbortSignal): Promise<Continuation> {
    await this.#reserve(tokens.length + room);
    const slot = await this.#slotWith(tokens.subarray(0, shared), false, signal);
    let length = tokens.length;
    const from = keptLength(slot.prefix);
    const logits = await this.#decode(slot, tokens, { from, to: length, signal });
    return {
      context: this.#opened,
      logits,
      append: async (token) => {
        length += 1;
        return this.#decodeBatch(slot, length - 1, Uint32Array.of(token), Uint32Array.of(0)).then(first);
      },
    };
  }

  /** The logits of some tokens at a place that was read. */
  async logitsAt({ context, logits }: Continuation, tokens: readonly number[]): Promise<number[]> {
    const [sampler] = this.#scorers;
    if (sampler === undefined) throw new Error('there is no sampler');
    const filter: LogitFilter = [[...tokens], false, false, false, 0];
    const [, , , flat] = await context.sampleToken(logits, sampler, false, false, filter, false);
    const byToken = new Map(logitPairs(flat ?? []).map(({ token, logit }) => [token, logit]));
    return tokens.map((token) => byToken.get(token) ?? Number.NEGATIVE_INFINITY);
  }

  /** Makes the context large enough for `positions` in every slot. Kept states are lost when it has to grow. */
  async #reserve(positions: number): Promise<void> {
    if (this.#context !== undefined && positions <= this.#capacity) return;
    await this.#context?.dispose();
    this.#context = undefined;
    const capacity = Math.ceil(positions / CAPACITY_STEP) * CAPACITY_STEP;
    const fitting = Math.floor(SLOT_MEMORY / (capacity * this.#settings.bytesPerPosition));
    const slots = Math.max(1, Math.min(MOST_SLOTS, fitting));
    const context = new this.#weights.addon.AddonContext(this.#weights.model, {
      contextSize: capacity * slots,
      batchSize: BATCH,
      sequences: slots,
      threads: this.#settings.threads,
      // Its results depend on the number of threads.
      flashAttention: false,
      swaFullCache: true,
    });
    if (!(await context.init())) {
      throw new Refusal(`could not allocate memory for ${capacity} positions`, 'context-length');
    }
    this.#context = context;
    this.#capacity = capacity;
    this.#slots = Array.from({ length: slots }, (_, sequence) => ({
      sequence,
      prefix: NOTHING,
      losses: new Float64Array(),
      lastUse: 0,
    }));
  }

  /** A slot whose state is exactly that of the prefix without its last token. */
  async #slotWith(prefix: Uint32Array, scored: boolean, signal: AbortSignal): Promise<Slot> {
    const kept = this.#slots.find(
      (slot) => sameTokens(slot.prefix, prefix) && (slot.losses !== undefined || !scored),
    );
    const slot = kept ?? this.#slots.reduce((a, b) => (b.lastUse < a.lastUse ? b : a));
    this.#uses += 1;
    slot.lastUse = this.#uses;
    const length = keptLength(prefix);
    if (kept !== undefined && this.#takeBack(slot, length)) return slot;
    this.#clear(slot);
    const losses = scored ? new Float64Array(length) : undefined;
    await this.#decode(slot, prefix, { from: 0, to: length, losses, signal });
    slot.prefix = prefix.slice();
    slot.losses = losses;
    return slot;
  }

  /** Forgets what follows the first `length` tokens. False where the model's memory cannot. */
  #takeBack(slot: Slot, length: number): boolean {
    return this.#opened.removeTokenCellsFromSequence(slot.sequence, length, -1);
  }

  #clear(slot: Slot): void {
    slot.prefix = NOTHING;
    slot.losses = new Float64Array();
    this.#opened.disposeSequence(slot.sequence);
  }

  /**
   * Evaluates the tokens at `from` to `to`; fills in the loss of the token after each, from `skipped` on, or gives the
   * last logits.
   */
  async #decode(slot: Slot, tokens: Uint32Array, range: Range): Promise<number> {
    const { from, to, losses, skipped = 0, signal } = range;
    let last = -1;
    try {
      for (let start = from; start < to; start += BATCH) {
        signal.throwIfAborted();
        const end = Math.min(start + BATCH, to);
        const first = Math.min(
          end,
          losses === undefined ? (end === to ? end - 1 : end) : Math.max(start, skipped),
        );
        const wanted = Uint32Array.from({ length: end - first }, (_, i) => first - start + i);
        const logits = await this.#decodeBatch(slot, start, tokens.subarray(start, end), wanted);
        if (losses !== undefined)
          await this.#score(logits, tokens.subarray(first + 1), losses.subarray(first));
        last = logits.at(-1) ?? -1;
      }
    } catch (error) {
      this.#clear(slot);
      throw error;
    }
    return last;
  }

  async #decodeBatch(slot: Slot, position: number, tokens: Uint32Array, wanted: Uint32Array) {
    const context = this.#opened;
    context.setThreads(this.#chooser?.threadsFor(tokens.length) ?? this.#settings.threads);
    context.initBatch(tokens.length);
    const logits = context.addToBatch(slot.sequence, position, tokens, wanted);
    const started = systemClock.monotonic();
    const before = process.cpuUsage();
    await context.decodeBatch();
    const { user, system } = process.cpuUsage(before);
    this.#chooser?.record(tokens.length, {
      wall: systemClock.monotonic() - started,
      cpu: (user + system) / 1000,
    });
    return logits;
  }

  /** Several samplers work side by side; each copies the logits of a whole vocabulary. */
  async #score(logits: Uint32Array, targets: Uint32Array, losses: Float64Array): Promise<void> {
    const context = this.#opened;
    const lanes = this.#scorers.map(async (sampler, lane) => {
      for (let i = lane; i < logits.length; i += this.#scorers.length) {
        losses[i] = await promptLoss(context, sampler, logits[i] ?? 0, targets[i] ?? 0);
      }
    });
    await Promise.all(lanes);
  }

  get #opened(): AddonContext {
    if (this.#context === undefined) throw new Error('the context is not open');
    return this.#context;
  }
}

/** log Σ exp(logit) - logit of the token. The filter asks for the chosen token, which is the largest logit. */
async function promptLoss(
  context: AddonContext,
  sampler: AddonSampler,
  place: number,
  token: number,
): Promise<number> {
  const filter: [number[], boolean, boolean, boolean, number] = [[token], false, false, true, 0];
  const [, , , logits, total] = await context.sampleToken(place, sampler, false, false, filter, true);
  const pairs = logitPairs(logits ?? []);
  const own = pairs.find((pair) => pair.token === token);
  if (own === undefined || total === undefined) {
    throw new Refusal(`token ${token} is not in the vocabulary of the weights`);
  }
  const largest = Math.max(...pairs.map((pair) => pair.logit));
  return Math.log(total) + largest - own.logit;
}

/** The last token of a prefix is evaluated with what follows: what it predicts is not shared. */
function keptLength(prefix: Uint32Array): number {
  return Math.max(0, prefix.length - 1);
}

function sameTokens(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((token, i) => token === b[i]);
}

function first(places: Uint32Array): number {
  return places[0] ?? -1;
}
