import {
  dictEntries,
  float,
  isPlainObject,
  keyText,
  LodestoneError,
  type ModelConfig,
  type RunConfig,
} from '../core/index.ts';
import type { Surroundings } from '../util/index.ts';

/**
 * The models that retrievers and evaluators ask, by the names that datasets give them: `helper_models` of a config, for the
 * judge of evaluators that name none also the one that OpenCompass's variables name, else the first of `judge_models`.
 */
export function helperConfigs(config: RunConfig, env: Surroundings['env']): Record<string, ModelConfig> {
  return { ...firstJudge(config), ...judgeFromEnv(env), ...configured(config) };
}

/** The first of the `judge_models` of the config. */
function firstJudge({ judge_models: judges }: RunConfig): Record<string, ModelConfig> {
  const [judge] = Array.isArray(judges) ? judges : [];
  return isPlainObject(judge) && typeof judge.type === 'string'
    ? { judge: { ...judge, type: judge.type } }
    : {};
}

/**
 * The judge of evaluators that name none: `$OC_JUDGE_MODEL` at `$OC_JUDGE_API_BASE`, with the key in
 * `$OC_JUDGE_API_KEY`. Its settings are those of OpenCompass.
 */
function judgeFromEnv(env: Surroundings['env']): Record<string, ModelConfig> {
  const name = env('OC_JUDGE_MODEL') ?? '';
  if (name === '') return {};
  const judge: ModelConfig = {
    type: 'opencompass.models.OpenAISDK',
    abbr: name.replaceAll('/', '_'),
    path: name,
    openai_api_base: env('OC_JUDGE_API_BASE') ?? 'https://api.openai.com/v1',
    key: env('OC_JUDGE_API_KEY') ?? 'EMPTY',
    // A system turn goes into the user's.
    meta_template: {
      round: [
        { role: 'HUMAN', api_role: 'HUMAN' },
        { role: 'BOT', api_role: 'BOT', generate: true },
      ],
    },
    query_per_second: 16,
    temperature: float(0.001),
    max_out_len: 16384,
    max_seq_len: 49152,
  };
  return { judge };
}

function configured({ helper_models: given }: RunConfig): Record<string, ModelConfig> {
  if (given === undefined || given === null) return {};
  if (!isPlainObject(given)) throw invalid('helper_models is not a dict');
  const entries = dictEntries(given).map(([key, config]): [string, ModelConfig] => {
    const name = keyText(key);
    if (!isPlainObject(config) || typeof config.type !== 'string')
      throw invalid(`helper_models["${name}"] has no "type"`);
    return [name, { ...config, type: config.type }];
  });
  return Object.fromEntries(entries);
}

function invalid(message: string): LodestoneError {
  return new LodestoneError('config-invalid', message, {
    hint: "Write helper_models = {'NAME': dict(type='lodestone.models.Endpoint', api_base='http://…')}.",
  });
}
