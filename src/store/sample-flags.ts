import { openLatestJournal } from './latest-journal.ts';

/** Samples by what their journal says of their replies. */
export interface SampleFlags {
  readonly failed: ReadonlySet<number>;
  readonly truncated: ReadonlySet<number>;
  readonly unanswered: ReadonlySet<number>;
}

/** What the journal of a task says of its samples; undefined if there is none. */
export function sampleFlags(file: string): SampleFlags | undefined {
  const journal = openLatestJournal(file);
  if (journal === undefined) return undefined;
  try {
    return {
      failed: new Set(journal.samplesWith('failed')),
      truncated: new Set(journal.samplesWith('truncated')),
      unanswered: new Set(journal.samplesWith('unanswered')),
    };
  } finally {
    journal.close();
  }
}
