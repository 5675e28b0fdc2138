import { LodestoneError } from '../core/index.ts';
import type { BatchSettings } from '../run/index.ts';
import type { RunOptions } from './options/index.ts';

/** What flags say of batches; undefined if requests are to be answered at once. */
export function batchSettings(options: RunOptions): BatchSettings | undefined {
  const seconds = options.batchPoll;
  const mostRequests = options.batchRequests;
  if (options.batch === true) {
    return { mostRequests, longestPoll: seconds === undefined ? undefined : seconds * 1000 };
  }
  if (seconds === undefined && mostRequests === undefined) return undefined;
  const flag = seconds === undefined ? '--batch-requests' : '--batch-poll';
  throw new LodestoneError('bad-option', `${flag} needs --batch`, { hint: 'Add --batch, or leave it out.' });
}
