import {
  afterLast,
  before,
  countPart,
  PyItems,
  type PyValue,
  pyStr,
  pythonRegex,
  stripCharacters,
  stripEnd,
  stripText,
} from '../../util/index.ts';
import { latexArithmetic } from './latex-arithmetic.ts';
import { withoutUnits } from './number-text.ts';

const LEADS = ['The answer is:', 'The answer is', 'the answer is'];
const LEAD = /The answer is:?|the answer is/;
const OPTION = /\([a-f]\)/i;
const NUMBER = pythonRegex('-?\\d*\\.?\\d+', {}, 'g');
const NUMBER_OF_THINGS = pythonRegex('^-?[\\d.]+\\s(?:\\D+|\\S+)$');

/**
 * TheoremQA: what follows the last "the answer is" as a truth value, an option or a number, which is computed
 * where it is arithmetic; without that lead the last number of the reply, or ''.
 */
export function theoremAnswer(reply: string, olderLatex: boolean): string {
  const text = stripCharacters(reply, '\n');
  // A reply that leads to several answers goes on with questions of its own.
  const own = LEADS.some((lead) => countPart(text, lead) > 1) ? before(text, '\n\n') : text;
  const parts = own.split(LEAD);
  const answer = stripCharacters(withoutEnd(stripCharacters(parts.at(-1) ?? '', '\n')), ' ');
  return withoutEnd(answerValue(answer, parts.length > 1, olderLatex));
}

function withoutEnd(text: string): string {
  return stripEnd(stripEnd(text, '.'), '/');
}

function answerValue(answer: string, isLed: boolean, olderLatex: boolean): string {
  const small = answer.toLowerCase();
  if (/yes|true/.test(small)) return 'True';
  if (/no|false/.test(small)) return 'False';
  if (OPTION.test(answer)) return answer;
  if (!isLed) return answer.match(NUMBER)?.at(-1) ?? '';
  const quantity = withoutUnits(stripText(afterLast(answer, '=')));
  const value = latexArithmetic(quantity, olderLatex);
  if (value !== undefined) return pyStr(olderLatex ? value : asList(value));
  return NUMBER_OF_THINGS.test(quantity) ? before(quantity, ' ') : quantity;
}

/** Since 0.5 a tuple is written as a list. */
function asList(value: PyValue): PyValue {
  return value instanceof PyItems && value.kind === 'tuple' ? new PyItems('list', value.items) : value;
}
