import type { Compat, DatasetConfig, Definition, Json, JsonObject } from '../../core/index.ts';

/** A judge's reply about one way of showing a sample. */
export interface JudgementRecord {
  readonly prediction: Json;
  /** The reference of the sample, with the models that were shown; empty where it is no object. */
  readonly gold: JsonObject;
  /** All that is stored of it. */
  readonly stored: JsonObject;
}

/** A model whose answers were judged, or a judge. */
export interface JudgedModel {
  /** As in the names of folders. */
  readonly abbr: string;
  /** As in tables. */
  readonly name: string;
}

/** The judgements by one judge of the answers that models gave to a dataset. */
export interface JudgementsName {
  /** In the order of the folder's name: the base model first. */
  readonly models: readonly string[];
  readonly judge: string;
  readonly dataset: string;
  /** They review the judgements of others. Default: they do not. */
  readonly isReview?: boolean;
}

/** Metrics that stand in a results file of a judge, in its order, and how many replies they are of. */
export interface JudgedResult {
  readonly metrics: ReadonlyMap<string, Json>;
  readonly judged: number;
  readonly unreadable: number;
}

/** What a summarizer sees of the judges' work. */
export interface JudgedInput {
  readonly compat: Compat;
  /** The name of the run in files, such as 20261120_142530. */
  readonly time: string;
  readonly models: readonly JudgedModel[];
  readonly judges: readonly JudgedModel[];
  /** Those that saw what the judges said. */
  readonly reviewers: readonly JudgedModel[];
  readonly datasets: readonly DatasetConfig[];
  /** What a judge said, over all parts; undefined where there is nothing. */
  judgements(name: JudgementsName): readonly JudgementRecord[] | undefined;
  /** What a `dict_postprocessor` made of the judgements; undefined where there is nothing, or only parts. */
  result(name: JudgementsName): JudgedResult | undefined;
  /** Whether there were answers to judge: OpenCompass leaves a folder then, even where its judge fails. */
  isTried(name: JudgementsName): boolean;
  /** How many judgements were asked for and never received. */
  missing(name: JudgementsName): number;
  /** The mean length of a model's answers to a dataset, in tokens of GPT-3.5; undefined where it has none. */
  meanTokens(model: string, dataset: string): Promise<number | undefined>;
}

/** Scores of models by name, in the order in which they are listed; a model without scores has none. */
export type ModelScores = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** A cell of a table; numbers are written as Python's floats. */
export type Cell = number | string;

/** What was found in the judgements of a model's answers, or of a pair's, to a dataset. */
export interface JudgedCoverage {
  readonly dataset: string;
  /** As in tables. */
  readonly model: string;
  /** What it was compared with. */
  readonly base?: string;
  /** Replies in which a verdict was found. */
  readonly judged: number;
  readonly unreadable: number;
  /** Judgements that were asked for and never received. */
  readonly missing: number;
}

/** What was made of the judgements of one judge. */
export interface JudgedScores {
  readonly judge: string;
  /** What the rows of these scores are called where those of several datasets stand together. */
  readonly title: string;
  readonly scores: ModelScores;
  /** What OpenCompass's table over all datasets shows of them; absent where it shows nothing. */
  readonly overall?: ModelScores;
  /** What that table calls the judge. Default: as in the names of folders. */
  readonly overallJudge?: string;
  readonly coverage: readonly JudgedCoverage[];
  /** What a reader of OpenCompass's files would take for something else, one sentence each. */
  readonly notes?: readonly string[];
  /** Lines that OpenCompass prints beside. */
  readonly lines?: readonly string[];
}

/** A file of the summary. */
export interface SummaryFile {
  readonly name: string;
  /** It lies beside the table of the run, in `summary/`; default: in `summary/<time>/`. */
  readonly isBesideTable?: boolean;
  readonly text: string;
}

export interface JudgedSummary {
  readonly scores: readonly JudgedScores[];
  readonly files: readonly SummaryFile[];
  /** Summarizers that the config names and that do not exist here. */
  readonly notBuilt: readonly string[];
}

/** What one summarizer makes. */
export type SummaryPart = Omit<JudgedSummary, 'notBuilt'>;

/** One of OpenCompass's subjective summarizers. */
export interface JudgedSummarizerDefinition extends Definition {
  /** Names of the arguments that a config may give it. */
  readonly arguments: readonly string[];
  /** In OpenCompass it shows the first dataset alone. */
  readonly showsFirstDataset?: boolean;
  /** With arguments of those names; fails where a value is not known. */
  create(args: JsonObject, compat: Compat): JudgedSummarizer;
}

export type JudgedSummarizer = (input: JudgedInput) => SummaryPart | Promise<SummaryPart>;
