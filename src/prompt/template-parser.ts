import {
  type ChatMessage,
  type Compat,
  isAtLeast,
  type Json,
  LodestoneError,
  type Message,
  type Prompt,
  type PromptList,
  type PromptMode,
  type RawMessages,
  type RenderedPrompt,
  type RoleMessage,
} from '../core/index.ts';
import { type MetaRole, MetaTemplate } from './meta-template.ts';

/** Turns a dataset's side of a prompt into what the model is given. */
export type TemplateParser = (prompt: RenderedPrompt, mode: PromptMode) => Prompt;

/** For models that complete text: the meta template's words around the turns, in one string. */
export function textParser(metaTemplate: Json | undefined): TemplateParser {
  const meta = isSet(metaTemplate) ? new MetaTemplate(metaTemplate) : undefined;
  if (meta !== undefined) meta.refuseTokenLists();
  return (prompt, mode) => {
    if (typeof prompt === 'string') return prompt;
    if (isRaw(prompt)) {
      throw new LodestoneError(
        'prompt-invalid',
        'the dataset uses raw chat messages, but the model is a base model',
        {
          hint: 'Use a chat model (a type with roles, e.g. OpenAISDK), or another variant of the dataset.',
        },
      );
    }
    return meta === undefined ? joined(prompt) : wrapped(prompt, mode, meta);
  };
}

/**
 * For models that take a conversation: turns under their API roles, neighbours of one role joined by a
 * line break, without the turn that the model is to write.
 */
export function rolesParser(metaTemplate: Json | undefined, compat: Compat): TemplateParser {
  const messages = messageTemplate(metaTemplate, compat);
  const meta = isSet(metaTemplate) && messages === undefined ? new MetaTemplate(metaTemplate) : undefined;
  return (prompt, mode) => {
    if (typeof prompt === 'string') return prompt;
    if (isRaw(prompt))
      return messages === undefined ? [...prompt.messages] : merged(messages, prompt.messages);
    return meta === undefined ? joined(prompt) : conversation(prompt, mode, meta);
  };
}

function isSet(metaTemplate: Json | undefined): metaTemplate is Json {
  if (metaTemplate === undefined || metaTemplate === null || metaTemplate === '') return false;
  return typeof metaTemplate !== 'object' || Object.keys(metaTemplate).length > 0;
}

function isRaw(prompt: PromptList | RawMessages): prompt is RawMessages {
  return 'messages' in prompt;
}

/** Without a meta template: the texts of all items, one a line. */
function joined(list: PromptList): string {
  let text = '';
  let separator = '';
  for (const item of list) {
    if (typeof item === 'object' && 'section' in item && 'pos' in item) continue;
    const own = typeof item === 'string' ? item : (item.prompt ?? '');
    if (own !== '') text += separator + own;
    separator = '\n';
  }
  return text;
}

function wrapped(list: PromptList, mode: PromptMode, meta: MetaTemplate): string {
  let text = '';
  const goesOn = meta.walk(
    list,
    mode,
    {
      text: (between) => {
        text += between;
      },
      turn: (role, mayGenerate) => {
        text += role.begin ?? '';
        if (mayGenerate && role.generate === true) return false;
        text += (role.prompt ?? '') + (role.end ?? '');
        return true;
      },
    },
    { allowFallback: false, generateInParts: false },
  );
  return meta.beginText() + text + (goesOn ? meta.endText() : '');
}

function conversation(list: PromptList, mode: PromptMode, meta: MetaTemplate): Message[] {
  const turns: RoleMessage[] = [];
  meta.walk(
    list,
    mode,
    {
      // Text outside of turns has no role to go to; OpenCompass drops it, too.
      text: () => {},
      turn: (role, mayGenerate) => {
        if (mayGenerate && role.generate === true) return false;
        addTurn(turns, role);
        return true;
      },
    },
    { allowFallback: true, generateInParts: true },
  );
  if (turns.length === 0)
    throw new LodestoneError('prompt-invalid', 'the prompt has no turn to send to the model');
  return meta.begin ? [meta.begin as Message, ...turns] : turns;
}

function addTurn(turns: RoleMessage[], role: MetaRole): void {
  if (role.api_role === undefined) {
    throw new LodestoneError('prompt-invalid', `the meta template gives the role ${role.role} no api_role`, {
      hint: `Add api_role='${role.role}' to it.`,
    });
  }
  const prompt = (role.begin ?? '') + (role.prompt ?? '') + (role.end ?? '');
  const last = turns.at(-1);
  if (last?.role === role.api_role) last.prompt += `\n${prompt}`;
  else turns.push({ role: role.api_role, prompt });
}

const CHAT_ROLES = new Set(['system', 'user', 'assistant']);

/** A meta template that is a list of messages in OpenAI's form (known since 0.5.4). */
function messageTemplate(metaTemplate: Json | undefined, compat: Compat): ChatMessage[] | undefined {
  if (!Array.isArray(metaTemplate) || metaTemplate.length === 0 || !isAtLeast(compat, '0.5.4'))
    return undefined;
  const messages = metaTemplate as ChatMessage[];
  if (messages.every((message) => CHAT_ROLES.has(message?.role))) return messages;
  throw new LodestoneError(
    'prompt-invalid',
    'a meta template that is a list must hold system, user and assistant messages',
  );
}

/**
 * Lays a template of messages over a conversation: where both have the same role next, the texts are joined;
 * a role of the template that the rest of the conversation lacks is put in.
 */
function merged(template: readonly ChatMessage[], prompt: readonly ChatMessage[]): ChatMessage[] {
  const result: ChatMessage[] = [];
  let next = 0;
  for (const message of template) {
    while (
      next < prompt.length &&
      prompt[next]?.role !== message.role &&
      hasRole(prompt, next, message.role)
    ) {
      result.push({ ...(prompt[next] as ChatMessage) });
      next += 1;
    }
    const own = prompt[next];
    if (own?.role === message.role) {
      result.push({ ...own, content: message.content + own.content });
      next += 1;
    } else {
      result.push({ ...message });
    }
  }
  return [...result, ...prompt.slice(next).map((message) => ({ ...message }))];
}

function hasRole(prompt: readonly ChatMessage[], from: number, role: string): boolean {
  return prompt.slice(from).some((message) => message.role === role);
}
