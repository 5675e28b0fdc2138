import type { DatasetConfig, EvaluatorContext, ScoringContext } from '../core/index.ts';
import { evaluators } from './_registry.ts';
import { judgements } from './judgements/_registry.ts';
import { postprocessOf } from './postprocessing.ts';

/** What evaluators work with when a dataset's predictions are scored. */
export function evaluatorContext(scoring: ScoringContext, dataset?: DatasetConfig): EvaluatorContext {
  const where = dataset?.abbr;
  return {
    ...scoring,
    ...(dataset === undefined ? {} : { dataset }),
    parts: {
      evaluator: (type) => evaluators.get(type, where),
      judgement: (type) => judgements.get(type, where),
      postprocess: async (config) => {
        const process = await postprocessOf(config, scoring.compat, where ?? 'the evaluator');
        return (value) => process(value).value;
      },
    },
  };
}
