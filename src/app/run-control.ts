import type { LodestoneError } from '../core/index.ts';
import type { RunListener } from '../run/index.ts';

/** How a caller follows and ends a run. */
export interface RunControl {
  /** Told of all that happens. They cannot harm the run: what they throw becomes a notice. */
  readonly listeners?: readonly RunListener[];
  /** Handed a function that tells how many requests wait for their reply. */
  readonly onStart?: (inFlight: () => number) => void;
  /** Told why the run ends as a whole, where its folder is lost. */
  readonly onLost?: (reason: LodestoneError) => void;
  /** Ends the run: what is in flight is waited for and kept. */
  readonly stop?: AbortSignal;
  /** Ends the run at once. */
  readonly abort?: AbortSignal;
}
