import {
  type ChatMessage,
  LodestoneError,
  type Message,
  messageText,
  type Prompt,
} from '../../../core/index.ts';

const CHAT_ROLES: Readonly<Record<string, string>> = {
  HUMAN: 'user',
  BOT: 'assistant',
  SYSTEM: 'system',
  user: 'user',
  assistant: 'assistant',
  system: 'system',
};

/** A prompt as the messages of a chat; a text is one message of the user. */
export function chatMessages(prompt: Prompt): ChatMessage[] {
  if (typeof prompt === 'string') return [{ role: 'user', content: prompt }];
  return prompt.map((message) => {
    if ('content' in message) return message;
    return { role: chatRole(message), content: message.prompt };
  });
}

/** The same prompt with other texts in its place, one a message. */
export function withTexts(prompt: Prompt, texts: readonly string[]): Prompt {
  if (typeof prompt === 'string') return texts[0] ?? prompt;
  return prompt.map((message, i) => {
    const text = texts[i] ?? messageText(message);
    return 'content' in message ? { ...message, content: text } : { ...message, prompt: text };
  });
}

/** The texts of a prompt, one a message. */
export function promptTexts(prompt: Prompt): string[] {
  return typeof prompt === 'string' ? [prompt] : prompt.map(messageText);
}

function chatRole({ role }: Message): string {
  const chat = CHAT_ROLES[role];
  if (chat !== undefined) return chat;
  throw new LodestoneError('prompt-invalid', `a chat has no role "${role}"`, {
    hint: "Give the role an api_role of HUMAN, BOT or SYSTEM in the model's meta_template.",
  });
}
