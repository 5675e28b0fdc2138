import { Indentation } from './indentation.ts';
import { matchNumber } from './number-literal.ts';
import type { Source } from './source.ts';
import { endOfString } from './string-literal.ts';
import { stringOpening } from './string-opening.ts';
import { PythonSyntaxError, syntaxErrorAt } from './syntax-error.ts';
import { KEYWORDS, OPERATORS, type Token, type TokenType } from './token.ts';

/** A bracket that is open at some point of a source. */
export interface OpenBracket {
  readonly text: string;
  readonly offset: number;
}

/** The tokens of a source. Ends in a token of type `end`. */
export interface TokenStream {
  readonly tokens: readonly Token[];
  /** Where the tokens stop because of an error: raised when the parser gets there. */
  readonly failure: PythonSyntaxError | undefined;
  /** True if that error is raised in place of any other. */
  readonly failsFirst: boolean;
  /** Brackets that are never closed, outermost first. */
  readonly unclosed: readonly OpenBracket[];
}

export interface TokenRange {
  /** Offsets of the part to read; the whole text by default. */
  start?: number;
  end?: number;
  /** The part is an expression inside brackets (of an f-string): lines and indentation mean nothing. */
  nested?: boolean;
}

const MAX_NESTED_BRACKETS = 200;
const CLOSER_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const WORD = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const BLANKS = /[ \t\f]*/y;
const COMMENT = /#[^\n]*/y;
/** Characters that make a token which no rule of the grammar takes. */
const MEANINGLESS = '$?!`';
const OPERATORS_BY_FIRST = groupByFirst(OPERATORS);

/** Splits a source into tokens. Text that is no token ends them, with the error for it. */
export function tokenize(source: Source, range: TokenRange = {}): TokenStream {
  return new Tokenizer(source, range).run();
}

class Tokenizer {
  readonly #source: Source;
  readonly #text: string;
  readonly #end: number;
  readonly #nested: boolean;
  readonly #tokens: Token[] = [];
  readonly #brackets: OpenBracket[] = [];
  readonly #indentation: Indentation;
  #at: number;
  #failure: PythonSyntaxError | undefined;
  #failsFirst = false;

  constructor(source: Source, { start = 0, end = source.text.length, nested = false }: TokenRange) {
    this.#source = source;
    this.#text = end === source.text.length ? source.text : source.text.slice(0, end);
    this.#at = start;
    this.#end = end;
    this.#nested = nested;
    this.#indentation = new Indentation(source);
  }

  run(): TokenStream {
    try {
      this.#all();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.#failure = error;
      this.#failsFirst = true;
    }
    this.#finish();
    const [failure, failsFirst] = [this.#failure, this.#failsFirst];
    return { tokens: this.#tokens, failure, failsFirst, unclosed: this.#brackets };
  }

  #all(): void {
    let atLineStart = !this.#nested;
    while (this.#failure === undefined) {
      if (atLineStart) this.#startLine();
      atLineStart = false;
      if (this.#failure !== undefined) break;
      this.#skip(BLANKS);
      this.#skip(COMMENT);
      if (this.#at >= this.#end) break;
      atLineStart = this.#next();
    }
  }

  /** Reads one token; true if a logical line ended with it. */
  #next(): boolean {
    const char = this.#text.charAt(this.#at);
    if (char === '\n') return this.#newline();
    if (char === '\\') this.#continueLine();
    else if (!(this.#string() || this.#number(char) || this.#word() || this.#operator(char))) {
      throw this.#invalidCharacter();
    }
    return false;
  }

  /** Measures the indentation of the next line that holds code. */
  #startLine(): void {
    const found = this.#indentation.measure(this.#text, this.#at);
    if (found.error !== undefined) {
      this.#failure = found.error;
      return;
    }
    this.#at = found.offset;
    for (let i = 0; i < found.indents; i += 1) this.#push('indent', found.offset, found.offset);
    for (let i = 0; i < found.dedents; i += 1) this.#push('dedent', found.offset, found.offset);
  }

  #newline(): boolean {
    const ends = this.#brackets.length === 0 && !this.#nested;
    if (ends) this.#push('newline', this.#at, this.#at + 1);
    this.#at += 1;
    return ends;
  }

  #continueLine(): void {
    if (this.#text.charAt(this.#at + 1) === '\n' && this.#at + 2 <= this.#end) {
      this.#at += 2;
      if (this.#at >= this.#end) this.#failure = this.#error('unexpected EOF while parsing', this.#at - 1);
      return;
    }
    const atEnd = this.#at + 1 >= this.#end;
    const message = atEnd
      ? 'unexpected EOF while parsing'
      : 'unexpected character after line continuation character';
    this.#failure = this.#error(message, this.#at + 1);
  }

  #string(): boolean {
    const opening = stringOpening(this.#text, this.#at);
    if (opening === undefined) return false;
    const end = endOfString(this.#source, this.#text, this.#at, opening);
    this.#push('string', this.#at, end, this.#text.slice(this.#at, end));
    this.#at = end;
    return true;
  }

  #number(char: string): boolean {
    const next = char === '.' ? this.#text.charAt(this.#at + 1) : char;
    if (next < '0' || next > '9') return false;
    const text = matchNumber(this.#source, this.#text, this.#at);
    this.#push('number', this.#at, this.#at + text.length, text);
    this.#at += text.length;
    return true;
  }

  #word(): boolean {
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0];
    if (word === undefined) return false;
    const name = word.normalize('NFKC');
    this.#push(KEYWORDS.has(word) ? 'keyword' : 'name', this.#at, this.#at + word.length, name);
    this.#at += word.length;
    return true;
  }

  #operator(char: string): boolean {
    const candidates = OPERATORS_BY_FIRST.get(char);
    const known = candidates?.find((text) => this.#text.startsWith(text, this.#at));
    const operator = known ?? (MEANINGLESS.includes(char) ? char : undefined);
    if (operator === undefined) return false;
    if (operator in CLOSER_OF) this.#open(operator);
    else if (operator === ')' || operator === ']' || operator === '}') this.#close(operator);
    this.#push('operator', this.#at, this.#at + operator.length, operator);
    this.#at += operator.length;
    return true;
  }

  #open(text: string): void {
    if (this.#brackets.length >= MAX_NESTED_BRACKETS)
      throw this.#error('too many nested parentheses', this.#at);
    this.#brackets.push({ text, offset: this.#at });
  }

  #close(text: string): void {
    const opened = this.#brackets.pop();
    if (opened === undefined) throw this.#error(`unmatched '${text}'`, this.#at);
    if (CLOSER_OF[opened.text] === text) return;
    const line = this.#source.lineAt(opened.offset);
    const where = line === this.#source.lineAt(this.#at) ? '' : ` on line ${line}`;
    const pair = `closing parenthesis '${text}' does not match opening parenthesis '${opened.text}'`;
    throw this.#error(pair + where, this.#at);
  }

  /** Closes the last line and all blocks, as CPython does at the end of a file. */
  #finish(): void {
    if (!this.#nested && this.#failure === undefined && this.#brackets.length === 0) {
      const last = this.#tokens.at(-1)?.type;
      if (last !== undefined && last !== 'newline' && last !== 'dedent')
        this.#push('newline', this.#end, this.#end);
      for (let i = this.#indentation.depth; i > 0; i -= 1) this.#push('dedent', this.#end, this.#end);
    }
    this.#push('end', this.#failure?.place.start ?? this.#end, this.#end);
  }

  #invalidCharacter(): PythonSyntaxError {
    const code = this.#text.codePointAt(this.#at) ?? 0;
    const char = String.fromCodePoint(code);
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    if (code === 0) return this.#error('source code cannot contain null bytes', this.#at);
    if (/[\p{C}\p{Z}]/u.test(char)) {
      return this.#error(`invalid non-printable character U+${hex}`, this.#at);
    }
    return this.#error(`invalid character '${char}' (U+${hex})`, this.#at);
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }

  #push(type: TokenType, start: number, end: number, text = ''): void {
    this.#tokens.push({ type, text, start, end });
  }

  #error(message: string, offset: number): PythonSyntaxError {
    return syntaxErrorAt(this.#source, message, offset, offset + 1);
  }
}

function groupByFirst(operators: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const operator of operators) {
    const first = operator.charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), operator]);
  }
  return groups;
}
