import type { Compat } from './compat.ts';
import type { ModelConfig } from './config-types.ts';
import type { JsonObject } from './json.ts';
import type { Prompt } from './prompt.ts';
import type { Definition } from './registry.ts';

/** A request for text. */
export interface GenerateRequest {
  readonly kind: 'gen';
  readonly prompt: Prompt;
  /** Longest answer in tokens; null leaves it to the server. */
  readonly maxOutLen: number | null;
  readonly minOutLen?: number;
  /** Texts that end the answer; they are not part of it. */
  readonly stop?: readonly string[];
  /** Sampling options of the inferencer, over those of the model. */
  readonly options?: JsonObject;
  /** Which of several answers to one prompt this is; 0 when there is one. */
  readonly replica?: number;
  /** Length of the prompt's start, in UTF-16 units, that other requests of the task share. */
  readonly sharedPrefix?: number;
}

/** A request for the log-probability of a text. */
export interface ScoreRequest {
  readonly kind: 'ppl';
  readonly prompt: Prompt;
  /** Text at the start of the prompt whose tokens are not counted. */
  readonly context?: string;
  readonly sharedPrefix?: number;
}

export type ModelRequest = GenerateRequest | ScoreRequest;
export type RequestKind = ModelRequest['kind'];

/** Token counts as the model reports them. */
export interface Usage {
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly reasoningTokens?: number;
}

/** Why a sample has no answer for good: the request can never succeed. */
export interface SampleFailure {
  readonly kind: 'context-length' | 'content-filter' | 'rejected';
  readonly message: string;
}

/** What came back. */
export interface Reply {
  /** The text that scoring sees, composed as the model's type composes it. Empty for a `ppl` request. */
  readonly text: string;
  /** What the model thought before its answer, where the server tells the two apart. */
  readonly reasoning?: string;
  /** The server's own word: `stop`, `length`, `content_filter`, … */
  readonly finishReason?: string;
  readonly usage?: Usage;
  /** Mean negative log-likelihood per predicted token, in nats (OpenCompass calls it PPL). */
  readonly ppl?: number;
  /** Number of tokens of a scored prompt. */
  readonly tokens?: number;
  readonly failure?: SampleFailure;
}

/** Limits that hold for all requests to one endpoint (base URL, key and model together). */
export interface EndpointLimits {
  /** Names the endpoint; models that share it share its limits. Holds no secret. */
  readonly id: string;
  readonly maxWorkers?: number;
  readonly queryPerSecond?: number;
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  /** Attempts after the first for a transient failure. */
  readonly retries: number;
  /** Logs the requests of the last minute, as OpenCompass's `rpm_verbose` does. */
  readonly rpmVerbose?: boolean;
}

/** How a model wants its prompts written: text, or roles for an API or a chat template. */
export type PromptStyle = 'text' | 'roles';

/** A model that is ready to answer. */
export interface Model {
  readonly limits: EndpointLimits;
  /** Facts that identify the model and, where they can be had, its revision. Part of every request's hash. */
  identity(signal: AbortSignal): Promise<JsonObject>;
  /** Checks that requests of these kinds can be answered; fails with the reason and the way out. */
  prepare(kinds: ReadonlySet<RequestKind>, signal: AbortSignal): Promise<void>;
  /** Throws a RequestError for failures that concern more than the sample. */
  send(request: ModelRequest, signal: AbortSignal): Promise<Reply>;
  /** Number of tokens of a prompt, for dropping in-context examples that do not fit. */
  countTokens(prompt: Prompt, kind: RequestKind): number | Promise<number>;
  /** Releases engines, connections and child processes. */
  close(): Promise<void>;
}

/** What a model type may use. */
export interface ModelContext {
  readonly compat: Compat;
  /** Environment variables; the only way to them, so that secrets are read by name at the moment of use. */
  readonly env: (name: string) => string | undefined;
  readonly log: (line: string) => void;
  /** Answers of the `echo` models: the gold answer of a sample, known to the run alone. */
  readonly goldOf?: (request: ModelRequest) => string | undefined;
}

/** A model type: one file below `src/models`. */
export interface ModelDefinition extends Definition {
  readonly promptStyle: PromptStyle | ((config: ModelConfig) => PromptStyle);
  readonly kinds: readonly RequestKind[];
  /** Fails with the reason when a config cannot be run here. */
  create(config: ModelConfig, context: ModelContext): Promise<Model> | Model;
}
