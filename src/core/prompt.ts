/**
 * One turn as OpenCompass writes it: a role of the meta template (`HUMAN`, `BOT`, `SYSTEM`, or what its
 * `api_role` says) and its text.
 */
export type RoleMessage = { role: string; prompt: string };

/** One turn in OpenAI's form, as raw prompt templates write it. */
export type ChatMessage = { role: string; content: string };

export type Message = RoleMessage | ChatMessage;

/** A prompt: text for completion, or a conversation. */
export type Prompt = string | Message[];

/** Marks where a part of a dialogue template begins or ends. */
export type SectionMark = { section: string; pos: 'begin' | 'end' };

/** A turn of a dialogue template, before the model's meta template is applied. */
export type TemplateTurn = { role: string; prompt?: string; fallback_role?: string; [key: string]: unknown };

/** A dialogue as a dataset writes it: text, turns and section marks in order. */
export type PromptItem = string | SectionMark | TemplateTurn;
export type PromptList = readonly PromptItem[];

/** Messages that no meta template touches. */
export type RawMessages = { readonly messages: readonly ChatMessage[] };

/** A dataset's side of a prompt: what its templates give before the model's meta template is applied. */
export type RenderedPrompt = string | PromptList | RawMessages;

/** Whether a prompt is for generating an answer or for scoring a given one. */
export type PromptMode = 'gen' | 'ppl';

/** The text of a turn, whichever form it has. */
export function messageText(message: Message): string {
  return 'prompt' in message ? message.prompt : message.content;
}
