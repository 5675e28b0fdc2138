import type { EvaluatorDefinition } from '../../../core/index.ts';
import { isSameWholeNumber } from '../../math/number-equality.ts';
import { agentRun } from '../../metrics/runs/agent-run.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** Share of predictions that equal the reference as text or, within 1e-6, as a number. */
export const gsm8kEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.gsm8k.Gsm8kEvaluator',
  create: () => listShareRun({ metric: 'accuracy', percent: hundredTimesShare, isCorrect: isSameOrNumber }),
};

/** The same for agents, whose steps count, too. Argument `action`: the kind of step that runs code. */
export const gsm8kAgentEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.gsm8k.Gsm8kAgentEvaluator',
  create: ({ action = 'PythonInterpreter' }) =>
    agentRun({
      action: String(action),
      isCorrect: isSameOrNumber,
      isStepCorrect: isSameWholeNumber,
      codeShareOf: 'all',
    }),
};

function isSameOrNumber(prediction: unknown, reference: unknown): boolean {
  return prediction === reference || isSameWholeNumber(prediction, reference);
}
