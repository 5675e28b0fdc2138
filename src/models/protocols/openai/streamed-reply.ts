import type { Json, JsonObject } from '../../../core/index.ts';
import { SseDecoder, type StreamEvent } from '../../http/sse.ts';
import { type ChatReply, readChatReply } from './chat-reply.ts';
import { readCompletionReply } from './completion-reply.ts';
import { withPiece } from './message-content.ts';
import { holdsError, isObject, type Outcome, transient } from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';

/** Fields of a delta whose pieces are joined. */
const SAID_FIELDS = ['content', 'reasoning_content', 'reasoning', 'thinking', 'reasoning_details', 'refusal'];
/** Fields of which the first chunk tells what was called. */
const CALL_FIELDS = ['tool_calls', 'function_call'];

/** Puts the pieces of a streamed reply together. Only the first choice counts. */
export class StreamedReply {
  readonly #read: (reply: StreamedReply) => Outcome;
  readonly #decoder = new SseDecoder();
  readonly #message: JsonObject = {};
  readonly #rest: JsonObject = {};
  #text: Json | undefined;
  #finishReason: string | undefined;
  #malformed: string | undefined;
  #firstPieceAt: number | undefined;

  /** `read`: what is made of it once the body has ended. */
  constructor(read: (reply: StreamedReply) => Outcome) {
    this.#read = read;
  }

  /** When the first chunk with any text came, on the clock of `performance.now()`; undefined before. */
  get firstPieceAt(): number | undefined {
    return this.#firstPieceAt;
  }

  /** Takes the next bytes of the body. */
  push(bytes: Uint8Array): void {
    for (const event of this.#decoder.push(bytes)) this.#fold(event);
  }

  reply(): Outcome {
    return this.#read(this);
  }

  /** The reply to a chat, once the body has ended. */
  chat(rules: ReplyRules): Outcome<ChatReply> {
    return this.#end() ?? readChatReply(this.#body({ message: this.#message }), rules);
  }

  /** The completion of a text, once the body has ended. */
  completion(): Outcome {
    return this.#end() ?? readCompletionReply(this.#body({ text: this.#text ?? '' }));
  }

  /** Why what came is no whole reply; undefined when it is. */
  #end(): ReturnType<typeof transient> | undefined {
    for (const event of this.#decoder.end()) this.#fold(event);
    if (holdsError(this.#rest)) return undefined;
    if (this.#malformed !== undefined) {
      return transient(`the stream contains invalid JSON: ${this.#malformed.slice(0, 200)}`);
    }
    if (this.#finishReason !== undefined || this.#decoder.done) return undefined;
    return transient('the stream ended before the reply was complete');
  }

  #body(part: JsonObject): JsonObject {
    const started = this.#text !== undefined || Object.keys(this.#message).length > 0;
    if (!started && this.#finishReason === undefined) return this.#rest;
    const choice = { index: 0, ...part, finish_reason: this.#finishReason ?? null };
    return { ...this.#rest, choices: [choice] };
  }

  #fold(event: StreamEvent): void {
    if ('malformed' in event) {
      this.#malformed ??= event.malformed;
      return;
    }
    if (!isObject(event.json)) return;
    const { choices, usage, ...rest } = event.json;
    if (isObject(usage)) this.#rest.usage = usage;
    if (holdsError(rest)) Object.assign(this.#rest, rest);
    const choice = Array.isArray(choices) ? choices.find(isFirstChoice) : undefined;
    if (!isObject(choice)) return;
    this.#foldChoice(choice);
  }

  #foldChoice(choice: JsonObject): void {
    if (typeof choice.finish_reason === 'string') this.#finishReason = choice.finish_reason;
    if (choice.text !== undefined) {
      this.#text = withPiece(this.#text, choice.text);
      this.#notePiece(choice.text);
    }
    const delta = choice.delta ?? choice.message;
    if (!isObject(delta)) return;
    if (typeof delta.role === 'string') this.#message.role = delta.role;
    for (const field of SAID_FIELDS) {
      const piece = delta[field];
      if (piece === undefined || piece === null) continue;
      this.#message[field] = withPiece(this.#message[field], piece);
      this.#notePiece(piece);
    }
    for (const field of CALL_FIELDS) {
      const call = [delta[field] ?? []].flat();
      if (call.length > 0) this.#message[field] ??= call;
    }
  }

  /** Servers begin with a piece that only names the role, before anything is generated. */
  #notePiece(piece: Json): void {
    if (piece !== '' && piece !== null) this.#firstPieceAt ??= performance.now();
  }
}

function isFirstChoice(choice: Json): boolean {
  return isObject(choice) && (choice.index ?? 0) === 0;
}
