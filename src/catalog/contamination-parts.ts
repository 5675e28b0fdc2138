import type { EvalConfig, InferConfig } from '../core/index.ts';
import { component, evaluator } from './parts.ts';
import { type DatasetParts, reader, zeroShot } from './task-parts.ts';

const AVERAGE: EvalConfig = { evaluator: evaluator('AveragePPLEvaluator') };

/** A text without an answer, whose perplexity is measured. */
export function measuredText(
  source: Pick<DatasetParts, 'abbr' | 'type' | 'path'>,
  template: string,
  split?: string,
): DatasetParts {
  const columns = [...template.matchAll(/\{(\w+)\}/g)].map(([, column = '']) => column);
  const infer: InferConfig = zeroShot(
    template,
    component('opencompass.openicl.icl_inferencer.PPLOnlyInferencer'),
  );
  const splits = split === undefined ? {} : { train_split: split, test_split: split };
  return { ...source, reader: reader(columns, null, splits), infer, evaluate: AVERAGE };
}
