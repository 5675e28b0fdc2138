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

/** TheoremQA: the number that an answer is, without units; of several the first. */
export function theoremNumber(answer: string, olderLatex: boolean): number | undefined {
  const text = withoutUnits(answer);
  const value = latexArithmetic(text, olderLatex);
  if (value !== undefined) return numberIn(value);
  return latexNumber(text) ?? pythonFloat(text) ?? numberIn(evaluatePython(text));
}

function numberIn(value: PyValue | undefined): number | undefined {
  const first = value instanceof PyItems && value.kind !== 'set' ? value.items[0] : value;
  const number = first === undefined ? undefined : pyNumber(first);
  return number === undefined ? undefined : Number(number);
}

/** The real number that a formula is. */
function latexNumber(text: string): number | undefined {
  try {
    const value = parseLatex(text);
    if (!isExpression(value)) return undefined;
    const { re, im } = approximateValue(value, new Map());
    return im === 0 && Number.isFinite(re) ? re : undefined;
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
