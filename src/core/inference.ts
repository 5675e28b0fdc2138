import type { Compat } from './compat.ts';
import type { Row, Sample } from './dataset.ts';
import type { HelperModels, HelperNeed } from './helper-model.ts';
import type { Json, JsonObject } from './json.ts';
import type { ModelRequest, Reply, RequestKind } from './model.ts';
import type { ChatMessage, Prompt, PromptMode, RenderedPrompt } from './prompt.ts';
import type { Definition } from './registry.ts';

/** Chooses the in-context examples of a sample. */
export interface Retriever {
  /** Row numbers in the train split, in prompt order. Called in sample order. */
  examplesFor(sample: Sample): number[] | Promise<number[]>;
}

/** What a retriever gets. */
export interface RetrieverContext {
  readonly compat: Compat;
  readonly train: readonly Row[];
  readonly testCount: number;
  /** All samples, in order. */
  readonly samples: () => AsyncIterable<Sample>;
  readonly outputColumn: string | null;
  /** The text of a row as retrievers compare it: its input columns, or the reader's `input_template`. */
  readonly textOf: (row: Row) => string;
  /** The models that the retriever needs. */
  readonly helper: HelperModels;
}

export interface RetrieverDefinition extends Definition {
  /** Text after the last example, unless set in the config; default a line break. */
  readonly iceEosToken?: string;
  /** The helper models that a retriever with these arguments needs. */
  needs?(args: JsonObject): readonly HelperNeed[];
  create(args: JsonObject, context: RetrieverContext): Promise<Retriever> | Retriever;
}

/** The dataset's side of prompts for one task: templates filled with rows and examples. */
export interface PromptSource {
  /** The labels of a ppl template, in the order of the template. */
  labels(): Json[];
  /** The rendered examples, to be put before a question. */
  examples(ids: readonly number[]): RenderedPrompt;
  /** The question of a row, its answer column replaced by `answerToken`. */
  question(row: Row, examples: RenderedPrompt, answerToken: string): RenderedPrompt;
  /** The prompt template filled with a row as it stands, without examples; undefined where there is none. */
  filled(row: Row): RenderedPrompt | undefined;
  /** The question of a row with the answer that `label` stands for. */
  labelled(row: Row, examples: RenderedPrompt, label: Json): RenderedPrompt;
}

/** What an inferencer gets, for one task. */
export interface InferencerContext {
  readonly compat: Compat;
  readonly prompts: PromptSource;
  /** Applies the model's meta template. */
  readonly encode: (prompt: RenderedPrompt, mode: PromptMode) => Prompt;
  /** Renders a conversation for the model, up to the model's next turn. */
  readonly converse: (chat: readonly ChatMessage[]) => Prompt;
  readonly inputColumns: readonly string[];
  readonly outputColumn: string | null;
  readonly countTokens: (prompt: Prompt, kind: RequestKind) => number | Promise<number>;
  /** Maximum prompt length in tokens; in-context examples are dropped beyond it. Null: unknown, nothing is dropped. */
  readonly maxSeqLen: number | null;
  /** `max_out_len` and `min_out_len` of the model config, for inferencers whose own config sets none. */
  readonly maxOutLen: number | null;
  readonly minOutLen: number | null;
  readonly generationKwargs: JsonObject;
  /** False for types that ignore `stopping_criteria` and `min_out_len`, as most of OpenCompass's API types do. */
  readonly takesStopWords: boolean;
}

/** Sends one request and waits for its reply. A known reply is returned without sending. */
export type Ask = (request: ModelRequest, label?: string) => Promise<Reply>;

/** One entry of a predictions file, as OpenCompass writes it. */
export type PredictionRecord = { prediction?: Json; gold?: Json; [key: string]: Json };

/** Turns a sample into requests and their replies into a prediction. */
export interface Inferencer {
  infer(sample: Sample, exampleIds: readonly number[], ask: Ask): Promise<PredictionRecord>;
}

export interface InferencerDefinition extends Definition {
  readonly kinds: readonly RequestKind[];
  /** Why a task with this inferencer is not supported, as one sentence. */
  readonly refusal?: string;
  create(args: JsonObject, context: InferencerContext): Inferencer;
}
