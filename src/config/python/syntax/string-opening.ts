/** How a string literal opens. */
export interface StringOpening {
  /** Prefix letters in lower case. */
  readonly prefix: string;
  readonly quote: string;
  /** Length of prefix and quote together. */
  readonly length: number;
}

const OPENING = /([rR][bBfF]?|[bBfF][rR]?|[uU])?('''|"""|'|")/y;

/** The opening of the string literal at an offset, or undefined if there is none. */
export function stringOpening(text: string, offset: number): StringOpening | undefined {
  if (!/['"rRbBfFuU]/.test(text.charAt(offset))) return undefined;
  OPENING.lastIndex = offset;
  const match = OPENING.exec(text);
  if (match === null) return undefined;
  return { prefix: (match[1] ?? '').toLowerCase(), quote: match[2] ?? '', length: match[0].length };
}

/** The offset after the closing quote, without a look at what is inside; undefined if there is none. */
export function endOfQuoted(text: string, bodyStart: number, quote: string): number | undefined {
  for (let at = bodyStart; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '\n' && quote.length === 1) return undefined;
    else if (char === quote.charAt(0) && text.startsWith(quote, at)) return at + quote.length;
  }
  return undefined;
}
