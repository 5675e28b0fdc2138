import { parseChatReply } from './chat-reply.ts';
import { parseCompletionReply } from './completion-reply.ts';
import type { Outcome } from './reply-parts.ts';
import type { ReplyRules } from './reply-rules.ts';
import type { StreamedReply } from './streamed-reply.ts';

/** How replies are read: whole, and for exchanges that stream, piece by piece. */
export interface ReplyReader {
  ofText(text: string): Outcome;
  ofStream?(reply: StreamedReply): Outcome;
}

/** Reads the replies of `/chat/completions`. */
export function chatReader(rules: ReplyRules, streams: boolean): ReplyReader {
  return {
    ofText: (text) => parseChatReply(text, rules),
    ...(streams ? { ofStream: (reply: StreamedReply) => reply.chat(rules) } : {}),
  };
}

/** Reads the replies of `/completions`. */
export function completionReader(streams: boolean): ReplyReader {
  return {
    ofText: parseCompletionReply,
    ...(streams ? { ofStream: (reply: StreamedReply) => reply.completion() } : {}),
  };
}
