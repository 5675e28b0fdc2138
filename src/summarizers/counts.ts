/** The counts of a row of the table for one model: of a dataset, or of all datasets of a group together. */
export interface Counts {
  readonly scored: number;
  readonly expected: number;
  /** Samples that were published, if known of all the datasets. */
  readonly published?: number;
  readonly failed: number;
  readonly truncated: number;
  readonly unparsed: number;
  /** Absent if there are none. */
  readonly timedOut?: number;
}

/** The counts of all datasets of a group together. */
export function summedCounts(parts: readonly Counts[]): Counts {
  const total = (of: (part: Counts) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const timedOut = total((part) => part.timedOut ?? 0);
  const isPublished = parts.every(({ published }) => published !== undefined);
  return {
    scored: total(({ scored }) => scored),
    expected: total(({ expected }) => expected),
    ...(isPublished ? { published: total(({ published = 0 }) => published) } : {}),
    failed: total(({ failed }) => failed),
    truncated: total(({ truncated }) => truncated),
    unparsed: total(({ unparsed }) => unparsed),
    ...(timedOut === 0 ? {} : { timedOut }),
  };
}
