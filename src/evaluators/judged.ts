import { type EvaluatorDefinition, LodestoneError } from '../core/index.ts';

const NEEDS_JUDGE = 'its replies are judged by a further model, which runs do not ask yet';

/** Evaluators that leave all judging, or what rules find wrong, to a model. Tasks that have one are not run. */
function judgedBy(type: string, ...aliases: string[]): EvaluatorDefinition {
  return {
    type,
    aliases,
    refusal: NEEDS_JUDGE,
    create(): never {
      throw new LodestoneError('not-built', NEEDS_JUDGE, { hint: 'Take a variant that scores by rules.' });
    },
  };
}

/** One question to a judge for each reply. */
export const genericLlmEvaluator = judgedBy(
  'opencompass.evaluator.generic_llm_evaluator.GenericLLMEvaluator',
);

/** Rules first, then a judge for the replies that they find wrong. */
export const cascadeEvaluator = judgedBy('opencompass.evaluator.cascade_evaluator.CascadeEvaluator');

/** One question to a judge for each reply, or pair of replies. */
export const lmEvaluator = judgedBy(
  'opencompass.openicl.icl_evaluator.lm_evaluator.LMEvaluator',
  'opencompass.datasets.LMEvaluator',
);
