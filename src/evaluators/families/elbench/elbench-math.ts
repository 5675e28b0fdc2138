import { asJson, type EvaluatorDefinition } from '../../../core/index.ts';
import { pythonStr } from '../../../util/index.ts';
import { boxedAnswer } from '../../math/boxed-answer.ts';
import { normalizeFinalAnswer } from '../../math/final-answer.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** ELBench's questions of mathematics: the last box of the reply, or the whole of it, is the reference once both are normalized. */
export const elbenchMathEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.subjective.elbench.ELBenchMathEvaluator',
  aliases: ['opencompass.datasets.ELBenchMathEvaluator'],
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      prepare: ({ prediction, reference }) => ({
        prediction: finalAnswer(prediction),
        reference: finalAnswer(reference),
      }),
      isCorrect: (prediction, reference) => prediction === reference && reference !== '',
    }),
};

function finalAnswer(value: unknown): string {
  const text = pythonStr(asJson(value));
  return normalizeFinalAnswer(boxedAnswer(text) ?? text);
}
