import { type EvaluatorDefinition, isPlainObject, LodestoneError } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';

/**
 * LongBench, classification: one over the number of class names in a prediction, where the right one is among
 * them. Names that are part of the right one do not count, but a name that follows such a name is overlooked, as
 * OpenCompass shortens the list while it goes through it.
 */
export const longBenchClassificationEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchClassificationEvaluator',
  create: () =>
    meanRun({
      valueOf({ prediction, reference }) {
        const { answers, classes } = parts(reference);
        const text = requiredText(prediction);
        return answers.reduce((sum, answer) => sum + classScore(text, answer, classes), 0);
      },
    }),
};

function classScore(text: string, answer: string, classes: readonly string[]): number {
  const found = classes.filter((name) => text.includes(name));
  for (let i = 0; i < found.length; i += 1) {
    const name = found[i] ?? '';
    if (answer.includes(name) && name !== answer) found.splice(found.indexOf(name), 1);
  }
  return found.includes(answer) ? 1 / found.length : 0;
}

function parts(reference: unknown): { answers: string[]; classes: string[] } {
  if (
    !isPlainObject(reference) ||
    !Array.isArray(reference.answers) ||
    !Array.isArray(reference.all_classes)
  ) {
    throw new LodestoneError('scoring-failed', 'LongBench classification needs answers and all_classes');
  }
  return { answers: reference.answers.map(requiredText), classes: reference.all_classes.map(requiredText) };
}
