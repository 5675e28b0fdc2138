import { countPart, pythonRegex } from '../../util/index.ts';

/** A number, an operator, a bracket or a command such as `\frac`; undefined if the text has other parts. */
export type LatexTokens = readonly string[] | undefined;

/** Spaces of LaTeX and signs that have no value. */
const SPACES = /\\(?:[,;! ]|quad\b|qquad\b)|\\left\b|\\right\b|\$/g;
/** What only newer readers take: text in quotes, styles, signs of Unicode, degrees. */
const NEWER: readonly [RegExp, string][] = [
  [/\\[$()]|\\$|["']/g, ''],
  [/\^(?:\{\s*\\circ\s*\}|\s*\\circ\b)/g, ''],
  [/\\(?:text|textbf|mathrm|mathbf)\s*\{([^{}]*)\}/g, '$1'],
  [/[×∗]/g, '*'],
  [/[÷:]/g, '/'],
  [/−/g, '-'],
  [/\\?%/g, '\\%'],
  [/\{,\}/g, ','],
  [/,?\s*\b(?:and|or)\b|;/g, ','],
];
const OPERATORS = new Map([
  ['\\times', '*'],
  ['\\cdot', '*'],
  ['\\div', '/'],
  ['\\dfrac', '\\frac'],
  ['\\tfrac', '\\frac'],
]);

const NUMBER = '(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:E[+-]?[0-9]+)?';
const REST = '\\\\[a-zA-Z]+|\\\\[%{}]|[-+*/^,(){}[\\]]';
const TOKEN = pythonRegex(`\\s*(${NUMBER}|${REST})\\s*`, {}, 'gy');
/** Older readers take `1,000` for a number wherever it stands. */
const OLDER_TOKEN = pythonRegex(`\\s*([0-9]+(?:,[0-9]{3})+(?:\\.[0-9]+)?|${NUMBER}|${REST}|;)\\s*`, {}, 'gy');
const GROUPED = /^\s*[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s*$/;
const LONGEST = 2000;

/** Stands for text that is no token, which matters only to a reader that gets there. */
export const UNREADABLE = '?';

/**
 * Cuts LaTeX into tokens as latex2sympy2 1.9 does (`older`), or as its successor. The older one cuts no further than it
 * reads: a point that belongs to no number ends the tokens, as does a letter or `UNREADABLE` text, which are the last.
 */
export function latexTokens(text: string, older: boolean): LatexTokens {
  if (text.length > LONGEST) return undefined;
  const plain = (older ? olderText(text) : newerText(text)).replace(SPACES, ' ');
  const pattern = older ? OLDER_TOKEN : TOKEN;
  const tokens: string[] = [];
  let end = 0;
  for (const match of plain.matchAll(pattern)) {
    const [whole, token = ''] = match;
    tokens.push(OPERATORS.get(token) ?? (older && /\d/.test(token) ? token.replaceAll(',', '') : token));
    end = match.index + whole.length;
  }
  if (end < plain.length) {
    if (!older) return undefined;
    const next = plain.charAt(end);
    if (next !== '.') tokens.push(/[a-z]/i.test(next) ? next : UNREADABLE);
  }
  return tokens.length > 0 ? tokens : undefined;
}

/** The older reader stops at signs that it does not expect behind a number. */
function olderText(text: string): string {
  return text.replace(/[_&].*/s, '').replaceAll(':', '/');
}

function newerText(text: string): string {
  const boxes = [...text.matchAll(/\\f?boxed\s*\{|\\fbox\s*\{/g)].map((box) =>
    inBraces(text, box.index + box[0].length),
  );
  const content = withoutDelimiters(boxes.length > 0 ? boxes.join(',') : afterApproximately(text));
  const plain = bothSigns(NEWER.reduce((rest, [pattern, by]) => rest.replace(pattern, by), content));
  return GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
}

/** `\(…\)` are brackets like others, which can be left away round one value or a list that has its own. */
function withoutDelimiters(text: string): string {
  if (countPart(text, '\\(') !== countPart(text, '\\)')) return UNREADABLE;
  const [, inner] = /^\s*\\\(([^()[\]{}\\]*)\\\)\s*$/.exec(text) ?? [];
  return inner === undefined ? text : `(${inner})`;
}

function inBraces(text: string, start: number): string {
  let depth = 1;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, index);
  }
  return text.slice(start);
}

/** `a ± b` as the two numbers that it stands for. */
function bothSigns(text: string): string {
  const [middle, spread, ...more] = text.split(/\\pm\b|±/);
  return spread === undefined || more.length > 0 ? text : `${middle}-${spread},${middle}+${spread}`;
}

/** What stands behind a sign "approximately", where something stands before it. */
function afterApproximately(text: string): string {
  const parts = text.split('\\approx');
  return parts.length > 1 && parts[0]?.trim() !== '' ? (parts.at(-1) ?? '') : text;
}
