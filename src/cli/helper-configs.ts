import {
  dictEntries,
  isPlainObject,
  keyText,
  LodestoneError,
  type ModelConfig,
  type RunConfig,
} from '../core/index.ts';

/** `helper_models` of a config: the models that retrievers ask, by the names that datasets give them. */
export function helperConfigs({ helper_models: given }: RunConfig): Record<string, ModelConfig> {
  if (given === undefined || given === null) return {};
  if (!isPlainObject(given)) throw invalid('helper_models is no dict');
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
