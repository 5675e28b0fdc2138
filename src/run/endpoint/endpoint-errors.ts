import { LodestoneError, type RequestFailure } from '../../core/index.ts';

const HINTS: Readonly<Record<number, string>> = {
  401: 'Check the key (--api-key-env VAR, or "key" in the config).',
  402: 'The account has no credit left.',
  403: 'The key has no access to this model.',
  404: 'Check the address and the model name (--model).',
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
    hint: hint ?? 'Start the server or check its address; replies so far are kept; resume with -r.',
  });
}

/** An endpoint that takes requests and answers none. */
export function silentForGood(requests: number, seconds: number): LodestoneError {
  const message = `the server accepted ${requests} requests and answered none for ${timeText(seconds)}`;
  return new LodestoneError('endpoint-refused', message, {
    hint: 'Check its log, or wait longer with --max-wait. Replies so far are kept; resume with -r.',
  });
}

/** An endpoint that has failed for too long. */
export function givenUp(failure: RequestFailure, seconds: number): LodestoneError {
  if (failure.isUnreachable === true) return endpointUnreachable(failure);
  const time = timeText(seconds);
  const what = failure.kind === 'rate-limited' ? 'rate-limited every request' : 'answered no request';
  return new LodestoneError('endpoint-refused', `the server ${what} for ${time}: ${failure.message}`, {
    hint: [failure.hint, 'Replies so far are kept; resume later with -r.'].filter(Boolean).join(' '),
  });
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
