import { Template } from '@huggingface/jinja';
import { type ChatMessage, type Message, messageText, type Prompt } from '../../core/index.ts';

/** Roles of OpenCompass's templates, and those that chat templates know. */
const ROLES: Readonly<Record<string, string>> = {
  HUMAN: 'user',
  BOT: 'assistant',
  SYSTEM: 'system',
  user: 'user',
  assistant: 'assistant',
  system: 'system',
};

/** A conversation that no chat template can express. */
export class ConversationError extends Error {
  override readonly name = 'ConversationError';
}

/** The chat template of a model, in Jinja as Hugging Face writes it. */
export class ChatTemplate {
  readonly #template: Template;
  readonly #special: { readonly bos_token: string; readonly eos_token: string };

  /** Throws if the template cannot be parsed. */
  constructor(source: string, special: { bosText: string; eosText: string }) {
    this.#template = new Template(source);
    this.#special = { bos_token: special.bosText, eos_token: special.eosText };
  }

  /** The text that asks for the next answer of a conversation. */
  render(messages: readonly ChatMessage[], addGenerationPrompt = true): string {
    try {
      return this.#template.render({
        ...this.#special,
        messages,
        add_generation_prompt: addGenerationPrompt,
      });
    } catch (error) {
      throw new ConversationError(
        `the chat template rejects the conversation: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** The rendered prompt, and how much of its start depends only on the first `shared` units of the messages. */
  renderShared(prompt: Prompt, shared: number): { text: string; shared: number } {
    const text = this.render(conversation(prompt));
    if (shared <= 0) return { text, shared: 0 };
    try {
      const start = this.render(conversation(promptStart(prompt, shared)), false);
      return { text, shared: commonLength(text, start) };
    } catch (error) {
      if (error instanceof ConversationError) return { text, shared: 0 };
      throw error;
    }
  }
}

/**
 * The messages of a prompt as OpenCompass hands them to a chat template: a text is one turn of the user, empty
 * turns are skipped, and neighbours of one role are joined by a line break.
 */
export function conversation(prompt: Prompt): ChatMessage[] {
  const turns: Message[] = typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt;
  const messages: ChatMessage[] = [];
  for (const turn of turns) {
    const content = messageText(turn);
    if (content === '' && typeof prompt !== 'string') continue;
    const role = ROLES[turn.role];
    if (role === undefined) throw new ConversationError(`there is no role "${turn.role}" in a chat template`);
    const last = messages.at(-1);
    if (last?.role === role) last.content += `\n${content}`;
    else messages.push({ role, content });
  }
  return messages;
}

/** The first `length` UTF-16 units of the messages' texts, one after the other. */
function promptStart(prompt: Prompt, length: number): Prompt {
  if (typeof prompt === 'string') return prompt.slice(0, length);
  const start: Message[] = [];
  let left = length;
  for (const turn of prompt) {
    if (left <= 0) break;
    const content = messageText(turn).slice(0, left);
    left -= content.length;
    start.push({ role: turn.role, content });
  }
  return start;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
