import { constant, number, percent, product } from './build.ts';
import { type Expression, isExpression, type MathObject } from './expression.ts';
import {
  answerWithColon,
  answerWord,
  anyFormula,
  anyOf,
  boxedFormula,
  type FormulaRule,
  type FoundFormulas,
  finalAnswerIs,
  finalAnswerWithHope,
  foundFormulas,
  plainNumber,
} from './find-formulas.ts';
import { fraction } from './fraction.ts';
import { UnreadableLatex } from './latex-lexer.ts';
import { parseLatex } from './latex-parser.ts';
import { normalizeLatex } from './normalize-latex.ts';

/** What a text gives as its answer. */
export interface Answer {
  /** As it is written, but in the form in which answers are compared as texts. */
  readonly text: string;
  /** What it stands for, where it can be read. */
  readonly value?: MathObject | undefined;
}

const IN_REPLIES: FormulaRule[] = [
  anyOf(finalAnswerWithHope, boxedFormula),
  finalAnswerIs,
  answerWithColon,
  answerWord,
];
const IN_REFERENCES: FormulaRule[] = [
  finalAnswerWithHope,
  anyOf(finalAnswerIs, boxedFormula),
  answerWithColon,
  answerWord,
  anyOf(anyFormula, plainNumber),
];

/** The answer of a reply: in a box, or a formula that the reply calls its answer. */
export function answerOfReply(reply: string): Answer | undefined {
  return answerIn(foundFormulas(reply, IN_REPLIES), false);
}

/** A reference, which is a formula as a whole. */
export function answerOfReference(reference: string): Answer | undefined {
  return answerIn(foundFormulas(`$${reference}$`, IN_REFERENCES), true);
}

function answerIn(found: FoundFormulas | undefined, isReference: boolean): Answer | undefined {
  if (found === undefined) return undefined;
  const boxes = found.isBareBox === true ? 'last' : 'all';
  const answers = found.parts.map(({ latex, isPercent }) => {
    const text = normalizeLatex(latex, { boxes, isReference });
    const value = parsedMeaning(text);
    return isPercent && value !== undefined ? { text, value: inPercent(value) } : { text, value };
  });
  const values = answers.flatMap(({ value }) => value ?? []);
  if (answers.length > 1 && values.length === answers.length) {
    const items = values.flatMap((value) => (value.kind === 'set' ? value.items : [value]));
    return { text: answers.map(({ text }) => text).join(' and '), value: { kind: 'set', items } };
  }
  const [first] = answers;
  return first === undefined || (first.text === '' && first.value === undefined) ? undefined : first;
}

function inPercent(value: MathObject): MathObject {
  if (value.kind === 'number') return percent(value.value, value.isDecimal);
  return isExpression(value) ? product(value, HUNDREDTH) : constant('undefined');
}

const HUNDREDTH: Expression = number(fraction(1n, 100n));
const EQUALS = /(?<![\\<!>])=/;

/** What a formula stands for; of several equations in a row that are not understood, the last side. */
function parsedMeaning(latex: string): MathObject | undefined {
  const sides = /[,;]/.test(latex) ? [] : latex.split(EQUALS);
  return parsed(latex) ?? (sides.length > 2 ? parsed(sides.at(-1) ?? '') : undefined);
}

function parsed(latex: string): MathObject | undefined {
  try {
    return parseLatex(latex);
  } catch (error) {
    if (error instanceof UnreadableLatex) return undefined;
    throw error;
  }
}
