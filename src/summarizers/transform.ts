import { LodestoneError } from '../core/index.ts';

/**
 * Compiles a group's transform, an arithmetic formula of `x`: numbers, `+ - * / **`, brackets, `min`, `max`
 *  and `abs`. OpenCompass runs such texts as Python code; here nothing but arithmetic is understood.
 */
export function compileTransform(formula: string): (x: number) => number {
  return new Parser(formula).parse();
}

type Formula = (x: number) => number;

const TOKEN = /\s*(\*\*|[-+*/(),]|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+|[A-Za-z_]\w*)/y;

const FUNCTIONS: Record<string, (...values: number[]) => number> = {
  min: Math.min,
  max: Math.max,
  abs: Math.abs,
};

class Parser {
  readonly #formula: string;
  readonly #tokens: string[] = [];
  #position = 0;

  constructor(formula: string) {
    this.#formula = formula;
    TOKEN.lastIndex = 0;
    const text = formula.trimEnd();
    while (TOKEN.lastIndex < text.length) {
      const match = TOKEN.exec(text);
      if (match?.[1] === undefined) throw this.#error();
      this.#tokens.push(match[1]);
    }
  }

  parse(): Formula {
    const result = this.#sum();
    if (this.#position < this.#tokens.length) throw this.#error();
    return result;
  }

  #sum(): Formula {
    let left = this.#product();
    for (let sign = this.#accept('+', '-'); sign !== undefined; sign = this.#accept('+', '-')) {
      const [a, b] = [left, this.#product()];
      left = sign === '+' ? (x) => a(x) + b(x) : (x) => a(x) - b(x);
    }
    return left;
  }

  #product(): Formula {
    let left = this.#signed();
    for (let sign = this.#accept('*', '/'); sign !== undefined; sign = this.#accept('*', '/')) {
      const [a, b] = [left, this.#signed()];
      left = sign === '*' ? (x) => a(x) * b(x) : (x) => a(x) / b(x);
    }
    return left;
  }

  #signed(): Formula {
    if (this.#accept('-') !== undefined) {
      const inner = this.#signed();
      return (x) => -inner(x);
    }
    this.#accept('+');
    return this.#power();
  }

  #power(): Formula {
    const base = this.#atom();
    if (this.#accept('**') === undefined) return base;
    const exponent = this.#signed();
    return (x) => base(x) ** exponent(x);
  }

  #atom(): Formula {
    const token = this.#tokens[this.#position] ?? '';
    this.#position += 1;
    if (token === 'x') return (x) => x;
    if (token === '(') {
      const inner = this.#sum();
      if (this.#accept(')') === undefined) throw this.#error();
      return inner;
    }
    if (token in FUNCTIONS && this.#accept('(') !== undefined)
      return this.#call(FUNCTIONS[token] ?? Math.abs);
    const value = Number(token);
    if (token === '' || Number.isNaN(value)) throw this.#error();
    return () => value;
  }

  #call(compute: (...values: number[]) => number): Formula {
    const parts = [this.#sum()];
    while (this.#accept(',') !== undefined) parts.push(this.#sum());
    if (this.#accept(')') === undefined) throw this.#error();
    return (x) => compute(...parts.map((part) => part(x)));
  }

  #accept(...tokens: string[]): string | undefined {
    const token = this.#tokens[this.#position];
    if (token === undefined || !tokens.includes(token)) return undefined;
    this.#position += 1;
    return token;
  }

  #error(): LodestoneError {
    return new LodestoneError(
      'config-invalid',
      `the transform "${this.#formula}" of a summary group is not a formula of x`,
      {
        hint: 'Supported: numbers, x, + - * / **, parentheses, min, max and abs.',
      },
    );
  }
}
