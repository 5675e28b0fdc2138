import { evaluatePython, PyItems, type PyValue, pyNumber } from '../../util/index.ts';
import { latexTokens, UNREADABLE } from './latex-tokens.ts';

/** A part of a formula as a Python expression; `fraction` where it is an integer or a fraction of integers. */
interface Part {
  readonly python: string;
  readonly fraction?: Fraction;
  /** Stands for `1 / divisor`, which multiplies as a division. */
  readonly divisor?: string;
}

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

class NotArithmetic extends Error {}

/**
 * What Python's `eval` gives for the SymPy text of LaTeX arithmetic: numbers, sums, products, fractions, powers and
 * lists of those; undefined for everything else, whose SymPy text names things that Python lacks. Readings as
 * those of latex2sympy2 1.9 with `older`, else as those of latex2sympy2_extended 1.10.
 */
export function latexArithmetic(text: string, older: boolean): PyValue | undefined {
  const tokens = latexTokens(text, older);
  if (tokens === undefined) return undefined;
  try {
    const value = evaluatePython(new Formula(tokens, older).whole());
    return value instanceof PyItems && value.kind === 'set' ? sortedSet(value) : value;
  } catch (error) {
    if (error instanceof NotArithmetic || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** SymPy sorts the members of a set, which can show in the order in which Python then goes through them. */
function sortedSet(set: PyItems): PyItems {
  return new PyItems(
    'set',
    [...set.items].sort((a, b) => Number(pyNumber(a)) - Number(pyNumber(b))),
  );
}

class Formula {
  readonly #tokens: readonly string[];
  readonly #older: boolean;
  #next = 0;

  constructor(tokens: readonly string[], older: boolean) {
    this.#tokens = tokens;
    this.#older = older;
  }

  /** The Python expression of the whole formula. */
  whole(): string {
    return this.#older ? this.#olderWhole() : this.#newerWhole();
  }

  #newerWhole(): string {
    const bracket = this.#enclosingBracket();
    if (bracket !== undefined) return this.#bracketed(bracket);
    const items = this.#items();
    this.#requireEnd();
    return items.length === 1 ? (items[0]?.python ?? '') : enclosed(items, '{}');
  }

  /** The older reader takes the longest start that it can read; what follows a list may be anything. */
  #olderWhole(): string {
    const open = this.#tokens[0] ?? '';
    const close = LIST_BRACKETS.get(open);
    if (close !== undefined && this.#innermostEnd(1) === close) {
      this.#next = 1;
      const items = this.#items();
      if (!this.#take(close) || this.#peek() === UNREADABLE) throw new NotArithmetic();
      if (items.length > 1) return enclosed(items, '[]');
      this.#requireStop();
      return items[0]?.python ?? '';
    }
    const items = this.#items();
    this.#requireStop();
    return items.length === 1 ? (items[0]?.python ?? '') : enclosed(items, '[]');
  }

  /** The first bracket from a token on. */
  #innermostEnd(from: number): string | undefined {
    return this.#tokens.slice(from).find((token) => /[[\](){}]/.test(token));
  }

  /** The opening bracket of a list that is the whole formula. */
  #enclosingBracket(): string | undefined {
    const [first = '', ...rest] = this.#tokens;
    const last = rest.at(-1);
    const pairs = ['[]', '{}', '\\{\\}', '()'];
    const hasPair = pairs.includes(first + (last ?? ''));
    return hasPair && !rest.slice(0, -1).some((token) => /[[\](){}]/.test(token)) ? first : undefined;
  }

  #bracketed(bracket: string): string {
    this.#next = 1;
    const items = this.#items();
    this.#next += 1;
    this.#requireEnd();
    const [only, second] = items;
    if (bracket.endsWith('{')) return enclosed(items, '{}');
    if (items.length === 1 && only !== undefined) return only.python;
    if (items.length > 2 || only === undefined || second === undefined) return enclosed(items, '()');
    return bracketPair(bracket, only, second);
  }

  /** Parts between commas; the older reader takes semicolons, too, but not both. */
  #items(): Part[] {
    const items = [this.#sum()];
    const separator = this.#older && this.#peek() === ';' ? ';' : ',';
    while (this.#take(separator)) items.push(this.#sum());
    return items;
  }

  #sum(): Part {
    let left = this.#product();
    for (;;) {
      const sign = this.#take('+') ? '+' : this.#take('-') ? '-' : undefined;
      if (sign === undefined) return left;
      left = { python: `(${left.python}${sign}${this.#product().python})` };
    }
  }

  #product(): Part {
    let left = this.#signed();
    for (;;) {
      if (this.#take('*')) left = times(left, this.#signed());
      else if (this.#take('/')) left = over(left, this.#signed(), !this.#older);
      else return left;
    }
  }

  #signed(): Part {
    if (this.#take('+')) return this.#signed();
    return this.#take('-') ? negative(this.#signed()) : this.#sequence();
  }

  /** Parts without an operator between them; newer readers take two numbers for a mixed number. */
  #sequence(): Part {
    let left = this.#power();
    while (/^[.\d(\\{]/.test(this.#peek()) && this.#peek() !== '\\}') {
      const right = this.#power();
      left = (this.#older ? undefined : mixedNumber(left, right)) ?? times(left, right);
    }
    return left;
  }

  #power(): Part {
    let base = this.#atom();
    for (;;) {
      if (this.#take('\\%')) base = times(base, over(integer(1n), integer(100n), true));
      else if (this.#take('^')) base = raised(base, this.#exponent());
      else return base;
    }
  }

  #exponent(): Part {
    if (this.#peek() === '{') return this.#group('{', '}');
    return this.#number();
  }

  #atom(): Part {
    if (this.#peek() === '(') return this.#group('(', ')');
    if (this.#peek() === '{') return this.#group('{', '}');
    if (!this.#take('\\frac')) return this.#number();
    return over(this.#group('{', '}'), this.#group('{', '}'), !this.#older);
  }

  #group(open: string, close: string): Part {
    this.#require(open);
    const content = this.#sum();
    this.#require(close);
    return content;
  }

  #number(): Part {
    const text = this.#tokens[this.#next] ?? '';
    if (!/^[.\d]/.test(text)) throw new NotArithmetic();
    this.#next += 1;
    if (/^\d+$/.test(text)) return integer(BigInt(text));
    const value = Number(text);
    // The older reader turns decimals into fractions.
    if (this.#older && Number.isInteger(value)) return integer(BigInt(value));
    return { python: text.replace(/^0+(?=\d)/, '') };
  }

  #peek(): string {
    return this.#tokens[this.#next] ?? '';
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next += 1;
    return true;
  }

  #require(token: string): void {
    if (!this.#take(token)) throw new NotArithmetic();
  }

  #requireEnd(): void {
    if (this.#next !== this.#tokens.length) throw new NotArithmetic();
  }

  /** An end, or a closing bracket that nothing opened. */
  #requireStop(): void {
    if (this.#next < this.#tokens.length && !/^[\])}]$/.test(this.#peek())) throw new NotArithmetic();
  }
}

/** Brackets round a list of the older reader. */
const LIST_BRACKETS = new Map([
  ['[', ']'],
  ['{', '}'],
  ['\\{', '\\}'],
]);

/** Two rising numbers in brackets are an interval, which Python does not know. */
function bracketPair(bracket: string, left: Part, right: Part): string {
  const [low, high] = [left, right].map(({ python }) => Number(pyNumber(evaluatePython(python) ?? false)));
  if (low === undefined || high === undefined) throw new NotArithmetic();
  if (bracket === '[' && low === high) return enclosed([left], '{}');
  if (bracket === '(' && low >= high) return enclosed([left, right], '()');
  throw new NotArithmetic();
}

function enclosed(items: readonly Part[], [open, close]: string): string {
  return `${open}${items.map((item) => item.python).join(', ')}${close}`;
}

function integer(value: bigint): Part {
  return fractionPart(value, 1n);
}

function fractionPart(top: bigint, bottom: bigint): Part {
  const divisor = greatestDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  const fraction = { top: top / divisor, bottom: bottom / divisor };
  return {
    python: fraction.bottom === 1n ? `(${fraction.top})` : `(${fraction.top}/${fraction.bottom})`,
    fraction,
  };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  const size = a < 0n ? -a : a;
  return b === 0n ? size : greatestDivisor(b, size % b);
}

function times(left: Part, right: Part): Part {
  if (right.divisor !== undefined) return { python: `(${left.python}/${right.divisor})` };
  return { python: `(${left.python}*${right.python})` };
}

/** A quotient; of integers a fraction in lowest terms where the reader makes `exact` ones. */
function over(top: Part, bottom: Part, exact: boolean): Part {
  if (isZero(bottom)) throw new NotArithmetic();
  if (!exact || !isInteger(top) || !isInteger(bottom)) return { python: `(${top.python}/${bottom.python})` };
  return fractionPart(top.fraction.top, bottom.fraction.top);
}

function negative(part: Part): Part {
  if (part.fraction !== undefined) return fractionPart(-part.fraction.top, part.fraction.bottom);
  return { python: `(-${part.python})` };
}

/** `1\frac{1}{2}` and everything else that looks like it to the reader. */
function mixedNumber(left: Part, { fraction }: Part): Part | undefined {
  if (!isInteger(left) || fraction === undefined || fraction.top <= 0n) return undefined;
  return fractionPart(left.fraction.top * fraction.bottom + fraction.top, fraction.bottom);
}

function raised(base: Part, exponent: Part): Part {
  const power = exponent.fraction;
  // SymPy writes these as roots, a function that Python lacks.
  if (power?.bottom === 2n && (power.top === 1n || power.top === -1n)) throw new NotArithmetic();
  const python = `(${base.python}**${exponent.python})`;
  if (power === undefined || power.bottom !== 1n || power.top >= 0n) return { python };
  return { python, divisor: `(${base.python}**${-power.top})` };
}

function isInteger(part: Part): part is Part & { fraction: Fraction } {
  return part.fraction?.bottom === 1n;
}

function isZero(part: Part): boolean {
  return part.fraction?.top === 0n;
}
