import type { EvaluatorDefinition, Json, ScoredSample } from '../core/index.ts';
import { pythonFloat, pythonInt } from '../util/index.ts';
import { hundredTimesShare, shareRun } from './share-run.ts';

/** Share of predictions that equal the reference as text or, within 1e-6, as a number. */
export const gsm8kEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.gsm8k.Gsm8kEvaluator',
  create: () =>
    shareRun({
      isCorrect: isSameNumber,
      percent: hundredTimesShare,
      details: 'list',
      detail: ({ prediction, reference }, correct) => ({
        pred: prediction as Json,
        answer: reference as Json,
        correct,
      }),
    }),
};

/** Scores the steps of an agent, too. */
export const gsm8kAgentEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.gsm8k.Gsm8kAgentEvaluator',
  refusal: 'its samples are answered by lagent agents, which are Python programs',
  create: gsm8kEvaluator.create,
};

function isSameNumber({ prediction, reference }: ScoredSample): boolean {
  if (prediction === reference) return true;
  const value = pythonFloat(String(prediction));
  const wanted = pythonInt(String(reference));
  return value !== undefined && wanted !== undefined && Math.abs(value - Number(wanted)) < 1e-6;
}
