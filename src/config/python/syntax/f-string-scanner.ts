import type { Source } from './source.ts';
import { endOfQuoted, type StringOpening, stringOpening } from './string-opening.ts';
import { type PythonSyntaxError, syntaxErrorAt } from './syntax-error.ts';

/** A stretch of an f-string: text as it stands (escapes and doubled braces unread), or a field. */
export type FStringPiece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | FStringField;

/** `{expression=!r:spec}` */
export interface FStringField {
  readonly kind: 'field';
  readonly start: number;
  readonly expressionStart: number;
  readonly expressionEnd: number;
  /** End of the `=` with the blanks around it, which is printed as it stands; undefined without one. */
  readonly echoEnd: number | undefined;
  readonly conversion: 's' | 'r' | 'a' | undefined;
  readonly spec: readonly FStringPiece[] | undefined;
}

const MAX_NESTED_FIELDS = 2;
const MAX_NESTED_STRINGS = 20;

/**
 * Splits the body of an f-string, from `start` to its closing quote or the end of the text. Throws
 * PythonSyntaxError, with the words of CPython 3.11.
 */
export function scanFString(
  source: Source,
  text: string,
  start: number,
  opening: StringOpening,
): { pieces: FStringPiece[]; end: number } {
  return new FStringScanner(source, text, opening).pieces(start, 0);
}

class FStringScanner {
  readonly #source: Source;
  readonly #text: string;
  readonly #opening: StringOpening;
  /** How many f-strings this one stands in. */
  readonly #depth: number;

  constructor(source: Source, text: string, opening: StringOpening, depth = 0) {
    this.#source = source;
    this.#text = text;
    this.#opening = opening;
    this.#depth = depth;
  }

  /** Pieces up to the closing quote; in a format spec (`level` above 0) also up to its `}`. */
  pieces(start: number, level: number): { pieces: FStringPiece[]; end: number } {
    const pieces: FStringPiece[] = [];
    let textStart = start;
    let at = start;
    const flush = (): void => {
      if (at > textStart) pieces.push({ kind: 'text', start: textStart, end: at });
    };
    while (at < this.#text.length && !this.#closes(at)) {
      const char = this.#text.charAt(at);
      if (char === '{' && !(level === 0 && this.#text.charAt(at + 1) === '{')) {
        flush();
        const { field, end } = this.#field(at, level);
        pieces.push(field);
        at = end;
        textStart = end;
      } else if (char === '}' && level > 0) {
        break;
      } else {
        at += this.#textLength(at, char);
      }
    }
    flush();
    return { pieces, end: at };
  }

  #closes(at: number): boolean {
    const { quote } = this.#opening;
    if (quote.length === 1 && this.#text.charAt(at) === '\n') throw this.#error('unterminated string', at);
    return this.#text.startsWith(quote, at);
  }

  /** Length of the piece of plain text at an offset: an escape, a doubled brace or one character. */
  #textLength(at: number, char: string): number {
    const next = this.#text.charAt(at + 1);
    if (char === '{') return 2;
    if (char === '}') {
      if (next !== '}') throw this.#error("single '}' is not allowed", at);
      return 2;
    }
    if (char !== '\\') return 1;
    if (next === 'N' && this.#text.charAt(at + 2) === '{' && !this.#opening.prefix.includes('r')) {
      const close = this.#text.indexOf('}', at);
      return close < 0 ? 2 : close + 1 - at;
    }
    return next === '{' || next === '}' ? 1 : 2;
  }

  #field(start: number, level: number): { field: FStringField; end: number } {
    if (level >= MAX_NESTED_FIELDS) throw this.#error('expressions nested too deeply', start);
    const expressionStart = start + 1;
    const expressionEnd = this.#expressionEnd(expressionStart);
    if (this.#text.slice(expressionStart, expressionEnd).trim() === '') {
      throw this.#error('empty expression not allowed', start);
    }
    let at = expressionEnd;
    let echoEnd: number | undefined;
    if (this.#text.charAt(at) === '=') {
      at += 1;
      while (/\s/.test(this.#text.charAt(at))) at += 1;
      echoEnd = at;
    }
    const conversion = this.#conversion(at);
    if (conversion !== undefined) at += 2;
    let spec: FStringPiece[] | undefined;
    if (this.#text.charAt(at) === ':') {
      const scanned = this.pieces(at + 1, level + 1);
      spec = scanned.pieces;
      at = scanned.end;
    }
    if (this.#text.charAt(at) !== '}') throw this.#error("expecting '}'", at);
    const field = {
      kind: 'field',
      start,
      expressionStart,
      expressionEnd,
      echoEnd,
      conversion,
      spec,
    } as const;
    return { field, end: at + 1 };
  }

  #conversion(at: number): 's' | 'r' | 'a' | undefined {
    if (this.#text.charAt(at) !== '!') return undefined;
    const letter = this.#text.charAt(at + 1);
    if (letter === 's' || letter === 'r' || letter === 'a') return letter;
    throw this.#error("invalid conversion character: expected 's', 'r', or 'a'", at);
  }

  /** Where the expression of a field ends: at `}`, `!`, `:` or `=` outside of brackets and strings. */
  #expressionEnd(start: number): number {
    const brackets: string[] = [];
    for (let at = start; at < this.#text.length; at += 1) {
      const char = this.#text.charAt(at);
      if (char === "'" || char === '"') at = this.#skipString(at, start) - 1;
      else if (char === '(' || char === '[' || char === '{') brackets.push(char);
      else if (brackets.length === 0 && this.#endsExpression(char, at)) return at;
      else if (brackets.length === 0 && /[=!<>]/.test(char) && this.#text.charAt(at + 1) === '=') at += 1;
      else if (char === ')' || char === ']' || char === '}') this.#closeBracket(brackets, char, at);
      else if (char === '#') throw this.#error("expression part cannot include '#'", at);
    }
    throw this.#error("expecting '}'", this.#text.length);
  }

  #endsExpression(char: string, at: number): boolean {
    if (char === '}' || char === ':') return true;
    return (char === '=' || char === '!') && this.#text.charAt(at + 1) !== '=';
  }

  #closeBracket(brackets: string[], char: string, at: number): void {
    const opened = brackets.pop();
    if (opened === undefined) throw this.#error(`unmatched '${char}'`, at);
    const wanted = { '(': ')', '[': ']', '{': '}' }[opened];
    if (wanted === char) return;
    throw this.#error(`closing parenthesis '${char}' does not match opening parenthesis '${opened}'`, at);
  }

  /** The offset after a string that stands in an expression; its prefix lies before the quote. */
  #skipString(quoteAt: number, expressionStart: number): number {
    let start = quoteAt;
    while (start > expressionStart && /[rRbBfFuU]/.test(this.#text.charAt(start - 1))) start -= 1;
    const opening = stringOpening(this.#text, start) ?? stringOpening(this.#text, quoteAt);
    if (opening === undefined) return quoteAt + 1;
    const bodyStart = (stringOpening(this.#text, start) === undefined ? quoteAt : start) + opening.length;
    if (opening.prefix.includes('f')) {
      if (this.#depth >= MAX_NESTED_STRINGS) throw this.#error('expressions nested too deeply', start);
      const nested = new FStringScanner(this.#source, this.#text, opening, this.#depth + 1);
      return nested.pieces(bodyStart, 0).end + opening.quote.length;
    }
    const end = endOfQuoted(this.#text, bodyStart, opening.quote);
    if (end === undefined) throw this.#error('unterminated string', quoteAt);
    return end;
  }

  #error(message: string, at: number): PythonSyntaxError {
    return syntaxErrorAt(this.#source, `f-string: ${message}`, at);
  }
}
