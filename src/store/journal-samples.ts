import { existsSync } from 'node:fs';
import type { PredictionRecord } from '../core/index.ts';
import { FLAGS, headOf, type SampleLine } from './journal-line.ts';
import { linesIn } from './line-file.ts';

/** What a journal says of a sample that is done, beside its prediction. */
export interface JournalSample {
  readonly isFailed: boolean;
  readonly isTruncated: boolean;
  /** Why the first of its requests that failed did. */
  readonly reason?: string;
  readonly record: PredictionRecord;
}

/**
 * The samples of a task's journal that failed or were cut off, or all of them, by their number; without changing the
 * file, which another process may be writing. A sample that was asked again counts as it was in the end.
 */
export async function journalSamples(file: string, wantsAll: boolean): Promise<Map<number, JournalSample>> {
  const samples = new Map<number, JournalSample>();
  if (!existsSync(file)) return samples;
  for (const { text: line } of linesIn(file)) {
    const head = headOf(Buffer.from(line));
    if (head === undefined || !head.isDone) continue;
    const isMarked = (head.flags & (FLAGS.failed | FLAGS.truncated)) !== 0;
    if (!isMarked && !wantsAll) samples.delete(head.index);
    else samples.set(head.index, sampleIn(line, head.flags));
  }
  return samples;
}

function sampleIn(text: string, flags: number): JournalSample {
  const line = JSON.parse(text) as SampleLine;
  const reason = line.r.find(({ failure }) => failure !== undefined)?.failure?.message;
  return {
    isFailed: (flags & FLAGS.failed) !== 0,
    isTruncated: (flags & FLAGS.truncated) !== 0,
    ...(reason === undefined ? {} : { reason }),
    record: line.p ?? { prediction: '' },
  };
}
