/** Remaining quota of a server's rate limits, and when they reset. */
export interface RateReport {
  readonly requests?: RateLeft;
  readonly tokens?: RateLeft;
}

export interface RateLeft {
  readonly remaining: number;
  readonly resetSeconds: number;
  /** The limit, if the server reports it. */
  readonly limit?: number;
}
