import { type EvaluatorDefinition, type JsonObject, LodestoneError } from '../../../core/index.ts';
import { isEqual } from '../measures/python-equality.ts';
import { type CircularPattern, CircularScores } from './circular-scores.ts';

/** Shares of right answers over questions that were asked with their options in several orders. */
export const circularEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.circular.CircularEvaluator',
  create(args) {
    const scores = new CircularScores(chosenPattern(args));
    return {
      add({ prediction, reference, row }) {
        const isCorrect = isEqual(prediction, reference);
        return scores.verdict(row, isCorrect);
      },
      finish: () => scores.result(),
    };
  },
};

/** The argument `circular_pattern` of an evaluator. */
export function chosenPattern({ circular_pattern: pattern = 'circular' }: JsonObject): CircularPattern {
  if (pattern === 'circular' || pattern === 'all_possible') return pattern;
  throw new LodestoneError('config-invalid', `circular_pattern cannot be ${JSON.stringify(pattern)}`, {
    hint: "Write 'circular' or 'all_possible'.",
  });
}
