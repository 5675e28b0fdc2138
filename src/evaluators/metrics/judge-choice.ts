import { type EvaluatorDefinition, isPlainObject, LodestoneError } from '../../core/index.ts';
import { afterLast } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { hundredTimesShare } from './runs/mean-run.ts';
import { listShareRun } from './runs/share-run.ts';

/** Judges under test: the model that a judgement chooses (`"Choice": "Model A"`) is the reference's `winner`. */
export const judgeChoiceEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_judge_evaluator.JudgeEvaluator',
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      prepare: ({ prediction, reference }) => ({ prediction, reference: referenceWinner(reference) }),
      isCorrect: (prediction, winner) => chosenModel(requiredText(prediction)) === winner,
    }),
};

/** The first character behind the lead, or of the whole text. */
export function chosenModel(text: string): string | null {
  if (text === '') return null;
  const [choice] = afterLast(text, '"Choice": "Model ');
  if (choice === undefined) throw new LodestoneError('scoring-failed', 'a judgement ends before its choice');
  return choice;
}

function referenceWinner(reference: unknown): unknown {
  if (isPlainObject(reference)) return reference.winner ?? '';
  throw new LodestoneError('scoring-failed', 'a judgement needs a reference with a winner');
}
