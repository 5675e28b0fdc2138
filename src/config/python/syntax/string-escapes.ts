import type { Source } from './source.ts';
import { Place } from './source.ts';
import { syntaxErrorAt, unsupportedSyntax } from './syntax-error.ts';

/** Which literal the escapes stand in; `start` is where it begins. */
export interface EscapeContext {
  readonly source: Source;
  readonly start: number;
  readonly bytes: boolean;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text that a string literal's body stands for. Unknown escapes stay as they are. */
export function decodeEscapes(body: string, context: EscapeContext): string {
  if (!body.includes('\\')) return body;
  let result = '';
  let at = 0;
  for (;;) {
    const slash = body.indexOf('\\', at);
    if (slash < 0) return result + body.slice(at);
    const { text, length } = escapeAt(body, slash, context);
    result += body.slice(at, slash) + text;
    at = slash + length;
  }
}

function escapeAt(body: string, slash: number, context: EscapeContext): { text: string; length: number } {
  const letter = body.charAt(slash + 1);
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, length: 2 };
  const octal = /^[0-7]{1,3}/.exec(body.slice(slash + 1, slash + 4))?.[0];
  if (octal !== undefined) {
    return { text: String.fromCharCode(Number.parseInt(octal, 8)), length: 1 + octal.length };
  }
  const size = HEX_LENGTHS[letter];
  if (size !== undefined && (letter === 'x' || !context.bytes)) return hexEscape(body, slash, size, context);
  if (letter === 'N' && !context.bytes) {
    const place = new Place(context.source, context.start, context.start + 1);
    throw unsupportedSyntax('characters by name (\\N{...}) are', place);
  }
  return { text: `\\${letter}`, length: 2 };
}

function hexEscape(
  body: string,
  slash: number,
  size: number,
  context: EscapeContext,
): { text: string; length: number } {
  const digits = body.slice(slash + 2, slash + 2 + size);
  const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === size ? Number.parseInt(digits, 16) : -1;
  if (code >= 0 && code <= 0x10ffff) return { text: String.fromCodePoint(code), length: 2 + size };
  throw syntaxErrorAt(context.source, escapeError(body, slash, size, code, context), context.start);
}

function escapeError(
  body: string,
  slash: number,
  size: number,
  code: number,
  { bytes }: EscapeContext,
): string {
  if (bytes) return `(value error) invalid \\x escape at position ${slash}`;
  const present = /^[0-9a-fA-F]*/.exec(body.slice(slash + 2, slash + 2 + size))?.[0].length ?? 0;
  const where = `can't decode bytes in position ${slash}-${slash + 1 + present}`;
  const letter = body.charAt(slash + 1);
  const shape = `\\${letter}${'X'.repeat(size)}`;
  const reason = code < 0 ? `truncated ${shape} escape` : 'illegal Unicode character';
  return `(unicode error) 'unicodeescape' codec ${where}: ${reason}`;
}
