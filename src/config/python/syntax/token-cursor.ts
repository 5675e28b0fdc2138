import { Place, type Source } from './source.ts';
import { PythonSyntaxError } from './syntax-error.ts';
import type { Token, TokenType } from './token.ts';
import type { TokenStream } from './tokenizer.ts';

/** A position in the tokens of a source. */
export class TokenCursor {
  readonly source: Source;
  readonly #stream: TokenStream;
  #index = 0;
  #furthest = 0;
  /** Brackets that the parser is inside of. */
  bracketDepth: number;

  constructor(source: Source, stream: TokenStream, bracketDepth = 0) {
    this.source = source;
    this.#stream = stream;
    this.bracketDepth = bracketDepth;
  }

  get index(): number {
    return this.#index;
  }

  /** The token that is next. */
  get token(): Token {
    if (this.#index > this.#furthest) this.#furthest = this.#index;
    return this.#at(this.#index);
  }

  /** The token after the next. */
  get following(): Token {
    return this.#at(this.#index + 1);
  }

  /** The offset where the last token that is not mere structure ended. */
  get previousEnd(): number {
    for (let index = this.#index - 1; index >= 0; index -= 1) {
      const { type, end } = this.#at(index);
      if (type !== 'newline' && type !== 'indent' && type !== 'dedent') return end;
    }
    return this.token.start;
  }

  advance(): Token {
    const { token } = this;
    this.#index += 1;
    return token;
  }

  /** Returns to an earlier token. */
  rewind(index: number): void {
    this.#index = index;
  }

  /** True if the next token is this operator or keyword. */
  is(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.type === 'operator' || token.type === 'keyword');
  }

  /** True if the next token is of this type. */
  isA(type: TokenType): boolean {
    return this.token.type === type;
  }

  /** Steps over an operator or keyword, if it is next. */
  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.#index += 1;
    return true;
  }

  /** Steps over an operator or keyword that the grammar demands. */
  expect(text: string, message = 'invalid syntax'): Token {
    if (!this.is(text)) throw this.error(message);
    return this.advance();
  }

  placeFrom(start: number): Place {
    return new Place(this.source, start, this.previousEnd);
  }

  /** An error at the next token, unless the tokens end there because of an error of their own. */
  error(message = 'invalid syntax'): PythonSyntaxError {
    const { token } = this;
    if (token.type === 'end' && this.#stream.failure !== undefined) return this.#stream.failure;
    if (token.type === 'indent') {
      return this.errorAt('unexpected indent', token.start - 1, token.end, 'IndentationError');
    }
    return this.errorAt(message, token.start, token.end);
  }

  /** An error at a stretch, or at a bracket that was left open on a line before. */
  errorAt(
    message: string,
    start: number,
    end = start,
    name: 'SyntaxError' | 'IndentationError' = 'SyntaxError',
  ): PythonSyntaxError {
    if (this.#stream.failsFirst && message !== 'unexpected indent' && this.#stream.failure !== undefined) {
      return this.#stream.failure;
    }
    const open = this.#stream.unclosed.at(-1);
    const reached = this.#at(this.#furthest);
    const atEnd = reached.type === 'end' || reached.start === open?.offset;
    if (
      open !== undefined &&
      (atEnd || this.source.lineAt(reached.start) > this.source.lineAt(open.offset))
    ) {
      const place = new Place(this.source, open.offset, open.offset + 1);
      return new PythonSyntaxError(`'${open.text}' was never closed`, place);
    }
    return new PythonSyntaxError(message, new Place(this.source, start, end), name);
  }

  #at(index: number): Token {
    const { tokens } = this.#stream;
    const token = tokens[Math.min(index, tokens.length - 1)];
    if (token === undefined) throw new TypeError('a token stream without an end');
    return token;
  }
}
