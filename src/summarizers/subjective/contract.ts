import type { Compat, DatasetConfig, Json, JsonObject } from '../../core/index.ts';

/** A judge's reply about one way of showing a sample. */
export interface JudgementRecord {
  readonly prediction: Json;
  /** The reference of the sample, with the models that were shown. */
  readonly gold: JsonObject;
}

/** A model whose answers were judged. */
export interface JudgedModel {
  /** As in the names of folders. */
  readonly abbr: string;
  /** As in tables. */
  readonly name: string;
}

/** What a summarizer sees of a judge's work. */
export interface JudgedInput {
  readonly compat: Compat;
  readonly models: readonly JudgedModel[];
  readonly judges: readonly string[];
  readonly datasets: readonly DatasetConfig[];
  /** What a judge said of the answers of a model, or of several together, over all parts; undefined where there is nothing. */
  judgements(
    models: readonly string[],
    judge: string,
    dataset: string,
  ): readonly JudgementRecord[] | undefined;
}

/** Scores of models by name, in the order in which they are listed; a model without scores has none. */
export type ModelScores = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** A cell of a table; numbers are written as Python's floats. */
export type Cell = number | string;

/** What was made of the judgements of one judge. */
export interface JudgedScores {
  readonly judge: string;
  /** What the rows of these scores are called where those of several datasets stand together. */
  readonly title: string;
  readonly scores: ModelScores;
  /** Replies of the judge, and those in which a verdict was found. */
  readonly replies: number;
  readonly readable: number;
}

/** A file of the summary. */
export interface SummaryFile {
  readonly name: string;
  readonly text: string;
}

export interface JudgedSummary {
  readonly scores: readonly JudgedScores[];
  readonly files: readonly SummaryFile[];
  /** Summarizers that the config names and that do not exist here. */
  readonly notBuilt: readonly string[];
}

/** One of OpenCompass's subjective summarizers. */
export interface JudgedSummarizer {
  /** Its names, without the package. */
  readonly types: readonly string[];
  summarize(args: JsonObject, input: JudgedInput): Omit<JudgedSummary, 'notBuilt'>;
}
