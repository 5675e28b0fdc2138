import { type Extraction, isAtLeast, type PostprocessorDefinition } from '../../core/index.ts';
import { afterFirst, before, capitalize, firstEnclosed, pythonRegex, stripText } from '../../util/index.ts';
import { extracted, requiredText } from '../extraction/extracted.ts';

const LEAD = 'answer is ';
const BRACKETED_CAPITAL = /\(([A-Z])/d;
const CAPITAL = /[A-Z]/;

/** BBH with options: the capital in brackets behind "answer is ", else the first capital, else the text. */
export const bbhOption: PostprocessorDefinition = {
  type: 'opencompass.datasets.bbh.bbh_mcq_postprocess',
  aliases: ['bbh-mcq'],
  apply: (value) => leadOption(requiredText(value)),
};

/** CHARM reasoning: as BBH with options. */
export const charmOption: PostprocessorDefinition = {
  type: 'opencompass.datasets.charm.charm_reason_postprocess',
  aliases: ['charm-reason'],
  apply: (value) => leadOption(requiredText(value)),
};

/** BBH without options: the rest of the line behind "answer is". Since 0.5 in a common spelling. */
export const bbhFreeform: PostprocessorDefinition = {
  type: 'opencompass.datasets.bbh.bbh_freeform_postprocess',
  aliases: ['bbh-freeform'],
  apply: (value, _args, { compat }) =>
    isAtLeast(compat, '0.5.4')
      ? freeformAnswer(requiredText(value))
      : freeformAnswerBefore(requiredText(value)),
};

function leadOption(text: string): Extraction | string {
  const led = afterFirst(text, LEAD);
  const answer = led === undefined ? text : stripText(led);
  const offset = led === undefined ? 0 : text.indexOf(answer, text.indexOf(LEAD) + LEAD.length);
  const bracketed = BRACKETED_CAPITAL.exec(answer);
  if (bracketed !== null) return extracted(bracketed[1] ?? '', offset + bracketed.index + 1);
  const capital = CAPITAL.exec(answer);
  return capital === null ? answer : extracted(capital[0], offset + capital.index);
}

function freeformAnswerBefore(text: string): string {
  const led = afterFirst(text, LEAD);
  let answer = stripText(before(led === undefined ? text : stripText(led), '\n'));
  if (answer.endsWith('.')) answer = stripText(answer.slice(0, -1));
  return firstEnclosed(answer, '**', '**', { sameLine: true })?.content ?? answer;
}

const SPACED_LEAD = pythonRegex('answer is\\s*:?\\s*', { ignoreCase: true }, 'g');
const VERDICT = pythonRegex('(yes|no|true|false)\\b', { ignoreCase: true }, 'y');
const COMMA_IN_NUMBER = pythonRegex('\\d\\s*,\\s*\\d');
// Spaces are only looked at from their first on, which keeps long runs of them cheap.
const COMMA = pythonRegex('(?:(?<!\\s)\\s+)?,\\s*', {}, 'g');
const SPACES = pythonRegex('\\s+', {}, 'g');

/** The answer of a reply in the spelling in which BBH answers are compared since 0.5. */
export function freeformAnswer(text: string): string {
  const lead = [...text.matchAll(SPACED_LEAD)].at(-1);
  const led = lead === undefined ? text : stripText(text.slice(lead.index + lead[0].length));
  let answer = stripText(before(led, '\n'));
  if (answer.endsWith('.')) answer = stripText(answer.slice(0, -1));
  const bold = firstEnclosed(answer, '**', '**', { sameLine: true });
  if (bold !== undefined) answer = stripText(bold.content);
  VERDICT.lastIndex = 0;
  const verdict = VERDICT.exec(answer);
  if (verdict !== null) return capitalize(verdict[0]);
  if (!COMMA_IN_NUMBER.test(answer)) answer = answer.replace(COMMA, ' ');
  return stripText(answer.replace(SPACES, ' '));
}
