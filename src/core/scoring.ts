import type { Compat } from './compat.ts';
import type { DatasetConfig } from './config-types.ts';
import type { Row } from './dataset.ts';
import type { LodestoneError } from './errors.ts';
import type { HelperAnswer, HelperNeed, Question } from './helper-model.ts';
import type { Json, JsonObject } from './json.ts';
import type { Definition } from './registry.ts';

/** What a postprocessor found in a text, and where. */
export class Extraction {
  readonly value: unknown;
  /** Start and end of the text it was taken from, in UTF-16 units. */
  readonly span: readonly [number, number] | undefined;
  /** False if no answer was found, whatever the default value. */
  readonly parsed: boolean;

  constructor(value: unknown, span?: readonly [number, number], parsed = true) {
    this.value = value;
    this.span = span;
    this.parsed = parsed;
  }

  /** No answer was found; `value` is used instead. */
  static none(value: unknown): Extraction {
    return new Extraction(value, undefined, false);
  }
}

export interface ScoringContext {
  readonly compat: Compat;
  /** Model-written programs may run without a sandbox. Default false. */
  readonly unsafeCode?: boolean;
}

/** What an evaluator gets. */
export interface EvaluatorContext extends ScoringContext {
  /** The dataset whose predictions are scored; absent where an evaluator is asked about apart from any. */
  readonly dataset?: DatasetConfig;
  /** Finds components that an evaluator uses. */
  readonly parts: EvaluatorParts;
}

export interface EvaluatorParts {
  evaluator(type: string): Promise<EvaluatorDefinition>;
  judgement(type: string): Promise<JudgementDefinition>;
  /** A postprocessor by its config; without one, values stay as they are. */
  postprocess(config: Json | undefined): Promise<(value: unknown) => unknown>;
}

/** Cost declaration of a scoring component. */
interface ScoringCost {
  /**
   * A single sample may take long: its task is scored in a worker thread, with a timeout per sample.
   * Default false, for plug-ins true.
   */
  readonly heavy?: boolean;
}

/** Extracts or normalises an answer. A plain return value counts as parsed unless it is an empty string. */
export interface PostprocessorDefinition extends Definition, ScoringCost {
  apply(text: unknown, args: JsonObject, context: ScoringContext): unknown;
}

/** One sample as an evaluator sees it. */
export interface ScoredSample {
  readonly index: number;
  /** The prediction after postprocessing. */
  readonly prediction: unknown;
  /** The output column after the dataset's postprocessor; undefined when there is none. */
  readonly reference: unknown;
  readonly row: Row;
  /** The whole entry of the predictions file. */
  readonly record: { readonly [key: string]: Json };
  /** Index among several replies to the question. Default 0. */
  readonly replica?: number;
  /** Replies to the evaluator's questions about the sample, in order. Default none. */
  readonly answers?: readonly HelperAnswer[];
  /** What the evaluator's `prepare` returned for the sample, where that was called. */
  readonly prepared?: unknown;
}

/** The verdict on one sample. */
export interface Verdict {
  /** Stored with the sample in the results file. */
  readonly detail?: JsonObject;
  /** Between 0 and 1; for the interval. Undefined when the metric is not a mean over samples. */
  readonly score?: number;
  /** The same for metrics by name, each the mean over the samples that have a value of it. */
  readonly scores?: { readonly [metric: string]: number };
  /** Samples with the same value are one cluster, e.g. the variants of a question. */
  readonly cluster?: string;
  /**
   * Of a program that was run: whether its tests ran `apart` from its process, which knows no expected value then, or
   * `inside` it, where it could fake a pass.
   */
  readonly tested?: 'apart' | 'inside';
}

/** Metric name to value, in the order in which they are printed; floats are tagged where they are integral. */
export type Metrics = { [metric: string]: Json };

export interface ScoreResult {
  readonly metrics: Metrics;
  /** Details of metrics that only exist for the whole set. */
  readonly details?: Json;
  /** For metrics that are means over groups of samples: the value of each group, between 0 and 1. */
  readonly groupValues?: { readonly [metric: string]: readonly number[] };
  /** For metrics that are not means over samples. */
  readonly resampling?: readonly Resampling[];
}

/** A metric as a function of how often each sample counts, in the order of samples; for the bootstrap. */
export interface Resampling {
  readonly metric: string;
  /** In the metric's own unit; NaN where the metric does not exist. */
  value(weights: ArrayLike<number>): number;
}

/**
 * How an evaluator gives details: not at all, sample by sample (as a list, or keyed by the sample's number), or
 * for the whole set at the end.
 */
export type DetailShape = 'none' | 'list' | 'dict' | 'whole';

/** Scores the samples of one task, one by one and in order. */
export interface EvaluatorRun {
  /** Default `none`. */
  readonly details?: DetailShape;
  /**
   * Questions to helper models about a sample before it is scored. Must depend on the sample alone: it is called
   * again when the sample is scored, to find their replies.
   */
  questions?(sample: ScoredSample): readonly Question[] | Promise<readonly Question[]>;
  /**
   * Whether the replies to the questions about a sample are usable, e.g. have a verdict; must have no side effects. Default: they are.
   */
  isAnswered?(sample: ScoredSample): boolean;
  /**
   * The slow part of scoring a sample that depends on the sample alone, e.g. running a program.
   * It runs for several samples at once; `add` gets its result as `prepared`, in order.
   */
  prepare?(sample: ScoredSample): Promise<unknown>;
  /**
   * Whether a prediction has an answer, for evaluators that extract it themselves; must have no side effects.
   * Default: it is not blank.
   */
  holdsAnswer?(sample: ScoredSample): boolean;
  add(sample: ScoredSample): Verdict | undefined | Promise<Verdict | undefined>;
  finish(): ScoreResult | Promise<ScoreResult>;
}

export interface EvaluatorDefinition extends Definition, ScoringCost {
  /** Why a task with this evaluator is not supported, as one sentence. */
  readonly refusal?: string;
  /** Checks the machine: why a task with this evaluator cannot run on it; undefined if it can. */
  problem?(args: JsonObject, context: EvaluatorContext): Promise<LodestoneError | undefined>;
  /** The helper models that an evaluator with these arguments needs. */
  needs?(args: JsonObject, context: EvaluatorContext): readonly HelperNeed[] | Promise<readonly HelperNeed[]>;
  create(args: JsonObject, context: EvaluatorContext): EvaluatorRun | Promise<EvaluatorRun>;
}

/** A judgement of one answer, as stored in OpenCompass's file. */
export interface Judgement {
  /** The judge's reply, after the postprocessor of its model. */
  readonly prediction: unknown;
  /** The reference shown to the judge. */
  readonly gold: unknown;
  /** The sample that was judged. */
  readonly row: Row;
}

/**
 * A verdict, independent of a benchmark's scoring: a rating, on the scale given to the judge; the value
 * for the answer shown first (1: it is better, 0.5: a tie, 0: the other one is); or one of several grades.
 */
export type JudgeVerdict =
  | { readonly kind: 'rating'; readonly value: number }
  | { readonly kind: 'preference'; readonly first: number }
  | { readonly kind: 'grade'; readonly value: string };

/** A parsed judgement. */
export interface ReadJudgement extends Pick<Verdict, 'score' | 'detail'> {
  /** The verdict; undefined if the reply has none, or none of this form. */
  readonly verdict?: JudgeVerdict;
  /** Entries that follow those of the record in the details. */
  readonly more?: JsonObject;
  /** False if the reply has no verdict: it is counted, not scored as 0. Default true. */
  readonly isReadable?: boolean;
}

/** Computes scores from judgements: OpenCompass's `dict_postprocessor`. */
export interface JudgementDefinition extends Definition {
  /** Whether the results file has the records as details next to the metrics. Default true. */
  readonly keepsDetails?: boolean;
  create(args: JsonObject, context: ScoringContext): JudgementRun;
}

/** Adds judgements one by one and in order. `score`: between 0 and 1; `detail`: the record's entry in the details. */
export interface JudgementRun {
  add(judgement: Judgement): ReadJudgement;
  finish(): Metrics;
}
