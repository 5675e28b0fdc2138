import { type EvaluatorDefinition, type EvaluatorRun, float } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { gaokaoAnswers } from './gaokao-answer.ts';
import { gradedRun } from './graded-answers.ts';
import { questionType } from './question-type.ts';

const CLASS = 'opencompass.datasets.GaokaoBench.GaokaoBenchEvaluator';
const SCORED = ['single_choice', 'multi_choice', 'multi_question_choice', 'five_out_of_seven'];
const UNSCORED = ['cloze', 'subjective', 'correction'];

/**
 * GAOKAO-Bench: share of points. Argument `question_type`; questions that people have to mark get 0 points, as in
 * OpenCompass.
 */
export const gaokaoBenchEvaluator: EvaluatorDefinition = {
  type: CLASS,
  create: ({ question_type: kind }) => gaokaoRun(questionType(kind, [...SCORED, ...UNSCORED])),
};

/** The same with the kind of questions in its name. */
export const gaokaoSingleChoice = ofKind('single_choice');
export const gaokaoMultiChoice = ofKind('multi_choice');
export const gaokaoMultiQuestionChoice = ofKind('multi_question_choice');
export const gaokaoFiveOutOfSeven = ofKind('five_out_of_seven');
export const gaokaoCloze = ofKind('cloze');
export const gaokaoSubjective = ofKind('subjective');
export const gaokaoCorrection = ofKind('correction');

function ofKind(kind: string): EvaluatorDefinition {
  return { type: `${CLASS}_${kind}`, create: () => gaokaoRun(kind) };
}

function gaokaoRun(kind: string): EvaluatorRun {
  if (UNSCORED.includes(kind))
    return { add: () => undefined, finish: () => ({ metrics: { score: float(0) } }) };
  return gradedRun({
    hasHalfPoints: kind === 'multi_choice',
    hasDetails: true,
    answersOf: (prediction, reference) => gaokaoAnswers(kind, requiredText(prediction), reference.length),
  });
}
