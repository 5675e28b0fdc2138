import type { JsonObject, Reply } from '../../../core/index.ts';
import { contentParts } from './message-content.ts';
import {
  firstChoice,
  type Outcome,
  parseBody,
  readFinishReason,
  readUsage,
  transient,
} from './reply-parts.ts';

/** Reads the body of a `/completions` reply with status 200. */
export function parseCompletionReply(bodyText: string): Outcome {
  const parsed = parseBody(bodyText);
  return 'failure' in parsed ? parsed : readCompletionReply(parsed.body);
}

/** Reads a reply that is parsed already, or put together from a stream. */
export function readCompletionReply(body: JsonObject): Outcome {
  const first = firstChoice(body);
  if ('failure' in first) return first;
  if ((first.choice.text ?? null) === null) return transient('the reply has a choice without a text');
  const { text, reasoning, others } = contentParts(first.choice.text);
  if (text === '' && others.length > 0) return transient(`the reply is not text but ${others.join(', ')}`);
  const finishReason = readFinishReason(first.choice);
  if (text === '' && finishReason === undefined) {
    return transient('the reply has neither a text nor a finish reason');
  }
  const usage = readUsage(body);
  const reply: Reply = {
    text,
    ...(reasoning === '' ? {} : { reasoning }),
    ...(finishReason === undefined ? {} : { finishReason }),
    ...(usage === undefined ? {} : { usage }),
  };
  return { reply };
}
