import {
  constant,
  HALF,
  juxtaposed,
  MINUS_ONE,
  negative,
  number,
  percent,
  product,
  quotient,
  sum,
} from './build.ts';
import {
  type Expression,
  isExpression,
  type MathObject,
  type Relation,
  type RelationSign,
} from './expression.ts';
import { decimalFraction } from './fraction.ts';
import { latexTokens, type Token, UnreadableLatex } from './latex-lexer.ts';
import { accentedName, FUNCTIONS, LIST_FUNCTIONS, namedSet, symbolName } from './latex-symbols.ts';
import { determinant, matrixProduct, matrixSum, scaled } from './matrices.ts';
import { bracketed, enumerated, setOperation } from './sets.ts';

/** A number with thousands set off by commas, which elsewhere part the elements of a list. */
const GROUPED_NUMBER = /^\s*(-?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*$/;

/** What a formula says, as latex2sympy2_extended 1.10 reads it; throws for what it does not read. */
export function parseLatex(latex: string): MathObject {
  const grouped = GROUPED_NUMBER.exec(latex);
  if (grouped !== null) {
    const digits = (grouped[2] ?? '').replaceAll(',', '');
    const value = number(decimalFraction(digits), digits.includes('.'));
    return grouped[1] === '-' ? negative(value) : value;
  }
  return new LatexParser(latexTokens(latex)).whole();
}

/** Elements between commas; an element with ± counts as two. Semicolons part groups of them. */
type Groups = MathObject[][];

const RELATIONS: Record<string, RelationSign> = {
  ...{ '=': '=', '\\equiv': '=', '<': '<', '\\lt': '<', '>': '>', '\\gt': '>' },
  ...{ '\\le': '<=', '\\leq': '<=', '\\leqslant': '<=', '≤': '<=' },
  ...{ '\\ge': '>=', '\\geq': '>=', '\\geqslant': '>=', '≥': '>=' },
  ...{ '\\ne': '!=', '\\neq': '!=', '≠': '!=', '\\in': '=', '\\notin': '!=', '\\not\\in': '!=' },
};
const MEMBERSHIPS = ['\\in', '\\notin'];
const APPROXIMATIONS = ['\\approx', '≈'];
const TIMES = ['*', '\\cdot', '\\times', '×'];
const DIVIDED_BY = ['/', '\\div', '÷', ':'];
const PLUS_MINUS = ['\\pm', '\\mp'];
const MATRICES = ['matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'smallmatrix', 'array', 'vmatrix'];
const DEEPEST = 200;

class LatexParser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): MathObject {
    const groups = this.#groups(() => this.#next >= this.#tokens.length);
    const [first] = groups;
    if (first === undefined) throw new UnreadableLatex();
    return assigned(groups) ?? enumerated(groups);
  }

  /** Elements up to an end that stays unread. */
  #groups(isEnd: () => boolean): Groups {
    const groups: Groups = [[]];
    while (true) {
      groups.at(-1)?.push(...this.#element());
      if (isEnd()) return groups;
      if (this.#takes(';')) groups.push([]);
      else this.#require(',');
    }
  }

  /** An expression, set or relation; two of them where it has a ±. */
  #element(): MathObject[] {
    const left = this.#alternatives();
    const relations: Relation[] = [];
    let previous = left;
    while (true) {
      const sign = this.#peek()?.text ?? '';
      if (APPROXIMATIONS.includes(sign) && relations.length === 0) {
        this.#next += 1;
        const value = this.#alternatives();
        // What something is about is not exact, unless it is only named.
        return left.length === 1 && left[0]?.kind === 'symbol' ? value : left;
      }
      const relation = RELATIONS[sign];
      if (relation === undefined || this.#peek()?.kind === 'letter') break;
      this.#next += 1;
      const right = this.#alternatives();
      relations.push(this.#related(previous, sign, relation, right));
      previous = right;
    }
    const [only, ...more] = relations;
    if (only === undefined) return left;
    return more.length === 0 ? [only] : [{ kind: 'chain', relations }];
  }

  #related(left: MathObject[], text: string, sign: RelationSign, right: MathObject[]): Relation {
    const [one, other] = [left[0], right[0]];
    if (one === undefined || other === undefined || left.length > 1) throw new UnreadableLatex();
    if (MEMBERSHIPS.includes(text) && isExpression(other)) throw new UnreadableLatex();
    const value: MathObject = right.length > 1 ? { kind: 'set', items: right } : other;
    return { kind: 'relation', sign, left: sign === '=' ? asSymbols(one) : one, right: value };
  }

  /** A value, or the two values of a ± b. */
  #alternatives(): MathObject[] {
    const isSigned = PLUS_MINUS.includes(this.#peek()?.text ?? '');
    const left = isSigned ? undefined : this.#difference();
    if (!PLUS_MINUS.includes(this.#peek()?.text ?? '')) return left === undefined ? [] : [left];
    this.#next += 1;
    const right = expressionIn(this.#sum());
    if (left === undefined) return [negative(right), right];
    const start = expressionIn(left);
    return [sum(start, right), sum(start, negative(right))];
  }

  #difference(): MathObject {
    let left = this.#union();
    while (this.#takes('\\setminus')) left = setOperation('difference', left, this.#union());
    return left;
  }

  #union(): MathObject {
    let left = this.#intersection();
    while (this.#takes('\\cup')) left = setOperation('union', left, this.#intersection());
    return left;
  }

  #intersection(): MathObject {
    let left = this.#sum();
    while (this.#takes('\\cap')) left = setOperation('intersection', left, this.#sum());
    return left;
  }

  #sum(): MathObject {
    let left = this.#product(true);
    while (true) {
      if (this.#takes('+')) left = added(left, this.#product(true));
      else if (this.#takes('-')) left = added(left, negated(this.#product(true)));
      else return left;
    }
  }

  /** Products and quotients, from left to right; without functions where they are the argument of one. */
  #product(takesFunctions: boolean): MathObject {
    let left = this.#signed(takesFunctions);
    while (true) {
      const sign = this.#peek()?.text ?? '';
      if (TIMES.includes(sign)) {
        this.#next += 1;
        left = multiplied(left, this.#signed(takesFunctions));
      } else if (DIVIDED_BY.includes(sign)) {
        this.#next += 1;
        left = quotient(expressionIn(left), expressionIn(this.#signed(takesFunctions)));
      } else return left;
    }
  }

  #signed(takesFunctions: boolean): MathObject {
    if (this.#takes('+')) return this.#signed(takesFunctions);
    if (this.#takes('-')) return negated(this.#signed(takesFunctions));
    return this.#row(takesFunctions);
  }

  /** What stands side by side is multiplied, from the right. */
  #row(takesFunctions: boolean): MathObject {
    const parts = [this.#power()];
    while (this.#startsValue(takesFunctions)) parts.push(this.#power());
    return parts.reduceRight((right, left) => {
      return isExpression(left) && isExpression(right) ? juxtaposed(left, right) : multiplied(left, right);
    });
  }

  #startsValue(takesFunctions: boolean): boolean {
    const token = this.#peek();
    if (token === undefined) return false;
    const { kind, text } = token;
    if (kind === 'sign') return '({['.includes(text) || text === '∅';
    if (kind !== 'command') return kind !== 'end';
    if (['\\frac', '\\sqrt', '\\binom', '\\infty', '\\{', '\\lfloor', '\\lceil', '\\emptyset'].includes(text))
      return true;
    return symbolName(text) !== undefined || (takesFunctions && isFunction(text));
  }

  #power(): MathObject {
    let base = this.#primary();
    while (true) {
      if (this.#takes('!')) base = call('factorial', expressionIn(base));
      else if (this.#takes('^')) base = this.#raised(base);
      else return base;
    }
  }

  #raised(base: MathObject): MathObject {
    const isGroup = this.#takes('{');
    const mark = this.#peek()?.text;
    // Degrees do not count, and real numbers are their own transposes.
    if (mark === '\\circ' || (mark === 'T' && (!isGroup || this.#peek(1)?.text === '}'))) {
      this.#next += 1;
      if (isGroup) this.#require('}');
      if (base.kind !== 'matrix') return expressionIn(base);
      return mark === 'T' ? transposed(base.rows) : base;
    }
    const exponent = isGroup ? this.#sum() : this.#atom();
    if (isGroup) this.#require('}');
    return { kind: 'power', base: expressionIn(base), exponent: expressionIn(exponent) };
  }

  /** A single mark that can stand behind ^ or _ without braces. */
  #atom(): MathObject {
    const token = this.#peek();
    if (token?.kind === 'number' || token?.kind === 'percent') return this.#number();
    if (token?.text === '\\infty') {
      this.#next += 1;
      return constant('infinity');
    }
    return this.#symbol();
  }

  #number(): MathObject {
    const { kind, text } = this.#take();
    const isDecimal = /[.E]/.test(text);
    if (kind === 'percent') return percent(decimalFraction(text), isDecimal);
    // A base of notation does not count.
    if (this.#takes('_')) this.#subscript();
    return number(decimalFraction(text), isDecimal);
  }

  #primary(): MathObject {
    const token = this.#peek();
    if (token === undefined || this.#depth > DEEPEST) throw new UnreadableLatex();
    this.#depth += 1;
    const value = this.#value(token);
    this.#depth -= 1;
    return value;
  }

  #value({ kind, text, content }: Token): MathObject {
    if (kind === 'number' || kind === 'percent') return this.#number();
    if (kind === 'begin') return this.#matrix();
    if (kind === 'sign') return this.#enclosed(text);
    const set = content === undefined ? undefined : namedSet(text, content);
    if (set !== undefined) {
      this.#next += 1;
      return { kind: 'named-set', name: set };
    }
    if (kind === 'command') {
      const value = this.#command(text);
      if (value !== undefined) return value;
    }
    return this.#symbolOrCall();
  }

  #enclosed(open: string): MathObject {
    this.#next += 1;
    if (open === '|') return this.#absolute();
    if (open === '∅') return { kind: 'set', items: [] };
    if (!'([{'.includes(open)) throw new UnreadableLatex();
    if (open === '{') return this.#braces();
    const groups = this.#groups(() => [')', ']'].includes(this.#peek()?.text ?? ''));
    return bracketed(open, groups, this.#take().text);
  }

  #absolute(): MathObject {
    const inside = expressionIn(this.#sum());
    this.#require('|');
    return call('abs', inside);
  }

  #braces(): MathObject {
    if (this.#takes('}')) return { kind: 'set', items: [] };
    const groups = this.#groups(() => ['}', '\\choose'].includes(this.#peek()?.text ?? ''));
    if (this.#take().text === '\\choose') {
      const above = single(groups);
      const below = this.#sum();
      this.#require('}');
      return call('binomial', expressionIn(above), expressionIn(below));
    }
    const items = groups.flat();
    const [only] = items;
    return items.length === 1 && only !== undefined && isExpression(only) ? only : { kind: 'set', items };
  }

  #set(): MathObject {
    if (this.#takes('\\}')) return { kind: 'set', items: [] };
    const groups = this.#groups(() => this.#peek()?.text === '\\}');
    this.#require('\\}');
    return { kind: 'set', items: groups.flat() };
  }

  /** A command with a value; undefined for symbols. */
  #command(text: string): MathObject | undefined {
    if (symbolName(text) !== undefined) return undefined;
    this.#next += 1;
    switch (text) {
      case '\\infty':
        return constant('infinity');
      case '\\emptyset':
        return { kind: 'set', items: [] };
      case '\\{':
        return this.#set();
      case '\\frac':
        return quotient(this.#argument(), this.#argument());
      case '\\binom':
        return call('binomial', this.#argument(), this.#argument());
      case '\\sqrt':
        return this.#root();
      case '\\lfloor':
        return this.#rounded('floor', '\\rfloor');
      case '\\lceil':
        return this.#rounded('ceil', '\\rceil');
      default:
        return this.#function(text.slice(1));
    }
  }

  /** An argument in braces. */
  #argument(): Expression {
    this.#require('{');
    const value = expressionIn(this.#sum());
    this.#require('}');
    return value;
  }

  #root(): MathObject {
    const degree = this.#takes('[') ? expressionIn(this.#sum()) : undefined;
    if (degree !== undefined) this.#require(']');
    const exponent = degree === undefined ? HALF : quotient(number(decimalFraction('1')), degree);
    return { kind: 'power', base: this.#argument(), exponent };
  }

  #rounded(name: string, close: string): MathObject {
    const value = expressionIn(this.#sum());
    this.#require(close);
    return call(name, value);
  }

  #function(command: string): MathObject {
    if (['sum', 'prod', 'int', 'lim'].includes(command)) return this.#bound(command);
    const name = command === 'operatorname' ? this.#operatorName() : command;
    if (LIST_FUNCTIONS.includes(name)) {
      this.#require('(');
      const groups = this.#groups(() => this.#peek()?.text === ')');
      this.#require(')');
      return call(name, ...groups.flat().map(expressionIn));
    }
    const known = FUNCTIONS[name];
    if (known === undefined) throw new UnreadableLatex();
    const [base, exponent] = this.#scripts();
    const argument = this.#functionArgument();
    if (known === 'det') return determinant(argument);
    return powered(applied(known, expressionIn(argument), base), known, exponent);
  }

  #operatorName(): string {
    let name = '';
    this.#require('{');
    while (!this.#takes('}')) name += this.#take().text;
    return name;
  }

  /** A subscript and an exponent, in either order. */
  #scripts(): [base: Expression | undefined, exponent: Expression | undefined] {
    let base: Expression | undefined;
    let exponent: Expression | undefined;
    for (let i = 0; i < 2; i += 1) {
      if (this.#takes('_')) base = this.#scriptValue();
      else if (this.#takes('^')) exponent = this.#scriptValue();
    }
    return [base, exponent];
  }

  #scriptValue(): Expression {
    return this.#peek()?.text === '{' ? this.#argument() : expressionIn(this.#atom());
  }

  /** In brackets, or all that follows up to a plus, a minus or another function. */
  #functionArgument(): MathObject {
    const open = this.#peek()?.text ?? '';
    return '([{'.includes(open) && open !== '' ? this.#enclosed(open) : this.#product(false);
  }

  /** A sum, product, integral or limit: a function of what it is made of, with its variable in its name. */
  #bound(command: string): MathObject {
    const parts: string[] = [];
    const start = this.#next;
    for (let i = 0; i < 2; i += 1) if (this.#takes('_') || this.#takes('^')) this.#skipScript();
    for (const { text } of this.#tokens.slice(start, this.#next)) parts.push(text);
    const body = command === 'int' ? this.#sum() : this.#product(true);
    return call(`${command}${parts.join('')}`, expressionIn(body));
  }

  #skipScript(): void {
    let depth = 0;
    do {
      const { text } = this.#take();
      if (text === '{') depth += 1;
      if (text === '}') depth -= 1;
    } while (depth > 0);
  }

  #symbolOrCall(): MathObject {
    const start = this.#next;
    const symbol = this.#symbol();
    const exponent = this.#peek()?.text === '^' && this.#callFollowsPower() ? this.#callPower() : undefined;
    const isDifferential = this.#tokens[start]?.kind === 'differential';
    if (symbol.kind === 'constant' && symbol.name !== 'pi') return symbol;
    if (isDifferential || this.#peek()?.text !== '(') return symbol;
    const name = this.#tokens
      .slice(start, this.#next)
      .map(({ text, content }) => content ?? text)
      .join('');
    const args = this.#callArguments();
    if (args === undefined) return symbol;
    const value = call(`function ${name}`, ...args);
    return exponent === undefined ? value : { kind: 'power', base: value, exponent };
  }

  /** Whether an exponent stands between a symbol and the arguments of a function of that name. */
  #callFollowsPower(): boolean {
    const start = this.#next;
    this.#next += 1;
    this.#skipScript();
    const follows = this.#peek()?.text === '(' && this.#callArguments() !== undefined;
    this.#next = start;
    return follows;
  }

  #callPower(): Expression {
    this.#next += 1;
    return this.#scriptValue();
  }

  /** Arguments in brackets: a single mark, or several values. Undefined, and nothing is read, for factors. */
  #callArguments(): Expression[] | undefined {
    const start = this.#next;
    const length = this.#bracketLength();
    if (length === undefined || !this.#isArgumentList(start, length)) return undefined;
    this.#next += 1;
    const groups = this.#groups(() => this.#peek()?.text === ')');
    this.#require(')');
    return groups.flat().map(expressionIn);
  }

  #isArgumentList(start: number, length: number): boolean {
    const inside = this.#tokens.slice(start + 1, start + length - 1);
    if (inside.length === 1) return inside[0]?.kind !== 'sign';
    let depth = 0;
    for (const { text } of inside) {
      if ('([{'.includes(text)) depth += 1;
      if (')]}'.includes(text)) depth -= 1;
      if (text === ',' && depth === 0) return true;
    }
    return inside[1]?.text === '_' && inside.length === 3;
  }

  /** How many marks there are from an opening bracket to its closing one. */
  #bracketLength(): number | undefined {
    let depth = 0;
    for (let i = this.#next; i < this.#tokens.length; i += 1) {
      const text = this.#tokens[i]?.text ?? '';
      if ('([{'.includes(text)) depth += 1;
      if (')]}'.includes(text)) depth -= 1;
      if (depth === 0) return i - this.#next + 1;
    }
    return undefined;
  }

  #symbol(): Expression {
    const { kind, text, content } = this.#take();
    if (kind === 'accent') return { kind: 'symbol', name: accentedName(text, content ?? '') + this.#index() };
    if (!['letter', 'differential', 'command'].includes(kind)) throw new UnreadableLatex();
    const name = symbolName(text);
    if (name === undefined) throw new UnreadableLatex();
    const index = this.#index();
    if (index === '' && name === 'pi') return constant('pi');
    if (index === '' && text === 'e') return constant('e');
    if (index === '' && text === 'I') return constant('I');
    return { kind: 'symbol', name: name + index };
  }

  #index(): string {
    if (!this.#takes('_')) return '';
    const text = this.#subscript();
    return text.length > 1 ? `_{${text}}` : `_${text}`;
  }

  #subscript(): string {
    const start = this.#next;
    this.#skipScript();
    const texts = this.#tokens.slice(start, this.#next).map(({ text, content }) => content ?? text);
    return (texts[0] === '{' ? texts.slice(1, -1) : texts).join('').toLowerCase();
  }

  #matrix(): MathObject {
    const { text: name } = this.#take();
    if (!MATRICES.includes(name)) throw new UnreadableLatex();
    const rows: Expression[][] = [[]];
    while (this.#peek()?.kind !== 'end') {
      if (this.#takes('\\\\')) rows.push([]);
      else if (!this.#takes('&')) rows.at(-1)?.push(expressionIn(this.#sum()));
    }
    if (this.#take().text !== name) throw new UnreadableLatex();
    const full = rows.filter((row) => row.length > 0);
    if (full.length === 0 || full.some((row) => row.length !== full[0]?.length)) throw new UnreadableLatex();
    const matrix: MathObject = { kind: 'matrix', rows: full };
    return name === 'vmatrix' ? determinant(matrix) : matrix;
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#next + ahead];
  }

  #take(): Token {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new UnreadableLatex();
    this.#next += 1;
    return token;
  }

  #takes(text: string): boolean {
    if (this.#peek()?.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #require(text: string): void {
    if (!this.#takes(text)) throw new UnreadableLatex();
  }
}

function isFunction(command: string): boolean {
  const name = command.slice(1);
  return (
    name in FUNCTIONS ||
    LIST_FUNCTIONS.includes(name) ||
    ['operatorname', 'sum', 'prod', 'int', 'lim'].includes(name)
  );
}

function expressionIn(value: MathObject): Expression {
  if (isExpression(value)) return value;
  throw new UnreadableLatex();
}

function single(groups: Groups): MathObject {
  const [only, ...more] = groups.flat();
  if (only === undefined || more.length > 0) throw new UnreadableLatex();
  return only;
}

function call(name: string, ...args: Expression[]): Expression {
  return { kind: 'call', name, args };
}

function applied(name: string, argument: Expression, base: Expression | undefined): Expression {
  if (name === 'ln') return call('log', argument, base ?? constant('e'));
  if (name === 'log') return call('log', argument, base ?? number(decimalFraction('10')));
  return call(name, argument);
}

/** A function to a power; to the power of -1 it is the inverse function where there is one. */
function powered(value: Expression, name: string, exponent: Expression | undefined): Expression {
  if (exponent === undefined) return value;
  const isInverse = exponent.kind === 'number' && exponent.value.top === -1n && exponent.value.bottom === 1n;
  if (isInverse && INVERTIBLE.includes(name) && value.kind === 'call') return { ...value, name: `a${name}` };
  return { kind: 'power', base: value, exponent };
}

const INVERTIBLE = ['sin', 'cos', 'tan', 'csc', 'sec', 'cot', 'sinh', 'cosh', 'tanh'];

function added(left: MathObject, right: MathObject): MathObject {
  if (left.kind === 'matrix' && right.kind === 'matrix') return matrixSum(left.rows, right.rows);
  return sum(expressionIn(left), expressionIn(right));
}

function multiplied(left: MathObject, right: MathObject): MathObject {
  if (left.kind === 'matrix' && right.kind === 'matrix') return matrixProduct(left.rows, right.rows);
  if (left.kind === 'matrix') return scaled(left.rows, expressionIn(right));
  if (right.kind === 'matrix') return scaled(right.rows, expressionIn(left));
  return product(expressionIn(left), expressionIn(right));
}

function negated(value: MathObject): MathObject {
  return value.kind === 'matrix' ? scaled(value.rows, MINUS_ONE) : negative(expressionIn(value));
}

function transposed(rows: readonly (readonly Expression[])[]): MathObject {
  const columns = (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
  return { kind: 'matrix', rows: columns };
}

/** `x = 1, 2`: a symbol that is given a set of values. */
function assigned(groups: Groups): MathObject | undefined {
  const [first, ...others] = groups.flat();
  if (first?.kind !== 'relation' || first.sign !== '=' || others.length === 0) return undefined;
  if (!['symbol', 'tuple'].includes(first.left.kind) || others.some(isRelation)) return undefined;
  const own = first.right.kind === 'set' ? first.right.items : [first.right];
  return { ...first, right: { kind: 'set', items: [...own, ...others] } };
}

function isRelation({ kind }: MathObject): boolean {
  return kind === 'relation' || kind === 'chain';
}

/** Symbols in brackets, which look like an interval, as the tuple that they are on the left of an equation. */
function asSymbols(value: MathObject): MathObject {
  if (value.kind !== 'interval' || value.left.kind !== 'symbol' || value.right.kind !== 'symbol')
    return value;
  return { kind: 'tuple', items: [value.left, value.right] };
}
