import { parseChatReply } from './chat-reply.ts';
import { parseCompletionReply } from './completion-reply.ts';
import type { Outcome } from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';
import type { StreamedReply } from './streamed-reply.ts';

/** How replies are read: whole, and piece by piece. */
export interface ReplyReader {
  /** Whether a stream is asked for. */
  readonly streams: boolean;
  ofText(text: string): Outcome;
  ofStream(reply: StreamedReply): Outcome;
}

/** Reads the replies of `/chat/completions`. */
export function chatReader(rules: ReplyRules, streams: boolean): ReplyReader {
  return {
    streams,
    ofText: (text) => parseChatReply(text, rules),
    ofStream: (reply) => reply.chat(rules),
  };
}

/** Reads the replies of `/completions`. */
export function completionReader(streams: boolean): ReplyReader {
  return {
    streams,
    ofText: parseCompletionReply,
    ofStream: (reply) => reply.completion(),
  };
}
