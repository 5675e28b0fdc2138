import type { Compat } from './compat.ts';
import type { JsonObject } from './json.ts';
import type { Definition } from './registry.ts';

/** A row of the table. Cells hold a number, or undefined for a dash; one for each model. */
export interface SummaryRow {
  readonly dataset: string;
  /** First six digits of the prompt hash; `-` where there is none. */
  readonly version: string;
  readonly metric: string;
  /** Inference mode: gen, ppl, …; `-` if not applicable. */
  readonly mode: string;
  readonly values: readonly (number | undefined)[];
}

/** What a summarizer gets. */
export interface SummarizerInput {
  /** Names of the columns, one for each model. */
  readonly models: readonly string[];
  /** The default rows of the table, including summary groups. */
  readonly rows: readonly SummaryRow[];
  /** All metrics of a model on a dataset; undefined if there are no results. */
  readonly metrics: (model: string, dataset: string) => { readonly [metric: string]: number } | undefined;
  readonly compat: Compat;
}

/** Makes the rows of the table. */
export interface SummarizerDefinition extends Definition {
  summarize(args: JsonObject, input: SummarizerInput): readonly SummaryRow[] | Promise<readonly SummaryRow[]>;
}
