import { type EvaluatorDefinition, isPlainObject, type Json, LodestoneError } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { tabmwpAnswer, tabmwpNormalized } from './tabmwp-answer.ts';

/** TabMWP: the answer of a reply is that of the reference (`answer`, `unit`, `choices`) after normalisation. */
export const tabmwpEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.tabmwp.TabMWPEvaluator',
  create: () =>
    shareRun({
      percent: shareTimesHundred,
      allowsNone: true,
      isCorrect({ prediction, reference }) {
        const { answer, unit, choices } = parts(reference);
        const found = tabmwpAnswer(requiredText(prediction), choices);
        return inCommonForm(found, unit) === inCommonForm(answer, unit);
      },
    }),
};

function inCommonForm(answer: string, unit: string | null): string {
  return tabmwpNormalized(answer, unit).toLowerCase();
}

function parts(reference: unknown): { answer: string; unit: string | null; choices: string[] | null } {
  if (!isPlainObject(reference)) {
    throw new LodestoneError('scoring-failed', 'TabMWP needs references with answer, unit and choices');
  }
  const { answer, unit, choices } = reference;
  return { answer: requiredText(answer), unit: textOrNull(unit), choices: textsOrNull(choices) };
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOrNull(value: Json | undefined): string[] | null {
  return Array.isArray(value) ? value.map(requiredText) : null;
}
