import { RequestError } from '../../core/index.ts';
import { type Clock, pauseBefore } from '../../util/index.ts';

export interface Patience {
  readonly clock: Clock;
  /** How long failures that may pass are borne, in milliseconds. */
  readonly patience: number;
  readonly stop: AbortSignal;
}

/** Tries work again while it fails in a way that may pass. */
export async function patiently<T>(work: () => Promise<T>, { clock, patience, stop }: Patience): Promise<T> {
  const begun = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { kind, retryAfterSeconds } = error.failure;
      const mayPass = kind === 'transient' || kind === 'rate-limited';
      const left = patience - (clock.monotonic() - begun);
      if (!mayPass || left <= 0) throw error;
      await clock.sleep(pauseBefore(attempt, retryAfterSeconds, left), stop);
    }
  }
}
