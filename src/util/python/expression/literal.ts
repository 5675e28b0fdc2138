import { dictEntries, type Json, jsonTag, plain } from '../../../core/index.ts';
import { type Token, TokenReader } from './tokens.ts';
import { numberOf, PyDict, PyItems, PyOpaque, PythonFailure, type PyValue } from './values.ts';

const DEEPEST = 200;
const CONSTANTS = new Map<string, PyValue>([
  ['None', null],
  ['True', true],
  ['False', false],
]);
const CLOSING: { [opening: string]: string } = { '[': ']', '(': ')', '{': '}' };

/**
 * The value of a text that holds nothing but literals, as Python's `ast.literal_eval` reads it: text, numbers, True,
 * False, None, and lists, tuples, sets and dicts of those. Undefined if it raises.
 */
export function pythonLiteral(text: string): PyValue | undefined {
  try {
    return new Literal(new TokenReader(text)).whole();
  } catch (error) {
    if (error instanceof PythonFailure || error instanceof RangeError) return undefined;
    throw error;
  }
}

class Literal {
  readonly #tokens: TokenReader;
  #depth = 0;

  constructor(tokens: TokenReader) {
    this.#tokens = tokens;
  }

  whole(): PyValue {
    const first = this.#value();
    if (!this.#isNext(',')) return this.#atEnd(first);
    const items = [first];
    while (this.#take(',') && this.#tokens.current !== undefined) items.push(this.#value());
    return this.#atEnd(new PyItems('tuple', items));
  }

  #atEnd(value: PyValue): PyValue {
    if (this.#tokens.current !== undefined) throw new PythonFailure('more than a literal');
    return value;
  }

  #value(): PyValue {
    const token = this.#tokens.current;
    if (token === undefined) throw new PythonFailure('no literal');
    if (token.kind === 'string') return this.#text();
    this.#tokens.next();
    if (token.kind === 'number') return numberIn(token);
    if (token.kind === 'name') return this.#constant(token.value);
    if (token.value in CLOSING) return this.#nested(token.value);
    if (token.value === '-' || token.value === '+') return this.#signed(token.value);
    throw new PythonFailure('no literal');
  }

  #nested(opening: string): PyValue {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new PythonFailure('nested too deeply');
    const value = opening === '{' ? this.#braces() : this.#items(opening);
    this.#depth -= 1;
    return value;
  }

  #items(opening: string): PyValue {
    const closing = CLOSING[opening] ?? '';
    const { items, hasComma } = this.#listed(closing, () => this.#value());
    if (opening === '[') return new PyItems('list', items);
    return items.length === 1 && !hasComma ? (items[0] ?? null) : new PyItems('tuple', items);
  }

  #braces(): PyValue {
    if (this.#take('}')) return new PyDict([]);
    const first = this.#value();
    if (!this.#take(':')) {
      const rest = this.#take(',') ? this.#listed('}', () => this.#value()).items : this.#closed('}');
      return new PyItems('set', [first, ...rest]);
    }
    const entry: [PyValue, PyValue] = [first, this.#value()];
    const rest = this.#take(',') ? this.#listed('}', () => this.#entry()).items : this.#closed('}');
    return new PyDict([entry, ...rest]);
  }

  #entry(): [PyValue, PyValue] {
    const key = this.#value();
    if (!this.#take(':')) throw new PythonFailure('a key without a value');
    return [key, this.#value()];
  }

  /** Items up to the closing bracket, a comma behind each but the last. */
  #listed<T>(closing: string, item: () => T): { items: T[]; hasComma: boolean } {
    const items: T[] = [];
    let hasComma = false;
    while (!this.#take(closing)) {
      items.push(item());
      if (this.#take(',')) hasComma = true;
      else if (!this.#isNext(closing)) throw new PythonFailure('no comma');
    }
    return { items, hasComma };
  }

  #closed(closing: string): never[] {
    if (!this.#take(closing)) throw new PythonFailure('no closing bracket');
    return [];
  }

  /** Texts that stand one behind the other are one. */
  #text(): PyValue {
    let whole = '';
    for (let token = this.#tokens.current; token?.kind === 'string'; token = this.#tokens.current) {
      if (token.prefix.includes('f')) throw new PythonFailure('an f-string');
      if (token.prefix.includes('b')) throw new PythonFailure('bytes');
      whole += token.value;
      this.#tokens.next();
    }
    return whole;
  }

  #constant(name: string): PyValue {
    const value = CONSTANTS.get(name);
    if (value === undefined) throw new PythonFailure('a name');
    return value;
  }

  #signed(sign: string): PyValue {
    const value = this.#value();
    if (typeof value === 'boolean') throw new PythonFailure('no number');
    const number = numberOf(value);
    if (number === undefined) throw new PythonFailure('no number');
    return sign === '-' ? -number : number;
  }

  #isNext(operator: string): boolean {
    const { current } = this.#tokens;
    return current?.kind === 'operator' && current.value === operator;
  }

  #take(operator: string): boolean {
    if (!this.#isNext(operator)) return false;
    this.#tokens.next();
    return true;
  }
}

function numberIn({ value }: Extract<Token, { kind: 'number' }>): PyValue {
  return value === 'complex' ? new PyOpaque('complex') : value;
}

/** What a JSON value is in Python. */
export function pythonValue(json: Json): PyValue {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return Number.isInteger(json) ? BigInt(json) : json;
  if (Array.isArray(json)) return new PyItems('list', json.map(pythonValue));
  const tag = jsonTag(json);
  if (tag === '$float') return Number(plain(json));
  if (tag === '$int') return BigInt(String(json.$int));
  return new PyDict(dictEntries(json).map(([key, item]) => [pythonValue(key), pythonValue(item)]));
}
