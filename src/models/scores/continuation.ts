import { type LoglikelihoodRequest, messageText, type ScoreRequest } from '../../core/index.ts';

/**
 * The request for the log-probabilities that a continuation is made of: the prompt up to where the continuation
 * ends, all before it being context. Undefined for a continuation of nothing, or one that the prompt does not have.
 */
export function continuationScore(request: LoglikelihoodRequest): ScoreRequest | undefined {
  const { prompt, continuation, sharedPrefix } = request;
  const text = typeof prompt === 'string' ? prompt : prompt.map(messageText).join('');
  const start = continuation === '' ? -1 : text.lastIndexOf(continuation);
  if (start < 0) return undefined;
  return {
    kind: 'ppl',
    prompt: text.slice(0, start + continuation.length),
    context: text.slice(0, start),
    ...(sharedPrefix === undefined ? {} : { sharedPrefix: Math.min(sharedPrefix, start) }),
  };
}
