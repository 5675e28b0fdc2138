import { type GenerateRequest, type JsonObject, LodestoneError, type Prompt } from '../../core/index.ts';
import { type AskedFields, requestBody } from './openai/asked-fields.ts';
import { completionReader } from './openai/reply-readers.ts';
import type { TextProtocol } from './text-protocol.ts';

export interface CompletionDialect {
  fields(request: GenerateRequest, signal: AbortSignal): Promise<AskedFields>;
  /** Whether replies are asked for piece by piece. */
  readonly streams: boolean;
}

/** OpenAI's legacy `/completions`: a text goes on. */
export function openaiCompletions({ fields, streams }: CompletionDialect): TextProtocol {
  return {
    path: 'completions',
    reader: completionReader(streams),
    compose: async (request, signal) => ({
      body: completionBody(request.prompt, await fields(request, signal)),
    }),
  };
}

/** The body of a `/completions` request. */
export function completionBody(prompt: Prompt, asked: AskedFields): JsonObject {
  return requestBody({ prompt: wholeText(prompt) }, asked);
}

/** The text of a prompt that must be one. */
export function wholeText(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt;
  throw new LodestoneError('prompt-invalid', 'this endpoint takes text, not a list of messages', {
    hint: 'Add a meta_template that writes roles as text, or use the chat endpoint of the model.',
  });
}
