import type { EvaluatorDefinition } from '../../../core/index.ts';
import { pythonRegex } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isLedOrShort } from '../../extraction/holds-answer.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { normalizedAnswer } from '../../metrics/text/normalized-answer.ts';

const ANSWER = pythonRegex('answer\\s*:\\s*([^\\n]+)', { ignoreCase: true });

/** DROP of simple-evals: the normalised answer and one of the accepted answers hold each other. */
export const dropSimpleEvalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.drop_simple_eval.DropOpenAIEvaluator',
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      holdsAnswer: (sample) => isLedOrShort(sample, ANSWER),
      isCorrect(prediction, reference) {
        const text = requiredText(prediction);
        const answer = normalizedAnswer(ANSWER.exec(text)?.[1] ?? text);
        return requiredText(reference)
          .split('|')
          .some((accepted) => holdEachOther(answer, normalizedAnswer(accepted)));
      },
    }),
};

function holdEachOther(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b;
  return a.includes(b) || b.includes(a);
}
