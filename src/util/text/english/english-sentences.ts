import { PYTHON_SPACE, pythonRegex } from '../../python/regex.ts';
import { stripEnd } from '../../python/strings.ts';
import { hasSentenceEnd } from './sentence-break.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark that may end a sentence, with the words around it. */
interface Candidate {
  readonly mark: number;
  readonly context: string;
  /** Where the next sentence begins if one ends here. */
  readonly next: number;
}

/**
 * The sentences of an English text, as NLTK's Punkt splits it (Kiss and Strunk 2006): a mark ends a sentence unless
 * it belongs to an abbreviation, an initial or a number.
 */
export function englishSentences(text: string): string[] {
  const spans = realigned(text, sentenceSpans(text));
  return spans.map(({ start, end }) => text.slice(start, end));
}

function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { mark, context, next } of candidates(text)) {
    if (!hasSentenceEnd(context)) continue;
    spans.push({ start, end: mark + 1 });
    start = next;
  }
  spans.push({ start, end: Math.max(start, stripEnd(text).length) });
  return spans;
}

/** A mark counts before a closing or opening sign, or before spaces and another word. */
const MARK = new RegExp(`[.?!](?=([)";}\\]*:@'({[?!])|([${PYTHON_SPACE}]+)([^${PYTHON_SPACE}]+))`, 'gu');

/** The candidates of a text; of several in one word only the last. */
function* candidates(text: string): Generator<Candidate> {
  let word: Span = { start: 0, end: 0 };
  let last: Candidate | undefined;
  for (const { index: mark, 1: sign = '', 2: spaces = '', 3: following = '' } of text.matchAll(MARK)) {
    const before = { start: wordStart(text, word, mark), end: mark };
    if (last !== undefined && word.end <= before.start) yield last;
    const context = text.slice(before.start, mark + 1) + sign + spaces + following;
    last = { mark, context, next: mark + 1 + spaces.length };
    word = before;
  }
  if (last !== undefined) yield last;
}

const ASCII_SPACE = /[ \t\n\r\v\f]/;

/** Where the word before a mark begins. A space directly behind the last candidate's word does not count. */
function wordStart(text: string, last: Span, mark: number): number {
  for (let at = mark - 1; at > last.end; at -= 1) if (ASCII_SPACE.test(text.charAt(at))) return at + 1;
  return last.start;
}

const CLOSING = new Set('"\')]}');
const SPACES = pythonRegex('\\s*', {}, 'y');

/** Closing quotation marks and brackets go to the sentence before them. */
function realigned(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  let moved = 0;
  for (const [index, span] of spans.entries()) {
    const start = span.start + moved;
    const next = spans[index + 1];
    const closing = next === undefined ? undefined : closingSigns(text.slice(next.start, next.end));
    moved = closing?.taken ?? 0;
    if (next !== undefined && closing !== undefined) result.push({ start, end: next.start + closing.signs });
    else if (start < span.end) result.push({ start, end: span.end });
  }
  return result;
}

/** How many closing signs a sentence begins with, and how much of it they take with the spaces behind them. */
function closingSigns(sentence: string): { signs: number; taken: number } | undefined {
  for (let signs = 1; CLOSING.has(sentence.charAt(signs - 1)); signs += 1) {
    SPACES.lastIndex = signs;
    SPACES.exec(sentence);
    const taken = SPACES.lastIndex;
    if (taken > signs || signs === sentence.length || sentence.startsWith('--', signs))
      return { signs, taken };
  }
  return undefined;
}
