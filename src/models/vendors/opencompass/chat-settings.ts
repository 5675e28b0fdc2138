import {
  type Compat,
  isAtLeast,
  type Json,
  type JsonObject,
  LodestoneError,
  type ModelConfig,
  plain,
} from '../../../core/index.ts';

const TRIM_MODES = ['none', 'front', 'mid', 'rear'] as const;

/** Which part of a prompt that is too long is cut off: none of it, its start, its middle, its end. */
export type TrimMode = (typeof TRIM_MODES)[number];

/** The settings of an `OpenAI` or `OpenAISDK` model that shape its requests and replies. */
export interface ChatSettings {
  readonly compat: Compat;
  /** `OpenAISDK` leaves out what it was not told and returns the answer as it is; `OpenAI` does neither. */
  readonly sdk: boolean;
  readonly model: string;
  /** Longest prompt and answer together, in tokens. */
  readonly maxSeqLen: number;
  readonly mode: TrimMode;
  readonly temperature: number | null;
  readonly logprobs: Json;
  readonly topLogprobs: Json;
  /** The model whose tokens are counted. */
  readonly tokenizer: string;
  /** Longest answer of a reasoning model, in tokens (0.3.3). */
  readonly maxCompletionTokens: number;
  /** Stands between reasoning and answer (0.5.4). */
  readonly thinkTag: string;
  /** `openai_extra_kwargs`: fields over those of the request (0.5.4). */
  readonly extraFields: JsonObject;
  /** `extra_body`: fields over all others. */
  readonly extraBody: JsonObject;
  /** `status_code_mappings`: texts that stand for the answer when a request fails with a status (0.5.4). */
  readonly statusTexts: ReadonlyMap<number, string>;
}

/** Parameters of the SDK's call that are no fields of the body. */
const CALL_PARAMETERS = new Set(['extra_body', 'extra_headers', 'extra_query', 'timeout']);

/** Reads the config of an `OpenAI` or `OpenAISDK` model; throws for values of the wrong kind. */
export function chatSettings(config: ModelConfig, compat: Compat): ChatSettings {
  const value = (key: string): Json => plain(config[key] ?? null);
  const read = new ConfigReader(config, value);
  const newest = isAtLeast(compat, '0.5.4');
  const sdk = config.type.split('.').at(-1) === 'OpenAISDK';
  const model = read.text('path') ?? 'gpt-3.5-turbo';
  const extraArguments = newest && sdk ? (read.object('openai_extra_kwargs') ?? {}) : {};
  const extraFields = Object.entries(extraArguments).filter(([key]) => !CALL_PARAMETERS.has(key));
  const extraBody = extraArguments.extra_body ?? read.object('extra_body');
  return {
    compat,
    sdk,
    model,
    maxSeqLen: read.number('max_seq_len') ?? (newest ? 16384 : 4096),
    mode: read.mode(),
    temperature: read.number('temperature') ?? null,
    logprobs: config.logprobs === undefined ? false : value('logprobs'),
    topLogprobs: value('top_logprobs'),
    tokenizer: read.text('tokenizer_path') ?? model,
    maxCompletionTokens: read.number('max_completion_tokens') ?? 16384,
    thinkTag: read.text('think_tag') ?? '</think>',
    extraFields: Object.fromEntries(extraFields),
    extraBody: isObject(extraBody) ? extraBody : {},
    statusTexts: new Map(newest && sdk ? read.numberedTexts('status_code_mappings') : []),
  };
}

/** Reads typed values; an empty text or null counts as left out. */
class ConfigReader {
  readonly #config: ModelConfig;
  readonly #value: (key: string) => Json;

  constructor(config: ModelConfig, value: (key: string) => Json) {
    this.#config = config;
    this.#value = value;
  }

  text(key: string): string | undefined {
    const value = this.#value(key);
    if (value === null || value === '') return undefined;
    return typeof value === 'string' ? value : this.#refuse(key, 'a text');
  }

  number(key: string): number | undefined {
    const value = this.#value(key);
    if (value === null) return undefined;
    return typeof value === 'number' ? value : this.#refuse(key, 'a number');
  }

  object(key: string): JsonObject | undefined {
    const value = this.#value(key);
    if (value === null) return undefined;
    return isObject(value) ? value : this.#refuse(key, 'a dict');
  }

  numberedTexts(key: string): [number, string][] {
    const entries = Object.entries(this.object(key) ?? {});
    return entries.map(([number, text]) => [Number(number), String(text)]);
  }

  mode(): TrimMode {
    const value = this.text('mode') ?? 'none';
    return (
      TRIM_MODES.find((mode) => mode === value) ?? this.#refuse('mode', `one of ${TRIM_MODES.join(', ')}`)
    );
  }

  #refuse(key: string, wanted: string): never {
    const name = this.#config.abbr ?? this.#config.path ?? this.#config.type;
    throw new LodestoneError('config-invalid', `${key} of model "${name}" must be ${wanted}`, {
      hint: `It is ${JSON.stringify(this.#value(key))}.`,
    });
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
