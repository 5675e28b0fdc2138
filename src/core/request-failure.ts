import type { SampleFailure } from './model.ts';

/**
 * Why a request got no answer:
 * - `rate-limited`: too many requests; the same request may be sent later
 * - `transient`: the server or the way to it failed; the same request may be sent again
 * - `endpoint`: no request to this endpoint can succeed (key, quota, model, address)
 * - `context-length`, `content-filter`, `rejected`: this request can never succeed
 */
export type FailureKind =
  | 'rate-limited'
  | 'transient'
  | 'endpoint'
  | Exclude<SampleFailure['kind'], 'unanswered'>;

export interface RequestFailure {
  readonly kind: FailureKind;
  /** The server's own words where it said something. */
  readonly message: string;
  /** What to do about it, as one sentence, where that is known. */
  readonly hint?: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Of kind `endpoint`: the status alone says so, and a firewall may mean this one request by it. */
  readonly isByStatus?: boolean;
  /** How long the server asks to wait. */
  readonly retryAfterSeconds?: number;
  /** True when nothing answers at the address at all. */
  readonly isUnreachable?: boolean;
  /** True when the server took the request and said nothing for too long. */
  readonly isTimeout?: boolean;
}

/** The failure of the sample alone that a failed request means; undefined when it concerns more than the sample. */
export function sampleFailure({ kind, message }: RequestFailure): SampleFailure | undefined {
  if (kind === 'context-length' || kind === 'content-filter' || kind === 'rejected') return { kind, message };
  return undefined;
}

/** A request that got no answer, thrown by `Model.send`. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly failure: RequestFailure;

  constructor(failure: RequestFailure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}
