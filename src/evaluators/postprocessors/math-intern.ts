import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { before, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const FINAL = 'The final answer is ';
const NEXT_QUESTION = '\n\nQuestion:';
const ANSWER = 'The answer is';
const LEADS = ['# Answer', 'The answer is:', '####'];
const BOX = '\\boxed{';

/** MATH, InternLM's rules: what the first of several marks announces, or null. */
export const mathInternAnswer: PostprocessorDefinition = {
  type: 'opencompass.datasets.math_intern.math_intern_postprocess',
  aliases: ['math_intern_postprocess'],
  apply(value) {
    const found = announced(requiredText(value));
    return found === undefined ? Extraction.none(null) : cleaned(found);
  },
};

function announced(text: string): string | undefined {
  const final = text.indexOf(FINAL);
  if (final >= 0) return betweenDollars(text.slice(final + FINAL.length));
  const reply = before(text, NEXT_QUESTION);
  if (reply !== text) {
    const answer = reply.indexOf(ANSWER);
    // Without the phrase OpenCompass counts from -1; with it at the very start it goes on.
    if (answer !== 0) return reply.slice(answer + ANSWER.length);
  }
  const lead = LEADS.find((mark) => reply.includes(mark));
  if (lead !== undefined) return reply.slice(reply.indexOf(lead) + lead.length);
  const boxed = reply.indexOf(BOX);
  return boxed < 0 ? undefined : upToClosingBrace(reply.slice(boxed + BOX.length));
}

/** `$…$.` -> `…`; without an end everything but the first and the last character. */
function betweenDollars(text: string): string {
  return text.slice(1, text.indexOf('$.'));
}

/** What stands before the brace that closes the box; without one everything but the last character. */
function upToClosingBrace(text: string): string {
  let depth = 1;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, index);
  }
  return text.slice(0, -1);
}

function cleaned(answer: string): string {
  const text = stripText(answer).replaceAll('{{', '{').replaceAll('}}', '}');
  return text.endsWith('.') || text.endsWith('。') ? text.slice(0, -1) : text;
}
