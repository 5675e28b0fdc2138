import type { Expression, Pattern } from './ast.ts';
import { parseAtom } from './atom-parser.ts';
import type { ExpressionGrammar } from './grammar.ts';

/** What stands between `case` and its guard: a pattern, or several without brackets. */
export function parseCasePattern(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const { start } = cursor.token;
  const first = sequenceItem(grammar);
  if (!cursor.is(',') && first.kind !== 'star') return first;
  const items = [first];
  while (cursor.take(',') && !cursor.is(':') && !cursor.is('if')) items.push(sequenceItem(grammar));
  return { kind: 'sequence', items, at: cursor.placeFrom(start) };
}

function sequenceItem(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const { start } = cursor.token;
  if (!cursor.take('*')) return parsePattern(grammar);
  const name = captured(nameIn(grammar));
  return { kind: 'star', name, at: cursor.placeFrom(start) };
}

/** `a | b as name` or less. */
function parsePattern(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const { start } = cursor.token;
  const options = [closedPattern(grammar)];
  while (cursor.take('|')) options.push(closedPattern(grammar));
  const [only] = options;
  const at = cursor.placeFrom(start);
  const pattern: Pattern = only !== undefined && options.length === 1 ? only : { kind: 'or', options, at };
  if (!cursor.take('as')) return pattern;
  return { kind: 'as', pattern, name: nameIn(grammar), at: cursor.placeFrom(start) };
}

function closedPattern(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const { type, start } = cursor.token;
  if (cursor.is('(')) return bracketed(grammar, ')');
  if (cursor.is('[')) return bracketed(grammar, ']');
  if (cursor.is('{')) return mapping(grammar);
  if (type === 'name') return namedPattern(grammar);
  const value = literal(grammar);
  return { kind: 'value', value, at: cursor.placeFrom(start) };
}

/** A number, a string, `None`, `True` or `False`. */
function literal(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const { start } = cursor.token;
  if (cursor.take('-')) {
    if (!cursor.isA('number')) throw cursor.error();
    return { kind: 'unary', operator: '-', operand: parseAtom(grammar), at: cursor.placeFrom(start) };
  }
  if (!cursor.isA('number') && !cursor.isA('string') && !cursor.isA('keyword')) throw cursor.error();
  return parseAtom(grammar);
}

/** Brackets: a sequence, or a pattern by itself in round ones. */
function bracketed(grammar: ExpressionGrammar, closer: ')' | ']'): Pattern {
  const { cursor } = grammar;
  const start = open(grammar);
  const items: Pattern[] = [];
  let hasComma = false;
  while (!cursor.is(closer)) {
    items.push(sequenceItem(grammar));
    if (!cursor.take(',')) break;
    hasComma = true;
  }
  close(grammar, closer);
  const [only] = items;
  const isGroup = closer === ')' && items.length === 1 && !hasComma && only?.kind !== 'star';
  return isGroup && only !== undefined ? only : { kind: 'sequence', items, at: cursor.placeFrom(start) };
}

function mapping(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const start = open(grammar);
  const entries: { key: Expression; pattern: Pattern }[] = [];
  let rest: string | undefined;
  while (!cursor.is('}')) {
    if (cursor.take('**')) rest = nameIn(grammar);
    else {
      const key = cursor.isA('name') ? dotted(grammar) : literal(grammar);
      cursor.expect(':');
      entries.push({ key, pattern: parsePattern(grammar) });
    }
    if (!cursor.take(',')) break;
  }
  close(grammar, '}');
  return { kind: 'mapping', entries, rest, at: cursor.placeFrom(start) };
}

/** `_`, a name to bind, a dotted name to compare with, or a class with patterns of its attributes. */
function namedPattern(grammar: ExpressionGrammar): Pattern {
  const { cursor } = grammar;
  const { start } = cursor.token;
  const name = dotted(grammar);
  if (cursor.is('(')) return classPattern(grammar, name, start);
  const at = cursor.placeFrom(start);
  return name.kind === 'name'
    ? { kind: 'capture', name: captured(name.id), at }
    : { kind: 'value', value: name, at };
}

function classPattern(grammar: ExpressionGrammar, type: Expression, start: number): Pattern {
  const { cursor } = grammar;
  open(grammar);
  const positional: Pattern[] = [];
  const keywords: { name: string; pattern: Pattern }[] = [];
  while (!cursor.is(')')) {
    if (cursor.isA('name') && cursor.following.text === '=') {
      const name = nameIn(grammar);
      cursor.expect('=');
      keywords.push({ name, pattern: parsePattern(grammar) });
    } else positional.push(parsePattern(grammar));
    if (!cursor.take(',')) break;
  }
  close(grammar, ')');
  return { kind: 'class', type, positional, keywords, at: cursor.placeFrom(start) };
}

function dotted(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const { start } = cursor.token;
  let value: Expression = { kind: 'name', id: nameIn(grammar), at: cursor.placeFrom(start) };
  while (cursor.take('.'))
    value = { kind: 'attribute', object: value, name: nameIn(grammar), at: cursor.placeFrom(start) };
  return value;
}

function nameIn({ cursor }: ExpressionGrammar): string {
  if (!cursor.isA('name')) throw cursor.error();
  return cursor.advance().text;
}

function captured(name: string): string | undefined {
  return name === '_' ? undefined : name;
}

function open({ cursor }: ExpressionGrammar): number {
  cursor.bracketDepth += 1;
  return cursor.advance().start;
}

function close({ cursor }: ExpressionGrammar, closer: string): void {
  cursor.expect(closer);
  cursor.bracketDepth -= 1;
}
