import type { AddonContext } from './addon.ts';
import { Refusal } from './llama-session.ts';
import type { LlamaWeights } from './llama-weights.ts';
import type { Embedded, EmbedWork, EngineSettings } from './messages.ts';

/** Longest text in tokens that is computed at once, whatever the weights were trained for. */
const LONGEST = 8192;

/** Computes the vectors of texts, in a context of its own: as the weights pool them, scaled to length 1. */
export class Embedder {
  readonly #weights: LlamaWeights;
  readonly #settings: EngineSettings;
  #context: Promise<AddonContext> | undefined;

  constructor(weights: LlamaWeights, settings: EngineSettings) {
    this.#weights = weights;
    this.#settings = settings;
  }

  async embed({ text }: EmbedWork): Promise<Embedded> {
    const all = this.#weights.tokenize(text, true);
    if (all.length === 0) throw new Refusal('the text has no tokens');
    const tokens = cut(all, this.#longest);
    this.#context ??= this.#open();
    const context = await this.#context;
    context.disposeSequence(0);
    context.initBatch(tokens.length);
    context.addToBatch(0, 0, tokens, Uint32Array.of(tokens.length - 1));
    await context.decodeBatch();
    const vector = scaled(context.getEmbedding(tokens.length));
    return { vector, promptTokens: tokens.length, cutTokens: all.length - tokens.length };
  }

  get #longest(): number {
    return Math.min(LONGEST, this.#weights.model.getTrainContextSize());
  }

  async #open(): Promise<AddonContext> {
    const context = new this.#weights.addon.AddonContext(this.#weights.model, {
      contextSize: this.#longest,
      // Weights that look both ways need the whole text in one batch.
      batchSize: this.#longest,
      sequences: 1,
      threads: this.#settings.threads,
      flashAttention: false,
      swaFullCache: true,
      embeddings: true,
    });
    if (await context.init()) return context;
    throw new Refusal(`could not allocate memory for ${this.#longest} positions`, 'context-length');
  }
}

/** The start of a text that is too long, with its last token, which may be a special one that ends texts. */
function cut(tokens: Uint32Array, most: number): Uint32Array {
  if (tokens.length <= most) return tokens;
  return Uint32Array.from([...tokens.subarray(0, most - 1), tokens.at(-1) ?? 0]);
}

function scaled(vector: Float64Array): number[] {
  const length = Math.hypot(...vector) || 1;
  return Array.from(vector, (value) => value / length);
}
