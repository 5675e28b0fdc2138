import { expressionName, invalidDeletion, invalidTarget } from './assignment-targets.ts';
import type { BinaryOperator, Expression, ImportAlias, Statement } from './ast.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { checkLegacyCall } from './legacy-call.ts';
import { type PythonSyntaxError, unsupportedSyntax } from './syntax-error.ts';

const AUGMENTED = /^(?:\*\*|\/\/|>>|<<|[-+*/%@&|^])=$/;

/** One statement that fits on a line. */
export function parseSimpleStatement(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { type, text } = cursor.token;
  const parse = type === 'keyword' ? BY_KEYWORD[text] : undefined;
  return parse === undefined ? parseExpressionStatement(grammar) : parse(grammar);
}

const BY_KEYWORD: Readonly<Record<string, (grammar: ExpressionGrammar) => Statement>> = {
  pass: parseBare,
  break: parseBare,
  continue: parseBare,
  return: parseReturn,
  raise: parseRaise,
  assert: parseAssert,
  del: parseDelete,
  global: parseScopeDeclaration,
  nonlocal: parseScopeDeclaration,
  import: parseImport,
  from: parseImportFrom,
};

function parseBare({ cursor }: ExpressionGrammar): Statement {
  const { text, start } = cursor.advance();
  return { kind: text as 'pass' | 'break' | 'continue', at: cursor.placeFrom(start) };
}

function parseReturn(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  const value = atStatementEnd(grammar) ? undefined : grammar.starExpressions();
  return { kind: 'return', value, at: cursor.placeFrom(start) };
}

function parseRaise(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  const exception = atStatementEnd(grammar) ? undefined : grammar.expression();
  const cause = exception !== undefined && cursor.take('from') ? grammar.expression() : undefined;
  return { kind: 'raise', exception, cause, at: cursor.placeFrom(start) };
}

function parseAssert(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  const test = grammar.expression();
  const message = cursor.take(',') ? grammar.expression() : undefined;
  return { kind: 'assert', test, message, at: cursor.placeFrom(start) };
}

function parseDelete(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  const value = grammar.starExpressions();
  const invalid = invalidDeletion(value);
  if (invalid !== undefined) {
    throw cursor.errorAt(`cannot delete ${expressionName(invalid)}`, invalid.at.start, invalid.at.end);
  }
  const targets = value.kind === 'tuple' ? value.items : [value];
  return { kind: 'delete', targets, at: cursor.placeFrom(start) };
}

function parseScopeDeclaration(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start, text } = cursor.advance();
  const names = [parseName(grammar)];
  while (cursor.take(',')) names.push(parseName(grammar));
  return { kind: text as 'global' | 'nonlocal', names, at: cursor.placeFrom(start) };
}

function parseImport(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  const names = [parseAlias(grammar, true)];
  while (cursor.take(',')) names.push(parseAlias(grammar, true));
  return { kind: 'import', names, at: cursor.placeFrom(start) };
}

function parseImportFrom(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.advance();
  let level = 0;
  while (cursor.is('.') || cursor.is('...')) level += cursor.advance().text.length;
  const module = cursor.is('import') && level > 0 ? undefined : parseDottedName(grammar);
  cursor.expect('import');
  const names = parseImportedNames(grammar);
  return { kind: 'import-from', level, module, names, at: cursor.placeFrom(start) };
}

function parseImportedNames(grammar: ExpressionGrammar): ImportAlias[] {
  const { cursor } = grammar;
  const star = cursor.token.start;
  if (cursor.take('*')) return [{ name: '*', alias: undefined, at: cursor.placeFrom(star) }];
  const bracketed = cursor.take('(');
  if (bracketed) cursor.bracketDepth += 1;
  const names = [parseAlias(grammar, false)];
  while (cursor.take(',')) {
    if (bracketed && cursor.is(')')) break;
    if (cursor.isA('newline')) {
      throw cursor.error('trailing comma not allowed without surrounding parentheses');
    }
    names.push(parseAlias(grammar, false));
  }
  if (bracketed) {
    cursor.expect(')');
    cursor.bracketDepth -= 1;
  }
  return names;
}

function parseAlias(grammar: ExpressionGrammar, dotted: boolean): ImportAlias {
  const { cursor } = grammar;
  const { start } = cursor.token;
  const name = dotted ? parseDottedName(grammar) : parseName(grammar);
  const alias = cursor.take('as') ? parseName(grammar) : undefined;
  return { name, alias, at: cursor.placeFrom(start) };
}

function parseDottedName(grammar: ExpressionGrammar): string {
  let name = parseName(grammar);
  while (grammar.cursor.take('.')) name += `.${parseName(grammar)}`;
  return name;
}

function parseName({ cursor }: ExpressionGrammar): string {
  if (!cursor.isA('name')) throw cursor.error();
  return cursor.advance().text;
}

/** An expression, or an assignment of any sort. */
function parseExpressionStatement(grammar: ExpressionGrammar): Statement {
  const { cursor } = grammar;
  const { start } = cursor.token;
  const value = grammar.starExpressions();
  const { type, text } = cursor.token;
  if (type === 'operator' && text === '=') return parseAssign(grammar, value, start);
  if (type === 'operator' && AUGMENTED.test(text)) return parseAugmented(grammar, value, start);
  if (type === 'operator' && text === ':') return parseAnnotated(grammar, value, start);
  if (!atStatementEnd(grammar)) throw unexpectedAfter(grammar, value);
  checkNotStarred(grammar, value);
  return { kind: 'expression', value, at: cursor.placeFrom(start) };
}

function parseAssign(grammar: ExpressionGrammar, first: Expression, start: number): Statement {
  const { cursor } = grammar;
  const targets: Expression[] = [];
  let value = first;
  while (cursor.take('=')) {
    targets.push(value);
    if (cursor.is('yield')) throw unsupportedSyntax('yield is', cursor.placeFrom(cursor.advance().start));
    value = grammar.starExpressions();
  }
  for (const target of targets) checkTarget(grammar, target);
  checkNotStarred(grammar, value);
  return { kind: 'assign', targets, value, at: cursor.placeFrom(start) };
}

function checkNotStarred({ cursor }: ExpressionGrammar, value: Expression): void {
  if (value.kind !== 'starred') return;
  throw cursor.errorAt("can't use starred expression here", value.at.start, value.at.end);
}

function checkTarget({ cursor }: ExpressionGrammar, target: Expression): void {
  const invalid = invalidTarget(target);
  if (invalid === undefined) return;
  const hint = invalid.at.end === target.at.end ? " here. Maybe you meant '==' instead of '='?" : '';
  const plain = ['True', 'False', 'None', 'ellipsis'].includes(expressionName(invalid));
  const message = `cannot assign to ${expressionName(invalid)}${plain ? '' : hint}`;
  throw cursor.errorAt(message, invalid.at.start, invalid.at.end);
}

function parseAugmented(grammar: ExpressionGrammar, target: Expression, start: number): Statement {
  const { cursor } = grammar;
  if (target.kind !== 'name' && target.kind !== 'attribute' && target.kind !== 'subscript') {
    const message = `'${expressionName(target)}' is an illegal expression for augmented assignment`;
    throw cursor.errorAt(message, target.at.start, target.at.end);
  }
  const operator = cursor.advance().text.slice(0, -1) as BinaryOperator;
  const value = grammar.starExpressions();
  return { kind: 'augmented-assign', target, operator, value, at: cursor.placeFrom(start) };
}

function parseAnnotated(grammar: ExpressionGrammar, target: Expression, start: number): Statement {
  const { cursor } = grammar;
  if (target.kind === 'list' || target.kind === 'tuple') {
    const message = `only single target (not ${target.kind}) can be annotated`;
    throw cursor.errorAt(message, target.at.start, target.at.end);
  }
  if (target.kind !== 'name' && target.kind !== 'attribute' && target.kind !== 'subscript') {
    if (target.kind === 'call' || target.kind === 'constant') {
      throw cursor.errorAt('illegal target for annotation', target.at.start, target.at.end);
    }
    throw cursor.error();
  }
  cursor.advance();
  const annotation = grammar.expression();
  const value = cursor.take('=') ? grammar.starExpressions() : undefined;
  return { kind: 'annotated-assign', target, annotation, value, at: cursor.placeFrom(start) };
}

/** The best guess at what is wrong where a statement goes on after its expression. */
function unexpectedAfter(grammar: ExpressionGrammar, value: Expression): PythonSyntaxError {
  const { cursor } = grammar;
  const { type } = cursor.token;
  if (value.kind === 'name' && type !== 'operator') {
    const argument = grammar.attempt(() => grammar.starExpressions());
    if (argument !== undefined) checkLegacyCall(cursor, value, argument);
  }
  return cursor.error();
}

function atStatementEnd({ cursor }: ExpressionGrammar): boolean {
  const { type } = cursor.token;
  return type === 'newline' || type === 'end' || cursor.is(';');
}
