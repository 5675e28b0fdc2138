import type { EvaluatorDefinition } from '../../../core/index.ts';
import { stripStart } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { similarityPercent } from '../../metrics/measures/similarity.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';

/** LongBench, code: how similar the first line of code is to the best reference. */
export const longBenchCodeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchCodeSimEvaluator',
  heavy: true,
  create: () =>
    meanRun({
      valueOf({ prediction, reference }) {
        const line = firstCodeLine(requiredText(prediction));
        const values = answersIn(reference).map((one) => similarityPercent(line, one) / 100);
        return Math.max(0, ...values);
      },
    }),
};

const NO_CODE = ['`', '#', '//'];

function firstCodeLine(text: string): string {
  const lines = stripStart(text, '\n').split('\n');
  return lines.find((line) => !NO_CODE.some((mark) => line.includes(mark))) ?? '';
}
