import {
  type Compat,
  type DatasetConfig,
  isAtLeast,
  type ModelConfig,
  type PredictionRecord,
} from '../core/index.ts';
import { type Processed, postprocessOf, predictionPostprocess, spanThrough } from './postprocessing.ts';

export interface AnswerFinderOptions {
  readonly dataset: DatasetConfig;
  readonly model: ModelConfig;
  readonly compat: Compat;
}

/** Finds the answer in a prediction. */
export type AnswerFinder = (record: PredictionRecord) => Processed;

/** How scoring finds the answers in the predictions of a task. */
export async function answerFinder({ dataset, model, compat }: AnswerFinderOptions): Promise<AnswerFinder> {
  const ofPrediction = await predictionPostprocess(dataset, model, compat);
  // Evaluators take a postprocessor of their own since 0.5.
  if (!isAtLeast(compat, '0.5.4')) return ({ prediction }) => ofPrediction(prediction);
  const own = dataset.eval_cfg.evaluator.pred_postprocessor;
  const ofEvaluator = await postprocessOf(own, compat, dataset.abbr);
  return ({ prediction }) => {
    const found = ofPrediction(prediction);
    const last = ofEvaluator(found.value);
    return { ...last, span: spanThrough(prediction, found, last), parsed: last.parsed && found.parsed };
  };
}
