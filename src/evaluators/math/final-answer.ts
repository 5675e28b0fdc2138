import { isDigits, lastEnclosed, pythonRegex, replaceEnclosed, stripText } from '../../util/index.ts';

/** Replacements of Minerva's answer normalisation (Lewkowycz et al. 2022, appendix D.1), in order. */
const REPLACED: [string, string][] = [
  ['an ', ''],
  ['a ', ''],
  ['.$', '$'],
  ['\\$', ''],
  ['\\ ', ''],
  [' ', ''],
  ['mbox', 'text'],
  [',\\text{and}', ','],
  ['\\text{and}', ','],
  ['\\text{m}', '\\text{}'],
  ['\\le', '<'],
];

/** Words and signs of the same normalisation that carry no value, in order. */
const REMOVED = [
  ...['square', 'ways', 'integers', 'dollars', 'mph', 'inches', 'ft', 'hours', 'km', 'units', '\\ldots'],
  ...['sue', 'points', 'feet', 'minutes', 'digits', 'cents', 'degrees', 'cm', 'gm', 'pounds', 'meters'],
  ...['meals', 'edges', 'students', 'childrentickets', 'multiples', '\\text{s}', '\\text{.}', '\\text{\ns}'],
  ...['\\text{}^2', '\\text{}^3', '\\text{\n}', '\\text{}', '\\mathrm{th}', '^\\circ', '^{\\circ}', '\\;'],
  ...[',\\!', '{,}', '"', '\\dots', '\n', '\r', '\f'],
];

/** Commands that are taken away; what they hold stays. A text in round brackets loses these, too. */
const UNWRAPPED: [open: string, close: string][] = [
  ['\\text{(', ')}'],
  ['\\text{', '}'],
  ['\\textbf{', '}'],
  ['\\overline{', '}'],
];

/** Where the answer proper begins, when one of these occurs. */
const LEADS = [/finalansweris/, /answer?is:?/];

const SHORT_FRACTION = pythonRegex('frac([^{])(.)', {}, 'g');
const SHORT_ROOT = pythonRegex('sqrt([^{])', {}, 'g');

/** A final answer in the form in which answers are compared as text. */
export function normalizeFinalAnswer(text: string): string {
  let answer = text;
  for (const [before, after] of REPLACED) answer = answer.replaceAll(before, after);
  for (const expression of REMOVED) answer = answer.replaceAll(expression, '');
  for (const [open, close] of UNWRAPPED) answer = replaceEnclosed(answer, open, close, (content) => content);
  answer = withoutOuterBox(answer);
  for (const lead of LEADS) {
    const found = lead.exec(answer);
    if (found !== null) answer = answer.slice(found.index + found[0].length);
  }
  answer = lastEnclosed(answer, 'oxed{', '}')?.content ?? answer;
  answer = lastEnclosed(answer, '$', '$')?.content ?? answer;
  answer = stripText(answer);
  if (answer.includes('rac') && !answer.includes('\\frac')) answer = answer.replaceAll('rac', '\\frac');
  answer = answer.replace(SHORT_FRACTION, 'frac{$1}{$2}').replace(SHORT_ROOT, 'sqrt{$1}').replaceAll('$', '');
  const digits = answer.replaceAll(',', '');
  return isDigits(digits) ? digits : answer;
}

/** The text without the first `\boxed{` and the last brace behind it. */
function withoutOuterBox(text: string): string {
  const start = text.indexOf('\\boxed{');
  const end = text.lastIndexOf('}');
  const content = start + '\\boxed{'.length;
  return start < 0 || end < content
    ? text
    : text.slice(0, start) + text.slice(content, end) + text.slice(end + 1);
}
