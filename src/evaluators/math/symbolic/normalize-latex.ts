import { replaceEnclosed } from '../../../util/index.ts';
import { attempt, bracedFractions, slashFraction } from '../string-equivalence.ts';
import { boxedParts } from './boxed-parts.ts';

export interface LatexRules {
  /** Which boxes count. */
  readonly boxes: 'all' | 'last';
  /** References are also mended: braces that are left out, brackets in their place, numbers without a zero. */
  readonly isReference: boolean;
}

/** A formula in the form in which it is read and compared as text: without its layout, units and boxes. */
export function normalizeLatex(latex: string, { boxes, isReference }: LatexRules): string {
  const text = withoutUnits(plainCommands(boxedParts(latex, boxes)));
  return (isReference ? mended(text) : text).trim();
}

const DELIMITERS =
  /\\m?left(?=\\?[{|]|[[(]|\\(?:rbracl|lgroup|lbrace|lbrack|l?vert|lceil|lfloor|langle|[lu]lcorner))|\\m?right(?=\\?[}|]|[\])]|\\(?:rbrack|rgroup|rbrace|r?vert|rceil|rfloor|rangle|[lu]rcorner))/g;
/** (n)_{k}, the number of permutations. */
const PERMUTATIONS = /\(([a-zA-Z0-9+\-*/\\ ]+)\)_\{([a-zA-Z0-9+\-*/\\ ]+)\}/g;
const WITHOUT_MEANING = /\\mathrm\{th\}|\\!\s*|\\text\s*\{\s*\}|\\?\$|(?<!\\)["']|\\displaystyle/g;

/** Spaces in a row are bounded so that long ones stay cheap. */
const REWRITTEN: [pattern: string, replacement: string][] = [
  ['\\\\math(?:rm|it|bf)', '\\text'],
  ['\\\\text(?:normal|bf|it|rm)', '\\text'],
  ['\\\\[dtc]frac', '\\frac'],
  ['\\s\\.', ' 0.'],
  ['\\{\\.', '{0.'],
  ['~=', '\\approx'],
  ['\\s{0,40}\\{\\s{0,40},\\s{0,40}\\}', ','],
  ['(?<![a-zA-Z]),?\\s{0,40}(?:and|or)(?![a-zA-Z])', ','],
  [',?\\s{0,40}\\\\text\\{\\s{0,40}(?:and|or)\\s{0,40}\\}', ','],
  ['(?<!\\\\)\\\\\\s', ' '],
  ['infinity', '\\infty'],
  [',?\\\\ldots', ' '],
  ['\\s{0,40}percent', '\\\\%'],
  ['(?<!\\\\)inf', '\\infty'],
  [' sqrt', '\\sqrt'],
];
const REWRITTEN_ANY = new RegExp(REWRITTEN.map(([pattern]) => `(${pattern})`).join('|'), 'g');

/** One way of writing for commands that have several. */
function plainCommands(latex: string): string {
  const text = latex
    .replaceAll('\\mathrm{T}', 'T')
    .replaceAll('\\mathrm{d}', 'd')
    .replaceAll('{\\rm d}', 'd')
    .replaceAll('\\left[\\begin{matrix}', '\\begin{bmatrix}')
    .replaceAll('\\end{matrix}\\right]', '\\end{bmatrix}')
    .replace(DELIMITERS, '')
    .replace(PERMUTATIONS, '\\frac{($1)!}{(($1)-($2))!}')
    .replace(WITHOUT_MEANING, '')
    .replace(
      REWRITTEN_ANY,
      (_, ...groups) => REWRITTEN[groups.findIndex((group) => group !== undefined)]?.[1] ?? '',
    )
    .replace(/[\n\t]/g, ' ');
  // Where there are matrices, two backslashes end a row.
  return text.includes('matrix') ? text : text.replace(/\\\\(?=[a-zA-Z])/g, '\\');
}

const TEXT_COMMAND = /\\(?:text|mbox)\{/;
const ENDS_IN_BRACES = /\}(?:\^\d)?$/;

/** Cuts off what begins with a text and ends the formula. */
function withoutUnits(latex: string): string {
  const start = TEXT_COMMAND.exec(latex);
  const isUnit = start !== null && ENDS_IN_BRACES.test(latex.slice(start.index + start[0].length));
  const rest = (isUnit ? latex.slice(0, start.index) : latex).trim();
  return (rest === '' ? latex : rest).replace(/\\text\s*\{\s*\}/g, ' ');
}

function mended(latex: string): string {
  const text = latex.startsWith('.') ? `0${latex}` : latex;
  return bracedArguments(text === '0.5' ? '\\frac{1}{2}' : text);
}

const SAME_LINE = { sameLine: true };

function bracedArguments(latex: string): string {
  const text = replaceEnclosed(latex, /\^\s?\(/g, ')', (content) => `^{${content}}`, SAME_LINE);
  const fixed = replaceEnclosed(text, /sqrt\s?\(/g, ')', (content) => `\\sqrt{${content}}`, SAME_LINE)
    .replace(/\\frac\s?(\d)\s?(\d+)/g, '\\frac{$1}{$2}')
    .replace(/\\log_\s?(\d)\s?(\d+)/g, '\\log_{$1}{$2}')
    .replace(/(\\frac\s?)\{(.{0,500}?)\}\s?(\d)/g, '\\frac{$2}{$3}')
    .replace(/\\frac\s?(\d)\s?(?=\{)/g, '\\frac{$1}')
    .replace(/ sqrt/g, '\\sqrt')
    .replace(/\\sqrt\s*([^\s{[])/gu, '\\sqrt{$1}')
    .replace(/(\\sqrt|\\frac)\s+/g, '$1');
  const braced = bracedFractions(fixed);
  return attempt(() => slashFraction(braced)) ?? braced;
}
