import { afterLast, before, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { generalPostprocess } from '../../postprocessors/general.ts';

/** The first line in small letters, from behind the last of each lead on. */
export function shortAnswer(reply: string, leads: readonly string[]): string {
  const line = before(reply, '\n').toLowerCase();
  return generalPostprocess(leads.reduce(afterLast, line));
}

/** The same of a reply whose spaces around are dropped first. */
export function trimmedShortAnswer(reply: string, leads: readonly string[]): string {
  return shortAnswer(stripText(reply), leads);
}

/** The accepted answers of a question, normalised. */
export function acceptedAnswers(references: unknown): string[] {
  return answersIn(references).map((answer) => generalPostprocess(answer).toLowerCase());
}

/** The accepted answers as they are; a text stands for its characters, as Python takes it. */
export function answersIn(references: unknown): string[] {
  return Array.isArray(references) ? references.map(requiredText) : [...requiredText(references)];
}
