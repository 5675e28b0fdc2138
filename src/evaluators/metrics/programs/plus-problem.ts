import { LodestoneError } from '../../../core/index.ts';

/** Why tasks that are scored by EvalPlus's tests cannot be run. */
export function plusProblem(): LodestoneError {
  return new LodestoneError('not-built', "EvalPlus's tests are not part of the data", {
    hint: 'Use HumanEval or MBPP with their own tests.',
  });
}
