import type { ScoringRegistries } from '../../core/index.ts';
import { judgements } from '../../verdicts/index.ts';
import { evaluators } from '../_registry.ts';
import { postprocessors } from '../postprocessors/_registry.ts';

/** The components that scoring meets where a run has no plug-ins. */
export const builtInScoring: ScoringRegistries = {
  evaluator: evaluators,
  postprocessor: postprocessors,
  judgement: judgements,
};
