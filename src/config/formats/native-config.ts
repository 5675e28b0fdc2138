import { didYouMean, isPlainObject, type Json, LodestoneError } from '../../core/index.ts';
import { configVariables } from './loaded-config.ts';

/** Keys of a config as a whole. Those of OpenCompass's own sections are what its dumps hold. */
const KEYS = [
  ...['models', 'datasets', 'summarizer', 'work_dir', 'judge_models', 'helper_models', 'plugins'],
  ...['infer', 'eval'],
];
/** Keys that say nothing about the run. */
const REMARKS = ['$schema', 'lodestone'];

/** The variables of a native config. Unlike those of Python, it has no helpers: what it says must mean something. */
export function nativeVariables(config: Json, where: string): Map<string, Json> {
  if (!isPlainObject(config)) {
    throw new LodestoneError('config-invalid', 'a config must be an object with "models" and "datasets"', {
      where,
    });
  }
  const variables = configVariables(config);
  for (const key of REMARKS) variables.delete(key);
  // Files for --models and --datasets name their lists as OpenCompass's do.
  const unknown = [...variables.keys()].find((key) => !KEYS.includes(key) && !key.endsWith('_datasets'));
  if (unknown === undefined) return variables;
  throw new LodestoneError('config-invalid', `unknown config key "${unknown}"`, {
    where,
    hint: didYouMean(unknown, KEYS) || `Known keys: ${KEYS.join(', ')}.`,
  });
}
