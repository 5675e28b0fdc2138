import { type JsonObject, LodestoneError } from '../../../core/index.ts';

/** How answers are sampled, as fields of an OpenAI-compatible request. */
export interface Sampling {
  readonly fields: JsonObject;
  /** Longest answer in tokens where the config's own word counts more than the dataset's. */
  readonly maxTokens?: number;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** Names of options, and the fields by which servers know them. */
const FIELDS: Readonly<Record<string, string>> = {
  temperature: 'temperature',
  top_p: 'top_p',
  top_k: 'top_k',
  min_p: 'min_p',
  typical_p: 'typical_p',
  repetition_penalty: 'repetition_penalty',
  presence_penalty: 'presence_penalty',
  frequency_penalty: 'frequency_penalty',
  seed: 'seed',
  random_seed: 'seed',
  min_new_tokens: 'min_tokens',
  min_tokens: 'min_tokens',
  stop: 'stop',
  stop_words: 'stop',
  stop_token_ids: 'stop_token_ids',
  bad_words: 'bad_words',
  ignore_eos: 'ignore_eos',
  skip_special_tokens: 'skip_special_tokens',
  spaces_between_special_tokens: 'spaces_between_special_tokens',
  include_stop_str_in_output: 'include_stop_str_in_output',
};

/** Options that say what a request says anyway, or that decide nothing about an answer. */
const WITHOUT_FIELD = new Set([
  'do_sample',
  'max_new_tokens',
  'max_length',
  'max_tokens',
  'num_return_sequences',
  'pad_token_id',
  'eos_token_id',
  'use_cache',
  'cache_implementation',
]);

/** Options of sampling; they have no effect on a greedy answer. */
const RANDOM = new Set(['temperature', 'top_p', 'top_k', 'min_p', 'typical_p']);

/** Hugging Face's: greedy unless `do_sample` is true. */
export function huggingFaceSampling(options: JsonObject): Sampling {
  const samples = options.do_sample === true;
  const fields = samplingFields(options, 'generation_kwargs', samples);
  return { fields: samples ? { temperature: 1, ...fields } : { ...fields, temperature: 0 }, notes: [] };
}

/** vLLM's: random at temperature 1 unless the config says otherwise, as its own class does. */
export function vllmSampling(options: JsonObject): Sampling {
  const fields = samplingFields(options, 'generation_kwargs', true);
  if ('temperature' in fields) return { fields, notes: [] };
  const note =
    "no temperature in generation_kwargs: replies are sampled with temperature 1, as in OpenCompass's VLLM; set generation_kwargs=dict(temperature=0) for greedy decoding";
  return { fields: { ...fields, temperature: 1 }, notes: [note] };
}

/** vLLM's behind a chat template: greedy unless the config says otherwise. */
export function vllmChatSampling(options: JsonObject): Sampling {
  return { fields: { temperature: 0, ...samplingFields(options, 'generation_kwargs', true) }, notes: [] };
}

/** LMDeploy's: greedy unless `do_sample` is true. `max_new_tokens` counts more than the dataset's length. */
export function turbomindSampling(options: JsonObject): Sampling {
  const samples = options.do_sample === true;
  const fields = samplingFields(options, 'gen_config', samples);
  const longest = options.max_new_tokens;
  return {
    fields: samples ? fields : { ...fields, temperature: 0 },
    ...(typeof longest === 'number' ? { maxTokens: longest } : {}),
    notes: [],
  };
}

/** The same behind a chat template, where the dataset's length counts more. */
export function turbomindChatSampling(options: JsonObject): Sampling {
  const { fields, notes } = turbomindSampling(options);
  return { fields, notes };
}

function samplingFields(options: JsonObject, where: string, samples: boolean): JsonObject {
  const fields: JsonObject = {};
  for (const [name, value] of Object.entries(options)) {
    const field = FIELDS[name];
    if (field !== undefined && value !== null) {
      if (samples || !RANDOM.has(name)) fields[field] = value;
    } else if (field === undefined && !WITHOUT_FIELD.has(name) && !isNeutral(value ?? null)) {
      throw new LodestoneError('config-invalid', `${where} has "${name}", which is not sent to servers`, {
        hint: 'Remove it, or send the field of that server with extra_body.',
      });
    }
  }
  return fields;
}

/** Values that switch an option off, e.g. `num_beams=1`. */
function isNeutral(value: unknown): boolean {
  return value === null || value === false || value === 1;
}
