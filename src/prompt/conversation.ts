import { type ChatMessage, type Json, LodestoneError, type Prompt, type PromptStyle } from '../core/index.ts';
import { type MetaRole, MetaTemplate } from './meta-template.ts';

/** Writes a conversation in OpenAI's form as a model wants it, ready for its next turn. */
export type ConversationWriter = (chat: readonly ChatMessage[]) => Prompt;

/** How OpenAI's form calls the roles of meta templates. */
const CHAT_NAMES: Readonly<Record<string, string>> = { HUMAN: 'user', BOT: 'assistant', SYSTEM: 'system' };

const DEFAULT_ROLES: ReadonlyMap<string, MetaRole> = new Map(
  Object.entries(CHAT_NAMES).map(([role, name]) => [name, { role, api_role: role }]),
);

/** The writer for a model with this meta template. Its `begin`, `end` and default turns have no part in conversations. */
export function conversationWriter(style: PromptStyle, metaTemplate: Json | undefined): ConversationWriter {
  const roles = rolesByChatName(metaTemplate);
  if (style === 'roles') return (chat) => chat.map((message) => roleTurn(message, roles ?? DEFAULT_ROLES));
  if (roles === undefined) return (chat) => chat.map(({ content }) => content).join('\n');
  const assistant = roles.get('assistant');
  if (assistant === undefined) throw invalid('has no role BOT, which a conversation needs');
  return (chat) => chat.map((message) => messageText(message, roles)).join('') + (assistant.begin ?? '');
}

function rolesByChatName(metaTemplate: Json | undefined): ReadonlyMap<string, MetaRole> | undefined {
  if (metaTemplate === undefined || metaTemplate === null) return undefined;
  const roles = new MetaTemplate(metaTemplate).roles;
  return new Map(roles.map((role) => [CHAT_NAMES[role.role] ?? role.role, role]));
}

function roleTurn({ role, content }: ChatMessage, roles: ReadonlyMap<string, MetaRole>) {
  const own = roles.get(role);
  if (own === undefined) return { role, prompt: content };
  if (own.api_role === undefined) throw invalid(`gives the role ${own.role} no api_role`);
  return { role: own.api_role, prompt: content };
}

/** Roles that the meta template does not have are written without anything around them. */
function messageText({ role, content }: ChatMessage, roles: ReadonlyMap<string, MetaRole>): string {
  const { begin = '', end = '' } = roles.get(role) ?? {};
  return begin + content + end;
}

function invalid(message: string): LodestoneError {
  return new LodestoneError('prompt-invalid', `the meta template ${message}`);
}
