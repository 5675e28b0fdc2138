import type { DatasetConfig, EvaluatorContext, ScoringContext, ScoringRegistries } from '../../core/index.ts';
import { builtInScoring } from './built-in-scoring.ts';
import { createPostprocess } from './postprocessing.ts';

/** What evaluators work with when a dataset's predictions are scored. `registries`: where their parts are found. */
export function evaluatorContext(
  scoring: ScoringContext,
  dataset?: DatasetConfig,
  registries: ScoringRegistries = builtInScoring,
): EvaluatorContext {
  const where = dataset?.abbr;
  return {
    ...scoring,
    ...(dataset === undefined ? {} : { dataset }),
    parts: {
      evaluator: (type) => registries.evaluator.get(type, where),
      judgement: (type) => registries.judgement.get(type, where),
      postprocess: async (config) => {
        const process = await createPostprocess(
          config,
          scoring.compat,
          where ?? 'the evaluator',
          registries.postprocessor,
        );
        return (value) => process(value).value;
      },
    },
  };
}
