import type { FailureKind, RequestFailure } from '../../../core/index.ts';
import type { HttpReply, WebSocketEnd } from '../../../util/index.ts';
import { classifyHttpError, classifyReplyError } from '../../http/http-error.ts';
import { parseServerError } from '../../http/server-message.ts';
import type { SparkError } from './spark-reply.ts';

/** What the codes in frames mean. Source: iFlytek's documentation of Spark, "错误码列表". */
const CODES: readonly (readonly [FailureKind, readonly number[]])[] = [
  // The input, the answer or the whole conversation was found to be sensitive.
  ['content-filter', [10013, 10014, 10019, 10020]],
  ['context-length', [10907]],
  // The message, its fields or their values.
  ['rejected', [10003, 10004, 10005, 10163]],
  // The user is connected elsewhere, waits for an answer, or asks too often or too much at once.
  ['rate-limited', [10006, 10007, 11202, 11203]],
  // Barred, not authorised for this version or out of tokens, or at the limit of the day.
  ['endpoint', [10015, 10016, 11200, 11201]],
  // The gateway, its way to the engine, the engine itself.
  ['transient', [10000, 10001, 10002, 10008, 10009, 10010, 10011, 10012, 10017, 10110, 10222]],
];
const KINDS = new Map(CODES.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)));

/** Servers allow so much between their clock and the date that was signed, in milliseconds. */
const ALLOWED_SKEW = 300_000;
const KEYS_HINT = 'Check app_id, api_key and api_secret of the model: all three must belong to one app.';

/** What an error frame means. A code that the vendor does not list is known by its words, else it may pass. */
export function frameFailure({ code, message }: SparkError): RequestFailure {
  const said = `${message === '' ? 'no words' : message} (code ${code})`;
  const kind = KINDS.get(code) ?? classifyReplyError(parseServerError({ message })).kind;
  return { kind, message: said, ...(kind === 'endpoint' ? { hint: hintFor(code) } : {}) };
}

function hintFor(code: number): string {
  if (code === 11201) return 'The daily limit is reached: resume tomorrow with -r.';
  return 'Check in the iFlytek console that the app may use this version and has tokens left.';
}

/** What it means that the server ended a websocket before the last frame. */
export function endFailure(end: WebSocketEnd, now: number): RequestFailure {
  if ('refused' in end) return refusal(end.refused, now);
  const { code, reason } = end.closed;
  const words = reason === '' ? `code ${code}` : `code ${code}: ${reason}`;
  const message = `the server closed the websocket before the reply was complete (${words})`;
  return { kind: 'transient', message };
}

/**
 * A refused handshake: the signature, its date, the app or the address. It holds nothing of a sample, so that none is to
 * blame, and no firewall has read one.
 */
function refusal(reply: HttpReply, now: number): RequestFailure {
  const { status, headers, text } = reply;
  const { isByStatus: _, ...failure } = classifyHttpError(status, headers, text, now);
  if (failure.kind === 'rate-limited' || failure.kind === 'transient') return failure;
  return { ...failure, kind: 'endpoint', hint: remedy(status, clockSkew(headers, now)) };
}

function remedy(status: number, skew: string | undefined): string {
  if (status !== 401 && status !== 403) return 'Check the address: it must be a Spark websocket.';
  return skew === undefined ? KEYS_HINT : `The clock of this machine is ${skew}: set it.`;
}

/** How far this machine's clock is from the server's, in words; undefined if that is no reason to refuse. */
function clockSkew(headers: HttpReply['headers'], now: number): string | undefined {
  const difference = now - Date.parse(String(headers.date ?? ''));
  if (Number.isNaN(difference) || Math.abs(difference) <= ALLOWED_SKEW) return undefined;
  const minutes = Math.round(Math.abs(difference) / 60_000);
  return `${minutes} minutes ${difference < 0 ? 'behind' : 'ahead of'} the server's`;
}
