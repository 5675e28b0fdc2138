import { RequestError } from '../../core/index.ts';
import { pauseBefore, systemClock } from '../../util/index.ts';

/** A first answer may have to wait until a server has loaded its model. */
export const PROBE_LIMIT_MS = 120_000;
const ATTEMPTS = 4;
/** Other models wait in the meantime. */
const MOST_SILENCES = 2;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Does work with a server again where its failure may pass, a few times within seconds, and each time for no longer than
 * `limitMs`: what is found out about a server before the run must not hang on a single bad reply. Requests for samples
 * have the queue of their endpoint for that.
 */
export async function persistently<T>(
  work: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1, silences = 0; ; attempt += 1) {
    try {
      return await withinTime(work, limitMs, signal);
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof RequestError) || !mayPass(error)) throw error;
      if (error.failure.isTimeout === true) silences += 1;
      if (silences === MOST_SILENCES) throw error;
      const { retryAfterSeconds } = error.failure;
      await systemClock.sleep(pauseBefore(attempt, retryAfterSeconds, LONGEST_PAUSE_MS), signal);
    }
  }
}

/** Does work with a server that must not take longer; throws a RequestError where it does. */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  signal: AbortSignal,
): Promise<T> {
  const late = AbortSignal.timeout(limitMs);
  try {
    return await work(AbortSignal.any([signal, late]));
  } catch (error) {
    if (signal.aborted || !late.aborted) throw error;
    const message = `the server did not answer within ${limitMs / 1000} s`;
    throw new RequestError({ kind: 'transient', message, isTimeout: true }, error);
  }
}

function mayPass({ failure: { kind } }: RequestError): boolean {
  return kind === 'transient' || kind === 'rate-limited';
}
