import { expressionName } from './assignment-targets.ts';
import type { Expression, Keyword } from './ast.ts';
import { parseClauses, startsComprehension } from './comprehension-parser.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { Place } from './source.ts';
import type { PythonSyntaxError } from './syntax-error.ts';

interface Arguments {
  readonly positional: Expression[];
  readonly keywords: Keyword[];
  readonly names: Set<string>;
  unpacksKeywords: boolean;
}

/** The arguments in brackets that follow `callee`, and the call that they make, which begins at `start`. */
export function parseArguments(grammar: ExpressionGrammar, callee: Expression, start: number): Expression {
  const { cursor } = grammar;
  const { positional, keywords } = parseArgumentList(grammar);
  return { kind: 'call', callee, positional, keywords, at: cursor.placeFrom(start) };
}

/** Everything from `(` to `)`. */
export function parseArgumentList(grammar: ExpressionGrammar): Arguments {
  const { cursor } = grammar;
  const open = cursor.advance();
  cursor.bracketDepth += 1;
  const list = newList();
  while (!cursor.is(')')) {
    parseArgument(grammar, list, open.start);
    if (!cursor.take(',')) break;
  }
  cursor.expect(')');
  cursor.bracketDepth -= 1;
  return list;
}

function newList(): Arguments {
  return { positional: [], keywords: [], names: new Set(), unpacksKeywords: false };
}

function parseArgument(grammar: ExpressionGrammar, list: Arguments, open: number): void {
  const { cursor } = grammar;
  const { start, type } = cursor.token;
  if (cursor.take('*')) {
    checkOrder(grammar, list, start, 'iterable argument unpacking follows keyword argument unpacking');
    list.positional.push({ kind: 'starred', value: grammar.expression(), at: cursor.placeFrom(start) });
  } else if (cursor.take('**')) {
    list.unpacksKeywords = true;
    list.keywords.push({ name: undefined, value: grammar.expression(), at: cursor.placeFrom(start) });
  } else if (type === 'name' && cursor.following.type === 'operator' && cursor.following.text === '=') {
    list.keywords.push(parseKeyword(grammar, list));
  } else {
    list.positional.push(parsePositional(grammar, list, open));
  }
}

function parseKeyword(grammar: ExpressionGrammar, list: Arguments): Keyword {
  const { cursor } = grammar;
  const { text: name, start } = cursor.advance();
  const equals = cursor.advance();
  const value = grammar.expression();
  const at = cursor.placeFrom(start);
  if (startsComprehension(grammar)) {
    const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    throw cursor.errorAt(message, start, equals.end);
  }
  if (list.names.has(name)) {
    throw cursor.errorAt(`keyword argument repeated: ${name}`, at.start, at.end);
  }
  list.names.add(name);
  return { name, value, at };
}

function parsePositional(grammar: ExpressionGrammar, list: Arguments, open: number): Expression {
  const { cursor } = grammar;
  const value = grammar.namedExpression();
  if (startsComprehension(grammar)) return parseGenerator(grammar, list, value, open);
  if (cursor.is('=')) throw assignmentInCall(grammar, value);
  const message = list.unpacksKeywords
    ? 'positional argument follows keyword argument unpacking'
    : 'positional argument follows keyword argument';
  if (list.keywords.length > 0) {
    skipArguments(grammar);
    throw cursor.error(message);
  }
  return value;
}

/** Reads on to where CPython stops to complain of the order: the end, or the next argument out of order. */
function skipArguments(grammar: ExpressionGrammar): void {
  const { cursor } = grammar;
  let afterKeyword = false;
  while (cursor.is(',') && cursor.following.text !== ')') {
    cursor.advance();
    const isKeyword = cursor.isA('name') && cursor.following.text === '=';
    if (afterKeyword && !isKeyword && !cursor.is('**')) return;
    afterKeyword ||= isKeyword || cursor.is('**');
    parseArgument(grammar, newList(), cursor.token.start);
  }
  cursor.take(',');
}

/** A generator without brackets of its own: only where it is the one argument. */
function parseGenerator(
  grammar: ExpressionGrammar,
  list: Arguments,
  element: Expression,
  open: number,
): Expression {
  const { cursor } = grammar;
  const clauses = parseClauses(grammar);
  const only = list.positional.length === 0 && list.keywords.length === 0;
  const atEnd = cursor.is(')') || (cursor.is(',') && cursor.following.text === ')' && only);
  if (!only || !atEnd) {
    const message = 'Generator expression must be parenthesized';
    throw cursor.errorAt(message, element.at.start, cursor.previousEnd);
  }
  if (cursor.is(',')) throw cursor.errorAt('Generator expression must be parenthesized', element.at.start);
  const at = new Place(cursor.source, open, cursor.token.end);
  return { kind: 'generator', key: undefined, element, clauses, at };
}

function assignmentInCall({ cursor }: ExpressionGrammar, value: Expression): PythonSyntaxError {
  const constant = expressionName(value);
  if (['True', 'False', 'None'].includes(constant)) {
    return cursor.errorAt(`cannot assign to ${constant}`, value.at.start, cursor.token.end);
  }
  const message = 'expression cannot contain assignment, perhaps you meant "=="?';
  return cursor.errorAt(message, value.at.start, cursor.token.end);
}

function checkOrder(grammar: ExpressionGrammar, list: Arguments, start: number, message: string): void {
  if (list.unpacksKeywords) throw grammar.cursor.errorAt(message, start);
}
