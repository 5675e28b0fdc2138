/** Everything that the program and its engine process say to each other. Plain data only. */

/** The argument by which a process knows that it is the engine, and not one that merely loads its file. */
export const ENGINE_ARGUMENT = 'lodestone-llama-engine';

/** What the engine is started with. */
export interface EngineSettings {
  readonly binding: string;
  readonly folder: string;
  readonly weights: string;
  readonly threads: number;
  /** Keeps to `threads` whatever else the machine does; otherwise they are the most that is used. */
  readonly fixedThreads: boolean;
  /** Memory for the keys and values of one position, in bytes. */
  readonly bytesPerPosition: number;
}

/** What the loaded weights say. */
export interface EngineFacts {
  readonly trainedContext: number;
  /** Texts of the special tokens; empty when the vocabulary has none. */
  readonly bosText: string;
  readonly eosText: string;
}

/** A prompt, as text to be tokenized here or as token ids. */
export type EnginePrompt =
  | {
      readonly text: string;
      /** Puts the special tokens around the text that the weights ask for. */
      readonly addSpecial: boolean;
      /** Length of the start, in UTF-16 units, that other requests share; its state is kept for them. */
      readonly sharedPrefix: number;
    }
  | { readonly ids: readonly number[]; readonly sharedPrefix: number };

/** How to shorten a prompt of more than `most` tokens: which part stays. */
export interface TokenCut {
  readonly most: number;
  /** `ends`: `most / 2` tokens (rounded down) from either end. */
  readonly keep: 'start' | 'end' | 'ends';
}

/** How a token is drawn. Temperature 0 takes the likeliest. */
export interface Sampling {
  readonly temperature: number;
  /** Draws among the k likeliest; 0: among all. */
  readonly topK: number;
  readonly topP: number;
  readonly minP: number;
  readonly repetitionPenalty: number;
  /** Draws are a function of this text. */
  readonly seed: string;
}

export interface GenerateWork {
  readonly kind: 'generate';
  readonly prompt: EnginePrompt;
  /** Applied one after the other. */
  readonly cuts: readonly TokenCut[];
  /** Null: up to the length that the weights were trained for. */
  readonly maxTokens: number | null;
  readonly minTokens: number;
  readonly stop: readonly string[];
  /** Token ids that end the answer, besides those that the weights name. */
  readonly stopTokens: readonly number[];
  readonly sampling: Sampling;
  /** Shows special tokens of the answer as text. */
  readonly showSpecial: boolean;
}

export interface ScoreWork {
  readonly kind: 'score';
  readonly prompt: EnginePrompt;
  readonly cuts: readonly TokenCut[];
  /** Text at the start whose tokens are not counted; empty counts all but the first. */
  readonly context: string;
}

/** Asks for the chances of texts of one token each to come next. */
export interface ChooseWork {
  readonly kind: 'choose';
  readonly prompt: EnginePrompt;
  readonly cuts: readonly TokenCut[];
  readonly choices: readonly string[];
}

/** Asks for the vector of a text. */
export interface EmbedWork {
  readonly kind: 'embed';
  readonly text: string;
}

export interface CountWork {
  readonly kind: 'count';
  readonly text: string;
  readonly addSpecial: boolean;
}

export type EngineWork = GenerateWork | ScoreWork | ChooseWork | EmbedWork | CountWork;

export interface Generated {
  readonly text: string;
  readonly finishReason: 'stop' | 'length';
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Tokens that the cuts took from the prompt. */
  readonly cutTokens: number;
}

export interface Scored {
  /** Sum of the negative log-likelihoods of the counted tokens, in nats. */
  readonly sum: number;
  readonly counted: number;
  readonly promptTokens: number;
  readonly cutTokens: number;
}

export interface Chosen {
  /** The logit of each choice, in their order. */
  readonly logits: readonly number[];
  readonly promptTokens: number;
  readonly cutTokens: number;
}

export interface Embedded {
  /** Of length 1. */
  readonly vector: readonly number[];
  readonly promptTokens: number;
  readonly cutTokens: number;
}

export interface EngineResults {
  generate: Generated;
  score: Scored;
  choose: Chosen;
  embed: Embedded;
  count: number;
}

/** Why work can never be done: it needs more memory than there is, a choice is no single token, or it makes no sense. */
export type RefusalReason = 'context-length' | 'choices' | 'rejected';

export type ToEngine =
  | { readonly type: 'start'; readonly settings: EngineSettings }
  | { readonly type: 'work'; readonly id: number; readonly work: EngineWork }
  | { readonly type: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly type: 'ready'; readonly facts: EngineFacts }
  /** The weights could not be loaded. */
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'result'; readonly id: number; readonly result: EngineResults[keyof EngineResults] }
  /** This piece of work cannot be done, however often it is tried. */
  | {
      readonly type: 'refused';
      readonly id: number;
      readonly reason: RefusalReason;
      readonly message: string;
    }
  | { readonly type: 'cancelled'; readonly id: number };
