import { LodestoneError, type RequestFailure } from '../../core/index.ts';

const HINTS: Readonly<Record<number, string>> = {
  401: 'Check the key: --api-key-env names the variable that holds it, or the config\'s "key".',
  402: 'The account has no credit left.',
  403: 'The key may not use this model.',
  404: 'Check the address and the name of the model (--model).',
};

/** No request to an endpoint can succeed, in the server's own words. */
export function endpointRefusal({ message, status, hint: own }: RequestFailure): LodestoneError {
  const hint = own ?? HINTS[status ?? 0];
  const said = status === undefined ? message : `${message} (HTTP ${status})`;
  return new LodestoneError('endpoint-refused', `the server refuses all requests: ${said}`, {
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Nothing answers at an address. */
export function endpointUnreachable({ message, hint }: RequestFailure): LodestoneError {
  return new LodestoneError('endpoint-unreachable', message, {
    hint: hint ?? 'Start the server or check its address; answers so far are kept, go on with -r.',
  });
}

/** An endpoint that takes requests and answers none. */
export function silentForGood(requests: number, seconds: number): LodestoneError {
  const message = `the server took ${requests} requests and answered none for ${timeText(seconds)}`;
  return new LodestoneError('endpoint-refused', message, {
    hint: 'Look at its log; --max-wait says how long answers are waited for. Answers so far are kept: go on with -r.',
  });
}

/** An endpoint that has failed for too long. */
export function givenUp(failure: RequestFailure, seconds: number): LodestoneError {
  if (failure.isUnreachable === true) return endpointUnreachable(failure);
  const time = timeText(seconds);
  const what =
    failure.kind === 'rate-limited' ? 'refused every request as one too many' : 'answered no request';
  return new LodestoneError('endpoint-refused', `the server ${what} for ${time}: ${failure.message}`, {
    hint: [failure.hint, 'Answers so far are kept: go on later with -r.'].filter(Boolean).join(' '),
  });
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
