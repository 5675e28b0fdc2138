import {
  COMMON_MODEL_KEYS,
  didYouMean,
  LodestoneError,
  type ModelConfig,
  type ModelDefinition,
  type Registries,
} from '../core/index.ts';
import { modelAbbr } from './abbreviations.ts';
import type { PlannedModel } from './plan.ts';

/** A model whose type is found. */
export interface OpenModel extends PlannedModel {
  /** Absent if nothing is inferred. */
  readonly definition?: ModelDefinition;
}

/**
 * Finds the type of a model and checks the keys of its config. `where` names the model; `models`: where types are found;
 * `placeOf` tells where a key of it was written.
 */
export async function planModel(
  config: ModelConfig,
  where: string,
  infers: boolean,
  models: Registries['model'],
  notes: string[],
  placeOf: (key: string) => Promise<string | undefined> = async () => undefined,
): Promise<OpenModel> {
  const abbr = modelAbbr(config);
  if (!infers) return { abbr, config };
  const isKnown = models.has(config.type);
  const definition = await models.get(config.type, isKnown ? where : ((await placeOf('type')) ?? where));
  const known = new Set<string>([...COMMON_MODEL_KEYS, ...definition.keys]);
  for (const key of Object.keys(config).filter((name) => !known.has(name))) {
    const problem = `${(await placeOf(key)) ?? where}: ${componentName(definition.type)} has no key "${key}"`;
    if (definition.ignoresUnknownKeys !== true) {
      throw new LodestoneError('config-invalid', problem, {
        hint: didYouMean(key, known) || 'Remove it.',
      });
    }
    notes.push(`${problem}; it has no effect`);
  }
  return { abbr, config, definition };
}

/** The bare name of a component's type. */
export function componentName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
