import type { EvaluatorDefinition } from '../../../core/index.ts';
import { isStringEquivalent } from '../../math/string-equivalence.ts';
import { agentRun } from '../../metrics/runs/agent-run.ts';
import { equivalenceVersion } from './math-evaluator.ts';

/** MATH for agents, whose steps count, too. Arguments: `action`, the kind of step that runs code; `version`. */
export const mathAgentEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.math.MATHAgentEvaluator',
  create({ action = 'PythonInterpreter', version = 'v1' }) {
    const rules = equivalenceVersion(version);
    const isEquivalent = (a: unknown, b: unknown): boolean => isStringEquivalent(a, b, rules);
    return agentRun({
      action: String(action),
      isCorrect: isEquivalent,
      isStepCorrect: isEquivalent,
      codeShareOf: 'acting',
    });
  },
};
