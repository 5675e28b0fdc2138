import { type Addon, type AddonModel, loadAddon } from './addon.ts';
import type { EngineFacts, EnginePrompt, EngineSettings, TokenCut } from './messages.ts';
import { keptPositions } from './token-cut.ts';

/** The tokens of a prompt after its cuts. */
export interface PromptTokens {
  readonly tokens: Uint32Array;
  /** How many of them, at the start, other prompts share. A prompt that was cut shares nothing. */
  readonly shared: number;
  /** Where each token stood before the cuts. */
  readonly positions: readonly number[];
  readonly cutTokens: number;
}

/** Loaded weights: the vocabulary, and what contexts and samplers are made of. */
export class LlamaWeights {
  readonly addon: Addon;
  readonly model: AddonModel;
  /** The last grave messages of llama.cpp; they hold the reason of a failure. */
  readonly log: readonly string[];

  private constructor(addon: Addon, model: AddonModel, log: readonly string[]) {
    this.addon = addon;
    this.model = model;
    this.log = log;
  }

  static async load({ binding, folder, weights }: EngineSettings): Promise<LlamaWeights> {
    const addon = await loadAddon(binding, folder);
    const log: string[] = [];
    addon.setLogger((_severity, text) => {
      log.push(text.trim());
      if (log.length > 20) log.shift();
    });
    const model = new addon.AddonModel(weights, { addonExports: addon, gpuLayers: 0, useMmap: true });
    if (!(await model.init())) throw new Error(reasonIn(log) ?? 'llama.cpp gave no reason');
    return new LlamaWeights(addon, model, log);
  }

  get facts(): EngineFacts {
    const textOf = (token: number) => (token < 0 ? '' : this.model.detokenize(Uint32Array.of(token), true));
    return {
      trainedContext: this.model.getTrainContextSize(),
      bosText: textOf(this.model.tokenBos()),
      eosText: textOf(this.model.tokenEos()),
    };
  }

  /** Tokens of a text. A BOS token that the text itself starts with is not doubled. */
  tokenize(text: string, addSpecial: boolean): Uint32Array {
    const tokens = text === '' ? new Uint32Array() : this.model.tokenize(text, true);
    if (!addSpecial) return tokens;
    const bos = this.model.tokenBos();
    const before = this.model.shouldPrependBosToken() && bos >= 0 && tokens[0] !== bos ? [bos] : [];
    const eos = this.model.tokenEos();
    const after = this.model.shouldAppendEosToken() && eos >= 0 ? [eos] : [];
    return Uint32Array.from([...before, ...tokens, ...after]);
  }

  /** The prompt is tokenized as a whole; what is shared is as much of it as the shared text alone starts with. */
  prompt(prompt: EnginePrompt, cuts: readonly TokenCut[]): PromptTokens {
    const { tokens, shared, fixed } = this.#wholePrompt(prompt);
    const positions = keptPositions(tokens.length, cuts, fixed);
    const cutTokens = tokens.length - positions.length;
    if (cutTokens === 0) return { tokens, shared, positions, cutTokens };
    return { tokens: Uint32Array.from(positions, (at) => tokens[at] ?? 0), shared: 0, positions, cutTokens };
  }

  /** `fixed`: special tokens at the start that survive every cut. */
  #wholePrompt(prompt: EnginePrompt): { tokens: Uint32Array; shared: number; fixed: number } {
    if ('ids' in prompt)
      return { tokens: Uint32Array.from(prompt.ids), shared: prompt.sharedPrefix, fixed: 0 };
    const { text, addSpecial, sharedPrefix } = prompt;
    const tokens = this.tokenize(text, addSpecial);
    const fixed = addSpecial && tokens[0] === this.model.tokenBos() ? 1 : 0;
    if (sharedPrefix <= 0) return { tokens, shared: 0, fixed };
    return {
      tokens,
      shared: commonStart(tokens, this.tokenize(text.slice(0, sharedPrefix), addSpecial)),
      fixed,
    };
  }
}

function commonStart(a: Uint32Array, b: Uint32Array): number {
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a[i] === b[i]) i += 1;
  return i;
}

/** The message that says most about a failure: the first that speaks of an error. */
function reasonIn(log: readonly string[]): string | undefined {
  return log.find((line) => /error|fail|unknown|invalid/i.test(line)) ?? log.at(-1);
}
