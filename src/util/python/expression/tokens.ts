import { PythonFailure } from './values.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: bigint | number | 'complex' }
  | { readonly kind: 'string'; readonly value: string; readonly prefix: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'operator'; readonly value: string };

const NUMBER =
  /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*|\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{Mn}\p{Mc}_]*/uy;
const OPERATOR = /\*\*|\/\/|<<|>>|<=|>=|==|!=|\.\.\.|[+\-*/%@<>()[\]{},:.~&|^]/y;
const STRING_START = /([a-zA-Z]{0,2})('''|"""|'|")/y;
const SPACE = /(?:[ \t\f]|\\\n)+/y;
const COMMENT = /#[^\n]*/y;

/**
 * The tokens of an expression as `eval` reads it: line breaks count only outside of brackets. Read one by one as
 * they are asked for: most replies of models are no Python from their third word on.
 */
export class TokenReader {
  readonly #text: string;
  #current: Token | undefined;
  #position = 0;
  #depth = 0;
  #isOver = false;

  constructor(text: string) {
    const source = text.replace(/^[ \t]+/, '').replace(/\r\n?/g, '\n');
    this.#text = source.replace(/^(?:[ \t\f]*(?:#[^\n]*)?\n)+(?![ \t])/, '');
    this.next();
  }

  /** The token that was read last; undefined at the end. */
  get current(): Token | undefined {
    return this.#current;
  }

  /** Reads the next token. */
  next(): void {
    this.#current = undefined;
    while (this.#current === undefined && this.#position < this.#text.length) {
      if (this.#match(SPACE) !== undefined || this.#match(COMMENT) !== undefined) continue;
      if (this.#text[this.#position] === '\n') this.#lineEnd();
      else this.#current = this.#token();
    }
  }

  #lineEnd(): void {
    this.#isOver ||= this.#depth === 0;
    this.#position += 1;
  }

  #token(): Token {
    if (this.#isOver) throw new PythonFailure('a second line');
    const string = this.#match(STRING_START);
    if (string !== undefined) return this.#string(string[1] ?? '', string[2] ?? '');
    return /[\d.]/.test(this.#text[this.#position] ?? '') ? this.#numberOrOperator() : this.#nameOrOperator();
  }

  #numberOrOperator(): Token {
    const number = this.#match(NUMBER);
    if (number === undefined) return this.#operator();
    return { kind: 'number', value: numberValue(number[0], this.#rest()) };
  }

  #nameOrOperator(): Token {
    const name = this.#match(NAME);
    return name === undefined ? this.#operator() : { kind: 'name', value: name[0].normalize('NFKC') };
  }

  #operator(): Token {
    const operator = this.#match(OPERATOR)?.[0];
    if (operator === undefined) throw new PythonFailure('no Python');
    if ('([{'.includes(operator)) this.#depth += 1;
    if (')]}'.includes(operator)) this.#depth -= 1;
    return { kind: 'operator', value: operator };
  }

  #string(prefix: string, quote: string): Token {
    const flags = prefix.toLowerCase();
    if (!['', 'r', 'b', 'u', 'f', 'rb', 'br', 'rf', 'fr'].includes(flags)) throw new PythonFailure('prefix');
    const start = this.#position;
    for (let end = start; end < this.#text.length; end += 1) {
      if (this.#text[end] === '\\') end += 1;
      else if (quote.length === 1 && this.#text[end] === '\n') break;
      else if (this.#text.startsWith(quote, end)) {
        this.#position = end + quote.length;
        const raw = this.#text.slice(start, end);
        return { kind: 'string', value: flags.includes('r') ? raw : unescaped(raw), prefix: flags };
      }
    }
    throw new PythonFailure('unterminated string');
  }

  #rest(): string {
    return this.#text.slice(this.#position, this.#position + 3);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#position = pattern.lastIndex;
    return match;
  }
}

const WORD_BEHIND = /^(?!and|or|in|is|if|not|else|for)[\p{L}\p{N}_]/u;

function numberValue(text: string, behind: string): bigint | number | 'complex' {
  if (WORD_BEHIND.test(behind)) throw new PythonFailure('invalid decimal literal');
  const digits = text.replaceAll('_', '');
  if (/^0[xXoObB]/.test(digits)) return BigInt(digits);
  if (/[jJ]$/.test(digits)) return 'complex';
  if (/[.eE]/.test(digits)) return Number(digits);
  if (/^0+[1-9]/.test(digits)) throw new PythonFailure('leading zeros');
  if (digits.length > 4300) throw new PythonFailure('too many digits');
  return BigInt(digits);
}

const ESCAPE =
  /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(N)\{[^}]*\}|([xuU])|([\s\S]))/g;
const SIMPLE: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

function unescaped(raw: string): string {
  return raw.replace(ESCAPE, (whole, octal, two, four, eight, named, broken, char) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const hex = two ?? four ?? eight;
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (named !== undefined || broken !== undefined) throw new PythonFailure('bad escape');
    return SIMPLE[char] ?? whole;
  });
}

function character(code: number): string {
  if (code > 0x10ffff) throw new PythonFailure('bad escape');
  return String.fromCodePoint(code);
}
