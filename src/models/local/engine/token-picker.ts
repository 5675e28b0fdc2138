import type { AddonContext, AddonSampler, SamplerConfig } from './addon.ts';
import type { LlamaWeights } from './llama-weights.ts';
import type { Sampling } from './messages.ts';
import { drawChance, drawToken, logitPairs } from './token-draw.ts';

/** Chooses the next tokens of one answer. */
export class TokenPicker {
  readonly #sampler: AddonSampler;
  readonly #sampling: Sampling;
  /** Prompt and answer so far; repeated tokens are penalized by it. */
  readonly #history: number[];
  readonly #longest: number;
  readonly #banned = new Set<number>();

  constructor(weights: LlamaWeights, sampling: Sampling, prompt: Uint32Array, room: number) {
    this.#sampler = new weights.addon.AddonSampler(weights.model);
    this.#sampler.applyConfig({ temperature: 0 });
    this.#sampling = sampling;
    this.#history = [...prompt];
    this.#longest = prompt.length + room;
  }

  /** The token at `step` (counted from 0). Refused tokens are passed over for the next best. */
  async pick(
    context: AddonContext,
    logits: number,
    step: number,
    refused: (token: number) => boolean,
  ): Promise<number> {
    this.#banned.clear();
    for (;;) {
      this.#configure();
      const token = await this.#choose(context, logits, step);
      if (!refused(token) || this.#banned.has(token)) {
        this.#history.push(token);
        return token;
      }
      this.#banned.add(token);
    }
  }

  #configure(): void {
    const { repetitionPenalty } = this.#sampling;
    const config: SamplerConfig = { temperature: 0 };
    if (repetitionPenalty !== 1) {
      config.repeatPenalty = repetitionPenalty;
      config.repeatPenaltyMaxTokens = this.#longest;
      config.repeatPenaltyTokens = Uint32Array.from(this.#history);
    }
    if (this.#banned.size > 0) {
      config.tokenBiasKeys = Uint32Array.from(this.#banned);
      config.tokenBiasValues = new Float32Array(this.#banned.size).fill(Number.NEGATIVE_INFINITY);
    }
    this.#sampler.applyConfig(config);
  }

  async #choose(context: AddonContext, logits: number, step: number): Promise<number> {
    const { temperature, topK, seed } = this.#sampling;
    if (temperature === 0) return context.sampleToken(logits, this.#sampler);
    const filter =
      topK > 0 ? ([[], false, false, false, topK] as [number[], false, false, false, number]) : true;
    const sampled = await context.sampleToken(logits, this.#sampler, false, false, filter, false);
    return drawToken(logitPairs(sampled[3] ?? []), this.#sampling, drawChance(seed, step));
  }
}
