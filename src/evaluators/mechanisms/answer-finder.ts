import {
  type Compat,
  type DatasetConfig,
  isAtLeast,
  type ModelConfig,
  type PredictionRecord,
  type ScoringRegistries,
} from '../../core/index.ts';
import { createPostprocess, type Processed, predictionPostprocess, spanThrough } from './postprocessing.ts';

export interface AnswerFinderOptions {
  readonly dataset: DatasetConfig;
  readonly model: ModelConfig;
  readonly compat: Compat;
  /** Where components are found. Default: those that are built in. */
  readonly registries?: ScoringRegistries | undefined;
}

/** Finds the answer in a prediction. */
export type AnswerFinder = (record: PredictionRecord) => Processed;

/** How scoring finds the answers in the predictions of a task. */
export async function answerFinder(options: AnswerFinderOptions): Promise<AnswerFinder> {
  const { dataset, model, compat, registries } = options;
  const ofPrediction = await predictionPostprocess(dataset, model, compat, registries?.postprocessor);
  // Evaluators take a postprocessor of their own since 0.5.
  if (!isAtLeast(compat, '0.5.4')) return ({ prediction }) => ofPrediction(prediction);
  const own = dataset.eval_cfg.evaluator.pred_postprocessor;
  const ofEvaluator = await createPostprocess(own, compat, dataset.abbr, registries?.postprocessor);
  return ({ prediction }) => {
    const found = ofPrediction(prediction);
    const last = ofEvaluator(found.value);
    return { ...last, span: spanThrough(prediction, found, last), parsed: last.parsed && found.parsed };
  };
}
