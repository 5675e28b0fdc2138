import { builtIn } from './functions.ts';
import { binary, compare, unary } from './operators.ts';
import { strOf } from './repr.ts';
import { TokenReader } from './tokens.ts';
import {
  isEqual,
  isTrue,
  itemsOf,
  PyDict,
  PyItems,
  PyOpaque,
  PythonFailure,
  type PyValue,
} from './values.ts';

/** Names that an expression may use besides Python's own. */
export type Names = ReadonlyMap<string, PyValue>;

/** Work that is done when its value is needed. */
type Thunk = () => PyValue;

const NO_NAMES: Names = new Map();
const DEEPEST = 200;
const COMPARISONS = new Set(['<', '>', '<=', '>=', '==', '!=']);
/** Operators between two values, the loosest first. */
const LEVELS = [['|'], ['^'], ['&'], ['<<', '>>'], ['+', '-'], ['*', '/', '//', '%', '@']];
const WORDS = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda', 'await', 'yield']);

/**
 * The value that Python's `eval` gives to a text from a model; undefined if it raises. Expressions of literals,
 * operators, brackets, subscripts and a few functions are computed; others (comprehensions, methods) count
 * as raising.
 */
export function evaluatePython(text: string, names: Names = NO_NAMES): PyValue | undefined {
  try {
    return new Expression(new TokenReader(text), names).value();
  } catch (error) {
    // A RangeError is the end of the stack: Python has one, too.
    if (error instanceof PythonFailure || error instanceof RangeError) return undefined;
    throw error;
  }
}

class Expression {
  readonly #tokens: TokenReader;
  readonly #names: Names;
  #depth = 0;

  constructor(tokens: TokenReader, names: Names) {
    this.#tokens = tokens;
    this.#names = names;
  }

  value(): PyValue {
    const thunk = this.#tuple();
    if (this.#tokens.current !== undefined) throw new PythonFailure('more than an expression');
    return thunk();
  }

  #tuple(): Thunk {
    const first = this.#choice();
    if (this.#peek() !== ',') return first;
    const items = [first];
    while (this.#take(',')) {
      if (this.#tokens.current === undefined) break;
      items.push(this.#choice());
    }
    return () =>
      new PyItems(
        'tuple',
        items.map((item) => item()),
      );
  }

  #choice(): Thunk {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new PythonFailure('nested too deeply');
    const value = this.#either();
    this.#depth -= 1;
    if (!this.#take('if')) return value;
    const condition = this.#either();
    this.#require('else');
    const otherwise = this.#choice();
    return () => (isTrue(condition()) ? value() : otherwise());
  }

  #either(): Thunk {
    const parts = [this.#both()];
    while (this.#take('or')) parts.push(this.#both());
    return parts.reduce((a, b) => () => {
      const left = a();
      return isTrue(left) ? left : b();
    });
  }

  #both(): Thunk {
    const parts = [this.#negated()];
    while (this.#take('and')) parts.push(this.#negated());
    return parts.reduce((a, b) => () => {
      const left = a();
      return isTrue(left) ? b() : left;
    });
  }

  #negated(): Thunk {
    if (!this.#take('not')) return this.#comparison();
    const value = this.#negated();
    return () => unary('not', value());
  }

  #comparison(): Thunk {
    const first = this.#level(0);
    const rest: [string, Thunk][] = [];
    for (let operator = this.#comparator(); operator !== undefined; operator = this.#comparator()) {
      rest.push([operator, this.#level(0)]);
    }
    if (rest.length === 0) return first;
    return () => {
      let left = first();
      for (const [operator, thunk] of rest) {
        const right = thunk();
        if (!compare(operator, left, right)) return false;
        left = right;
      }
      return true;
    };
  }

  #comparator(): string | undefined {
    const operator = this.#peek();
    if (operator === undefined) return undefined;
    if (COMPARISONS.has(operator)) return this.#advance();
    if (this.#take('in')) return 'in';
    if (this.#take('is')) return this.#take('not') ? 'is not' : 'is';
    if (!this.#take('not')) return undefined;
    this.#require('in');
    return 'not in';
  }

  #level(level: number): Thunk {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#factor();
    let left = this.#level(level + 1);
    while (operators.includes(this.#peek() ?? '')) {
      const operator = this.#advance();
      const a = left;
      const b = this.#level(level + 1);
      left = () => binary(operator, a(), b());
    }
    return left;
  }

  #factor(): Thunk {
    const signs: string[] = [];
    while (['+', '-', '~'].includes(this.#peek() ?? '')) signs.push(this.#advance());
    const value = this.#power();
    return () => signs.reduceRight((result, sign) => unary(sign, result), value());
  }

  #power(): Thunk {
    const base = this.#primary();
    if (!this.#take('**')) return base;
    const exponent = this.#factor();
    return () => binary('**', base(), exponent());
  }

  #primary(): Thunk {
    let value = this.#atom();
    for (;;) {
      const target = value;
      if (this.#take('(')) value = this.#call(target);
      else if (this.#take('[')) value = this.#subscript(target);
      else return value;
    }
  }

  #call(target: Thunk): Thunk {
    const values = this.#items(')');
    return () => {
      const callee = target();
      if (!(callee instanceof PyOpaque) || callee.call === undefined) throw new PythonFailure('no function');
      return callee.call(values());
    };
  }

  #subscript(target: Thunk): Thunk {
    const index = this.#tuple();
    this.#require(']');
    return () => itemAt(target(), index());
  }

  #atom(): Thunk {
    const token = this.#tokens.current;
    if (token === undefined) throw new PythonFailure('the expression ends too early');
    this.#tokens.next();
    if (token.kind === 'number') {
      const { value } = token;
      return () => (value === 'complex' ? new PyOpaque('complex') : value);
    }
    if (token.kind === 'string') return this.#strings(token.value, token.prefix);
    if (token.kind === 'name') return this.#name(token.value);
    if (token.value === '...') return () => new PyOpaque('Ellipsis');
    if (token.value === '(') return this.#parenthesized();
    if (token.value === '[') {
      const items = this.#items(']');
      return () => new PyItems('list', items());
    }
    if (token.value === '{') return this.#braced();
    throw new PythonFailure('no expression');
  }

  #name(name: string): Thunk {
    if (name === 'None') return () => null;
    if (name === 'True') return () => true;
    if (name === 'False') return () => false;
    if (WORDS.has(name)) throw new PythonFailure('no expression');
    const value = this.#names.get(name) ?? builtIn(name);
    return () => {
      if (value === undefined) throw new PythonFailure(`no name ${name}`);
      return value;
    };
  }

  /** Neighbouring literals are one; fields of f-strings are computed without their formats. */
  #strings(first: string, prefix: string): Thunk {
    const parts = [{ value: first, prefix }];
    for (let next = this.#tokens.current; next?.kind === 'string'; next = this.#tokens.current) {
      parts.push(next);
      this.#tokens.next();
    }
    const bytes = parts.filter((part) => part.prefix.includes('b')).length;
    if (bytes > 0 && bytes < parts.length) throw new PythonFailure('bytes and text');
    if (bytes > 0) return () => new PyOpaque('bytes');
    return () =>
      parts.map((part) => (part.prefix.includes('f') ? this.#filled(part.value) : part.value)).join('');
  }

  #filled(template: string): string {
    return template.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (whole, field?: string) => {
      if (whole === '{{' || whole === '}}') return whole.charAt(0);
      const value = field === undefined ? undefined : evaluatePython(`(${field})`, this.#names);
      if (value === undefined) throw new PythonFailure('a field of an f-string');
      return strOf(value);
    });
  }

  #parenthesized(): Thunk {
    if (this.#take(')')) return () => new PyItems('tuple', []);
    const first = this.#choice();
    if (this.#take(')')) return first;
    this.#require(',');
    const rest = this.#items(')');
    return () => new PyItems('tuple', [first(), ...rest()]);
  }

  #items(close: string): () => PyValue[] {
    const items: (() => readonly PyValue[])[] = [];
    while (!this.#take(close)) {
      const isSpread = this.#take('*');
      const item = isSpread ? this.#level(0) : this.#choice();
      items.push(() => (isSpread ? itemsOf(item()) : [item()]));
      if (this.#peek() !== close) this.#require(',');
    }
    return () => items.flatMap((item) => item());
  }

  #braced(): Thunk {
    if (this.#take('}')) return () => new PyDict([]);
    const first = this.#choice();
    if (!this.#take(':')) {
      if (this.#peek() !== '}') this.#require(',');
      const rest = this.#items('}');
      return () => new PyItems('set', [first(), ...rest()]);
    }
    const entries: [Thunk, Thunk][] = [[first, this.#choice()]];
    while (this.#take(',')) {
      if (this.#peek() === '}') break;
      const key = this.#choice();
      this.#require(':');
      entries.push([key, this.#choice()]);
    }
    this.#require('}');
    return () => new PyDict(entries.map(([key, value]) => [key(), value()]));
  }

  #peek(): string | undefined {
    const token = this.#tokens.current;
    return token?.kind === 'operator' || token?.kind === 'name' ? token.value : undefined;
  }

  #take(value: string): boolean {
    if (this.#peek() !== value) return false;
    this.#tokens.next();
    return true;
  }

  #advance(): string {
    const value = this.#peek();
    this.#tokens.next();
    return value ?? '';
  }

  #require(value: string): void {
    if (!this.#take(value)) throw new PythonFailure(`${value} expected`);
  }
}

function itemAt(target: PyValue, index: PyValue): PyValue {
  if (target instanceof PyDict) {
    const entry = target.entries.find(([key]) => isEqual(key, index));
    if (entry === undefined) throw new PythonFailure('no such key');
    return entry[1];
  }
  if (target instanceof PyItems && target.kind === 'set') throw new PythonFailure('no order');
  if (typeof index !== 'bigint') throw new PythonFailure('no such index');
  const item = itemsOf(target).at(Number(index));
  if (item === undefined) throw new PythonFailure('index out of range');
  return item;
}
