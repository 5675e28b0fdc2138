import { isDigits, pythonRegex, stripText } from '../../util/index.ts';

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

/** Commands whose braces are taken away; the content stays. A text in round brackets loses these, too. */
const UNWRAPPED = [
  pythonRegex('\\\\text\\{\\((.*?)\\)\\}', {}, 'g'),
  pythonRegex('\\\\text\\{(.*?)\\}', {}, 'g'),
  pythonRegex('\\\\textbf\\{(.*?)\\}', {}, 'g'),
  pythonRegex('\\\\overline\\{(.*?)\\}', {}, 'g'),
  pythonRegex('\\\\boxed\\{(.*)\\}', {}, 'g'),
];

/** Where the answer proper stands, when one of these occurs; the last occurrence counts. */
const POINTERS = [
  pythonRegex('finalansweris(.*)', {}, 'g'),
  pythonRegex('answer?is:?(.*)', {}, 'g'),
  pythonRegex('oxed\\{(.*?)\\}', {}, 'g'),
  pythonRegex('\\$(.*?)\\$', {}, 'g'),
];

const SHORT_FRACTION = pythonRegex('frac([^{])(.)', {}, 'g');
const SHORT_ROOT = pythonRegex('sqrt([^{])', {}, 'g');

/** A final answer in the form in which answers are compared as text. */
export function normalizeFinalAnswer(text: string): string {
  let answer = text;
  for (const [before, after] of REPLACED) answer = answer.replaceAll(before, after);
  for (const expression of REMOVED) answer = answer.replaceAll(expression, '');
  for (const pattern of UNWRAPPED) answer = answer.replace(pattern, '$1');
  for (const pattern of POINTERS) answer = [...answer.matchAll(pattern)].at(-1)?.[1] ?? answer;
  answer = stripText(answer);
  if (answer.includes('rac') && !answer.includes('\\frac')) answer = answer.replaceAll('rac', '\\frac');
  answer = answer.replace(SHORT_FRACTION, 'frac{$1}{$2}').replace(SHORT_ROOT, 'sqrt{$1}').replaceAll('$', '');
  const digits = answer.replaceAll(',', '');
  return isDigits(digits) ? digits : answer;
}
