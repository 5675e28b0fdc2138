import {
  type Json,
  type JsonObject,
  LodestoneError,
  type Model,
  type ModelConfig,
  type ModelContext,
  type ModelDefinition,
  type PromptForm,
  plain,
  plainDict,
  type RequestKind,
} from '../../../core/index.ts';
import { readKeyHeader, resolveKeys } from '../../http/api-keys.ts';
import { normaliseBaseUrl } from '../../http/base-url.ts';
import { createLlamaModel, findWeights } from '../../local/index.ts';
import { EndpointModel } from '../server/endpoint-model.ts';
import type { Sampling } from './sampling.ts';

/** A class of OpenCompass that loads weights by itself; here a server does, or the engine in the process. */
export interface WeightsClass {
  readonly type: string;
  /** Whether prompts are texts, or conversations that the weights' own chat template writes. */
  readonly style: 'text' | 'roles';
  /** Takes no meta template, whatever the config says. */
  readonly ignoresMetaTemplate?: boolean;
  readonly kinds: readonly RequestKind[];
  /** Name of the config's dict of sampling options. */
  readonly optionsKey: 'generation_kwargs' | 'gen_config';
  readonly sampling: (options: JsonObject) => Sampling;
  /** Runs GGUF files in the process: as classes from before the chat templates do, or as those after. */
  readonly local?: 'legacy' | 'current';
  /** Keys of the class, besides those of all classes. */
  readonly keys: readonly string[];
  readonly ignoresUnknownKeys?: boolean;
  /** The command that serves the weights of a path. */
  readonly serve: (path: string) => string;
}

/** Keys that say where the weights are served. */
const ENDPOINT_KEYS = [
  ...['api_base', 'api_model', 'api_key_env', 'api_key_header', 'key', 'stream', 'extra_body'],
  ...['query_per_second', 'rpm_verbose', 'retry', 'timeout'],
];

/** Keys about how weights are loaded: a server has loaded them its own way. */
const LOADING_KEYS = [
  ...['model_kwargs', 'tokenizer_path', 'tokenizer_kwargs', 'engine_config', 'backend', 'concurrency'],
  ...['hf_cache_dir', 'ms_cache_dir', 'pad_token_id', 'batch_padding', 'mode', 'drop_middle'],
];

/** Roles of models with a chat template. OpenCompass turns system messages into the user's on purpose. */
const CHAT_TEMPLATE_ROLES: JsonObject = {
  round: [
    { role: 'HUMAN', api_role: 'HUMAN' },
    { role: 'SYSTEM', api_role: 'HUMAN' },
    { role: 'BOT', api_role: 'BOT', generate: true },
  ],
};

/** The model type that stands for a class. */
export function weightsModel(weights: WeightsClass): ModelDefinition {
  return {
    type: weights.type,
    kinds: weights.kinds,
    takesStopWords: true,
    keys: [...ENDPOINT_KEYS, ...LOADING_KEYS, 'tokenizer_only', 'stop_words', ...weights.keys],
    secrets: ['key'],
    ...(weights.ignoresUnknownKeys === true ? { ignoresUnknownKeys: true } : {}),
    batchProblem: ({ api_base: base }) =>
      isSet(base) ? undefined : 'it runs from its weights, and no --api-base is given',
    prompts: (config) => promptForm(config, weights),
    create: (config, context) => createModel(config, context, weights),
  };
}

function promptForm({ meta_template: own }: ModelConfig, weights: WeightsClass): PromptForm {
  if (weights.style === 'roles' && weights.ignoresMetaTemplate !== true) {
    return { style: 'roles', metaTemplate: isSet(own) ? own : CHAT_TEMPLATE_ROLES };
  }
  return {
    style: weights.style,
    ...(isSet(own) && !weights.ignoresMetaTemplate ? { metaTemplate: own } : {}),
  };
}

function isSet(value: Json | undefined): value is Json {
  return value !== undefined && value !== null;
}

function createModel(config: ModelConfig, context: ModelContext, weights: WeightsClass): Model {
  if (isSet(config.api_base)) return servedModel(config, context, weights);
  const file = weights.local === undefined ? undefined : findWeights(weightsPath(config), context.env);
  if (file !== undefined) {
    const legacy = weights.local === 'legacy';
    return createLlamaModel({ weights: file, style: weights.style, legacy, config, context });
  }
  const name = weights.type.slice(weights.type.lastIndexOf('.') + 1);
  const inProcess = weights.local === undefined ? '' : ', or use a path that holds a GGUF file';
  throw new LodestoneError(
    'engine-missing',
    `${modelName(config)} (${name}) needs a server for its weights`,
    {
      hint: `Start a server, e.g. "${weights.serve(weightsPath(config))}", and pass --api-base http://127.0.0.1:8000/v1${inProcess}.`,
    },
  );
}

function servedModel(config: ModelConfig, context: ModelContext, weights: WeightsClass): Model {
  const variable = config.api_key_env;
  const own = plainDict(config[weights.optionsKey]);
  const sampling = weights.sampling(own);
  for (const note of [...sampling.notes, ...loadingNotes(config)])
    context.log(`${modelName(config)}: ${note}`);
  refuseUnservable(config);
  const extraBody: JsonObject = {
    ...(sampling.maxTokens === undefined ? {} : { max_tokens: sampling.maxTokens }),
    ...(isSet(config.chat_template_kwargs)
      ? { chat_template_kwargs: plain(config.chat_template_kwargs) }
      : {}),
    ...plainDict(config.extra_body),
  };
  const key = config.key ?? (variable === undefined ? null : 'ENV');
  const keys = resolveKeys(key, context, typeof variable === 'string' ? variable : undefined);
  return new EndpointModel({
    config,
    context,
    baseUrl: normaliseBaseUrl(String(config.api_base), `api_base of ${modelName(config)}`),
    model: typeof config.api_model === 'string' ? config.api_model : undefined,
    preferredModel: weightsPath(config),
    keys,
    keyHeader: readKeyHeader(config.api_key_header, keys, modelName(config)),
    generatesBy: weights.style === 'roles' ? 'chat' : 'completions',
    sampling: sampling.fields,
    requestSampling: (options) => weights.sampling({ ...own, ...options }).fields,
    stopWords: [config.stop_words ?? [], config.end_str ?? []].flat().map(String),
    extraBody,
  });
}

/** What a server decides in silence, and what would change the scores. */
function refuseUnservable(config: ModelConfig): void {
  const adapter = config.peft_path ?? config.lora_path;
  if (isSet(adapter) && typeof config.api_model !== 'string') {
    throw new LodestoneError(
      'config-invalid',
      `${modelName(config)} has an adapter (${adapter}), which the server must load`,
      { hint: 'Serve it under its own name and pass that name with --model (api_model).' },
    );
  }
  const template = config.fastchat_template ?? config.use_fastchat_template;
  if (isSet(template) && template !== false) {
    throw new LodestoneError('config-invalid', `${modelName(config)} asks for a FastChat template`, {
      hint: "Remove it: the server applies the weights' own chat template.",
    });
  }
}

function loadingNotes(config: ModelConfig): string[] {
  const given = LOADING_KEYS.filter((key) => isSet(config[key]) && !isEmpty(config[key] ?? null));
  if (given.length === 0) return [];
  return [
    `${given.join(', ')} ${given.length === 1 ? 'has' : 'have'} no effect: the server decides how the model is loaded`,
  ];
}

function isEmpty(value: Json): boolean {
  if (value === false || value === 'none') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function weightsPath({ path = '' }: ModelConfig): string {
  return path;
}

function modelName(config: ModelConfig): string {
  return config.abbr ?? weightsPath(config) ?? config.type;
}
