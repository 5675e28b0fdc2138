import {
  evaluatePython,
  PyItems,
  type PyValue,
  pyNumber,
  pythonFloat,
  pythonRound,
} from '../../util/index.ts';
import { latexArithmetic } from './latex-arithmetic.ts';
import { withoutUnits } from './number-text.ts';
import { approximateValue } from './symbolic/evaluate.ts';
import { isExpression } from './symbolic/expression.ts';
import { UnreadableLatex } from './symbolic/latex-lexer.ts';
import { parseLatex } from './symbolic/latex-parser.ts';

/**
 * TheoremQA: the number that an answer is, without units; of several the first. What the reader of LaTeX takes for a
 * formula with names, `True` among them, is none.
 */
export function theoremNumber(answer: string, olderLatex: boolean): number | undefined {
  const text = withoutUnits(answer);
  const value = latexArithmetic(text, olderLatex);
  if (value !== undefined) return numberIn(value);
  const formula = olderLatex ? olderFormula(text) : text;
  const read = formula === undefined ? undefined : latexNumber(formula, olderLatex);
  return read === undefined ? (pythonFloat(text) ?? numberIn(evaluatePython(text))) : read.number;
}

/** What only newer readers take, or take for a number. */
const NEWER = /\\[()[\]]|\\(?:int|lim|lfloor)(?![a-z])|[^\p{ASCII}]/u;

/** What the older reader takes of a text: all up to a point that belongs to no number. */
function olderFormula(text: string): string | undefined {
  return NEWER.test(text) ? undefined : text.replace(/\.(?!\d).*/s, '');
}

function numberIn(value: PyValue | undefined): number | undefined {
  const first = value instanceof PyItems && value.kind !== 'set' ? value.items[0] : value;
  const number = first === undefined ? undefined : pyNumber(first);
  return number === undefined ? undefined : Number(number);
}

/** The real number that a formula is, if it is one; undefined for what is no formula. */
function latexNumber(text: string, olderLatex: boolean): { number: number | undefined } | undefined {
  try {
    const value = parseLatex(text);
    if (!isExpression(value)) return olderLatex || isFallingPair(text) ? undefined : { number: undefined };
    const { re, im } = approximateValue(value, new Map());
    return { number: im === 0 && Number.isFinite(re) ? re : undefined };
  } catch (error) {
    if (error instanceof UnreadableLatex) return undefined;
    throw error;
  }
}

/** How far numbers with decimals may be from the one that is wanted. */
const TOLERANCE = 0.04;

/** Whether a number rounds to the whole number that is wanted, or is close to one with decimals. */
export function isTheoremNumber(value: number | undefined, wanted: number, isWhole: boolean): boolean {
  if (value === undefined || Number.isNaN(value)) return false;
  if (isWhole) return Number.isFinite(value) && pythonRound(value, 0) === wanted;
  const margin = Math.abs(wanted) * TOLERANCE;
  return value >= wanted - margin && value <= wanted + margin;
}

/** `[2, 1]`, which is neither an interval nor a list to the reader of LaTeX. */
function isFallingPair(text: string): boolean {
  const value = evaluatePython(text);
  if (!(value instanceof PyItems) || value.items.length !== 2) return false;
  const [low = Number.NaN, high = Number.NaN] = value.items.map((item) => Number(pyNumber(item)));
  return low > high;
}
