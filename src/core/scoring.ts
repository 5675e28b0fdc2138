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
  /** False when the text held no answer, whatever stands in for one. */
  readonly parsed: boolean;

  constructor(value: unknown, span?: readonly [number, number], parsed = true) {
    this.value = value;
    this.span = span;
    this.parsed = parsed;
  }

  /** No answer was found; `value` stands in for it. */
  static none(value: unknown): Extraction {
    return new Extraction(value, undefined, false);
  }
}

export interface ScoringContext {
  readonly compat: Compat;
  /** Programs that a model wrote may run without a sandbox. Default false. */
  readonly unsafeCode?: boolean;
}

/** What an evaluator may work with. */
export interface EvaluatorContext extends ScoringContext {
  /** The dataset whose predictions are scored; absent where an evaluator is asked about apart from any. */
  readonly dataset?: DatasetConfig;
  /** Finds the parts that an evaluator is made of. */
  readonly parts: EvaluatorParts;
}

export interface EvaluatorParts {
  evaluator(type: string): Promise<EvaluatorDefinition>;
  judgement(type: string): Promise<JudgementDefinition>;
  /** A postprocessor by its config; without one, values stay as they are. */
  postprocess(config: Json | undefined): Promise<(value: unknown) => unknown>;
}

/** What a part of scoring says of the time that it takes. */
interface ScoringCost {
  /**
   * A single sample may keep it busy for long: its task is scored in a thread of its own, with a limit for each sample.
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
  /** Which of several answers to the question it is. Default 0. */
  readonly replica?: number;
  /** What helpers said to the evaluator's questions about the sample, in their order. Default none. */
  readonly answers?: readonly HelperAnswer[];
  /** What the evaluator's `prepare` returned for the sample, where that was called. */
  readonly prepared?: unknown;
}

/** What an evaluator says of one sample. */
export interface Verdict {
  /** Kept beside the sample in the results file. */
  readonly detail?: JsonObject;
  /** Between 0 and 1; for the interval. Undefined when the metric is not a mean over samples. */
  readonly score?: number;
  /** The same for metrics by name, each the mean over the samples that have a value of it. */
  readonly scores?: { readonly [metric: string]: number };
  /** Samples with the same value belong together: the variants of a question, say. */
  readonly cluster?: string;
  /**
   * Of a program that was run: whether its tests ran `apart` from its process, which knows no expected value then, or
   * `inside` of it, where it could say of itself that it has passed.
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
  /** For metrics that are no means over samples. */
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
   * What helpers are asked about a sample before it is scored. Depends on nothing but the sample: it is asked for
   * again when the sample is scored, to find the replies that belong to it.
   */
  questions?(sample: ScoredSample): readonly Question[] | Promise<readonly Question[]>;
  /**
   * Whether the answers to the questions about a sample hold what they were asked for, such as a verdict; asks nobody and changes
   * nothing. Default: they do.
   */
  isAnswered?(sample: ScoredSample): boolean;
  /**
   * The slow part of scoring a sample that depends on the sample alone, e.g. running a program.
   * It runs for several samples at once; `add` gets its result as `prepared`, in order.
   */
  prepare?(sample: ScoredSample): Promise<unknown>;
  /**
   * Whether there is an answer in a prediction, for evaluators that seek one themselves; asks nobody and changes nothing.
   * Default: it is not blank.
   */
  holdsAnswer?(sample: ScoredSample): boolean;
  add(sample: ScoredSample): Verdict | undefined | Promise<Verdict | undefined>;
  finish(): ScoreResult | Promise<ScoreResult>;
}

export interface EvaluatorDefinition extends Definition, ScoringCost {
  /** Why a task with this evaluator cannot be run here, as one sentence. */
  readonly refusal?: string;
  /** Looks at the machine: why a task with this evaluator cannot be run on it; undefined where it can. */
  problem?(args: JsonObject, context: EvaluatorContext): Promise<LodestoneError | undefined>;
  /** The models that an evaluator with these arguments asks. */
  needs?(args: JsonObject, context: EvaluatorContext): readonly HelperNeed[] | Promise<readonly HelperNeed[]>;
  create(args: JsonObject, context: EvaluatorContext): EvaluatorRun | Promise<EvaluatorRun>;
}

/** What a judge said of one answer: an entry of the file in which OpenCompass keeps it. */
export interface Judgement {
  /** The judge's reply, after the postprocessor of its model. */
  readonly prediction: unknown;
  /** What the judge was shown as right. */
  readonly gold: unknown;
  /** The sample that was judged. */
  readonly row: Row;
}

/**
 * What a judgement says, apart from what a benchmark makes of it: a rating, on the scale that the judge was given; what it is worth
 * to the answer shown first (1: it is better, 0.5: a tie, 0: the other one is); or one of several grades.
 */
export type JudgeVerdict =
  | { readonly kind: 'rating'; readonly value: number }
  | { readonly kind: 'preference'; readonly first: number }
  | { readonly kind: 'grade'; readonly value: string };

/** What was read of a judgement. */
export interface ReadJudgement extends Pick<Verdict, 'score' | 'detail'> {
  /** What the reply says; undefined where it holds no verdict, or one of no such form. */
  readonly verdict?: JudgeVerdict;
  /** Entries that follow those of the record in the details. */
  readonly more?: JsonObject;
  /** False where the reply holds no verdict: it is counted, and is no 0. Default true. */
  readonly isReadable?: boolean;
}

/** Makes scores of the replies of a judge: OpenCompass's `dict_postprocessor`. */
export interface JudgementDefinition extends Definition {
  /** Whether the results file holds the records as details beside the metrics. Default true. */
  readonly keepsDetails?: boolean;
  create(args: JsonObject, context: ScoringContext): JudgementRun;
}

/** Takes judgements one by one and in order. `score`: between 0 and 1; `detail`: what stands for the record in the details. */
export interface JudgementRun {
  add(judgement: Judgement): ReadJudgement;
  finish(): Metrics;
}
