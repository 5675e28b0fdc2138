import { type EvaluatorDefinition, LodestoneError } from '../core/index.ts';

const NEEDS_SERVICE =
  "its programs in up to 25 languages are run by a service of OpenCompass's, which runs do not ask";

/** MultiPL-E: tests in the language of the program. Tasks that have it are not run. */
export const multiplE = atService('opencompass.datasets.multipl_e.MultiplEEvaluator');

/** The same for its part that OpenCompass had first. */
export const humanevalMulti = atService('opencompass.datasets.humaneval_multi.HumanevalMultiEvaluator');

function atService(type: string): EvaluatorDefinition {
  return {
    type,
    refusal: NEEDS_SERVICE,
    create(): never {
      throw new LodestoneError('not-built', NEEDS_SERVICE, {
        hint: 'Take HumanEval-X (humanevalx), whose five languages run here.',
      });
    },
  };
}
