import { isStandardModule } from '../library/module-names.ts';
import type { Expression, Module, Statement, With } from '../syntax/ast.ts';
import { pythonError } from '../values/exception.ts';

const ONLY_READ_BASE = 'Only `read_base` context manager can be used in the config';

/**
 * True for configs that mmengine reads in its newer way, with bases that are imported: any import from
 * beyond the standard library, or a `with read_base()`, makes it so. Looks at outer statements first.
 */
export function isLazyConfig(module: Module, strict: boolean): boolean {
  for (const statement of breadthFirst(module.body)) {
    if (statement.kind === 'assign' && assignsTo(statement.targets[0], '_base_')) return false;
    if (statement.kind === 'with') {
      if (isReadBase(statement, strict)) return true;
      if (strict) throw pythonError('ConfigParsingError', ONLY_READ_BASE);
    }
    if (statement.kind === 'import' && !statement.names.every(({ name }) => isStandardModule(name)))
      return true;
    if (statement.kind === 'import-from') {
      if (statement.level > 0) return true;
      const onlyConfig = statement.names.length === 1 && statement.names[0]?.name === 'Config';
      if (statement.module === 'mmengine' && onlyConfig) continue;
      if (!isStandardModule(statement.module ?? '')) return true;
    }
  }
  return false;
}

/** True for `with read_base():`. */
export function isReadBase(node: With, strict: boolean): boolean {
  const [first] = node.items;
  if (first?.context.kind !== 'call') return false;
  const { callee } = first.context;
  if (callee.kind === 'name') return callee.id === 'read_base';
  if (strict) {
    const type = callee.kind.charAt(0).toUpperCase() + callee.kind.slice(1);
    throw pythonError('AttributeError', `'${type}' object has no attribute 'id'`);
  }
  return callee.kind === 'attribute' && callee.name === 'read_base';
}

/** The error for any other manager at the top of a config. */
export function onlyReadBase() {
  return pythonError('ConfigParsingError', ONLY_READ_BASE);
}

/** True if a target is the plain name. */
export function assignsTo(target: Expression | undefined, name: string): boolean {
  return target?.kind === 'name' && target.id === name;
}

function* breadthFirst(body: readonly Statement[]): Generator<Statement> {
  let level: Statement[] = [...body];
  while (level.length > 0) {
    yield* level;
    level = level.flatMap(innerBlocks).flat();
  }
}

/** The blocks inside a statement. */
function innerBlocks(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
    case 'for':
    case 'while':
      return [statement.body, statement.otherwise];
    case 'with':
    case 'function':
    case 'class':
      return [statement.body];
    case 'match':
      return statement.cases.map(({ body }) => body);
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.otherwise,
        statement.finally,
      ];
    default:
      return [];
  }
}
