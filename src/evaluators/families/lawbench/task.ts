/** What a task of LawBench says of one sample. */
export interface LawVerdict {
  /** Between 0 and 1; undefined: the sample does not count, only for the share of abstentions. */
  readonly score: number | undefined;
  /** The prediction names nothing that could be scored; undefined if a task does not count that. */
  readonly abstains?: boolean;
}

/** One task of LawBench (Fei et al. 2023). */
export interface LawTask {
  judge(prediction: string, reference: string): LawVerdict;
  /** The metric for the share of abstentions; absent: there is none. */
  readonly abstentions?: string;
  /** The score from the sum over samples; default: the mean. */
  combine?(sum: number, counted: number, abstentions: number): number;
}

/** The default metric for the share of abstentions. */
export const ABSTENTIONS = 'abstention_rate';
