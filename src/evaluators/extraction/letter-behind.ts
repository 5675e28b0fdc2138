/** A letter, and where it stands. */
export interface FoundLetter {
  readonly letter: string;
  readonly index: number;
}

/** The first of some letters behind a phrase on the same line; later phrases count where an earlier has none. */
export function letterBehind(text: string, phrase: string, letters: RegExp): FoundLetter | undefined {
  const pattern = new RegExp(letters, 'g');
  let next: RegExpExecArray | null | undefined;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const from = start + phrase.length;
    if (next === undefined || (next !== null && next.index < from)) {
      pattern.lastIndex = from;
      next = pattern.exec(text);
    }
    if (next === null) return undefined;
    const lineEnd = text.indexOf('\n', from);
    if (lineEnd < 0 || next.index < lineEnd) return { letter: next[0], index: next.index };
    // No letter on this line: go on behind it.
    start = lineEnd;
  }
  return undefined;
}
