import {
  type Compat,
  forCompat,
  type GenerateRequest,
  type Json,
  type JsonObject,
  LodestoneError,
  type Model,
  type ModelConfig,
  type ModelContext,
  type ModelDefinition,
  type ModelRequest,
  messageText,
  type Prompt,
  type PromptForm,
  plain,
} from '../../core/index.ts';
import { Redactor, withoutSecrets } from '../../util/index.ts';
import { checkedUrl, joinUrl } from '../http/address.ts';
import { type ApiKeys, checkedHeaders, resolveKeys } from '../http/api-keys.ts';
import { endpointLimits } from '../http/endpoint-limits.ts';
import { composeChat } from '../protocols/openai/chat-reply.ts';
import { openaiChat } from '../protocols/openai-chat.ts';
import { TextServer } from '../protocols/text-server.ts';
import { TokenCounter } from '../tokens/token-counter.ts';
import { chatFields } from './opencompass/chat-body.ts';
import { type ChatSettings, chatSettings } from './opencompass/chat-settings.ts';
import { replyRules } from './opencompass/reply-rules.ts';
import { isGreedy } from './server/endpoint-model.ts';

const KEYS = [
  ...[
    'query_per_second',
    'rpm_verbose',
    'retry',
    'key',
    'org',
    'openai_api_base',
    'openai_proxy_url',
    'mode',
  ],
  ...['logprobs', 'top_logprobs', 'temperature', 'tokenizer_path', 'extra_body', 'verbose', 'think_tag'],
  ...['max_completion_tokens', 'timeout', 'stream'],
];

/** OpenCompass's `OpenAI`: its address is that of `/chat/completions` itself. */
export const openai: ModelDefinition = {
  type: 'opencompass.models.openai_api.OpenAI',
  kinds: ['gen'],
  takesStopWords: false,
  keys: KEYS,
  secrets: ['key'],
  batchProblem,
  prompts,
  create: createChatModel,
};

/** OpenCompass's `OpenAISDK`: its address is the base that `/chat/completions` stands below. */
export const openaiSdk: ModelDefinition = {
  type: 'opencompass.models.openai_api.OpenAISDK',
  kinds: ['gen'],
  takesStopWords: false,
  keys: [...KEYS, 'http_client_cfg', 'status_code_mappings', 'openai_extra_kwargs'],
  secrets: ['key'],
  batchProblem,
  prompts,
  create: createChatModel,
};

function prompts({ meta_template: metaTemplate }: ModelConfig): PromptForm {
  return { style: 'roles', ...(metaTemplate === undefined ? {} : { metaTemplate }) };
}

/** A list of addresses spreads requests, and a batch goes to one. */
function batchProblem({ openai_api_base: base }: ModelConfig): string | undefined {
  const urls = plain(base ?? null);
  return Array.isArray(urls) && urls.length > 1 ? 'it has several addresses' : undefined;
}

function createChatModel(config: ModelConfig, context: ModelContext): Model {
  refuseUnsupported(config);
  const settings = chatSettings(config, context.compat);
  const keys = resolveKeys(config.key ?? defaultKey(config, context), context);
  const urls = endpointUrls(config, settings.sdk, context);
  const tokens = new TokenCounter(settings.tokenizer, context.compat);
  if (tokens.note !== undefined) context.log(tokens.note);
  const limits = endpointLimits(config, urls[0] ?? '', settings.model, keys.all);
  const rules = replyRules(settings);
  const server = new TextServer({
    config,
    context,
    urls,
    endpoint: limits.id,
    headers: () => requestHeaders(config, keys, settings.sdk),
    statusTexts: settings.statusTexts,
    protocol: openaiChat({
      fields: (request) => chatFields(settings, request, tokens),
      rules,
      streams: config.stream === true,
    }),
  });
  return {
    limits,
    batches: server.batches,
    identity: async () => ({
      type: config.type,
      url: addressIn(urls),
      ...openAIIdentity(config, context.compat),
    }),
    formerIdentity: async () => ({
      type: config.type,
      url: withoutSecrets(urls[0] ?? ''),
      ...openAIIdentity(config, context.compat, ['think_tag']),
    }),
    compose: (_request, reply) => composeChat(reply, rules),
    composition: { ...rules, thinkTag: rules.thinkTag ?? null },
    prepare: async () => undefined,
    send: (request, signal) => server.ask(request as GenerateRequest, signal),
    isDeterministic: (request) => !server.dropsTemperature && isDeterministic(request, settings),
    countTokens: (prompt) => tokens.count(joinedText(prompt)),
    close: async () => undefined,
  };
}

function isDeterministic(
  request: ModelRequest,
  { sdk, temperature, extraFields, extraBody }: ChatSettings,
): boolean {
  const asked = request.kind === 'gen' && !sdk ? request.options?.temperature : undefined;
  const isFirst = request.kind !== 'gen' || (request.replica ?? 0) === 0;
  return isFirst && isGreedy({ temperature: temperature ?? asked ?? null, ...extraFields, ...extraBody });
}

/** Servers of one's own often need no key, so that only OpenAI's address insists on one. */
function defaultKey({ openai_api_base: base }: ModelConfig, context: ModelContext): Json {
  const isOwn = base !== undefined && base !== null;
  return isOwn && (context.secret('OPENAI_API_KEY') ?? '') === '' ? null : 'ENV';
}

/** The address, or of a list all of them, in an order of their own. */
function addressIn(urls: readonly string[]): Json {
  const addresses = urls.map(withoutSecrets).sort();
  return addresses.length === 1 ? (addresses[0] ?? '') : addresses;
}

/** Settings that decide the answers; the address stands apart, limits, secrets and what replies are made into do not count. */
function openAIIdentity(config: ModelConfig, compat: Compat, also: readonly string[] = []): JsonObject {
  const counted = [
    'path',
    'mode',
    'logprobs',
    'top_logprobs',
    'temperature',
    'tokenizer_path',
    'max_seq_len',
  ];
  const more = ['extra_body', 'openai_extra_kwargs'];
  const settings: JsonObject = {};
  for (const key of [...counted, ...more, ...also, 'max_completion_tokens']) {
    const value = config[key];
    if (value !== undefined) settings[key] = value;
  }
  const discreet = new Redactor().config(settings);
  return { ...discreet, compat: forCompat(compat, { '0.2.4': '0.3.3', '0.5.4': '0.5.4' }) };
}

/** Settings of OpenCompass's client that have other ways here. */
function refuseUnsupported(config: ModelConfig): void {
  const proxy = config.openai_proxy_url;
  const client = config.http_client_cfg;
  const named =
    proxy !== undefined && proxy !== null && proxy !== 'ENV'
      ? 'openai_proxy_url'
      : isHeaders(client ?? null) && Object.keys(client ?? {}).length > 0
        ? 'http_client_cfg'
        : undefined;
  if (named === undefined) return;
  throw new LodestoneError('config-invalid', `${named} is not supported`, {
    hint: 'Set HTTPS_PROXY, NO_PROXY or NODE_EXTRA_CA_CERTS in the environment instead.',
  });
}

function endpointUrls(config: ModelConfig, sdk: boolean, context: ModelContext): string[] {
  const fromEnvironment = context.env('OPENAI_BASE_URL') ?? 'https://api.openai.com/v1/';
  const base = plain(config.openai_api_base ?? null);
  const where = `openai_api_base of ${config.abbr ?? config.path ?? config.type}`;
  if (base === null) return [joinUrl(checkedUrl(fromEnvironment, '$OPENAI_BASE_URL'), 'chat/completions')];
  const urls = (Array.isArray(base) ? base : [base]).map((url) => checkedUrl(String(url), where));
  if (urls.length === 0) throw new LodestoneError('config-invalid', `${where} is an empty list`);
  return sdk ? urls.map((url) => joinUrl(url, 'chat/completions')) : urls;
}

function requestHeaders(config: ModelConfig, keys: ApiKeys, sdk: boolean): Record<string, string> {
  const key = keys.take();
  const org = plain(config.org ?? null);
  const organisation = Array.isArray(org) ? org[0] : org;
  const extra = plain((config.openai_extra_kwargs as JsonObject | undefined)?.extra_headers ?? null);
  return {
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    ...(key === undefined || sdk ? {} : { 'api-key': key }),
    ...(typeof organisation === 'string' ? { 'openai-organization': organisation } : {}),
    ...(isHeaders(extra) ? checkedHeaders(lowerCased(extra)) : {}),
  };
}

/** Names of headers do not differ by case. */
function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function isHeaders(value: Json): value is Record<string, string> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text whose tokens OpenCompass counts: that of all turns, one behind the other. */
function joinedText(prompt: Prompt): string {
  return typeof prompt === 'string' ? prompt : prompt.map(messageText).join('');
}
