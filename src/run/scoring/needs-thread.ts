import { asDict, isPlainObject, type Json, type ScoringRegistries } from '../../core/index.ts';
import type { ScoredTask } from './scored-task.ts';

/**
 * Whether a task is scored in a worker thread: where its evaluator or a postprocessor may take long over a single
 * sample, or is a plug-in that does not say. The size of the task does not matter: one reply is enough to hold
 * everything up.
 */
export async function needsThread(
  { model, dataset }: ScoredTask,
  { evaluator: evaluators, postprocessor: postprocessors }: ScoringRegistries,
): Promise<boolean> {
  const { evaluator, pred_postprocessor: own, dataset_postprocessor: ofReference } = dataset.config.eval_cfg;
  if (isHeavy(await evaluators.get(evaluator.type, dataset.abbr))) return true;
  const steps = [own, ofReference, evaluator.pred_postprocessor, model.config.pred_postprocessor];
  for (const type of steps.flatMap((step) => typesIn(step ?? null))) {
    if (postprocessors.has(type) && isHeavy(await postprocessors.get(type))) return true;
  }
  return false;
}

function isHeavy(definition: { readonly heavy?: boolean }): boolean {
  return definition.heavy ?? 'plugin' in definition;
}

/** The type of a postprocessor, or of those that stand behind patterns of dataset names. */
function typesIn(step: Json): string[] {
  if (!isPlainObject(step)) return [];
  const { type } = step;
  return typeof type === 'string' ? [type] : Object.values(asDict(step)).flatMap(typesIn);
}
