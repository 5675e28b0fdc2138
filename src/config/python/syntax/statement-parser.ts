import { expressionName, invalidTarget } from './assignment-targets.ts';
import type {
  Case,
  ClassDefinition,
  ExceptHandler,
  Expression,
  FunctionDefinition,
  Keyword,
  Module,
  Statement,
} from './ast.ts';
import { parseArgumentList } from './call-parser.ts';
import { ExpressionParser } from './expression-parser.ts';
import { parseParameters } from './parameter-parser.ts';
import { parseCasePattern } from './pattern-parser.ts';
import { parseSimpleStatement } from './simple-statement-parser.ts';
import type { Source } from './source.ts';
import { checkNoAssignment } from './stray-assignment.ts';
import { unsupportedSyntax } from './syntax-error.ts';
import { TokenCursor } from './token-cursor.ts';
import { tokenize } from './tokenizer.ts';

const MAX_NESTED_BLOCKS = 100;

/** Parses a whole file. Throws PythonSyntaxError. */
export function parseModule(source: Source): Module {
  const cursor = new TokenCursor(source, tokenize(source));
  return new StatementParser(cursor).module();
}

/** Parses a text that holds one expression, as `eval` does. Throws PythonSyntaxError. */
export function parseExpression(source: Source): Expression {
  const start = /^[ \t]*/.exec(source.text)?.[0].length ?? 0;
  const cursor = new TokenCursor(source, tokenize(source, { start, nested: true }));
  const value = new ExpressionParser(cursor).starExpressions();
  if (!cursor.isA('end')) throw cursor.error();
  return value;
}

class StatementParser {
  readonly #cursor: TokenCursor;
  readonly #grammar: ExpressionParser;
  #depth = 0;

  constructor(cursor: TokenCursor) {
    this.#cursor = cursor;
    this.#grammar = new ExpressionParser(cursor);
  }

  module(): Module {
    const body: Statement[] = [];
    while (!this.#cursor.isA('end')) {
      if (this.#cursor.isA('newline')) this.#cursor.advance();
      else this.#statement(body);
    }
    if (body.length === 0 || this.#cursor.isA('end')) this.#checkEnd();
    return { body };
  }

  /** The tokens may have ended early. */
  #checkEnd(): void {
    const error = this.#cursor.error('');
    if (error.message !== '') throw error;
  }

  #statement(body: Statement[]): void {
    const cursor = this.#cursor;
    const { type, text } = cursor.token;
    if (type === 'indent') throw cursor.error();
    if (type === 'operator' && text === '@') body.push(this.#decorated());
    else if (type === 'keyword') this.#keywordStatement(text, body);
    else if (type === 'name' && text === 'match') this.#matchOrSimple(body);
    else this.#simpleStatements(body);
  }

  #keywordStatement(keyword: string, body: Statement[]): void {
    switch (keyword) {
      case 'if':
        body.push(this.#if());
        return;
      case 'for':
        body.push(this.#for());
        return;
      case 'while':
        body.push(this.#while());
        return;
      case 'try':
        body.push(this.#try());
        return;
      case 'with':
        body.push(this.#with());
        return;
      case 'def':
        body.push(this.#function([]));
        return;
      case 'class':
        body.push(this.#class([]));
        return;
      case 'async':
        throw unsupportedSyntax('async is', this.#cursor.placeFrom(this.#cursor.advance().start));
      default:
        this.#simpleStatements(body);
    }
  }

  /** `match` is a keyword only where a block of cases follows. */
  #matchOrSimple(body: Statement[]): void {
    const cursor = this.#cursor;
    const { index } = cursor;
    const { start } = cursor.token;
    const subject = this.#grammar.attempt(() => this.#matchHead());
    if (subject === undefined) {
      cursor.rewind(index);
      this.#simpleStatements(body);
      return;
    }
    const cases: Case[] = [];
    while (!cursor.isA('dedent') && !cursor.isA('end')) cases.push(this.#case());
    if (cursor.isA('end')) this.#checkEnd();
    else cursor.advance();
    body.push({ kind: 'match', subject, cases, at: cursor.placeFrom(start) });
  }

  /** `match subject:` and the indent of its first case. */
  #matchHead(): Expression | undefined {
    const cursor = this.#cursor;
    cursor.advance();
    const subject = this.#grammar.starExpressions();
    if (!cursor.take(':') || !cursor.isA('newline')) return undefined;
    cursor.advance();
    if (!cursor.isA('indent')) return undefined;
    cursor.advance();
    return cursor.isA('name') && cursor.token.text === 'case' ? subject : undefined;
  }

  #case(): Case {
    const cursor = this.#cursor;
    if (!cursor.isA('name') || cursor.token.text !== 'case') throw cursor.error();
    const keyword = cursor.advance();
    const pattern = parseCasePattern(this.#grammar);
    const guard = cursor.take('if') ? this.#grammar.namedExpression() : undefined;
    const body = this.#headAndBlock(keyword, "'case' statement");
    return { pattern, guard, body, at: cursor.placeFrom(keyword.start) };
  }

  #simpleStatements(body: Statement[]): void {
    const cursor = this.#cursor;
    do {
      if (cursor.isA('newline')) break;
      body.push(parseSimpleStatement(this.#grammar));
    } while (cursor.take(';'));
    if (cursor.isA('newline')) cursor.advance();
    else if (!cursor.isA('end')) throw cursor.error();
    else this.#checkEnd();
  }

  #if(): Statement {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const test = this.#test();
    const body = this.#headAndBlock(keyword, "'if' statement");
    const otherwise = cursor.is('elif') ? this.#elifs() : this.#else();
    return { kind: 'if', test, body, otherwise, at: cursor.placeFrom(keyword.start) };
  }

  /** The rest of an `if`: each `elif` is an If in the `otherwise` of the one before. */
  #elifs(): readonly Statement[] {
    const cursor = this.#cursor;
    const branches: { start: number; test: Expression; body: readonly Statement[] }[] = [];
    while (cursor.is('elif')) {
      const keyword = cursor.advance();
      const test = this.#test();
      const body = this.#headAndBlock(keyword, "'elif' statement");
      branches.push({ start: keyword.start, test, body });
    }
    let otherwise = this.#else();
    for (const { start, test, body } of branches.reverse()) {
      otherwise = [{ kind: 'if', test, body, otherwise, at: cursor.placeFrom(start) }];
    }
    return otherwise;
  }

  /** What `if`, `elif` and `while` ask. */
  #test(): Expression {
    const test = this.#grammar.namedExpression();
    checkNoAssignment(this.#cursor, test);
    return test;
  }

  #for(): Statement {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const target = this.#grammar.targets();
    cursor.expect('in');
    const iterable = this.#grammar.starExpressions();
    const body = this.#headAndBlock(keyword, "'for' statement");
    return {
      kind: 'for',
      target,
      iterable,
      body,
      otherwise: this.#else(),
      at: cursor.placeFrom(keyword.start),
    };
  }

  #while(): Statement {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const test = this.#test();
    const body = this.#headAndBlock(keyword, "'while' statement");
    return { kind: 'while', test, body, otherwise: this.#else(), at: cursor.placeFrom(keyword.start) };
  }

  #else(): readonly Statement[] {
    if (!this.#cursor.is('else')) return [];
    const keyword = this.#cursor.advance();
    return this.#headAndBlock(keyword, "'else' statement", true);
  }

  #try(): Statement {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const body = this.#headAndBlock(keyword, "'try' statement", true);
    const handlers: ExceptHandler[] = [];
    while (cursor.is('except')) handlers.push(this.#except());
    const otherwise = handlers.length > 0 ? this.#else() : [];
    const finalBody = this.#finally();
    if (handlers.length === 0 && finalBody === undefined) {
      throw cursor.error("expected 'except' or 'finally' block");
    }
    const at = cursor.placeFrom(keyword.start);
    return { kind: 'try', body, handlers, otherwise, finally: finalBody ?? [], at };
  }

  #finally(): readonly Statement[] | undefined {
    if (!this.#cursor.is('finally')) return undefined;
    return this.#headAndBlock(this.#cursor.advance(), "'finally' statement", true);
  }

  #except(): ExceptHandler {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    if (cursor.is('*')) throw unsupportedSyntax('except* is', cursor.placeFrom(keyword.start));
    let type: Expression | undefined;
    let name: string | undefined;
    if (!cursor.is(':')) {
      const start = cursor.token.start;
      if (!cursor.isA('newline')) type = this.#grammar.expression();
      if (cursor.is(',')) throw cursor.errorAt('multiple exception types must be parenthesized', start);
      if (type !== undefined && cursor.take('as')) name = this.#name();
    }
    const body = this.#headAndBlock(keyword, "'except' statement");
    return { type, name, body, at: cursor.placeFrom(keyword.start) };
  }

  #with(): Statement {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const items = this.#parenthesizedWithItems() ?? this.#withItems();
    const body = this.#headAndBlock(keyword, "'with' statement");
    return { kind: 'with', items, body, at: cursor.placeFrom(keyword.start) };
  }

  #withItems(closer = ''): { context: Expression; target: Expression | undefined }[] {
    const items = [];
    do {
      if (closer !== '' && this.#cursor.is(closer)) break;
      items.push(this.#withItem());
    } while (this.#cursor.take(','));
    return items;
  }

  #withItem(): { context: Expression; target: Expression | undefined } {
    const cursor = this.#cursor;
    const context = this.#grammar.expression();
    if (!cursor.take('as')) return { context, target: undefined };
    const target = this.#grammar.starExpression();
    const invalid = invalidTarget(target);
    if (invalid === undefined) return { context, target };
    throw cursor.errorAt(`cannot assign to ${expressionName(invalid)}`, invalid.at.start, invalid.at.end);
  }

  /** `with (a as b, c as d):`; undefined if the bracket belongs to an expression. */
  #parenthesizedWithItems(): { context: Expression; target: Expression | undefined }[] | undefined {
    const cursor = this.#cursor;
    if (!cursor.is('(')) return undefined;
    const { index, bracketDepth } = cursor;
    return this.#grammar.attempt(() => {
      cursor.advance();
      cursor.bracketDepth += 1;
      const items = this.#withItems(')');
      cursor.expect(')');
      cursor.bracketDepth -= 1;
      if (cursor.is(':') && items.length > 0) return items;
      cursor.rewind(index);
      cursor.bracketDepth = bracketDepth;
      return undefined;
    });
  }

  #decorated(): Statement {
    const cursor = this.#cursor;
    const decorators: Expression[] = [];
    while (cursor.take('@')) {
      decorators.push(this.#grammar.namedExpression());
      if (!cursor.isA('newline')) throw cursor.error();
      cursor.advance();
    }
    if (cursor.is('def')) return this.#function(decorators);
    if (cursor.is('class')) return this.#class(decorators);
    if (cursor.is('async')) throw unsupportedSyntax('async is', cursor.placeFrom(cursor.advance().start));
    throw cursor.error();
  }

  #function(decorators: Expression[]): FunctionDefinition {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const name = this.#name();
    cursor.expect('(', "expected '('");
    cursor.bracketDepth += 1;
    const parameters = parseParameters(this.#grammar, ')', true);
    cursor.expect(')');
    cursor.bracketDepth -= 1;
    const returns = cursor.take('->') ? this.#grammar.expression() : undefined;
    const body = this.#headAndBlock(keyword, 'function definition', true);
    const at = cursor.placeFrom(keyword.start);
    return { kind: 'function', name, parameters, returns, decorators, body, at };
  }

  #class(decorators: Expression[]): ClassDefinition {
    const cursor = this.#cursor;
    const keyword = cursor.advance();
    const name = this.#name();
    let bases: Expression[] = [];
    let keywords: Keyword[] = [];
    if (cursor.is('(')) ({ positional: bases, keywords } = parseArgumentList(this.#grammar));
    const body = this.#headAndBlock(keyword, 'class definition');
    const at = cursor.placeFrom(keyword.start);
    return { kind: 'class', name, bases, keywords, decorators, body, at };
  }

  #name(): string {
    if (!this.#cursor.isA('name')) throw this.#cursor.error();
    return this.#cursor.advance().text;
  }

  /** The `:` of a compound statement and its body. Some statements always ask for the colon by name. */
  #headAndBlock(keyword: { start: number }, what: string, strictColon = false): readonly Statement[] {
    const cursor = this.#cursor;
    const named = strictColon || cursor.isA('newline');
    cursor.expect(':', named ? "expected ':'" : 'invalid syntax');
    return this.#deeper(() => this.#block(keyword, what));
  }

  #block(keyword: { start: number }, what: string): readonly Statement[] {
    const cursor = this.#cursor;
    const body: Statement[] = [];
    if (!cursor.isA('newline')) {
      this.#simpleStatements(body);
      return body;
    }
    cursor.advance();
    if (!cursor.isA('indent')) {
      const message = `expected an indented block after ${what} on line ${cursor.source.lineAt(keyword.start)}`;
      this.#checkEnd();
      throw cursor.errorAt(message, cursor.token.start, cursor.token.end, 'IndentationError');
    }
    cursor.advance();
    while (!cursor.isA('dedent') && !cursor.isA('end')) this.#statement(body);
    if (cursor.isA('end')) this.#checkEnd();
    else cursor.advance();
    return body;
  }

  #deeper<T>(parse: () => T): T {
    if (this.#depth >= MAX_NESTED_BLOCKS) throw this.#cursor.error('too many statically nested blocks');
    this.#depth += 1;
    const result = parse();
    this.#depth -= 1;
    return result;
  }
}
