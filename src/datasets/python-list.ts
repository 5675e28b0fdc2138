import { LodestoneError } from '../core/index.ts';

const ESCAPES: { readonly [char: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};
const LAST_CODE_POINT = 0x10ffff;
/** How many hexadecimal digits follow. */
const HEX_DIGITS: { readonly [char: string]: number } = { x: 2, u: 4, U: 8 };

/** A list of strings as Python prints it: `['a', "it's"]`. `where` names the place for messages. */
export function parsePythonList(text: string, where: string): string[] {
  const reader = new ListReader(text.trim());
  const items = reader.list();
  if (items !== undefined) return items;
  throw new LodestoneError('data-malformed', `not a list of strings: ${text.slice(0, 60)}`, {
    where,
    hint: 'Fetch the file again.',
  });
}

class ListReader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The items, or undefined if the text is no such list. */
  list(): string[] | undefined {
    if (!this.#takes('[')) return undefined;
    const items: string[] = [];
    while (!this.#takes(']')) {
      if (items.length > 0 && !this.#takes(',')) return undefined;
      if (this.#takes(']')) break;
      const item = this.#string();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.#position === this.#text.length ? items : undefined;
  }

  /** Goes past `char` and the spaces around it. */
  #takes(char: string): boolean {
    this.#skipSpaces();
    if (this.#text[this.#position] !== char) return false;
    this.#position += 1;
    this.#skipSpaces();
    return true;
  }

  #skipSpaces(): void {
    while (/\s/.test(this.#text[this.#position] ?? '')) this.#position += 1;
  }

  #string(): string | undefined {
    const quote = this.#text[this.#position];
    if (quote !== "'" && quote !== '"') return undefined;
    this.#position += 1;
    let value = '';
    for (;;) {
      const char = this.#text[this.#position];
      if (char === undefined) return undefined;
      this.#position += 1;
      if (char === quote) return value;
      const part = char === '\\' ? this.#escape() : char;
      if (part === undefined) return undefined;
      value += part;
    }
  }

  /** What an escape stands for; undefined where its digits name no character. */
  #escape(): string | undefined {
    const char = this.#text[this.#position] ?? '';
    this.#position += 1;
    const digits = HEX_DIGITS[char];
    if (digits === undefined) return ESCAPES[char] ?? (/['"\\]/.test(char) ? char : `\\${char}`);
    const written = this.#text.slice(this.#position, this.#position + digits);
    this.#position += digits;
    const code = /^[\da-f]+$/i.test(written) && written.length === digits ? Number.parseInt(written, 16) : -1;
    return code >= 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
  }
}
