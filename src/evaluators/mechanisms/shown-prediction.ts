import {
  asJson,
  type Compat,
  type DatasetConfig,
  isAtLeast,
  isPlainObject,
  type Json,
  type JsonObject,
  type ModelConfig,
  type ScoringRegistries,
} from '../../core/index.ts';
import { globToRegExp } from '../../util/index.ts';
import { createPostprocess } from './postprocessing.ts';

export interface ShownPredictionOptions {
  readonly dataset: DatasetConfig;
  /** The model whose answers are judged; undefined if only its answers are known. */
  readonly model: ModelConfig | undefined;
  readonly compat: Compat;
  readonly registries: Pick<ScoringRegistries, 'postprocessor'>;
}

/**
 * What a judge is shown of a prediction: what the model's `pred_postprocessor` for the dataset, else the evaluator's, makes of
 * it. A model's maps patterns of dataset names to postprocessors; since 0.5 it is applied twice.
 */
export async function shownPrediction(options: ShownPredictionOptions): Promise<(prediction: Json) => Json> {
  const { dataset, compat, registries } = options;
  const own = postprocessorFor(options);
  const step = own ?? dataset.eval_cfg.evaluator.pred_postprocessor;
  const process = await createPostprocess(step, compat, dataset.abbr, registries.postprocessor);
  const once = (prediction: Json) => asJson(process(prediction).value);
  const isTwice = own !== undefined && isAtLeast(compat, '0.5.4');
  return isTwice ? (prediction) => once(once(prediction)) : once;
}

function postprocessorFor({ model, dataset }: ShownPredictionOptions): JsonObject | undefined {
  const byPattern = model?.pred_postprocessor;
  if (!isPlainObject(byPattern)) return undefined;
  const found = Object.entries(byPattern).find(([pattern]) => globToRegExp(pattern).test(dataset.abbr));
  return isPlainObject(found?.[1]) ? found[1] : undefined;
}
