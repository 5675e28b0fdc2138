import { type EvaluatorDefinition, LodestoneError } from '../core/index.ts';

const NEEDS_SUBJECTIVE =
  'its judge compares the replies of several models, in a kind of run that is not built yet';

/** One question to a judge for each reply, or pair of replies, of subjective runs. Tasks that have it are not run. */
export const lmEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.lm_evaluator.LMEvaluator',
  aliases: ['opencompass.datasets.LMEvaluator'],
  refusal: NEEDS_SUBJECTIVE,
  create(): never {
    throw new LodestoneError('not-built', NEEDS_SUBJECTIVE, {
      hint: 'Take a variant that scores by rules, or by GenericLLMEvaluator.',
    });
  },
};
