import { LodestoneError } from '../../../core/index.ts';
import {
  before,
  compareText,
  evaluatePython,
  pyNumber,
  pythonInt,
  pythonRegex,
  stripCharacters,
  stripText,
} from '../../../util/index.ts';
import { bracketAnswer, innerBracketText } from './bracket-answer.ts';

/** Which question an answer is to. */
export interface KorbenchQuestion {
  /** logic, operation, puzzle, cipher or counterfactual. */
  readonly category: string;
  readonly rule: string;
  /** The question's number, where it decides how operations are compared. */
  readonly number?: string | undefined;
}

/** KOR-Bench (Ma et al. 2024): whether a reply gives the answer to a question, by the rules of its category. */
export function isKorbenchAnswer(reply: string, answer: string, question: KorbenchQuestion): boolean {
  const { category, rule } = question;
  if (category === 'logic') return isLogicAnswer(reply, answer, rule);
  if (category === 'operation') return isOperationAnswer(reply, answer, question);
  if (category === 'puzzle') {
    const compare = PUZZLES[rule] ?? isSameWithoutSigns;
    return compare(innerBracketText(reply), innerBracketText(answer));
  }
  return bracketAnswer(reply, 'clean') === answer;
}

function isLogicAnswer(reply: string, answer: string, rule: string): boolean {
  const found = bracketAnswer(reply, 'logic');
  if (rule !== '5') return found === bracketAnswer(answer, 'logic');
  return areSame(sorted(found.split(';')), sorted(answer.split(';')));
}

/** Questions whose answers are inequalities. */
const INEQUALITIES = ['178', '179'];
/** Rules whose answers are lists of numbers. */
const NUMBERS = ['23', '24', '25'];

function isOperationAnswer(reply: string, answer: string, { rule, number }: KorbenchQuestion): boolean {
  const found = bracketAnswer(reply, 'clean');
  if (number !== undefined && INEQUALITIES.includes(number))
    return areSame(inequalities(found), inequalities(answer));
  if (rule === '18') return areSame(sorted(letters(found)), sorted(letters(innerBracketText(answer))));
  if (NUMBERS.includes(rule)) return areSame(numbers(found), numbers(answer));
  if (!answer.includes('or')) return found === answer;
  return found !== 'NULL' && areSame(alternatives(found), alternatives(bracketAnswer(answer, 'clean')));
}

const INEQUALITY = pythonRegex('([≥≤])\\s*(-?\\d+\\.?\\d*)', {}, 'g');

function inequalities(text: string): string[] {
  return sorted([...text.matchAll(INEQUALITY)].map(([, sign = '', number = '']) => sign + number));
}

const DIGITS = pythonRegex('\\d+', {}, 'g');

function numbers(text: string): string[] {
  return (text.match(DIGITS) ?? []).map((digits) => String(pythonInt(digits)));
}

function alternatives(text: string): string[] {
  return sorted(stripCharacters(text.replaceAll('\\text{or}', 'or'), '[]').split('or').map(stripText));
}

type Comparison = (found: string, answer: string) => boolean;

/** How puzzles are compared, by rule. */
const PUZZLES: Record<string, Comparison> = {
  1: (found, answer) => latinLetters(found) === latinLetters(answer),
  2: (found, answer) => answer.split(',').includes(latinLetters(found)),
  3: (found, answer) => areSame(sorted(words(found.toLowerCase())), sorted(answer.split(' '))),
  4: (found, answer) => answer.includes(latinLetters(found)),
  5: (found, answer) => areSame(sorted(found.replace(SPACES, '').split(',')), sorted(answer.split(','))),
  9: solvesEquation,
  10: isTwentyFour,
  18: (found, answer) => found.replace(LIST_SIGNS, '') === answer.replace(LIST_SIGNS, ''),
};

const SPACES = pythonRegex('\\s+', {}, 'g');
const NO_WORD = pythonRegex('\\W+', {}, 'g');
const LIST_SIGNS = pythonRegex('[,\\s\\[\\]]+', {}, 'g');

function isSameWithoutSigns(found: string, answer: string): boolean {
  return found.replace(NO_WORD, '') === answer.replace(NO_WORD, '');
}

/** The same operators, and a left side that gives the right one of the answer. */
function solvesEquation(found: string, answer: string): boolean {
  const [left, wanted] = [inAscii(found), inAscii(answer)];
  if (!areSame(operators(before(left, '=')), operators(before(wanted, '=')))) return false;
  const result = /=\s*(-?\d+)/.exec(wanted)?.[1];
  if (result === undefined)
    throw new LodestoneError('scoring-failed', `the answer "${answer}" is not an equation`);
  return isNumber(before(left, '='), BigInt(result));
}

/** The same numbers, and a left side that gives 24. */
function isTwentyFour(found: string, answer: string): boolean {
  const left = before(inAscii(found), '=');
  const wanted = before(before(answer, '\n'), '=');
  return areSame(sorted(letters(left)), sorted(letters(wanted))) && isNumber(left, 24n);
}

function inAscii(formula: string): string {
  return formula.replaceAll('×', '*').replaceAll('−', '-');
}

function operators(formula: string): string[] {
  return formula.match(/[+\-*/]/g) ?? [];
}

function isNumber(expression: string, wanted: bigint): boolean {
  const value = evaluatePython(expression);
  const number = value === undefined ? undefined : pyNumber(value);
  // biome-ignore lint/suspicious/noDoubleEquals: an integer and a float are equal when their values are
  return number !== undefined && number == wanted;
}

function latinLetters(text: string): string {
  return text.replace(/[^A-Za-z]/g, '').toLowerCase();
}

function words(text: string): string[] {
  return text.split(NO_WORD).filter((word) => word !== '');
}

/** The characters of words. */
function letters(text: string): string[] {
  return [...text.replace(NO_WORD, '')];
}

function sorted(items: string[]): string[] {
  return items.toSorted(compareText);
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
