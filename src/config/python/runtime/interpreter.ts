import type { Expression, Statement } from '../syntax/ast.ts';
import type { Value } from '../values/value.ts';
import type { Scope } from './scope.ts';

/** How a block ended, unless it ran to its end. */
export type Completion = 'break' | 'continue' | { readonly returned: Value } | undefined;

/** What the parts of the evaluator call on one another. */
export interface Interpreter {
  evaluate(node: Expression, scope: Scope): Value;
  execute(body: readonly Statement[], scope: Scope): Completion;
  assign(target: Expression, value: Value, scope: Scope): void;
}
