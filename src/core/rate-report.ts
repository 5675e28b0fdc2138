/** What a server says is left of its limits, and when they are whole again. */
export interface RateReport {
  readonly requests?: RateLeft;
  readonly tokens?: RateLeft;
}

export interface RateLeft {
  readonly remaining: number;
  readonly resetSeconds: number;
  /** The whole limit, where the server tells it. */
  readonly limit?: number;
}
