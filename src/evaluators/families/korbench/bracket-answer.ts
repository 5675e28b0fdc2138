import { firstEnclosed, pythonRegex, replaceEnclosed, stripText } from '../../../util/index.ts';

/** How much of the text in brackets KOR-Bench compares. */
export type BracketCleaning = 'basic' | 'clean' | 'logic' | 'math';

/** Marks around an answer, in the order in which they are searched. */
const FRAMES: [open: string, close: string][] = [
  ['[[', ']]'],
  ['$\\boxed{', '}$'],
  ['[', ']'],
];

/** What each cleaning takes away. */
const REMOVED: Record<BracketCleaning, string[]> = {
  basic: [],
  clean: ['"', '\n', ' ', '[', ']'],
  logic: ['"', '\n', ' ', '.'],
  math: ['"', '\n', '[', ']', '$'],
};

/** KOR-Bench: the first answer in double brackets, a box or single brackets; `NULL` without one. */
export function bracketAnswer(text: string, cleaning: BracketCleaning = 'basic'): string {
  for (const [open, close] of FRAMES) {
    const found = firstEnclosed(text, open, close);
    if (found === undefined) continue;
    const answer = REMOVED[cleaning].reduce(
      (rest, sign) => rest.replaceAll(sign, ''),
      stripText(found.content),
    );
    return cleaning === 'math' ? plainLatex(answer) : `[[${answer}]]`;
  }
  return 'NULL';
}

/** KOR-Bench: what stands between the first double brackets, as it is; `NULL` without them. */
export function innerBracketText(text: string): string {
  return firstEnclosed(text, '[[', ']]')?.content ?? 'NULL';
}

const BRACKET_COMMAND = /\\[()[\]]/g;
const LAYOUT_COMMAND = /\\(?:left|right|displaystyle)/g;

/** KOR-Bench: the right side of a formula without text and commands of layout. */
export function plainLatex(formula: string): string {
  const side = formula.slice(formula.lastIndexOf('=') + 1).replace(BRACKET_COMMAND, '');
  const plain = replaceEnclosed(side, '\\text{', '}', () => '', { sameLine: true });
  return plain.replace(LAYOUT_COMMAND, '').replaceAll('\\\\', '\\');
}

const CONTROL = pythonRegex('[\\x00-\\x1f\\x7f]+', {}, 'g');

/** KOR-Bench: a text without control characters. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '');
}
