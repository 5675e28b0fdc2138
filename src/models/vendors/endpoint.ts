import {
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  type ModelDefinition,
  plainDict,
} from '../../core/index.ts';
import { readKeyHeader, resolveKeys } from '../http/api-keys.ts';
import { normaliseBaseUrl } from '../http/base-url.ts';
import { EndpointModel } from './server/endpoint-model.ts';

/** OpenAI's reasoning models, by name: as `OpenAISDK` does, they are told the longest answer another way. */
const REASONING_NAME = /^(?:.*\/)?(?:o1|o3|o4|gpt-5)(?![a-z0-9])/i;

/** Roles as chats have them, for datasets that write turns. */
const CHAT_ROLES = {
  round: [
    { role: 'HUMAN', api_role: 'HUMAN' },
    { role: 'BOT', api_role: 'BOT', generate: true },
  ],
  reserved_roles: [{ role: 'SYSTEM', api_role: 'SYSTEM' }],
};

/**
 * A model behind an OpenAI-compatible URL, with nothing else to say: conversations go to `/chat/completions`,
 * texts whose log-probabilities are asked for to `/completions`. Temperature 0 unless `generation_kwargs` or
 * `temperature` say otherwise, and none for OpenAI's reasoning models, which take no other than their own; a key comes
 * from the environment variable that `api_key_env` names, and goes in the header that `api_key_header` names.
 */
export const endpoint: ModelDefinition = {
  type: 'lodestone.models.Endpoint',
  kinds: ['gen', 'ppl', 'll', 'clp', 'embed'],
  takesStopWords: true,
  keys: [
    'api_base',
    'api_model',
    'api_key_env',
    'api_key_header',
    'key',
    'temperature',
    'extra_body',
    'stream',
    'stop_words',
    'retry',
  ].concat('query_per_second', 'rpm_verbose', 'timeout'),
  secrets: ['key'],
  batchProblem: () => undefined,
  prompts({ meta_template: own }, mode) {
    if (mode === 'ppl') return { style: 'text', ...(own === undefined ? {} : { metaTemplate: own }) };
    return { style: 'roles', metaTemplate: own ?? CHAT_ROLES };
  },
  create(config, context) {
    const { api_base: address, api_key_env: variable } = config;
    const name = config.abbr ?? config.type;
    if (typeof address !== 'string') {
      throw new LodestoneError('config-invalid', `${name} has no api_base`, {
        hint: 'Set the address of the server, e.g. http://127.0.0.1:8000/v1.',
      });
    }
    const key = config.key ?? (variable === undefined ? null : 'ENV');
    const model = config.api_model ?? config.path;
    const keys = resolveKeys(key, context, typeof variable === 'string' ? variable : undefined);
    const isReasoning = typeof model === 'string' && REASONING_NAME.test(model);
    return new EndpointModel({
      config,
      context,
      baseUrl: normaliseBaseUrl(address, `api_base of ${name}`),
      model: typeof model === 'string' && model !== '' ? model : undefined,
      keys,
      keyHeader: readKeyHeader(config.api_key_header, keys, name),
      generatesBy: 'chat',
      ...(isReasoning ? { lengthField: 'max_completion_tokens' as const } : {}),
      sampling: samplingOptions(config, isReasoning),
      requestSampling: isReasoning ? ({ do_sample: _, ...own }) => own : bodyFields,
      stopWords: textList(config.stop_words),
      extraBody: plainDict(config.extra_body),
    });
  },
};

function samplingOptions(config: ModelConfig, isReasoning: boolean): JsonObject {
  const { num_return_sequences: _, temperature: given, ...options } = plainDict(config.generation_kwargs);
  const temperature = config.temperature ?? given ?? (isReasoning ? null : 0);
  return temperature === null ? options : { temperature, ...options };
}

/** Options of datasets are those of Hugging Face, where `do_sample` says whether anything is drawn. */
function bodyFields({ do_sample: draws, ...options }: JsonObject): JsonObject {
  return draws === false ? { ...options, temperature: 0 } : options;
}

/** A text or a list of texts. */
export function textList(value: unknown): string[] {
  return value === undefined || value === null ? [] : [value].flat().map(String);
}
