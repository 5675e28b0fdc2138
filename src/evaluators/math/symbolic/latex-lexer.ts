/** A mark of LaTeX mathematics. */
export interface Token {
  readonly kind:
    | 'number'
    | 'percent'
    | 'letter'
    | 'differential'
    | 'command'
    | 'accent'
    | 'begin'
    | 'end'
    | 'sign';
  readonly text: string;
  /** What is under an accent. */
  readonly content?: string;
}

/** LaTeX that is not read. */
export class UnreadableLatex extends Error {}

const SPACES = /(?:\s|\\[,:;! ]|\\q?quad(?![A-Za-z])|\\(?:left|right|big[lr]?|Big[lr]?)(?![A-Za-z]))+/y;
const NUMBER = /(?:\d+\.\d+|\.\d+|\d+)(?:E[-+]?\d+)?/y;
const PERCENT = /\\?%/y;
const ACCENT =
  /\\(overline|bar|w?i?d?e?hat|vec|overrightarrow|w?i?d?e?tilde|d?dot|acute|grave|breve|check|mathring|text[a-z]*|mbox|math[a-z]+)\s*\{([^{}]*)\}/y;
const ENVIRONMENT = /\\(begin|end)\{([A-Za-z]+\*?)\}(?:\{[lcr| ]*\})?/y;
const COMMAND = /\\(?:[A-Za-z]+|[{}|\\])/y;
const DIFFERENTIAL = /d[A-Za-z]/y;
const LETTER = /[A-Za-z\u0370-\u03ff]/y;
/** Brackets also where a backslash makes them the bounds of a formula. */
const SIGN = /\\[()[\]]|[-+*/^_{}()[\]|,;:=<>!&×÷≤≥≠≈∅]/y;

const KINDS: [Token['kind'], RegExp][] = [
  ['number', NUMBER],
  ['begin', ENVIRONMENT],
  ['accent', ACCENT],
  ['command', COMMAND],
  ['differential', DIFFERENTIAL],
  ['letter', LETTER],
  ['sign', SIGN],
];

/** Formulas of more marks are no answers, and are not read so that they take no time. */
const MOST_TOKENS = 2000;

/** The marks of a formula; throws for characters that formulas do not have. */
export function latexTokens(latex: string): Token[] {
  const tokens: Token[] = [];
  let at = skipped(latex, 0);
  while (at < latex.length) {
    const [token, end] = tokenAt(latex, at);
    if (tokens.push(token) > MOST_TOKENS) throw new UnreadableLatex();
    at = skipped(latex, end);
  }
  return tokens;
}

function skipped(latex: string, at: number): number {
  return at + (matchAt(SPACES, latex, at)?.[0].length ?? 0);
}

function tokenAt(latex: string, at: number): [Token, number] {
  for (const [kind, pattern] of KINDS) {
    const match = matchAt(pattern, latex, at);
    if (match === null) continue;
    const end = at + match[0].length;
    if (kind === 'number') return numberAt(latex, match[0], end);
    if (kind === 'begin') return [{ kind: match[1] === 'end' ? 'end' : 'begin', text: match[2] ?? '' }, end];
    if (kind === 'accent') return [{ kind, text: match[1] ?? '', content: match[2] ?? '' }, end];
    return [{ kind, text: kind === 'sign' ? match[0].replace('\\', '') : match[0] }, end];
  }
  throw new UnreadableLatex();
}

/** A number, with the percent sign behind it. */
function numberAt(latex: string, text: string, end: number): [Token, number] {
  const sign = matchAt(PERCENT, latex, end);
  return sign === null ? [{ kind: 'number', text }, end] : [{ kind: 'percent', text }, end + sign[0].length];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
