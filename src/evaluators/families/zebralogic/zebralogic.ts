import { asJson, type EvaluatorDefinition } from '../../../core/index.ts';
import { pythonStr } from '../../../util/index.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { zebraOption } from './zebra-answer.ts';

/** ZebraLogic with options: the option that a reply names is the reference. */
export const zebraLogicOptionEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.zebralogic.ZebraLogicMCEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      details: 'list',
      holdsAnswer: ({ prediction }) => zebraOption(pythonStr(prediction)) !== '',
      isCorrect: ({ prediction, reference }) =>
        zebraOption(pythonStr(prediction)) === pythonStr(reference).toUpperCase(),
      detail: ({ prediction, reference }, correct) => ({
        pred: asJson(prediction),
        extracted: zebraOption(pythonStr(prediction)),
        answer: asJson(reference),
        correct,
      }),
    }),
};
