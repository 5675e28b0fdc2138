import type { Parameters, Statement } from './ast.ts';
import { PythonSyntaxError } from './syntax-error.ts';

interface Surroundings {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

/**
 * Finds what CPython's compiler, not its grammar, refuses: statements outside of the function or loop
 * that they belong to, and names declared global too late.
 */
export function checkStatements(body: readonly Statement[]): void {
  checkBlock(body, { inFunction: false, inLoop: false });
}

function checkBlock(body: readonly Statement[], around: Surroundings): void {
  for (const statement of body) check(statement, around);
}

function check(statement: Statement, around: Surroundings): void {
  switch (statement.kind) {
    case 'return':
      if (!around.inFunction) throw errorAt(statement, "'return' outside function");
      return;
    case 'break':
      if (!around.inLoop) throw errorAt(statement, "'break' outside loop");
      return;
    case 'continue':
      if (!around.inLoop) throw errorAt(statement, "'continue' not properly in loop");
      return;
    case 'nonlocal':
      if (!around.inFunction) throw errorAt(statement, 'nonlocal declaration not allowed at module level');
      return;
    case 'import-from':
      if (around.inFunction && statement.names[0]?.name === '*') {
        throw errorAt(statement, 'import * only allowed at module level');
      }
      return;
    case 'try':
      checkTry(statement, around);
      return;
    case 'for':
    case 'while':
      checkBlock(statement.body, { ...around, inLoop: true });
      checkBlock(statement.otherwise, around);
      return;
    case 'if':
      checkBlock(statement.body, around);
      checkBlock(statement.otherwise, around);
      return;
    case 'with':
      checkBlock(statement.body, around);
      return;
    case 'match':
      for (const { body } of statement.cases) checkBlock(body, around);
      return;
    case 'function':
      checkGlobals(statement.body, parameterNames(statement.parameters));
      checkBlock(statement.body, { inFunction: true, inLoop: false });
      return;
    case 'class':
      checkBlock(statement.body, { inFunction: false, inLoop: false });
      return;
    default:
  }
}

function checkTry(statement: Extract<Statement, { kind: 'try' }>, around: Surroundings): void {
  checkBlock(statement.body, around);
  const bare = statement.handlers.findIndex((handler) => handler.type === undefined);
  const early = statement.handlers[bare];
  if (early !== undefined && bare < statement.handlers.length - 1) {
    throw errorAt(early, "default 'except:' must be last");
  }
  for (const handler of statement.handlers) checkBlock(handler.body, around);
  checkBlock(statement.otherwise, around);
  checkBlock(statement.finally, around);
}

function checkGlobals(body: readonly Statement[], parameters: ReadonlySet<string>): void {
  for (const statement of body) {
    if (statement.kind !== 'global' && statement.kind !== 'nonlocal') continue;
    const name = statement.names.find((candidate) => parameters.has(candidate));
    if (name !== undefined) throw errorAt(statement, `name '${name}' is parameter and ${statement.kind}`);
  }
}

function parameterNames({ positionalOnly, regular, rest, keywordOnly, options }: Parameters): Set<string> {
  const all = [...positionalOnly, ...regular, rest, ...keywordOnly, options];
  return new Set(all.flatMap((parameter) => (parameter === undefined ? [] : [parameter.name])));
}

function errorAt({ at }: { at: Statement['at'] }, message: string): PythonSyntaxError {
  return new PythonSyntaxError(message, at, 'SyntaxError', 'compiler');
}
