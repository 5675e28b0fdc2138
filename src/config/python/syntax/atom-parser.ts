import type { Comprehension, Expression, Literal } from './ast.ts';
import { parseClauses, startsComprehension } from './comprehension-parser.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { isImaginary, numberValue } from './number-literal.ts';
import type { Place } from './source.ts';
import { checkNoAssignment } from './stray-assignment.ts';
import { parseStrings } from './string-parser.ts';
import { unsupportedSyntax } from './syntax-error.ts';

const CONSTANTS: Readonly<Record<string, Literal>> = { None: null, True: true, False: false };

/** A name, a literal, or something in brackets. */
export function parseAtom(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const { type, text, start } = cursor.token;
  if (type === 'name') {
    cursor.advance();
    return { kind: 'name', id: text, at: cursor.placeFrom(start) };
  }
  if (type === 'string') return parseStrings(grammar);
  if (type === 'number') return parseNumber(grammar);
  if (type === 'keyword') return parseKeyword(grammar);
  if (type === 'operator') {
    if (text === '(') return parseParentheses(grammar);
    if (text === '[') return parseList(grammar);
    if (text === '{') return parseBraces(grammar);
    if (text === '...') {
      cursor.advance();
      return { kind: 'constant', value: { ellipsis: true }, at: cursor.placeFrom(start) };
    }
  }
  throw cursor.error();
}

function parseNumber({ cursor }: ExpressionGrammar): Expression {
  const { text, start } = cursor.advance();
  const at = cursor.placeFrom(start);
  if (isImaginary(text)) throw unsupportedSyntax('complex numbers are', at);
  return { kind: 'constant', value: numberValue(text), at };
}

function parseKeyword({ cursor }: ExpressionGrammar): Expression {
  const { text, start } = cursor.token;
  const value = CONSTANTS[text];
  if (value === undefined) {
    if (text === 'yield') throw unsupportedSyntax('yield is', cursor.placeFrom(cursor.advance().start));
    throw cursor.error();
  }
  cursor.advance();
  return { kind: 'constant', value, at: cursor.placeFrom(start) };
}

function parseParentheses(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const start = open(grammar);
  if (cursor.is(')')) return { kind: 'tuple', items: [], at: close(grammar, ')', start) };
  const first = grammar.starExpression();
  if (startsComprehension(grammar)) {
    return comprehension(grammar, 'generator', first, undefined, ')', start);
  }
  if (cursor.is(',')) {
    const items = parseRest(grammar, first, ')');
    return { kind: 'tuple', items, at: close(grammar, ')', start) };
  }
  checkNoAssignment(cursor, first);
  if (first.kind === 'starred') {
    throw cursor.errorAt('cannot use starred expression here', first.at.start, first.at.end);
  }
  close(grammar, ')', start);
  return first;
}

function parseList(grammar: ExpressionGrammar): Expression {
  const start = open(grammar);
  if (grammar.cursor.is(']')) return { kind: 'list', items: [], at: close(grammar, ']', start) };
  const first = grammar.starExpression();
  if (startsComprehension(grammar)) {
    return comprehension(grammar, 'list-comprehension', first, undefined, ']', start);
  }
  const items = parseRest(grammar, first, ']');
  return { kind: 'list', items, at: close(grammar, ']', start) };
}

/** A dict or a set. */
function parseBraces(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const start = open(grammar);
  if (cursor.is('}')) return { kind: 'dict', entries: [], at: close(grammar, '}', start) };
  if (cursor.is('**')) return parseDict(grammar, [], start);
  const first = grammar.starExpression();
  if (cursor.is(':') && first.kind !== 'starred') {
    const value = parseDictValue(grammar);
    if (startsComprehension(grammar)) {
      return comprehension(grammar, 'dict-comprehension', value, first, '}', start);
    }
    return parseDict(grammar, [{ key: first, value }], start);
  }
  if (startsComprehension(grammar)) {
    return comprehension(grammar, 'set-comprehension', first, undefined, '}', start);
  }
  const items = parseRest(grammar, first, '}');
  return { kind: 'set', items, at: close(grammar, '}', start) };
}

type DictEntry = { key: Expression | undefined; value: Expression };

function parseDict(grammar: ExpressionGrammar, entries: DictEntry[], start: number): Expression {
  const { cursor } = grammar;
  while (entries.length === 0 || cursor.take(',')) {
    if (cursor.is('}')) break;
    if (cursor.take('**')) {
      entries.push({ key: undefined, value: grammar.bitwiseOr() });
      continue;
    }
    const key = grammar.expression();
    if (!cursor.is(':')) {
      throw cursor.is('}') || cursor.is(',')
        ? cursor.errorAt("':' expected after dictionary key", cursor.previousEnd - 1, cursor.previousEnd)
        : cursor.error();
    }
    entries.push({ key, value: parseDictValue(grammar) });
  }
  return { kind: 'dict', entries, at: close(grammar, '}', start) };
}

function parseDictValue(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const colon = cursor.advance();
  if (cursor.is('}') || cursor.is(',')) {
    throw cursor.errorAt("expression expected after dictionary key and ':'", colon.start, colon.end);
  }
  if (cursor.is('*')) {
    throw cursor.errorAt('cannot use a starred expression in a dictionary value', cursor.token.start);
  }
  return grammar.expression();
}

/** The items after the first, up to the closing bracket. */
function parseRest(grammar: ExpressionGrammar, first: Expression, closer: string): Expression[] {
  const { cursor } = grammar;
  checkNoAssignment(cursor, first);
  const items = [first];
  while (cursor.take(',') && !cursor.is(closer)) {
    const item = grammar.starExpression();
    checkNoAssignment(cursor, item);
    items.push(item);
  }
  if (items.length > 1 && startsComprehension(grammar)) {
    const [start, end] = [first.at.start, cursor.previousEnd];
    throw cursor.errorAt('did you forget parentheses around the comprehension target?', start, end);
  }
  return items;
}

function comprehension(
  grammar: ExpressionGrammar,
  kind: Comprehension['kind'],
  element: Expression,
  key: Expression | undefined,
  closer: string,
  start: number,
): Expression {
  if (element.kind === 'starred') {
    const message = 'iterable unpacking cannot be used in comprehension';
    throw grammar.cursor.errorAt(message, element.at.start, element.at.end);
  }
  const clauses = parseClauses(grammar);
  return { kind, key, element, clauses, at: close(grammar, closer, start) };
}

function open({ cursor }: ExpressionGrammar): number {
  cursor.bracketDepth += 1;
  return cursor.advance().start;
}

function close({ cursor }: ExpressionGrammar, closer: string, start: number): Place {
  cursor.expect(closer);
  cursor.bracketDepth -= 1;
  return cursor.placeFrom(start);
}
