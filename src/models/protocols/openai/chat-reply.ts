import type { Json, JsonObject, Reply, SampleFailure } from '../../../core/index.ts';
import { stripText } from '../../../util/index.ts';
import { contentParts, readReasoning, type SaidParts } from './message-content.ts';
import {
  firstChoice,
  isObject,
  type Outcome,
  parseBody,
  readFinishReason,
  readText,
  readUsage,
  transient,
} from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';

/** Characters of a model's words that a message about them holds. */
const LONGEST_SAID = 200;

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
  const said = saidBy(message);
  const finishReason = readFinishReason(first.choice);
  const text = composedText(said, rules);
  const failure =
    said.text === '' ? noAnswer(message, said, text === '' ? finishReason : undefined) : undefined;
  const problem = failure === undefined ? missingText(message, said, finishReason, rules) : undefined;
  if (problem !== undefined) return transient(problem);
  const usage = readUsage(body);
  return {
    reply: {
      ...composed(message, said, text),
      ...(finishReason === undefined ? {} : { finishReason }),
      ...(usage === undefined ? {} : { usage }),
      ...(failure === undefined ? {} : { failure }),
      ...(rules.keepsChoices && Array.isArray(body.choices) ? { choices: body.choices } : {}),
    },
  };
}

/** Makes the text and the reasoning of a reply again from what the server said. */
export function composeChat(reply: Reply, rules: ReplyRules): Reply {
  if (reply.failure !== undefined) return reply;
  const { said: kept, reasoning: _, ...others } = reply;
  const message = kept ?? { content: reply.text };
  const said = saidBy(message);
  return { ...others, ...composed(message, said, composedText(said, rules)) };
}

function composed(message: JsonObject, said: Said, text: string): Pick<Reply, 'text' | 'said' | 'reasoning'> {
  const reasoning = said.thought ?? readText(said.reasoning);
  const words = Object.fromEntries(
    WORD_FIELDS.flatMap((name) => ((message[name] ?? null) === null ? [] : [[name, message[name] ?? null]])),
  );
  const isPlain = message.content === text && Object.keys(words).length === 1;
  return {
    text,
    ...(isPlain || Object.keys(words).length === 0 ? {} : { said: words }),
    ...(reasoning === undefined ? {} : { reasoning }),
  };
}

/** The fields of a message that hold words. */
const WORD_FIELDS = ['content', 'reasoning_content', 'reasoning', 'thinking', 'reasoning_details', 'refusal'];

interface Said extends SaidParts {
  /** The reasoning of a field of its own that OpenCompass puts in front of the answer. */
  readonly before: string | undefined;
  /** The reasoning of whichever field holds it. */
  readonly thought: string | undefined;
}

function saidBy(message: JsonObject): Said {
  const { reasoning_content: before, reasoning, thinking, reasoning_details: details, refusal } = message;
  const parts = contentParts(message.content);
  const fields = [before, reasoning, thinking, details].map(readReasoning);
  const thought = fields.find((field) => field !== undefined);
  return { ...parts, refusal: parts.refusal + contentParts(refusal).text, before: fields[0], thought };
}

/** The failure that a message without a text tells of: the model has answered, and it is no answer. */
function noAnswer(
  { tool_calls: calls, function_call: call }: JsonObject,
  { refusal, others }: Said,
  finishReason: string | undefined,
): SampleFailure | undefined {
  if (refusal !== '') return { kind: 'content-filter', message: `the model refused: ${oneLine(refusal)}` };
  if (finishReason === 'content_filter')
    return { kind: 'content-filter', message: 'the server filtered the reply (content filter)' };
  const called = [calls ?? [], call ?? []].flat().find(isObject);
  const reason = /^(tool_calls|tool_use|function_call)$/.test(finishReason ?? '');
  if (reason || called !== undefined || others.some((part) => /tool|function/.test(part)))
    return { kind: 'rejected', message: `the model called ${toolName(called)} instead of answering` };
  return undefined;
}

function toolName(call: JsonObject | undefined): string {
  const inner = isObject(call?.function) ? call.function : call;
  const name = readText(inner?.name);
  return name === undefined ? 'a tool' : `the tool ${oneLine(name)}`;
}

/** Says what is wrong with a reply that holds no text, unless the rules take it for an answer. */
function missingText(
  message: JsonObject,
  { text, before, others }: Said,
  finishReason: string | undefined,
  rules: ReplyRules,
): string | undefined {
  if (text === '' && others.length > 0) return `the reply is not text but ${[...new Set(others)].join(', ')}`;
  const hasText = text !== '' || (rules.thinkTag !== undefined && before !== undefined);
  if (rules.keepsChoices || hasText) return undefined;
  if (finishReason === undefined) return 'the reply has neither a text nor a finish reason';
  const missing = `the reply has no text (finish reason ${finishReason})`;
  if (rules.empty === 'text' && (message.content ?? null) === null) return missing;
  return rules.empty !== 'finished' || finishReason === 'stop' ? undefined : missing;
}

function composedText({ text, before }: Said, { strips, thinkTag }: ReplyRules): string {
  if (thinkTag === undefined || before === undefined) return strips ? stripText(text) : text;
  return text === '' ? before : before + thinkTag + text;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_SAID ? `${line.slice(0, LONGEST_SAID)}…` : line;
}
