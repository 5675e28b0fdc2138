/** Benchmarks whose programs run at services of OpenCompass's. */
import { type EvaluatorDefinition, LodestoneError } from '../../../core/index.ts';

const NEEDS_SERVICE =
  'its programs in up to 25 languages run on an OpenCompass service, which is not supported';

/** MultiPL-E: tests in the language of the program. Tasks that have it are not run. */
export const multiplE = atService('opencompass.datasets.multipl_e.MultiplEEvaluator');

/** The same for its part that OpenCompass had first. */
export const humanevalMulti = atService('opencompass.datasets.humaneval_multi.HumanevalMultiEvaluator');

/** BigCodeBench: tests that need 139 libraries. */
export const bigCodeBench = atService(
  'opencompass.datasets.bigcodebench.bigcodebench.BigCodeBenchEvaluator',
  'its programs need 139 libraries of an OpenCompass service, which is not supported',
);

function atService(type: string, refusal = NEEDS_SERVICE): EvaluatorDefinition {
  return {
    type,
    refusal,
    create(): never {
      throw new LodestoneError('not-built', refusal, {
        hint: 'Use HumanEval-X (humanevalx), whose five languages run here.',
      });
    },
  };
}
