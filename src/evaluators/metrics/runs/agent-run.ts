import {
  type EvaluatorRun,
  float,
  isPlainObject,
  type Json,
  type JsonObject,
  noSamples,
} from '../../../core/index.ts';

export interface AgentRule {
  /** The kind of step that runs code. */
  readonly action: string;
  isCorrect(prediction: unknown, reference: unknown): boolean;
  isStepCorrect(stepResult: unknown, reference: unknown): boolean;
  /** Whether `code_acc` is a share of all samples, or of those where code was run. */
  readonly codeShareOf: 'all' | 'acting';
}

/**
 * How agents come to their answers: the share of right answers, that of answers that are right at least in the
 * last step that ran code, that of code that runs, and how often code is run. Steps are in the prediction's `steps`.
 */
export function agentRun({ action, isCorrect, isStepCorrect, codeShareOf }: AgentRule): EvaluatorRun {
  const counts = {
    rightByReasoning: 0,
    rightByAction: 0,
    wrongByAction: 0,
    codeRan: 0,
    stepRight: 0,
    total: 0,
  };
  return {
    add({ prediction, reference, record }) {
      const step = lastStep(record.steps ?? [], action);
      const correct = isCorrect(prediction, reference);
      counts.total += 1;
      if (correct && step === undefined) counts.rightByReasoning += 1;
      if (correct && step !== undefined) counts.rightByAction += 1;
      if (correct || step === undefined) return { score: correct ? 1 : 0 };
      counts.wrongByAction += 1;
      if (isFailed(step)) return { score: 0 };
      counts.codeRan += 1;
      if (isStepCorrect(agentResult(step), reference)) counts.stepRight += 1;
      return { score: 0 };
    },
    finish() {
      const { rightByReasoning, rightByAction, wrongByAction, codeRan, stepRight, total } = counts;
      const withAction = wrongByAction + rightByAction;
      const codeTotal = codeShareOf === 'all' ? total : withAction;
      if (codeTotal === 0) throw noSamples();
      const right = rightByReasoning + rightByAction;
      return {
        metrics: {
          follow_acc: float((100 * right) / total),
          reasoning_acc: float((100 * (stepRight + right)) / total),
          code_acc: float((100 * (codeRan + rightByAction)) / codeTotal),
          action_pct: float((100 * withAction) / total),
        },
      };
    },
  };
}

function lastStep(steps: Json, action: string): JsonObject | undefined {
  if (!Array.isArray(steps)) return undefined;
  return steps.filter(isPlainObject).findLast((step) => step.type === action);
}

function isFailed({ errmsg }: JsonObject): boolean {
  return errmsg !== undefined && errmsg !== null && errmsg !== '';
}

function agentResult({ result }: JsonObject): unknown {
  return isPlainObject(result) ? result.text : undefined;
}
