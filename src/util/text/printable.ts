/**
 * Characters that act on a terminal, or on the order in which what follows is shown, instead of being seen: controls
 * other than tab and line feed (no escape sequence begins without one), separators of lines and paragraphs,
 * embeddings, overrides and isolates of direction, halves of surrogate pairs. Joiners, variation selectors and the
 * marks of direction that writing needs are none of them.
 */
const ACTING = /(?![\t\n])[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u206f]/gu;

/**
 * A text as it may be printed: characters that would act are listed as JSON escapes (`\u001b`), so that a line of
 * JSON keeps its value. A carriage return before a line feed is left out.
 */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(ACTING, escaped);
}

/** A text as it may be printed where a line must not end: tabs and line breaks are listed, too. */
export function printableInLine(text: string): string {
  return printable(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
