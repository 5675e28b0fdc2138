import { LodestoneError } from '../../../core/index.ts';
import {
  fixedText,
  floatRepr,
  PythonRandom,
  pythonFloat,
  pythonInt,
  pythonRegex,
  stripText,
} from '../../../util/index.ts';

const FRACTION = pythonRegex('\\$?\\\\frac\\{([\\d.,-]+)\\}\\{([\\d.,]+)\\}\\$?', {}, 'g');
const FULL_STOP = pythonRegex('(?<![AP]\\.M)\\.$');
const EQUALS = pythonRegex('(?<=\\d)=(?=[-$\\d])', {}, 'g');
const LETTERS = 'ABCDEFGH';

/** TabMWP: the answer that a reply names: one of the options where there are any, else a value. */
export function tabmwpAnswer(reply: string, options: readonly string[] | null): string {
  const text = reply
    .replace(FRACTION, '$1/$2')
    .replace(FULL_STOP, '')
    .replace(EQUALS, ' = ')
    .replaceAll('\u2212', '-');
  return options === null || options.length === 0 ? valueIn(text) : optionIn(text, options);
}

/** Replies that name an option by its letter, in the order in which they are tried. */
const OPTION_FORMS = [
  '^\\(([A-Za-z])\\)$',
  '^([A-Za-z])$',
  '^([A-Za-z]). ',
  // Any one of T and h begins it, as OpenCompass has it.
  '[Th]he answer is ([A-Z])',
  '^\\(([A-Za-z])\\) [\\s\\S]+$',
  '[Th]he answer is \\(([A-Za-z])\\) [\\s\\S]+$',
].map((form) => pythonRegex(form));

function optionIn(text: string, options: readonly string[]): string {
  for (const form of OPTION_FORMS) {
    const index = LETTERS.indexOf(form.exec(text)?.[1]?.toUpperCase() ?? '?');
    if (index >= 0) return options[index] ?? drawn(options);
  }
  const scores = options.map((option) => similarity(option, text));
  return options[scores.indexOf(Math.max(...scores))] ?? '';
}

/** A letter beyond the options: OpenCompass draws one of them, the same at every start. */
function drawn(options: readonly string[]): string {
  return new PythonRandom(123).choice(options);
}

/** The share of words that two texts have in common; equal texts come first. */
function similarity(a: string, b: string): number {
  if (a === b) return 2;
  if (!a.includes(' ') && !b.includes(' ')) return 0;
  const words = new Set(b.split(' '));
  const common = [...new Set(a.split(' '))].filter((word) => words.has(word)).length;
  return common / Math.max(a.split(' ').length, b.split(' ').length);
}

const AMOUNT = '[\\d$.,/:]+';
// Not within a row of such characters, as one that fits would have begun at the row's start.
const VALUE = '(?<![-\\d$.,/:])([-\\d$.,/:]*\\d)';
const VALUE_BEHIND_SPACE = ' ([-\\d$.,/:]*\\d)';

/** Ways of stating a value, in the order in which they are tried; the last match of the first counts. */
const VALUE_FORMS = [
  '[Th]he answer is ([\\s\\S]+)$',
  `[Th]he table shows that (${AMOUNT}) `,
  ` = (${AMOUNT})`,
  `(?<= be| is)${VALUE_BEHIND_SPACE}`,
  `(?<= are| was)${VALUE_BEHIND_SPACE}`,
  `(?<= were)${VALUE_BEHIND_SPACE}`,
  ` (${AMOUNT} [AP]\\.M\\.)`,
  VALUE,
].map((form) => pythonRegex(form, {}, 'g'));

function valueIn(text: string): string {
  for (const form of VALUE_FORMS) {
    const found = [...text.matchAll(form)].at(-1)?.[1];
    if (found === undefined) continue;
    const value = stripText(found);
    return value.endsWith('.') && !value.includes('.M.') ? value.slice(0, -1) : value;
  }
  return text;
}

const LAST_MARK = pythonRegex('[,./]$');
const NUMBER = pythonRegex('^[-+]?[\\d,./]+$');
const INTEGER = pythonRegex('^[-+]?\\d+$');

/** TabMWP: an answer as it is compared: numbers rounded to three places, texts without their unit. */
export function tabmwpNormalized(answer: string, unit: string | null): string {
  const text = answer.replace(/^\$/, '').replace(LAST_MARK, '');
  if (!NUMBER.test(text)) return unit === null || unit === '' ? text : stripText(text.replaceAll(unit, ''));
  const number = text.replaceAll(',', '');
  if (INTEGER.test(number)) return String(pythonInt(number));
  const [numerator = '', denominator] = number.split('/');
  const value =
    denominator === undefined
      ? answerNumber(number)
      : quotient(answerNumber(numerator), answerNumber(denominator));
  return floatRepr(Number(fixedText(value, 3))).replace(/\.0+$/, '');
}

function answerNumber(text: string): number {
  const value = pythonFloat(text);
  if (value === undefined) throw new LodestoneError('scoring-failed', `TabMWP: "${text}" is not a number`);
  return value;
}

function quotient(a: number, b: number): number {
  if (b === 0) throw new LodestoneError('scoring-failed', 'TabMWP: an answer divides by zero');
  return a / b;
}
