import type { BatchRequest, BatchServer } from './batch.ts';
import type { Compat } from './compat.ts';
import type { ModelConfig } from './config-types.ts';
import type { Json, JsonObject } from './json.ts';
import type { Prompt, PromptMode } from './prompt.ts';
import type { RateReport } from './rate-report.ts';
import type { Definition } from './registry.ts';

/** A request for text. */
export interface GenerateRequest {
  readonly kind: 'gen';
  readonly prompt: Prompt;
  /** Maximum reply length in tokens; null leaves it to the server. */
  readonly maxOutLen: number | null;
  readonly minOutLen?: number;
  /** Stop words; not part of the reply. */
  readonly stop?: readonly string[];
  /** Sampling options of the inferencer, over those of the model. */
  readonly options?: JsonObject;
  /** Index among several replies to one prompt; 0 if there is one. */
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

/** A request for the log-likelihood of a continuation. */
export interface LoglikelihoodRequest {
  readonly kind: 'll';
  readonly prompt: Prompt;
  /** The continuation, as it occurs in the prompt; text after its last occurrence is ignored. */
  readonly continuation: string;
  readonly sharedPrefix?: number;
}

/** A request for the probabilities of several choices as next token. */
export interface ChoiceRequest {
  readonly kind: 'clp';
  readonly prompt: Prompt;
  /** Texts of one token each. */
  readonly choices: readonly string[];
  readonly sharedPrefix?: number;
}

/** A request for the embedding of a text. */
export interface EmbedRequest {
  readonly kind: 'embed';
  readonly prompt: string;
}

export type ModelRequest =
  | GenerateRequest
  | ScoreRequest
  | LoglikelihoodRequest
  | ChoiceRequest
  | EmbedRequest;
export type RequestKind = ModelRequest['kind'];

/** How prompts are written for a task with requests of these kinds: all but `gen` need text. */
export function promptMode(kinds: readonly RequestKind[]): PromptMode {
  return kinds.includes('gen') ? 'gen' : 'ppl';
}

/** Token counts as the model reports them. */
export interface Usage {
  readonly promptTokens?: number;
  readonly completionTokens?: number;
  readonly reasoningTokens?: number;
}

/** A permanent failure of a sample: the request can never succeed, or the user accepts the failure. */
export interface SampleFailure {
  readonly kind: 'context-length' | 'content-filter' | 'rejected' | 'unanswered';
  readonly message: string;
}

/** The reply of a model. */
export interface Reply {
  /** The text that scoring sees, composed as the model's type composes it. Empty where no text was asked for. */
  readonly text: string;
  /**
   * The words of the message as the server sent them, field by field, where `text` is not just its content: before anything was
   * stripped, cut, or put in front of it.
   */
  readonly said?: JsonObject;
  /** The reasoning before the answer, if the server separates the two. */
  readonly reasoning?: string;
  /** The server's finish reason: `stop`, `length`, `content_filter`, … */
  readonly finishReason?: string;
  readonly usage?: Usage;
  /** Mean negative log-likelihood per predicted token, in nats (OpenCompass calls it PPL). */
  readonly ppl?: number;
  /** Number of tokens of a scored prompt. */
  readonly tokens?: number;
  /** Sum of the log-probabilities of a continuation's tokens, in nats. */
  readonly loglikelihood?: number;
  /** The probability of each choice among the choices, in their order; they add up to 1. */
  readonly probabilities?: readonly number[];
  /** Milliseconds to the first chunk of a streamed reply. */
  readonly firstPieceMs?: number;
  /** The embedding of a text. */
  readonly embedding?: readonly number[];
  readonly failure?: SampleFailure;
}

/** Limits of all requests to one endpoint (base URL, key and model together). */
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

/** Prompt format of a model: text, or turns for an API or a chat template. */
export type PromptStyle = 'text' | 'roles';

export interface PromptForm {
  readonly style: PromptStyle;
  /** Text around turns, or role names; without one, turns are joined by line breaks. */
  readonly metaTemplate?: Json;
}

/** The sample of a request. Not sent. */
export interface RequestOrigin {
  readonly dataset: string;
  readonly index: number;
  /** The reference answer; only for types with `seesReferences`. */
  readonly gold?: unknown;
  /** Of requests to a judge: the model whose prediction is judged. */
  readonly judged?: string;
  /** The label that a scored prompt stands for. */
  readonly label?: string;
}

/** Result of one request of a batch. */
export interface BatchResult {
  readonly id: string;
  /** Parses it like a direct reply; throws RequestErrors. */
  replyTo(request: GenerateRequest): Reply;
}

/** Batch support of a model. Request and result files have one entry per line. */
export interface BatchAccess {
  readonly server: BatchServer;
  /** The body of a request, or the reply if nothing has to be sent. */
  requestFor(
    request: GenerateRequest,
    signal: AbortSignal,
  ): Promise<BatchRequest | { readonly reply: Reply }>;
  /** The line for a request, under an id of 32 hexadecimal digits. */
  lineOf(id: string, request: BatchRequest): string;
  /** The id in such a line. */
  idIn(line: string): string | undefined;
  /** Parses a result line; undefined if it is not one. */
  resultIn(line: string): BatchResult | undefined;
}

/** A model that is ready to answer. */
export interface Model {
  readonly limits: EndpointLimits;
  /** Absent if the model has no batch API. */
  readonly batches?: BatchAccess;
  /** Everything that determines its replies: type, address or weights, settings. Known without a request. */
  identity(signal: AbortSignal): Promise<JsonObject>;
  /** The model's revision as reported by the server; undefined if it reports none. */
  revision?(signal: AbortSignal): Promise<JsonObject | undefined>;
  /** Checks that requests of these kinds are supported; throws with the reason and a hint. */
  prepare(kinds: ReadonlySet<RequestKind>, signal: AbortSignal): Promise<void>;
  /**
   * Composes the text that scoring sees from the stored message alone. Default: the reply unchanged.
   */
  compose?(request: GenerateRequest, reply: Reply): Reply;
  /** The rules of `compose`: if they change, stored replies are composed again. Default: none. */
  readonly composition?: JsonObject;
  /** The `identity` of version 0.1, if different: replies stored under it are still found. */
  formerIdentity?(signal: AbortSignal): Promise<JsonObject>;
  /** Whether replies are deterministic, so that identical requests in flight are sent once. Default: no. */
  isDeterministic?(request: ModelRequest): boolean;
  /** Throws a RequestError for failures that concern more than the sample. */
  send(request: ModelRequest, signal: AbortSignal, origin?: RequestOrigin): Promise<Reply>;
  /** Number of tokens of a prompt, for dropping in-context examples that do not fit. */
  countTokens(prompt: Prompt, kind: RequestKind): number | Promise<number>;
  /** Releases engines, connections and child processes. */
  close(): Promise<void>;
}

/** Something that models share: a pool of connections, an engine. */
export interface Shareable {
  close(): Promise<void>;
}

/** What a model type may use. */
export interface ModelContext {
  readonly compat: Compat;
  /** Environment variables; the only way to them. */
  readonly env: (name: string) => string | undefined;
  /** The same for those that hold a secret: it is kept out of all that is written from then on. */
  readonly secret: (name: string) => string | undefined;
  /** Tells the user something once. */
  readonly log: (line: string) => void;
  /** Shows how far a download has come, in bytes. */
  readonly onProgress?: (what: string, received: number, total: number | undefined) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears what a server says is left of the limits of an endpoint, by the `id` of its limits. */
  readonly onRateReport?: (endpoint: string, report: RateReport) => void;
  /** What models have in common under a name: made at the first use, closed at the end of the run. */
  readonly share: <T extends Shareable>(name: string, create: () => T) => T;
}

/** A model type: one file below `src/models`. */
export interface ModelDefinition extends Definition {
  readonly kinds: readonly RequestKind[];
  /** False for types that ignore `stopping_criteria` and `min_out_len`, as most of OpenCompass's API types do. */
  readonly takesStopWords: boolean;
  /** Whether its models are told the reference answers of samples, which no model under test may know. Default: no. */
  readonly seesReferences?: boolean;
  /** Keys of a config that the type understands, beside those that all models have. */
  readonly keys: readonly string[];
  /** Those of them that hold secrets. Their names must tell so (`isSecretName`): that keeps them out of all that is written. */
  readonly secrets?: readonly string[];
  /** Other keys are warned of, not refused, as the class in OpenCompass takes them in silence. */
  readonly ignoresUnknownKeys?: boolean;
  /** Why a config's requests cannot be handed in as a batch; undefined when they can. Absent: they never can. */
  batchProblem?(config: ModelConfig): string | undefined;
  /** How prompts are written for requests of a kind. */
  prompts(config: ModelConfig, mode: PromptMode, compat: Compat): PromptForm;
  /** Fails with the reason when a config cannot be run here. */
  create(config: ModelConfig, context: ModelContext): Promise<Model> | Model;
}

/** Keys that the configs of all models may have. */
export const COMMON_MODEL_KEYS = [
  ...[
    'type',
    'abbr',
    'path',
    'max_out_len',
    'min_out_len',
    'max_seq_len',
    'batch_size',
    'run_cfg',
    'meta_template',
  ],
  ...['generation_kwargs', 'pred_postprocessor', 'summarizer_abbr', 'max_workers', 'rpm', 'tpm', 'price'],
] as const;
