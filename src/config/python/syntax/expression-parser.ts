import { expressionName, invalidTarget } from './assignment-targets.ts';
import type { BinaryOperator, Comparison, ComparisonOperator, Expression, Slice } from './ast.ts';
import { parseAtom } from './atom-parser.ts';
import { parseArguments } from './call-parser.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { checkLegacyCall } from './legacy-call.ts';
import { parseParameters } from './parameter-parser.ts';
import { PythonSyntaxError, unsupportedSyntax } from './syntax-error.ts';
import { TokenCursor } from './token-cursor.ts';
import { tokenize } from './tokenizer.ts';

const MAX_DEPTH = 400;

/** How tightly binary operators bind. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
};
const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const LIST_ENDS = new Set([')', ']', '}', ':', ';']);

/** Parses expressions by recursive descent. */
export class ExpressionParser implements ExpressionGrammar {
  readonly cursor: TokenCursor;
  #depth: number;
  #guessing = false;

  constructor(cursor: TokenCursor, depth = 0) {
    this.cursor = cursor;
    this.#depth = depth;
  }

  nested(start: number, end: number): ExpressionGrammar {
    const { source } = this.cursor;
    const stream = tokenize(source, { start, end, nested: true });
    return new ExpressionParser(new TokenCursor(source, stream, 1), this.#depth + 1);
  }

  /** What a rule makes of the next tokens, if they fit it; otherwise the cursor stays where it is. */
  attempt<T>(parse: () => T): T | undefined {
    const { cursor } = this;
    const { index, bracketDepth } = cursor;
    const depth = this.#depth;
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      this.#depth = depth;
      cursor.bracketDepth = bracketDepth;
      cursor.rewind(index);
      return undefined;
    }
  }

  starExpressions(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    const first = this.#listItem();
    if (!cursor.is(',')) return first;
    const items = [first];
    while (cursor.take(',') && !this.#listEnds()) items.push(this.#listItem());
    return { kind: 'tuple', items, at: cursor.placeFrom(start) };
  }

  targets(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    const first = this.#target();
    if (!cursor.is(',')) return first;
    const items = [first];
    while (cursor.take(',') && !cursor.is('in') && !cursor.is('=')) items.push(this.#target());
    return { kind: 'tuple', items, at: cursor.placeFrom(start) };
  }

  starExpression(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    if (!cursor.take('*')) return this.namedExpression();
    return { kind: 'starred', value: this.bitwiseOr(), at: cursor.placeFrom(start) };
  }

  /** A star expression outside of brackets, where `:=` cannot stand. */
  #listItem(): Expression {
    return this.cursor.is('*') ? this.starExpression() : this.expression();
  }

  namedExpression(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    const target = this.expression();
    if (!cursor.is(':=')) return target;
    if (target.kind !== 'name') {
      const message = `cannot use assignment expressions with ${expressionName(target)}`;
      throw cursor.errorAt(message, target.at.start, target.at.end);
    }
    cursor.advance();
    return { kind: 'named', target, value: this.expression(), at: cursor.placeFrom(start) };
  }

  expression(): Expression {
    return this.#deeper(() => (this.cursor.is('lambda') ? this.#lambda() : this.#conditional()));
  }

  disjunction(): Expression {
    return this.#logical('or', () => this.#logical('and', () => this.#inversion()));
  }

  bitwiseOr(): Expression {
    return this.#binary(1);
  }

  #conditional(): Expression {
    const { cursor } = this;
    const { start } = cursor.token;
    const body = this.disjunction();
    if (!cursor.is('if')) {
      this.#checkForgottenComma(body);
      return body;
    }
    const index = cursor.index;
    cursor.advance();
    const test = this.disjunction();
    if (!cursor.is('else')) {
      if (cursor.bracketDepth > 0 || !cursor.is(':')) {
        this.#checkForgottenComma(test);
        throw cursor.errorAt("expected 'else' after 'if' expression", body.at.start, test.at.end);
      }
      cursor.rewind(index);
      throw cursor.error();
    }
    cursor.advance();
    return {
      kind: 'conditional',
      test,
      body,
      otherwise: this.expression(),
      at: cursor.placeFrom(start),
    };
  }

  #lambda(): Expression {
    const { cursor } = this;
    const start = cursor.advance().start;
    const parameters = parseParameters(this, ':', false);
    cursor.expect(':', "expected ':'");
    return { kind: 'lambda', parameters, body: this.expression(), at: cursor.placeFrom(start) };
  }

  #logical(operator: 'and' | 'or', operand: () => Expression): Expression {
    const { cursor } = this;
    const { start } = cursor.token;
    const first = operand();
    if (!cursor.is(operator)) return first;
    const values = [first];
    while (cursor.take(operator)) values.push(operand());
    return { kind: 'logical', operator, values, at: cursor.placeFrom(start) };
  }

  #inversion(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    if (!cursor.take('not')) return this.#comparison();
    const operand = this.#deeper(() => this.#inversion());
    return { kind: 'unary', operator: 'not', operand, at: cursor.placeFrom(start) };
  }

  #comparison(): Expression {
    const { start } = this.cursor.token;
    const left = this.bitwiseOr();
    const rest: { operator: ComparisonOperator; right: Expression }[] = [];
    for (let operator = this.#comparisonOperator(); operator !== undefined; ) {
      rest.push({ operator, right: this.bitwiseOr() });
      operator = this.#comparisonOperator();
    }
    if (rest.length === 0) return left;
    const node: Comparison = { kind: 'comparison', left, rest, at: this.cursor.placeFrom(start) };
    return node;
  }

  #comparisonOperator(): ComparisonOperator | undefined {
    const { cursor } = this;
    const { text, type } = cursor.token;
    if (type === 'operator' && COMPARISONS.has(text)) return cursor.advance().text as ComparisonOperator;
    if (cursor.take('in')) return 'in';
    if (cursor.take('is')) return cursor.take('not') ? 'is not' : 'is';
    if (!cursor.is('not') || cursor.following.text !== 'in') return undefined;
    cursor.advance();
    cursor.advance();
    return 'not in';
  }

  #binary(lowest: number): Expression {
    const { cursor } = this;
    const { start } = cursor.token;
    let left = this.#unary();
    for (;;) {
      const { token } = cursor;
      const precedence = token.type === 'operator' ? (PRECEDENCE[token.text] ?? 0) : 0;
      if (precedence < lowest) return left;
      cursor.advance();
      const right = this.#binary(precedence + 1);
      const at = cursor.placeFrom(start);
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right, at };
    }
  }

  #unary(): Expression {
    const { cursor } = this;
    const { text, start, type } = cursor.token;
    if (type !== 'operator' || !(text === '-' || text === '+' || text === '~')) return this.#power();
    cursor.advance();
    const operand = this.#deeper(() => this.#unary());
    return { kind: 'unary', operator: text, operand, at: cursor.placeFrom(start) };
  }

  #power(): Expression {
    const { cursor } = this;
    if (cursor.is('await')) throw unsupportedSyntax('await is', cursor.placeFrom(cursor.advance().start));
    const { start } = cursor.token;
    const left = this.#primary();
    if (!cursor.take('**')) return left;
    const right = this.#deeper(() => this.#unary());
    return { kind: 'binary', operator: '**', left, right, at: cursor.placeFrom(start) };
  }

  #primary(): Expression {
    const { cursor } = this;
    const { start } = cursor.token;
    let node = parseAtom(this);
    for (;;) {
      if (cursor.is('.')) node = this.#attribute(node, start);
      else if (cursor.is('(')) node = parseArguments(this, node, start);
      else if (cursor.is('[')) node = this.#subscript(node, start);
      else return node;
    }
  }

  #attribute(object: Expression, start: number): Expression {
    const { cursor } = this;
    cursor.advance();
    if (cursor.token.type !== 'name') throw cursor.error();
    const name = cursor.advance().text;
    return { kind: 'attribute', object, name, at: cursor.placeFrom(start) };
  }

  #subscript(object: Expression, start: number): Expression {
    const { cursor } = this;
    cursor.advance();
    cursor.bracketDepth += 1;
    const indexStart = cursor.token.start;
    const first = this.#slice();
    let index = first;
    if (cursor.is(',') || first.kind === 'starred') {
      const items = [first];
      while (cursor.take(',') && !cursor.is(']')) items.push(this.#slice());
      index = { kind: 'tuple', items, at: cursor.placeFrom(indexStart) };
    }
    cursor.expect(']');
    cursor.bracketDepth -= 1;
    return { kind: 'subscript', object, index, at: cursor.placeFrom(start) };
  }

  #slice(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    let lower: Expression | undefined;
    if (!cursor.is(':')) {
      lower = this.starExpression();
      if (!cursor.is(':')) return lower;
    }
    cursor.advance();
    const upper = this.#slicePart();
    const step = cursor.take(':') ? this.#slicePart() : undefined;
    const node: Slice = { kind: 'slice', lower, upper, step, at: cursor.placeFrom(start) };
    return node;
  }

  #slicePart(): Expression | undefined {
    const { cursor } = this;
    return cursor.is(':') || cursor.is(']') || cursor.is(',') ? undefined : this.expression();
  }

  #target(): Expression {
    const { cursor } = this;
    const start = cursor.token.start;
    const node: Expression = cursor.take('*')
      ? { kind: 'starred', value: this.#primary(), at: cursor.placeFrom(start) }
      : this.bitwiseOr();
    const invalid = invalidTarget(node);
    if (invalid === undefined) return node;
    throw cursor.errorAt(`cannot assign to ${expressionName(invalid)}`, invalid.at.start, invalid.at.end);
  }

  #listEnds(): boolean {
    const { type, text } = this.cursor.token;
    if (type === 'newline' || type === 'end') return true;
    return type === 'operator' && (LIST_ENDS.has(text) || (text.endsWith('=') && !COMPARISONS.has(text)));
  }

  /** Inside brackets, two expressions side by side most likely lack a comma between them. */
  #checkForgottenComma(left: Expression): void {
    const { cursor } = this;
    if (this.#guessing || cursor.bracketDepth === 0 || !this.#startsExpression()) return;
    if (left.kind === 'name' && cursor.isA('string')) return;
    const { index } = cursor;
    this.#guessing = true;
    const right = this.attempt(() => this.expression());
    this.#guessing = false;
    cursor.rewind(index);
    if (right === undefined) return;
    if (left.kind === 'name') checkLegacyCall(cursor, left, right);
    throw cursor.errorAt('invalid syntax. Perhaps you forgot a comma?', left.at.start, right.at.end);
  }

  #startsExpression(): boolean {
    const { type, text } = this.cursor.token;
    if (type === 'name' || type === 'number' || type === 'string') return true;
    return type === 'keyword' && ['None', 'True', 'False', 'not', 'lambda'].includes(text);
  }

  #deeper<T>(parse: () => T): T {
    if (this.#depth >= MAX_DEPTH) throw this.#tooDeep();
    this.#depth += 1;
    const node = parse();
    this.#depth -= 1;
    return node;
  }

  #tooDeep(): PythonSyntaxError {
    return this.cursor.error('the expression is nested too deeply');
  }
}
