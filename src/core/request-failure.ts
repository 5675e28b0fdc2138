import type { SampleFailure } from './model.ts';

/**
 * Why a request got no reply:
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
  /** The server's message, if any. */
  readonly message: string;
  /** What to do about it, as one sentence, if known. */
  readonly hint?: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Of kind `endpoint`: only the status says so; a firewall may reject just this request. */
  readonly isByStatus?: boolean;
  /** Waiting time requested by the server. */
  readonly retryAfterSeconds?: number;
  /** True if the address does not accept connections. */
  readonly isUnreachable?: boolean;
  /** True if the server accepted the request and then timed out. */
  readonly isTimeout?: boolean;
}

/** The permanent failure of the sample; undefined if the failure concerns more than the sample. */
export function sampleFailure({ kind, message }: RequestFailure): SampleFailure | undefined {
  if (kind === 'context-length' || kind === 'content-filter' || kind === 'rejected') return { kind, message };
  return undefined;
}

/** A request without a reply, thrown by `Model.send`. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly failure: RequestFailure;

  constructor(failure: RequestFailure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}
