import type { Expression, Name } from './ast.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Fails on `print x` and `exec x`, which were statements in Python 2. */
export function checkLegacyCall(cursor: TokenCursor, callee: Name, value: Expression): void {
  if (callee.id !== 'print' && callee.id !== 'exec') return;
  const message = `Missing parentheses in call to '${callee.id}'. Did you mean ${callee.id}(...)?`;
  throw cursor.errorAt(message, callee.at.start, value.at.end);
}
