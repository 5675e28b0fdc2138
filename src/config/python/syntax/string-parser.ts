import type { Expression, FStringPart, FStringValue } from './ast.ts';
import { type FStringField, type FStringPiece, scanFString } from './f-string-scanner.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { decodeEscapes } from './string-escapes.ts';
import { type StringOpening, stringOpening } from './string-opening.ts';
import { PythonSyntaxError } from './syntax-error.ts';
import type { Token } from './token.ts';

/** One or more string literals side by side, which make one value. */
export function parseStrings(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const start = cursor.token.start;
  const parts: FStringPart[] = [];
  let formatted = false;
  let bytes: boolean | undefined;
  while (cursor.token.type === 'string') {
    const token = cursor.advance();
    const literal = new StringLiteral(grammar, token);
    if (bytes !== undefined && bytes !== literal.bytes) {
      throw cursor.errorAt('cannot mix bytes and nonbytes literals', start, token.end);
    }
    bytes = literal.bytes;
    formatted ||= literal.formatted;
    parts.push(...literal.parts());
  }
  const at = cursor.placeFrom(start);
  if (formatted) return { kind: 'f-string', parts: merge(parts), at };
  const text = parts.join('');
  return { kind: 'constant', value: bytes === true ? { bytes: text } : text, at };
}

class StringLiteral {
  readonly #grammar: ExpressionGrammar;
  readonly #token: Token;
  readonly #opening: StringOpening;

  constructor(grammar: ExpressionGrammar, token: Token) {
    this.#grammar = grammar;
    this.#token = token;
    const opening = stringOpening(token.text, 0);
    if (opening === undefined) throw new TypeError('a string token without a quote');
    this.#opening = opening;
  }

  get bytes(): boolean {
    return this.#opening.prefix.includes('b');
  }

  get formatted(): boolean {
    return this.#opening.prefix.includes('f');
  }

  parts(): FStringPart[] {
    const { source } = this.#grammar.cursor;
    const { start, end } = this.#token;
    const bodyStart = start + this.#opening.length;
    const bodyEnd = end - this.#opening.quote.length;
    if (!this.formatted) return [this.#decode(source.text.slice(bodyStart, bodyEnd))];
    const { pieces, end: scanned } = scanFString(
      source,
      source.text.slice(0, bodyEnd),
      bodyStart,
      this.#opening,
    );
    if (scanned < bodyEnd) throw this.#grammar.cursor.errorAt('f-string: invalid syntax', scanned);
    return this.#partsOf(pieces, true);
  }

  #partsOf(pieces: readonly FStringPiece[], outermost: boolean): FStringPart[] {
    return pieces.flatMap((piece) => {
      if (piece.kind === 'field') return this.#field(piece);
      const raw = this.#grammar.cursor.source.text.slice(piece.start, piece.end);
      return [this.#decode(outermost ? undoubled(raw) : raw)];
    });
  }

  #field(field: FStringField): FStringPart[] {
    const { text } = this.#grammar.cursor.source;
    const value = this.#expression(field.expressionStart, field.expressionEnd);
    const spec = field.spec === undefined ? undefined : merge(this.#partsOf(field.spec, false));
    if (field.echoEnd === undefined) return [{ value, conversion: field.conversion, spec }];
    const echo = text.slice(field.expressionStart, field.echoEnd);
    const conversion = field.conversion ?? (spec === undefined ? 'r' : undefined);
    return [echo, { value, conversion, spec }];
  }

  #expression(start: number, end: number): Expression {
    try {
      const nested = this.#grammar.nested(start, end);
      const value = nested.starExpressions();
      if (nested.cursor.token.type !== 'end') throw nested.cursor.error();
      return value;
    } catch (error) {
      if (!(error instanceof PythonSyntaxError) || error.source === 'reader') throw error;
      if (error.message.startsWith('f-string: ')) throw error;
      throw new PythonSyntaxError(`f-string: ${error.message}`, error.place);
    }
  }

  #decode(body: string): string {
    if (this.#opening.prefix.includes('r')) return body;
    const { source } = this.#grammar.cursor;
    if (this.bytes && /[^\p{ASCII}]/u.test(body)) {
      const { start, end } = this.#token;
      throw this.#grammar.cursor.errorAt('bytes can only contain ASCII literal characters', start, end);
    }
    return decodeEscapes(body, { source, start: this.#token.start, bytes: this.bytes });
  }
}

function undoubled(text: string): string {
  return text.replaceAll('{{', '{').replaceAll('}}', '}');
}

/** Joins neighbouring texts. */
function merge(parts: readonly FStringPart[]): (string | FStringValue)[] {
  const merged: FStringPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}
