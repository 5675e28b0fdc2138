import type { PostprocessorDefinition } from '../../core/index.ts';
import { afterLast, before, replaceEnclosed, stripCharacters, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const LEADS = ['The answer is: ', 'The answer is ', 'The final answer is: ', 'The final answer is '];

/** BBEH without options: the rest of the line behind "The answer is", without markup, in small letters. */
export const bbehFreeform: PostprocessorDefinition = {
  type: 'opencompass.datasets.bbeh.bbeh_freeform_postprocess',
  aliases: ['bbeh_freeform'],
  apply: (value) => bbehFreeformAnswer(requiredText(value)),
};

/** BBEH with options: the rest of the line behind "The answer is", without brackets, in small letters. */
export const bbehOption: PostprocessorDefinition = {
  type: 'opencompass.datasets.bbeh.bbeh_mcq_postprocess',
  aliases: ['bbeh_mcq'],
  apply: (value) => bbehOptionAnswer(requiredText(value)),
};

/** See {@link bbehFreeform}. */
export function bbehFreeformAnswer(text: string): string {
  return firstLineInSmall(withoutMarkup(behindLead(text)));
}

/** See {@link bbehOption}. */
export function bbehOptionAnswer(text: string): string {
  return firstLineInSmall(stripCharacters(behindLead(text), '()'));
}

function behindLead(text: string): string {
  const lead = LEADS.find((phrase) => text.includes(phrase));
  return lead === undefined ? text : afterLast(text, lead);
}

const TEXT_COMMAND = /\\text(?:tt)?\{/g;

/** The text without boxes, text commands and bold marks; what they hold stays. */
function withoutMarkup(text: string): string {
  const keep = (content: string): string => content;
  const unboxed = replaceEnclosed(text, '\\boxed{', '}', keep, { sameLine: true });
  const plain = replaceEnclosed(unboxed, TEXT_COMMAND, '}', keep, { sameLine: true });
  return replaceEnclosed(plain, '**', '**', keep, { sameLine: true });
}

function firstLineInSmall(text: string): string {
  return stripText(before(text, '\n')).toLowerCase();
}
