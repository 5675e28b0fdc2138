import type { ComprehensionClause, Expression } from './ast.ts';
import type { ExpressionGrammar } from './grammar.ts';
import { unsupportedSyntax } from './syntax-error.ts';

/** True if the next token begins the `for` of a comprehension. */
export function startsComprehension({ cursor }: ExpressionGrammar): boolean {
  return cursor.is('for') || (cursor.is('async') && cursor.following.text === 'for');
}

/** The `for … in … if …` parts of a comprehension. */
export function parseClauses(grammar: ExpressionGrammar): ComprehensionClause[] {
  const { cursor } = grammar;
  const clauses: ComprehensionClause[] = [];
  while (startsComprehension(grammar)) {
    if (cursor.is('async')) throw unsupportedSyntax('async is', cursor.placeFrom(cursor.advance().start));
    cursor.advance();
    const target = grammar.targets();
    cursor.expect('in');
    const iterable = grammar.disjunction();
    const conditions: Expression[] = [];
    while (cursor.take('if')) conditions.push(parseCondition(grammar));
    clauses.push({ target, iterable, conditions });
  }
  return clauses;
}

function parseCondition(grammar: ExpressionGrammar): Expression {
  const { cursor } = grammar;
  const target = grammar.disjunction();
  if (target.kind !== 'name' || !cursor.take(':=')) return target;
  return { kind: 'named', target, value: grammar.disjunction(), at: cursor.placeFrom(target.at.start) };
}
