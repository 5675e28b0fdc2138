import type { Json, JsonObject, Reply, SampleFailure } from '../../core/index.ts';
import { stripText } from '../../util/index.ts';
import {
  finishReasonOf,
  firstChoice,
  isObject,
  type Outcome,
  parseBody,
  textOf,
  transient,
  usageOf,
} from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';

export interface ChatReply extends Reply {
  /** The choices as the server sent them, where the model asks for log-probabilities. */
  readonly choices?: Json[];
}

/** Reads the body of a `/chat/completions` reply with status 200. */
export function parseChatReply(bodyText: string, rules: ReplyRules): Outcome<ChatReply> {
  const parsed = parseBody(bodyText);
  return 'failure' in parsed ? parsed : readChatReply(parsed.body, rules);
}

/** Reads a reply that is parsed already, or put together from a stream. */
export function readChatReply(body: JsonObject, rules: ReplyRules): Outcome<ChatReply> {
  const first = firstChoice(body);
  if ('failure' in first) return first;
  const { message } = first.choice;
  if (!isObject(message)) return transient('the reply has a choice without a message');
  const finishReason = finishReasonOf(first.choice);
  const problem = missingText(message, finishReason, rules);
  if (problem !== undefined) return transient(problem);
  const text = composedText(message, rules);
  const reasoning = textOf(message.reasoning_content) ?? textOf(message.reasoning);
  const usage = usageOf(body);
  const failure = text === '' ? filterFailure(finishReason) : undefined;
  return {
    reply: {
      text,
      ...(reasoning === undefined ? {} : { reasoning }),
      ...(finishReason === undefined ? {} : { finishReason }),
      ...(usage === undefined ? {} : { usage }),
      ...(failure === undefined ? {} : { failure }),
      ...(rules.keepsChoices && Array.isArray(body.choices) ? { choices: body.choices } : {}),
    },
  };
}

/** Says what is wrong with a reply that holds no text, unless the rules take it for an answer. */
function missingText(
  message: JsonObject,
  finishReason: string | undefined,
  rules: ReplyRules,
): string | undefined {
  if (rules.keepsChoices || hasText(message, rules)) return undefined;
  if (finishReason === undefined) return 'the reply has neither a text nor a finish reason';
  if (rules.empty === 'text' && typeof message.content !== 'string') {
    return `the reply has no text (finish reason ${finishReason})`;
  }
  const finished = finishReason === 'stop' || finishReason === 'content_filter';
  if (rules.empty !== 'finished' || finished) return undefined;
  return `the reply has no text (finish reason ${finishReason})`;
}

function hasText(message: JsonObject, { thinkTag }: ReplyRules): boolean {
  return textOf(message.content) !== undefined || (thinkTag !== undefined && hasReasoning(message));
}

function hasReasoning(message: JsonObject): boolean {
  return textOf(message.reasoning_content) !== undefined;
}

function composedText(message: JsonObject, { strips, thinkTag }: ReplyRules): string {
  const content = textOf(message.content) ?? '';
  const reasoning = thinkTag === undefined ? undefined : textOf(message.reasoning_content);
  if (reasoning === undefined) return strips ? stripText(content) : content;
  return content === '' ? reasoning : reasoning + thinkTag + content;
}

function filterFailure(finishReason: string | undefined): SampleFailure | undefined {
  if (finishReason !== 'content_filter') return undefined;
  return { kind: 'content-filter', message: 'the server filtered the answer' };
}
