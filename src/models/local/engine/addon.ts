import { createRequire } from 'node:module';

/**
 * The part of llama.cpp's Node binding that the engine uses. The binding is the file `llama-addon.node` of the
 * packages `@node-llama-cpp/<platform>`. It has no types of its own and no promise of stability, so these are
 * written for one exact version of those packages (see `engine-package.ts`) and proved by the engine's tests.
 */
export interface Addon {
  readonly AddonModel: new (
    path: string,
    options: { addonExports: Addon; gpuLayers: number; useMmap: boolean },
  ) => AddonModel;
  readonly AddonContext: new (model: AddonModel, options: AddonContextOptions) => AddonContext;
  readonly AddonSampler: new (model: AddonModel) => AddonSampler;
  /** Calls back with the messages of llama.cpp; severities are those of `LOG_SEVERITY`. */
  setLogger(logger: (severity: number, text: string) => void): void;
  setLoggerLogLevel(severity: number): void;
  /** Without a folder: the back ends that are linked in. With one: the fastest of the folder's CPU back ends. */
  loadBackends(folder?: string): void;
  /** Undefined while no back end is loaded. */
  getGpuType(): string | false | undefined;
  getMathCores(): number;
  init(): Promise<void>;
}

/** Severities of log messages; a smaller one is graver. */
export const LOG_SEVERITY = { error: 2, warning: 3 } as const;

export interface AddonModel {
  /** False when the file could not be loaded; the reason is in the log. */
  init(): Promise<boolean>;
  /** Tokens of a text as it stands, without the special tokens that begin or end a prompt. */
  tokenize(text: string, parseSpecial: boolean): Uint32Array;
  detokenize(tokens: Uint32Array, showSpecial: boolean): string;
  getTrainContextSize(): number;
  /** The number of the token, or -1 when the vocabulary has none; so the other `token…` methods. */
  tokenBos(): number;
  tokenEos(): number;
  isEogToken(token: number): boolean;
  shouldPrependBosToken(): boolean;
  shouldAppendEosToken(): boolean;
}

export interface AddonContextOptions {
  /** Positions of all sequences together; each gets an equal part. */
  contextSize: number;
  /** Largest number of tokens of one `decodeBatch`. */
  batchSize: number;
  sequences: number;
  threads: number;
  flashAttention: boolean;
  /** Keeps all positions of models with a sliding window, so that a sequence can be taken back. */
  swaFullCache: boolean;
  /** Computes vectors of texts rather than what comes next. */
  embeddings?: boolean;
}

export interface AddonContext {
  /** False when the memory could not be had. */
  init(): Promise<boolean>;
  dispose(): Promise<void>;
  initBatch(size: number): void;
  /** Adds tokens of one sequence; gives, for each of `wanted` (positions in `tokens`), where its logits will be. */
  addToBatch(sequence: number, position: number, tokens: Uint32Array, wanted: Uint32Array): Uint32Array;
  decodeBatch(): Promise<void>;
  disposeSequence(sequence: number): void;
  /** Forgets the positions from `start` on. False when the model's memory cannot forget a part. */
  removeTokenCellsFromSequence(sequence: number, start: number, end: number): boolean;
  setThreads(threads: number): void;
  /**
   * After a batch of `tokens` tokens of the first sequence: its pooled vector, or that of its last token where the
   * weights pool nothing.
   */
  getEmbedding(tokens: number): Float64Array;
  sampleToken(logits: number, sampler: AddonSampler): Promise<number>;
  /**
   * With logits: those of the chosen token, and of the filter's tokens, or of the `top` largest in falling order,
   * or all when the filter is true, as `[token, logit, token, logit, …]` in the fourth place. The fifth is the sum
   * of `exp(logit - largest logit)` over the vocabulary.
   */
  sampleToken(
    logits: number,
    sampler: AddonSampler,
    probabilities: false,
    confidence: false,
    filter: boolean | LogitFilter,
    total: boolean,
  ): Promise<SampledLogits>;
}

export type LogitFilter = [
  tokens: number[],
  largest: boolean,
  smallest: boolean,
  chosen: boolean,
  top: number,
];

export type SampledLogits = [
  token: number,
  probabilities: undefined,
  confidence: undefined,
  logits: number[] | undefined,
  total: number | undefined,
];

export interface AddonSampler {
  applyConfig(config: SamplerConfig): void;
}

/** Changes of the logits before the largest is chosen. */
export interface SamplerConfig {
  /** 0: the largest logit. */
  temperature: 0;
  repeatPenalty?: number;
  repeatPenaltyMaxTokens?: number;
  repeatPenaltyTokens?: Uint32Array;
  tokenBiasKeys?: Uint32Array;
  tokenBiasValues?: Float32Array;
}

/** Loads the binding and the CPU back end that suits this machine best. */
export async function loadAddon(file: string, folder: string): Promise<Addon> {
  const addon = createRequire(import.meta.url)(file) as Addon;
  addon.setLoggerLogLevel(LOG_SEVERITY.warning);
  addon.loadBackends();
  if (addon.getGpuType() === undefined) addon.loadBackends(folder);
  await addon.init();
  return addon;
}
