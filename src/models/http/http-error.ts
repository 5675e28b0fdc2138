import type { FailureKind, RequestFailure } from '../../core/index.ts';
import { type ReplyHeaders, retryAfterSeconds } from '../../util/index.ts';
import { type ServerError, serverError } from './server-message.ts';

interface Sign {
  readonly kind: FailureKind;
  /** Codes and types, in lower case. */
  readonly marks: readonly string[];
  /** What the message says. */
  readonly words: RegExp;
}

/** How servers tell one kind of error from another, whatever the status; the first sign counts. */
const SIGNS: readonly Sign[] = [
  {
    kind: 'endpoint',
    marks: [
      ...[
        'insufficient_quota',
        'invalid_api_key',
        'model_not_found',
        'account_deactivated',
        'billing_not_active',
      ],
      ...[
        'billing_hard_limit_reached',
        'access_terminated',
        'arrearage',
        'authentication_error',
        'permission_error',
      ],
      ...['unauthenticated', 'permission_denied', 'insufficient_balance', 'exceeded_current_quota_error'],
    ],
    words:
      /exceeded your current quota|insufficient (balance|quota|credit)|(invalid|incorrect) api key|api key not valid|余额不足|欠费/i,
  },
  {
    kind: 'context-length',
    marks: [
      ...['context_length_exceeded', 'exceed_context_size_error', 'string_above_max_length', 'input_tokens'],
    ],
    words:
      /maximum context length|context[ _-]?(length|window|size)|prompt is too long|too many (input )?tokens|(input|prompt)[^.]{0,40}(too long|exceeds?\b[^.]{0,40}(length|tokens|limit))|range of input length/i,
  },
  { kind: 'rejected', marks: ['invalid_prompt'], words: /^invalid prompt/i },
  {
    kind: 'content-filter',
    marks: [
      ...[
        'content_filter',
        'content_policy_violation',
        'responsibleaipolicyviolation',
        'data_inspection_failed',
      ],
      ...['datainspectionfailed', 'content_moderation', 'sensitive_words_detected', 'moderation_blocked'],
    ],
    words:
      /content (filter|policy|management policy|moderation)|inappropriate content|sensitive (content|information|words)|risky content|flagged|不安全|敏感/i,
  },
  {
    kind: 'rate-limited',
    marks: ['rate_limit_exceeded', 'rate_limit_error', 'throttling', 'resource_exhausted'],
    words: /rate limit|too many requests/i,
  },
  {
    kind: 'transient',
    marks: [
      'server_error',
      'internal_server_error',
      'overloaded_error',
      'service_unavailable',
      'engine_overloaded',
    ],
    words: /overloaded|temporarily unavailable|try again later/i,
  },
];

/**
 * What a reply with an error status means for the request, the sample and the endpoint.
 *
 * @param now milliseconds since 1970, for dates in the headers.
 */
export function classifyHttpError(
  status: number,
  headers: ReplyHeaders,
  bodyText: string,
  now: number,
): RequestFailure {
  const error = serverError(bodyText);
  const said = kindOfError(error, status);
  const kind = said ?? kindOfStatus(status);
  const message = error.message === '' ? `the server answered with status ${status}` : error.message;
  const wait = kind === 'rate-limited' || kind === 'transient' ? retryAfterSeconds(headers, now) : undefined;
  const isByStatus = kind === 'endpoint' && said === undefined && !CERTAIN_STATUSES.has(status);
  return {
    ...{ kind, message, status },
    ...(isByStatus ? { isByStatus } : {}),
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}

/** What an error inside a reply with status 200 means. Without a sign it may be gone at the next attempt. */
export function classifyReplyError(error: ServerError): RequestFailure {
  const invalid = error.marks.some((mark) => mark.startsWith('invalid_'));
  const kind = kindOfError(error, 200) ?? (invalid ? 'rejected' : 'transient');
  return {
    kind,
    message: error.message === '' ? 'the reply is an error without a message' : error.message,
  };
}

/** Words that say of a prompt that it is too long, where the status says that the server is broken. */
const EXCESS = /exceed|maximum|too (long|large|many|big)|longer|larger|greater|\blimit/i;

/**
 * Where the status says that the server is busy or broken, only what blames the prompt is believed, and at
 * 429 what tells of a used-up quota; elsewhere marks, then words.
 */
function kindOfError({ message, text, marks }: ServerError, status: number): FailureKind | undefined {
  const isMarked = (sign: Sign): boolean => marks.some((mark) => sign.marks.includes(mark));
  const isWorded = (sign: Sign): boolean => sign.words.test(message);
  const quota = SIGNS.filter(({ kind }) => kind === 'endpoint');
  const prompt = SIGNS.filter(({ kind }) => kind === 'context-length' || kind === 'rejected');
  if (status === 429) return ([...quota, ...prompt].find(isMarked) ?? quota.find(isWorded))?.kind;
  if (status >= 500) return prompt.find(isMarked)?.kind ?? (isTooLong(text) ? 'context-length' : undefined);
  return (SIGNS.find(isMarked) ?? SIGNS.find(isWorded))?.kind;
}

function isTooLong(text: string): boolean {
  const isWorded = SIGNS.some(({ kind, words }) => kind === 'context-length' && words.test(text));
  return isWorded && EXCESS.test(text) && !/per (second|minute|hour|day)|rate limit/i.test(text);
}

/** No firewall says these of a single request. */
const CERTAIN_STATUSES = new Set([401, 402, 407]);
const SAMPLE_STATUSES = new Set([400, 413, 414, 415, 422]);
const TRANSIENT_STATUSES = new Set([408, 409, 421, 423, 425, 449]);

function kindOfStatus(status: number): FailureKind {
  if (status === 429) return 'rate-limited';
  if (SAMPLE_STATUSES.has(status)) return 'rejected';
  if (TRANSIENT_STATUSES.has(status)) return 'transient';
  return status >= 500 && status !== 501 && status !== 505 ? 'transient' : 'endpoint';
}
