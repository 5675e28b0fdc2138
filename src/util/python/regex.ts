/** Python regular expressions (module `re`, text patterns) as JavaScript ones of the same meaning. */

/** What Python's `\s` matches, as part of a character class. */
export const PYTHON_SPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** What Python's `\s`, `\w` and `\d` match. */
const CLASSES: Record<string, string> = { s: PYTHON_SPACE, w: '\\p{L}\\p{N}_', d: '\\p{Nd}' };

const WORD = `[${CLASSES.w}]`;
const WORD_EDGE = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;
const NO_WORD_EDGE = `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`;
// Without JavaScript's `m` flag, which is never set, these are the ends of the text alone.
const TEXT_START = '^';
const TEXT_END = '$';

const CONTROL: Record<string, string> = {
  a: '\\x07',
  f: '\\f',
  n: '\\n',
  r: '\\r',
  t: '\\t',
  v: '\\v',
};

export class PatternError extends Error {}

export interface PatternFlags {
  ignoreCase?: boolean;
  /** `.` matches line breaks, too. */
  dotAll?: boolean;
  /** `^` and `$` match at line breaks, too. */
  multiline?: boolean;
}

/**
 * Compiles a Python pattern. `extra` are further JavaScript flags (`g`, `d`, `y`).
 * Throws PatternError for what JavaScript cannot express (conditionals, atomic groups, verbose mode).
 */
export function pythonRegex(pattern: string, flags: PatternFlags = {}, extra = ''): RegExp {
  return new Translation(pattern, flags).compile(extra);
}

class Translation {
  readonly #pattern: string;
  readonly #flags: PatternFlags;
  #position = 0;

  constructor(pattern: string, flags: PatternFlags) {
    this.#pattern = pattern;
    this.#flags = { ...flags };
  }

  compile(extra: string): RegExp {
    this.#globalFlags();
    let source = '';
    while (this.#position < this.#pattern.length) source += this.#next();
    const { ignoreCase, dotAll } = this.#flags;
    const flags = `u${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}${extra}`;
    try {
      return new RegExp(source, flags);
    } catch (cause) {
      throw new PatternError(`${this.#pattern}: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    }
  }

  /** `(?ims)` at the start sets flags for the whole pattern. */
  #globalFlags(): void {
    const match = /^\(\?([aimsuxL]+)\)/.exec(this.#pattern);
    if (match === null) return;
    for (const flag of match[1] ?? '') {
      if (flag === 'i') this.#flags.ignoreCase = true;
      else if (flag === 's') this.#flags.dotAll = true;
      else if (flag === 'm') this.#flags.multiline = true;
      else if (flag !== 'u')
        throw new PatternError(`the flag "${flag}" of ${this.#pattern} is not supported`);
    }
    this.#position = match[0].length;
  }

  #next(): string {
    const char = this.#take();
    if (char === '\\') return this.#escape();
    if (char === '[') return this.#set();
    if (char === '(') return this.#group();
    if (char === '$') return this.#flags.multiline ? `(?=\\n|${TEXT_END})` : `(?=\\n?${TEXT_END})`;
    if (char === '^') return this.#flags.multiline ? `(?:${TEXT_START}|(?<=\\n))` : TEXT_START;
    if (char === '.' && !this.#flags.dotAll) return '[^\\n]';
    if (char === '{') return this.#brace();
    return '}]/'.includes(char) ? `\\${char}` : char;
  }

  /** A `{` that opens no quantifier stands for itself. */
  #brace(): string {
    const match = /^(\d*)(,?)(\d*)\}/.exec(this.#pattern.slice(this.#position));
    if (match === null || (match[1] === '' && match[3] === '')) return '\\{';
    this.#position += match[0].length;
    const [, low = '', comma = '', high = ''] = match;
    return `{${low === '' ? '0' : low}${comma}${high}}`;
  }

  #group(): string {
    const rest = this.#pattern.slice(this.#position);
    if (!rest.startsWith('?')) return '(';
    const named = /^\?P<(\w+)>/.exec(rest);
    if (named !== null) return this.#skip(named[0], `(?<${named[1]}>`);
    const back = /^\?P=(\w+)\)/.exec(rest);
    if (back !== null) return this.#skip(back[0], `\\k<${back[1]}>`);
    const comment = /^\?#[^)]*\)/.exec(rest);
    if (comment !== null) return this.#skip(comment[0], '');
    const plain = /^\?(?:<?[=!]|:)/.exec(rest);
    if (plain !== null) return this.#skip(plain[0], `(${plain[0]}`);
    throw new PatternError(`"(${rest.slice(0, 4)}" of ${this.#pattern} is not supported`);
  }

  #skip(text: string, result: string): string {
    this.#position += text.length;
    return result;
  }

  #escape(): string {
    const char = this.#take();
    const lower = char.toLowerCase();
    if (char === 'b') return WORD_EDGE;
    if (char === 'B') return NO_WORD_EDGE;
    if (char === 'A') return TEXT_START;
    if (char === 'Z') return TEXT_END;
    if (lower in CLASSES && (char === lower || 'SWD'.includes(char))) {
      return `[${char === lower ? '' : '^'}${CLASSES[lower]}]`;
    }
    if (/[1-9]/.test(char)) return `\\${char}${this.#digits()}`;
    return this.#character(char, false);
  }

  #digits(): string {
    const match = /^\d/.exec(this.#pattern.slice(this.#position));
    return match === null ? '(?:)' : this.#skip(match[0], match[0]);
  }

  /** An escape that stands for one character, in or out of a set. */
  #character(char: string, inSet: boolean): string {
    const control = CONTROL[char];
    if (control !== undefined) return control;
    const hex = { x: 2, u: 4, U: 8 }[char];
    if (hex !== undefined) {
      const digits = this.#pattern.slice(this.#position, this.#position + hex);
      this.#position += hex;
      return `\\u{${digits}}`;
    }
    if (char === '0') return '\\0';
    if (/[A-Za-z]/.test(char)) throw new PatternError(`bad escape \\${char} in ${this.#pattern}`);
    return inSet ? setLiteral(char) : escapePattern(char);
  }

  #set(): string {
    let source = '[';
    if (this.#peek() === '^') source += this.#take();
    let isFirst = true;
    while (isFirst || this.#peek() !== ']') {
      if (this.#position >= this.#pattern.length)
        throw new PatternError(`unterminated [ in ${this.#pattern}`);
      source += this.#setItem();
      isFirst = false;
    }
    this.#take();
    return `${source}]`;
  }

  #setItem(): string {
    const char = this.#take();
    if (char === '-') return this.#peek() === ']' || this.#atSetStart() ? '\\-' : '-';
    if (char !== '\\') return setLiteral(char);
    const escaped = this.#take();
    const lower = escaped.toLowerCase();
    if (escaped === 'b') return '\\x08';
    if (escaped === lower && lower in CLASSES) return CLASSES[lower] ?? '';
    if ('SWD'.includes(escaped)) return negatedClass(escaped);
    return this.#character(escaped, true);
  }

  #atSetStart(): boolean {
    const before = this.#pattern.slice(0, this.#position - 1);
    return before.endsWith('[') || before.endsWith('[^');
  }

  #peek(): string {
    return this.#pattern[this.#position] ?? '';
  }

  #take(): string {
    const char = String.fromCodePoint(this.#pattern.codePointAt(this.#position) ?? 0);
    if (this.#position >= this.#pattern.length) throw new PatternError(`${this.#pattern} ends too early`);
    this.#position += char.length;
    return char;
  }
}

/** `\S`, `\W` and `\D` inside a set. */
function negatedClass(name: string): string {
  if (name === 'D') return '\\P{Nd}';
  const ranges = {
    S: '\\0-\\x08\\x0e-\\x1b\\x21-\\x84\\x86-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\u{10ffff}',
    W: '\\p{M}\\p{P}\\p{S}\\p{Z}\\p{C}',
  }[name];
  return (ranges ?? '').replace(
    '\\p{P}',
    '\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\u203f\\u2040\\u2054\\ufe33\\ufe34\\ufe4d-\\ufe4f\\uff3f',
  );
}

/** A character that stands for itself in a set. */
function setLiteral(char: string): string {
  return char === '-' ? '\\-' : escapePattern(char);
}

/** Escapes a text so that a Python or JavaScript pattern matches it literally. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
