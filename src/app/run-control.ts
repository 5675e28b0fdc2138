import type { LodestoneError } from '../core/index.ts';
import type { RunListener } from '../run/index.ts';

/** How a caller observes and stops a run. */
export interface RunControl {
  /** Receive all events. They cannot break the run: an exception becomes a notice. */
  readonly listeners?: readonly RunListener[];
  /** Handed a function that tells how many requests wait for their reply. */
  readonly onStart?: (inFlight: () => number) => void;
  /** Told why the run ends as a whole, where its folder is lost. */
  readonly onLost?: (reason: LodestoneError) => void;
  /** Stops the run: requests in flight are completed and kept. */
  readonly stop?: AbortSignal;
  /** Stops the run immediately. */
  readonly abort?: AbortSignal;
}
