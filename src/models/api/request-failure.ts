import type { RequestFailure, SampleFailure } from '../../core/index.ts';

/** The failure of the sample alone that a failed request means; undefined when it concerns more than the sample. */
export function sampleFailure({ kind, message }: RequestFailure): SampleFailure | undefined {
  if (kind === 'context-length' || kind === 'content-filter' || kind === 'rejected') return { kind, message };
  return undefined;
}
