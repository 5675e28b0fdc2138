import type { Expression } from './ast.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The rules of Python's grammar that parts of the parser call on one another. */
export interface ExpressionGrammar {
  readonly cursor: TokenCursor;
  /** `a if b else c`, `lambda: a` or less. */
  expression(): Expression;
  /** An expression, or `name := expression`. */
  namedExpression(): Expression;
  /** `a or b` or less. */
  disjunction(): Expression;
  /** `a | b` or less. */
  bitwiseOr(): Expression;
  /** A named expression, or `*a`. */
  starExpression(): Expression;
  /** One star expression, or a tuple of several without brackets. */
  starExpressions(): Expression;
  /** What `for` binds: a target or several. */
  targets(): Expression;
  /** What a rule makes of the next tokens, if they fit it; otherwise the cursor stays where it is. */
  attempt<T>(parse: () => T): T | undefined;
  /** The same grammar over the expression in a stretch of the source. */
  nested(start: number, end: number): ExpressionGrammar;
}
