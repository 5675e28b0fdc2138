import { type Environment, Environments, matchAt } from './environments.ts';

/** What a text gives as its answer: one formula, or several joined by commas, "and" or "or". */
export interface FoundFormulas {
  readonly parts: readonly Omit<Environment, 'end'>[];
  /** The text ends in a box that no formula holds, and more than the box may have been found. */
  readonly isBareBox?: boolean;
}

interface Candidate extends FoundFormulas {
  readonly start: number;
  readonly end: number;
}

/** Formulas of one answer. */
const MOST_PARTS = 6;
const BETWEEN_PARTS = /\s*(?:,?and|,?or|,)\s*/y;

/** The formulas that the first rule finds which finds any; of several answers the last. */
export function foundFormulas(text: string, rules: readonly FormulaRule[]): FoundFormulas | undefined {
  const source = new FormulaSource(text);
  for (const rule of rules) {
    const last = rule(source)
      .toSorted((a, b) => a.end - b.end || b.start - a.start)
      .at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

export type FormulaRule = (source: FormulaSource) => Candidate[];

class FormulaSource {
  readonly text: string;
  readonly #environments: Environments;

  constructor(text: string) {
    this.text = text;
    this.#environments = new Environments(text);
  }

  /** The formulas from a place on. */
  at(start: number, isBoxed = false): Candidate | undefined {
    const first = this.#environments.at(start, isBoxed);
    if (first === undefined) return undefined;
    const parts = [first];
    while (parts.length < MOST_PARTS) {
      const end = parts.at(-1)?.end ?? start;
      const between = matchAt(BETWEEN_PARTS, this.text, end);
      const next = between === null ? undefined : this.#environments.at(end + between[0].length, isBoxed);
      if (next === undefined) break;
      parts.push(next);
    }
    return { parts, start, end: parts.at(-1)?.end ?? start };
  }

  /** The first formulas that begin at most `most` characters behind `from`. */
  within(from: number, most: number): Candidate | undefined {
    for (let at = from; at <= Math.min(from + most, this.text.length); at += 1) {
      const found = this.at(at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Candidates from left to right that do not overlap; `read` gives what is behind an occurrence of a lead. */
  behind(lead: RegExp, read: (end: number) => Candidate | undefined): Candidate[] {
    const found: Candidate[] = [];
    lead.lastIndex = 0;
    for (let match = lead.exec(this.text); match !== null; match = lead.exec(this.text)) {
      const candidate = read(match.index + match[0].length);
      if (candidate === undefined) {
        lead.lastIndex = match.index + 1;
        continue;
      }
      found.push({ ...candidate, start: match.index });
      lead.lastIndex = candidate.end;
    }
    return found;
  }
}

/** "Final answer is … I hope", as answers to Minerva's prompt end. */
export const finalAnswerWithHope: FormulaRule = (source) => {
  return source.behind(/final answer is:?\s*/gi, (end) => {
    const found = source.at(end);
    const hope = found === undefined ? null : matchAt(/\.?\s?I hope/y, source.text, found.end);
    return found === undefined || hope === null ? undefined : { ...found, end: found.end + hope[0].length };
  });
};

const LONGEST_FINAL_LEAD = 100;

export const finalAnswerIs: FormulaRule = (source) => {
  return source.behind(/final answer/gi, (end) => {
    for (let at = end; at <= Math.min(end + LONGEST_FINAL_LEAD, source.text.length); at += 1) {
      const is = matchAt(/\s+is:?\s*/y, source.text, at);
      const found = is === null ? undefined : source.at(at + is[0].length);
      if (found !== undefined) return found;
    }
    return undefined;
  });
};

const LONGEST_LEAD = 50;

export const answerWithColon: FormulaRule = (source) => {
  return source.behind(/answer:/gi, (end) => source.within(end, LONGEST_LEAD));
};

export const answerWord: FormulaRule = (source) => {
  return source.behind(/answer/gi, (end) => source.within(end, LONGEST_LEAD));
};

export const anyFormula: FormulaRule = (source) => everyFormula(source, false);

/** Formulas with a box in them, or from the first box up to the last brace. */
export const boxedFormula: FormulaRule = (source) => [...everyFormula(source, true), ...bareBox(source.text)];

function everyFormula(source: FormulaSource, isBoxed: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < source.text.length; ) {
    const candidate = source.at(at, isBoxed);
    if (candidate !== undefined) found.push(candidate);
    at = candidate?.end ?? at + 1;
  }
  return found;
}

const BOX = '\\boxed{';

function bareBox(text: string): Candidate[] {
  const [start, last] = [text.indexOf(BOX), text.lastIndexOf('}')];
  if (start < 0 || last <= start + BOX.length) return [];
  const latex = text.slice(start, last + 1);
  return [{ parts: [{ latex, isPercent: false }], isBareBox: true, start, end: last + 1 }];
}

/** Candidates of several rules that are worth the same. */
export function anyOf(...rules: FormulaRule[]): FormulaRule {
  return (source) => rules.flatMap((rule) => rule(source));
}

const NUMBER =
  /(?:^|[\s=])(?:\*\*)?[$\u20a0-\u20bf£¥]?(-?(?:([1-9]\d{0,2}(?:[ ,]\d{3})+(?:\.\d+)?)|\d+(?:[.,]\d+)?|\.\d+))(?:\s*(%|[Pp]ercent|[Pp]ct))?/g;

/** Numbers without a formula around them. */
export const plainNumber: FormulaRule = ({ text }) => {
  return [...text.matchAll(NUMBER)].map((match) => {
    const { index, 0: whole, 1: digits = '', 2: grouped } = match;
    const latex = grouped === undefined ? digits.replace(',', '.') : digits.replace(/[ ,]/g, '');
    return { parts: [{ latex, isPercent: match[3] !== undefined }], start: index, end: index + whole.length };
  });
};
