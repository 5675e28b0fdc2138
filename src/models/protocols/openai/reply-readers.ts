import { parseChatReply } from './chat-reply.ts';
import { parseCompletionReply } from './completion-reply.ts';
import type { Outcome } from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';
import { StreamedReply } from './streamed-reply.ts';

/** Puts one reply together that comes piece by piece. */
export interface StreamReader {
  /** When the first chunk with any text came, on the clock of `performance.now()`; undefined before. */
  readonly firstPieceAt: number | undefined;
  push(bytes: Uint8Array): void;
  /** The reply, once the body has ended. */
  reply(): Outcome;
}

/** How replies are read: whole, and piece by piece. */
export interface ReplyReader {
  /** Whether a stream is asked for. */
  readonly streams: boolean;
  ofText(text: string): Outcome;
  stream(): StreamReader;
}

/** Reads the replies of `/chat/completions`. */
export function chatReader(rules: ReplyRules, streams: boolean): ReplyReader {
  return {
    streams,
    ofText: (text) => parseChatReply(text, rules),
    stream: () => new StreamedReply((reply) => reply.chat(rules)),
  };
}

/** Reads the replies of `/completions`. */
export function completionReader(streams: boolean): ReplyReader {
  return {
    streams,
    ofText: parseCompletionReply,
    stream: () => new StreamedReply((reply) => reply.completion()),
  };
}
