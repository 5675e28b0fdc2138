import type { GenerateRequest, JsonObject, Prompt, SampleFailure } from '../../core/index.ts';
import { type AskedFields, requestBody } from './openai/asked-fields.ts';
import { chatMessages } from './openai/chat-messages.ts';
import { chatReader } from './openai/reply-readers.ts';
import type { ReplyRules } from './openai/reply-rules.ts';
import type { TextProtocol } from './text-protocol.ts';

/** A request to a chat: the conversation, and all fields next to it. */
export interface ChatFields extends AskedFields {
  readonly prompt: Prompt;
}

/** What model types decide for themselves where they speak the chat protocol. */
export interface ChatDialect {
  /** What is asked for, or why it cannot be. */
  fields(
    request: GenerateRequest,
    signal: AbortSignal,
  ): Promise<ChatFields | { readonly failure: SampleFailure }>;
  readonly rules: ReplyRules;
  /** Whether replies are asked for piece by piece. */
  readonly streams: boolean;
}

/** OpenAI's `/chat/completions`, which most servers and vendors speak. */
export function openaiChat({ fields, rules, streams }: ChatDialect): TextProtocol {
  return {
    path: 'chat/completions',
    reader: chatReader(rules, streams),
    async compose(request, signal) {
      const asked = await fields(request, signal);
      return 'failure' in asked ? asked : { body: chatBody(asked) };
    },
  };
}

/** The body of a `/chat/completions` request. */
export function chatBody({ prompt, ...asked }: ChatFields): JsonObject {
  return requestBody({ messages: chatMessages(prompt) }, asked);
}
