import { scanFString } from './f-string-scanner.ts';
import type { Source } from './source.ts';
import { endOfQuoted, type StringOpening } from './string-opening.ts';
import { PythonSyntaxError, syntaxErrorAt } from './syntax-error.ts';

/** The offset after a string literal. Inside the fields of an f-string any quotes may stand. */
export function endOfString(source: Source, text: string, start: number, opening: StringOpening): number {
  const nested = opening.prefix.includes('f') ? endOfFString(source, text, start, opening) : undefined;
  const end = nested ?? endOfQuoted(text, start + opening.length, opening.quote);
  if (end !== undefined) return end;
  const detected = source.lineAt(literalEndLine(text, start, opening.quote));
  const kind = opening.quote.length === 3 ? 'triple-quoted string' : 'string';
  throw syntaxErrorAt(source, `unterminated ${kind} literal (detected at line ${detected})`, start);
}

/** The end that Python 3.12 and later find; undefined if the text has none, or is no f-string to them. */
function endOfFString(
  source: Source,
  text: string,
  start: number,
  opening: StringOpening,
): number | undefined {
  try {
    const { end } = scanFString(source, text, start + opening.length, opening);
    return text.startsWith(opening.quote, end) ? end + opening.quote.length : undefined;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return undefined;
    throw error;
  }
}

function literalEndLine(text: string, start: number, quote: string): number {
  if (quote.length === 3) return text.endsWith('\n') ? text.length - 1 : text.length;
  let end = text.indexOf('\n', start);
  while (end > 0 && text.charAt(end - 1) === '\\') end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}
