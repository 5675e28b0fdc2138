import { expressionName } from './assignment-targets.ts';
import type { Expression } from './ast.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Throws if `=` follows an expression that nothing is assigned to: `==` was meant, most likely. */
export function checkNoAssignment(cursor: TokenCursor, node: Expression): void {
  if (!cursor.is('=')) return;
  if (node.kind === 'list' || node.kind === 'tuple') throw cursor.error();
  const message =
    node.kind === 'name'
      ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
      : `cannot assign to ${expressionName(node)} here. Maybe you meant '==' instead of '='?`;
  throw cursor.errorAt(message, node.at.start, node.kind === 'name' ? cursor.token.end : node.at.end);
}
