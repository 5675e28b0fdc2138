import { float, type Json, jsonDict } from '../../core/index.ts';

/**
 * Reads JSON as Python's `json.loads` does, into tagged JSON: `1.0` stays a float, large integers keep their
 * digits, `NaN` and `Infinity` are values, and the order of keys is kept. Throws SyntaxError with the position, also
 * for what is nested more than {@link DEEPEST_JSON} levels deep.
 */
export function parsePythonJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

/** How deep lists and dicts may be nested; Python's own reader fails a little above that. */
export const DEEPEST_JSON = 900;

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const WORDS: [string, Json][] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', { $float: 'nan' }],
  ['Infinity', { $float: 'inf' }],
  ['-Infinity', { $float: '-inf' }],
];

class Reader {
  readonly #text: string;
  #position = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): Json {
    this.#space();
    const char = this.#text[this.#position];
    if (char === '{') return this.#object();
    if (char === '[') return this.#list();
    if (char === '"') return this.#string();
    const word = WORDS.find(([name]) => this.#text.startsWith(name, this.#position));
    if (word === undefined) return this.#number();
    this.#position += word[0].length;
    return word[1];
  }

  end(): void {
    this.#space();
    if (this.#position < this.#text.length) throw this.#error('text after the value');
  }

  #object(): Json {
    const entries: [Json, Json][] = [];
    this.#items('}', () => {
      this.#space();
      const key = this.#string();
      this.#space();
      if (this.#text[this.#position] !== ':') throw this.#error('a colon is missing');
      this.#position += 1;
      entries.push([key, this.value()]);
    });
    return jsonDict(entries);
  }

  #list(): Json[] {
    const items: Json[] = [];
    this.#items(']', () => items.push(this.value()));
    return items;
  }

  #items(close: string, read: () => void): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST_JSON) throw this.#error(`nested more than ${DEEPEST_JSON} levels deep`);
    this.#position += 1;
    this.#space();
    if (this.#text[this.#position] === close) {
      this.#position += 1;
      this.#depth -= 1;
      return;
    }
    for (;;) {
      read();
      this.#space();
      const char = this.#text[this.#position];
      this.#position += 1;
      if (char === close) {
        this.#depth -= 1;
        return;
      }
      if (char !== ',') throw this.#error(`"${close}" or a comma is missing`);
    }
  }

  #string(): string {
    const start = this.#position;
    if (this.#text[start] !== '"') throw this.#error('a string is missing');
    const end = this.#closingQuote(start + 1);
    if (end < 0) throw this.#error('a string is missing');
    this.#position = end + 1;
    return JSON.parse(this.#text.slice(start, end + 1));
  }

  /** The next quote without an odd number of backslashes in front of it. No pattern: texts may be millions long. */
  #closingQuote(from: number): number {
    for (let end = this.#text.indexOf('"', from); end >= 0; end = this.#text.indexOf('"', end + 1)) {
      let first = end;
      while (first > from && this.#text[first - 1] === '\\') first -= 1;
      if ((end - first) % 2 === 0) return end;
    }
    return -1;
  }

  #number(): Json {
    const [digits, fraction, exponent] = this.#match(NUMBER, 'a value');
    const value = Number(digits);
    if (fraction === undefined && exponent === undefined) {
      return Number.isSafeInteger(value) ? value : { $int: digits };
    }
    if (!Number.isFinite(value)) return { $float: value > 0 ? 'inf' : '-inf' };
    return Number.isInteger(value) ? float(value) : value;
  }

  #space(): void {
    this.#match(SPACE, 'space');
  }

  #match(pattern: RegExp, what: string): RegExpExecArray {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match === null) throw this.#error(`${what} is missing`);
    this.#position = pattern.lastIndex;
    return match;
  }

  #error(what: string): SyntaxError {
    return new SyntaxError(`${what} at position ${this.#position}`);
  }
}
