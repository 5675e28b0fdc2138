import { closeSync, existsSync, openSync } from 'node:fs';
import type { PredictionRecord } from '../core/index.ts';
import { scanLines } from './journal.ts';
import { FLAGS, readHead, type SampleLine } from './journal-line.ts';

/** What a journal says of a sample that is done, next to its prediction. */
export interface JournalSample {
  readonly isFailed: boolean;
  readonly isTruncated: boolean;
  /** Why the first of its requests that failed did. */
  readonly reason?: string;
  readonly record: PredictionRecord;
}

/** The samples of a journal by their number, and how many of its lines are damaged. */
export interface JournalSamples {
  readonly samples: Map<number, JournalSample>;
  readonly damaged: number;
}

/**
 * The samples of a task's journal that failed or were cut off, or all of them; without changing the file, which
 * another process may be writing. A sample that was asked again counts as it was in the end.
 */
export function journalSamples(file: string, wantsAll: boolean): JournalSamples {
  const samples = new Map<number, JournalSample>();
  if (!existsSync(file)) return { samples, damaged: 0 };
  const descriptor = openSync(file, 'r');
  try {
    const damaged = scanLines(descriptor, (line) => {
      const head = readHead(line);
      if (head === undefined || !head.isDone) return;
      const isMarked = (head.flags & (FLAGS.failed | FLAGS.truncated)) !== 0;
      if (!isMarked && !wantsAll) samples.delete(head.index);
      else samples.set(head.index, sampleIn(line.toString('utf8'), head.flags));
    });
    return { samples, damaged };
  } finally {
    closeSync(descriptor);
  }
}

function sampleIn(text: string, flags: number): JournalSample {
  const line: SampleLine = JSON.parse(text);
  const reason = line.r.find(({ failure }) => failure !== undefined)?.failure?.message;
  return {
    isFailed: (flags & FLAGS.failed) !== 0,
    isTruncated: (flags & FLAGS.truncated) !== 0,
    ...(reason === undefined ? {} : { reason }),
    record: line.p ?? { prediction: '' },
  };
}
