import type { Expression } from './ast.ts';

/** What CPython calls an expression that cannot be assigned to. */
export function expressionName(node: Expression): string {
  switch (node.kind) {
    case 'constant':
      return constantName(node.value);
    case 'unary':
    case 'binary':
    case 'logical':
      return 'expression';
    case 'call':
      return 'function call';
    case 'comparison':
      return 'comparison';
    case 'conditional':
      return 'conditional expression';
    case 'named':
      return 'named expression';
    case 'dict':
      return 'dict literal';
    case 'set':
      return 'set display';
    case 'f-string':
      return 'f-string expression';
    case 'list-comprehension':
      return 'list comprehension';
    case 'set-comprehension':
      return 'set comprehension';
    case 'dict-comprehension':
      return 'dict comprehension';
    case 'generator':
      return 'generator expression';
    default:
      return node.kind;
  }
}

function constantName(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  return typeof value === 'object' && 'ellipsis' in value ? 'ellipsis' : 'literal';
}

/** The first part of an expression that cannot stand on the left of `=` (or after `for`, `with … as`). */
export function invalidTarget(node: Expression): Expression | undefined {
  switch (node.kind) {
    case 'name':
    case 'attribute':
    case 'subscript':
      return undefined;
    case 'starred':
      return invalidTarget(node.value);
    case 'list':
    case 'tuple':
      for (const item of node.items) {
        const invalid = invalidTarget(item);
        if (invalid !== undefined) return invalid;
      }
      return undefined;
    default:
      return node;
  }
}

/** The first part of an expression that `del` cannot delete. */
export function invalidDeletion(node: Expression): Expression | undefined {
  if (node.kind === 'starred') return node;
  if (node.kind !== 'list' && node.kind !== 'tuple') return invalidTarget(node);
  for (const item of node.items) {
    const invalid = invalidDeletion(item);
    if (invalid !== undefined) return invalid;
  }
  return undefined;
}
