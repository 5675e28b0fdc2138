import { pythonRegex } from '../../../util/index.ts';

/** How a text may name an option. */
export interface OptionRule {
  /** The rule as a Python pattern; OpenCompass writes it into details. */
  readonly pattern: string;
  /** The first place where the text fits, and what is taken there. */
  find(text: string): OptionMatch | undefined;
}

export interface OptionMatch {
  readonly index: number;
  /** The whole match. */
  readonly whole: string;
  /** What the rule points to; undefined if it points to nothing of its own. */
  readonly pointed: string | undefined;
}

// Notation of phrases: `_` any spaces, `~` at most one space, `+` some spaces; a sign with `?` behind may be
// absent. `#` in a rule is the set of option letters. Everything else is a Python pattern.

/** One option letter that the rule points to. */
export const LETTER = '(#)';

/** A phrase as a pattern. */
export function phrase(text: string): string {
  return text.replaceAll('_', '\\s*').replaceAll('~', '\\s?').replaceAll('+', '\\s+');
}

/** A phrase with the letter behind it. */
export function phraseBeforeLetter(text: string): string {
  return phrase(text) + LETTER;
}

/** "The answer is" and the like, with a colon or not. */
export function says(words: string): string {
  return `[Tt]he ${words}:?\\s+`;
}

/** The letter in round brackets or not. */
export function bracketed(letter: string): string {
  return `\\(?${letter}\\)?`;
}

/** The letter in round brackets, in bold, both or neither. */
export function bold(letter: string): string {
  return `\\(?\\*?\\*?${letter}\\*?\\*?\\)?`;
}

/** The rest of the word behind a phrase, up to a full stop or the end of the text. */
export function restOfWord(words: string): string {
  return `${phrase(`${words}~`)}${WORD}`;
}

/** The letter in the first box anywhere behind a phrase. */
export function boxedBehind(words: string): string {
  return `[Tt]he ${words}:?${ANYWHERE}boxed\\{${LETTER}\\}`;
}

const WORD = '(\\S+)(?:。|$)';
const ANYWHERE = '.*?';

const compiled = new Map<string, OptionRule>();

/** A rule in the notation above, for a set of option letters. */
export function optionRule(notation: string, letters: string): OptionRule {
  const pattern = notation.replaceAll('#', `[${letters}]`);
  const rule = compiled.get(pattern) ?? parseOptionRule(pattern);
  compiled.set(pattern, rule);
  return rule;
}

function parseOptionRule(pattern: string): OptionRule {
  if (pattern.endsWith(WORD)) return wordRule(pattern);
  if (pattern.includes(ANYWHERE) && pattern.includes('boxed')) return boxRule(pattern);
  const regex = pythonRegex(pattern, { dotAll: true });
  return {
    pattern,
    find(text) {
      const match = regex.exec(text);
      return match === null ? undefined : { index: match.index, whole: match[0], pointed: match[1] };
    },
  };
}

const WORD_END = pythonRegex('\\s|$', {}, 'g');

/**
 * A phrase and the rest of its word. Where the first phrase of a word finds no end, a later one of that word
 * finds none either, so each word is looked at once.
 */
function wordRule(pattern: string): OptionRule {
  const opening = pythonRegex(pattern.slice(0, -WORD.length), {}, 'g');
  return {
    pattern,
    find(text) {
      let seen = 0;
      for (const { index, 0: start } of text.matchAll(opening)) {
        const from = index + start.length;
        if (from < seen) continue;
        WORD_END.lastIndex = from;
        const end = WORD_END.exec(text)?.index ?? text.length;
        const isLast = end === text.length || (end === text.length - 1 && text[end] === '\n');
        const to = isLast ? end : text.lastIndexOf('。', end - 1);
        if (to > from) return { index, whole: text.slice(index, to), pointed: text.slice(from, to) };
        seen = end;
      }
      return undefined;
    },
  };
}

/** A phrase and the first box behind it: only the first phrase counts, as a box behind a later one is behind it, too. */
function boxRule(pattern: string): OptionRule {
  const [leadPattern = '', boxPattern = ''] = pattern.split(ANYWHERE);
  const opening = pythonRegex(leadPattern);
  const box = pythonRegex(boxPattern, {}, 'g');
  return {
    pattern,
    find(text) {
      const start = opening.exec(text);
      if (start === null) return undefined;
      box.lastIndex = start.index + start[0].length;
      const match = box.exec(text);
      if (match === null) return undefined;
      return { index: start.index, whole: text.slice(start.index, box.lastIndex), pointed: match[1] };
    },
  };
}
